import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Shelf } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { fitsLabel } from "./shelf_names";
import { addShelf, renameShelf } from "./shelf_requests";
import { SiteSelect } from "./site_select";

interface ShelfFormProps {
  /** Left out to add one. */
  shelf?: Shelf;
  /** Where a new one is, until something else is chosen. */
  site: string;
  onClose: () => void;
}

export function ShelfForm({ shelf, site, onClose }: ShelfFormProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("shelves", "sites");
  const form = useForm({
    initialValues: { site_id: site, name: shelf?.name ?? "" },
    validate: { name: (name) => (fitsLabel(name) ? null : t("shelves.nameUnfit")) },
  });
  const submit = async ({ site_id, name }: { site_id: string; name: string }) => {
    const saved = await (shelf ? renameShelf(shelf, name) : addShelf(site_id, name));
    notifyDone(t(shelf ? "shelves.renamed" : "shelves.added", { name: saved.name }));
    await reload();
  };
  return (
    <FormDialog
      title={shelf ? t("shelves.renameTitle", { name: shelf.name }) : t("shelves.add")}
      submitLabel={t(shelf ? "shelves.rename" : "shelves.addShort")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      {!shelf && <SiteSelect {...form.getInputProps("site_id")} />}
      <TextInput
        label={t("shelves.name")}
        description={t(shelf ? "shelves.renameHint" : "shelves.nameHint")}
        data-autofocus
        maxLength={40}
        {...form.getInputProps("name")}
      />
    </FormDialog>
  );
}
