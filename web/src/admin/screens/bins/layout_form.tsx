import { NativeSelect } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Bin } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { divideBin } from "./bin_requests";
import { LayoutPicture } from "./layout_picture";
import { layouts } from "./layouts";

/** Divides an empty bin otherwise. */
export function LayoutForm({ bin, onClose }: { bin: Bin; onClose: () => void }) {
  const { t } = useTranslation("admin");
  const reload = useReload("bins", "bin_contents");
  const form = useForm({ initialValues: { layout: String(bin.layout) } });
  const submit = async ({ layout }: { layout: string }) => {
    await divideBin(bin, Number(layout));
    notifyDone(t("bins.divided", bin));
    await reload();
  };
  return (
    <FormDialog
      title={t("bins.divideTitle", bin)}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <LayoutSelect description={t("bins.divideHint")} {...form.getInputProps("layout")} />
    </FormDialog>
  );
}

/** How many compartments, with a picture of the choice. */
export function LayoutSelect(props: { description?: string; value?: string }) {
  const { t } = useTranslation("admin");
  const choices = layouts.map((count) => ({
    value: String(count),
    label: t("bins.compartments", { count }),
  }));
  return (
    <NativeSelect
      label={t("bins.layout")}
      data={choices}
      leftSection={<LayoutPicture layout={Number(props.value)} />}
      leftSectionWidth={56}
      {...props}
    />
  );
}
