import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Port, Site } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { addPort, renamePort } from "./place_requests";

interface PortFormProps {
  site: Site;
  /** Left out to add one to the site. */
  port?: Port;
  onClose: () => void;
}

export function PortForm({ site, port, onClose }: PortFormProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("sites", "ports");
  const form = useForm({
    initialValues: { name: port?.name ?? "" },
    validate: { name: (name) => (name.trim() ? null : t("form.missing")) },
  });
  const submit = async ({ name }: { name: string }) => {
    const saved = await (port ? renamePort(port, name) : addPort(site, name));
    notifyDone(t(port ? "sites.portSaved" : "sites.portAdded", { name: saved.name }));
    await reload();
  };
  return (
    <FormDialog
      title={
        port
          ? t("sites.renameTitle", { name: port.name })
          : t("sites.addPortTo", { site: site.name })
      }
      submitLabel={t(port ? "sites.rename" : "sites.addShort")}
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
    </FormDialog>
  );
}
