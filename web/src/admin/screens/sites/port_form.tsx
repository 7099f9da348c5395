import { Group, MultiSelect, NumberInput, TagsInput, TextInput } from "@mantine/core";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Port, Site } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { useSiteGrid } from "../../ui/use_site_grid";
import { useShopChoices } from "../orders/use_shop_choices";
import { addPort, changePort, filterOfPort, type PortValues, takesAll } from "./place_requests";

interface PortFormProps {
  site: Site;
  /** Left out to add one to the site. */
  port?: Port;
  onClose: () => void;
}

export function PortForm({ site, port, onClose }: PortFormProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("sites", "ports");
  const { data: grid } = useSiteGrid(site.site_id);
  const form = useForm<PortValues>({
    initialValues: {
      name: port?.name ?? "",
      printer: port?.printer ?? "",
      grid_port: port?.grid_port ?? 0,
      slots: port?.slots ?? 1,
      shop_ids: null,
      zones: null,
    },
    validate: { name: (name) => (name.trim() ? null : t("form.missing")) },
  });
  const submit = async (values: PortValues) => {
    const saved = await (port ? changePort(port, values) : addPort(site, values));
    notifyDone(t(port ? "sites.portSaved" : "sites.portAdded", { name: saved.name }));
    await reload();
  };
  return (
    <FormDialog
      title={
        port ? t("sites.portTitle", { name: port.name }) : t("sites.addPortTo", { site: site.name })
      }
      submitLabel={t(port ? "sites.savePort" : "sites.addShort")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <TextInput
        label={t("sites.name")}
        description={t("sites.portHint")}
        data-autofocus
        maxLength={100}
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t("sites.printer")}
        description={t("sites.printerHint")}
        maxLength={500}
        {...form.getInputProps("printer")}
      />
      {(grid || form.values.grid_port > 0) && <AtGrid form={form} />}
      {form.values.grid_port > 0 && <ItsOrders form={form} port={port} />}
    </FormDialog>
  );
}

/** Which orders it takes; known once that was read, and left alone until somebody chooses. */
function ItsOrders({ form, port }: { form: UseFormReturnType<PortValues>; port?: Port }) {
  const { t } = useTranslation("admin");
  const shops = useShopChoices();
  const { data } = useQuery({
    queryKey: ["ports", port?.port_id, "filter"],
    queryFn: () => (port ? filterOfPort(port) : takesAll),
  });
  if (!data) return null;
  const shopIds = form.values.shop_ids ?? data.shop_ids;
  const zones = form.values.zones ?? data.zones;
  return (
    <>
      {shops.length > 1 && (
        <MultiSelect
          label={t("gridSetup.shops")}
          description={t("gridSetup.shopsHint")}
          placeholder={shopIds.length > 0 ? undefined : t("gridSetup.allShops")}
          data={shops}
          clearable
          searchable
          value={shopIds.map(String)}
          onChange={(chosen) => form.setFieldValue("shop_ids", chosen.map(Number))}
        />
      )}
      <TagsInput
        label={t("gridSetup.zones")}
        description={t("gridSetup.zonesHint")}
        placeholder={zones.length > 0 ? undefined : t("gridSetup.allZones")}
        maxTags={20}
        maxLength={20}
        clearable
        value={zones}
        onChange={(chosen) => form.setFieldValue("zones", chosen)}
      />
    </>
  );
}

/** Which of the grid's ports it is, and how many orders it works on at once. */
function AtGrid({ form }: { form: UseFormReturnType<PortValues> }) {
  const { t } = useTranslation("admin");
  return (
    <Group grow align="flex-start">
      <NumberInput
        label={t("gridSetup.port")}
        description={t("gridSetup.portHint")}
        min={0}
        max={2000}
        allowDecimal={false}
        {...form.getInputProps("grid_port")}
      />
      <NumberInput
        label={t("gridSetup.slots")}
        description={t("gridSetup.slotsHint")}
        min={1}
        max={24}
        allowDecimal={false}
        {...form.getInputProps("slots")}
      />
    </Group>
  );
}
