import { NumberInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { useSiteChoices } from "../../ui/use_sites";
import { SiteSelect } from "../shelves/site_select";
import { addBins, type NewBins } from "./bin_requests";
import { LayoutSelect } from "./layout_form";

interface AddBinsProps {
  /** Until another is chosen; the first when left out. */
  site?: string;
  onClose: () => void;
}

/** Adds empty bins, numbered one after another. */
export function AddBins({ site, onClose }: AddBinsProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("bins", "site_grid");
  const sites = useSiteChoices();
  const form = useForm<NewBins>({
    initialValues: { site_id: site ?? sites[0]?.value ?? "", first: "", count: 10, layout: "1" },
    validate: { count: (count) => (count ? null : t("form.missing")) },
  });
  const submit = async (values: NewBins) => {
    const { first, count } = await addBins(values);
    notifyDone(t("bins.added", { count, first, last: first + count - 1 }));
    await reload();
  };
  return (
    <FormDialog
      title={t("bins.add")}
      submitLabel={t("bins.addShort")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <SiteSelect {...form.getInputProps("site_id")} />
      <NumberInput
        label={t("bins.count")}
        data-autofocus
        min={1}
        max={5000}
        allowDecimal={false}
        {...form.getInputProps("count")}
      />
      <LayoutSelect {...form.getInputProps("layout")} />
      <NumberInput
        label={t("bins.first")}
        description={t("bins.firstHint")}
        min={1}
        max={4_000_000}
        allowDecimal={false}
        {...form.getInputProps("first")}
      />
    </FormDialog>
  );
}
