import { NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Site, SiteGrid } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { type GridKind, type GridValues, gridKinds, gridValues, isAddress } from "./grid_settings";
import { putGrid } from "./place_requests";

interface GridFormProps {
  site: Site;
  /** Null to set one up. */
  grid: SiteGrid | null;
  onClose: () => void;
}

type Form = UseFormReturnType<GridValues>;

/** Least and largest value of each measure of a simulated grid. */
const simulatedLimits = {
  width: [2, 100],
  depth: [2, 100],
  height: [1, 24],
  robots: [1, 200],
  ports: [1, 20],
  speed: [1, 100],
} as const;

/** The same of a grid with a controller. */
const controllerLimits = { width: [1, 1024], depth: [1, 1024], height: [1, 24] } as const;

/** Who moves the bins of a site's grid, and what that needs. */
export function GridForm({ site, grid, onClose }: GridFormProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("site_grid", "grid_picture");
  const form = useForm<GridValues>({
    initialValues: gridValues(grid?.settings),
    validate: ({ kind, controller }) =>
      kind === "controller" && !isAddress(controller.address.base_url)
        ? { "controller.address.base_url": t("gridSetup.noAddress") }
        : {},
  });
  const submit = async (values: GridValues) => {
    await putGrid(site, values);
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
      <KindField form={form} />
      {form.values.kind === "simulated" ? (
        <Measures form={form} of="simulated" limits={simulatedLimits} />
      ) : (
        <ControllerFields form={form} />
      )}
    </FormDialog>
  );
}

function KindField({ form }: { form: Form }) {
  const { t } = useTranslation("admin");
  const kind: GridKind = form.values.kind;
  return (
    <>
      <NativeSelect
        label={t("gridSetup.kind")}
        data-autofocus
        data={gridKinds.map((value) => ({ value, label: t(`gridSetup.kinds.${value}`) }))}
        {...form.getInputProps("kind")}
      />
      <Text c="dimmed">{t(`gridSetup.about.${kind}`)}</Text>
    </>
  );
}

function ControllerFields({ form }: { form: Form }) {
  const { t } = useTranslation("admin");
  return (
    <>
      <TextInput
        label={t("gridSetup.baseUrl")}
        description={t("gridSetup.baseUrlHint")}
        placeholder="http://10.20.0.5:44000"
        inputMode="url"
        maxLength={300}
        {...form.getInputProps("controller.address.base_url")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t("gridSetup.newsHost")}
          description={t("gridSetup.newsHostHint")}
          maxLength={253}
          {...form.getInputProps("controller.address.publisher_host")}
        />
        <NumberInput
          label={t("gridSetup.newsPort")}
          description={t("gridSetup.newsPortHint")}
          min={1}
          max={65535}
          allowDecimal={false}
          {...form.getInputProps("controller.address.publisher_port")}
        />
      </SimpleGrid>
      <Measures form={form} of="controller" limits={controllerLimits} />
    </>
  );
}

interface MeasuresProps {
  form: Form;
  of: GridKind;
  limits: Partial<Record<keyof typeof simulatedLimits, readonly [number, number]>>;
}

function Measures({ form, of, limits }: MeasuresProps) {
  const { t } = useTranslation("admin");
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {(Object.keys(limits) as (keyof typeof simulatedLimits)[]).map((name) => (
        <NumberInput
          key={name}
          label={t(`gridSetup.${name}`)}
          min={limits[name]?.[0]}
          max={limits[name]?.[1]}
          allowDecimal={false}
          {...form.getInputProps(`${of}.${name}`)}
        />
      ))}
    </SimpleGrid>
  );
}
