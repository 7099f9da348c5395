import { useTranslation } from "react-i18next";

interface Place {
  location_name: string;
  /** 0 for a shelf. */
  bin_number: number;
  position: number;
}

/** A place as one says it: "Bin 1204, compartment 3", or the name of a shelf. */
export function usePlaceWords() {
  const { t } = useTranslation("port");
  return ({ location_name, bin_number, position }: Place) =>
    bin_number > 0 ? t("grid.place", { bin: bin_number, position }) : location_name;
}

interface NamedPlace {
  name: string;
  kind: string;
}

/** Number of the bin and of the compartment that a place is; null for any other place. */
function compartmentOf({ name, kind }: NamedPlace) {
  const [, bin, position] = /^(\d+)-(\d)$/.exec(name) ?? [];
  return kind === "compartment" && bin ? { bin: Number(bin), position: Number(position) } : null;
}

/** The bins among these places, each once. */
export function binsAmong(places: NamedPlace[]): number[] {
  return [...new Set(places.flatMap((place) => compartmentOf(place)?.bin ?? []))];
}

/** The same for a place that is known by its label and kind only. */
export function useNamedPlace() {
  const { t } = useTranslation("port");
  return (place: NamedPlace) => {
    const compartment = compartmentOf(place);
    return compartment ? t("grid.place", compartment) : place.name;
  };
}
