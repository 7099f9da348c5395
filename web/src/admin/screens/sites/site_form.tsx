import { NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Site } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { addSite, changeSite, type SiteValues } from "./place_requests";
import { allZones, groupZones, timeIn } from "./timezones";

interface SiteFormProps {
  /** Left out to add one. */
  site?: Site;
  onClose: () => void;
}

export function SiteForm({ site, onClose }: SiteFormProps) {
  const { t, i18n } = useTranslation("admin");
  const reload = useReload("sites", "ports");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const form = useForm<SiteValues>({
    initialValues: { name: site?.name ?? "", timezone: site?.timezone ?? here },
    validate: { name: (name) => (name.trim() ? null : t("form.missing")) },
  });
  const submit = async (values: SiteValues) => {
    const saved = await (site ? changeSite(site, values) : addSite(values));
    notifyDone(t(site ? "sites.saved" : "sites.added", { name: saved.name }));
    await reload();
  };
  const time = timeIn(form.values.timezone, i18n.language, new Date());
  return (
    <FormDialog
      title={site ? t("sites.editTitle", { name: site.name }) : t("sites.add")}
      submitLabel={site ? undefined : t("sites.addShort")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <TextInput
        label={t("sites.name")}
        data-autofocus
        maxLength={100}
        {...form.getInputProps("name")}
      />
      <NativeSelect
        label={t("sites.timezone")}
        description={t("sites.timezoneHint", { time })}
        data={groupZones(allZones(form.values.timezone))}
        {...form.getInputProps("timezone")}
      />
    </FormDialog>
  );
}
