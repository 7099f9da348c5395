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

/** The same for a place that is known by its label and kind only. */
export function useNamedPlace() {
  const { t } = useTranslation("port");
  return ({ name, kind }: { name: string; kind: string }) => {
    const [, bin, position] = /^(\d+)-(\d)$/.exec(name) ?? [];
    return kind === "compartment" && bin ? t("grid.place", { bin, position }) : name;
  };
}
