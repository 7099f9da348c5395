import { NumberInput, SimpleGrid, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Site, SiteGrid } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { type GridMeasure, type GridSize, putGrid, usualSize } from "./place_requests";

interface GridFormProps {
  site: Site;
  /** Null to set one up. */
  grid: SiteGrid | null;
  onClose: () => void;
}

/** Least and largest value of each. */
const limits: Record<GridMeasure, [number, number]> = {
  width: [2, 100],
  depth: [2, 100],
  height: [1, 24],
  robots: [1, 200],
  ports: [1, 20],
  speed: [1, 100],
};

/** Size and speed of a site's simulated grid. */
export function GridForm({ site, grid, onClose }: GridFormProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("site_grid", "grid_picture");
  const form = useForm<GridSize>({ initialValues: { ...usualSize, ...grid?.settings.simulated } });
  const submit = async (size: GridSize) => {
    await putGrid(site, size);
    notifyDone(t("gridSetup.saved", { name: site.name }));
    await reload();
  };
  return (
    <FormDialog
      title={t(grid ? "gridSetup.changeOf" : "gridSetup.setUpOf", { name: site.name })}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <Text c="dimmed">{t("gridSetup.simulated")}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {(Object.keys(limits) as GridMeasure[]).map((name, at) => (
          <NumberInput
            key={name}
            label={t(`gridSetup.${name}`)}
            data-autofocus={at === 0 || undefined}
            min={limits[name][0]}
            max={limits[name][1]}
            allowDecimal={false}
            {...form.getInputProps(name)}
            error={form.errors[name] ?? form.errors[`simulated.${name}`]}
          />
        ))}
      </SimpleGrid>
    </FormDialog>
  );
}
