import { Button, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { IconPlus } from "@/shared/icons";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { directions } from "./direction";
import { LineFields } from "./line_fields";
import { addTransfer } from "./requests";
import { emptyLine, isWhole, noPlace, type TransferValues, transferOf } from "./transfer_values";

/** Notes that units left for another place of the company, or came back. */
export function TransferForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("admin");
  const form = useTransferForm();
  const reload = useReload("transfers", "products", "product_places", "product_log");
  const submit = async (values: TransferValues) => {
    const made = await addTransfer(transferOf(values));
    notifyDone(t(`transfers.done.${made.direction}`, { place: made.place_name }));
    await reload();
  };
  const { lines } = form.values;
  return (
    <FormDialog
      title={t("transfers.add")}
      submitLabel={t("transfers.addShort")}
      opened
      size="xl"
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <Radio.Group label={t("transfers.direction")} {...form.getInputProps("direction")}>
        <Stack gap="xs" mt="xs">
          {directions.map((value) => (
            <Radio key={value} value={value} label={t(`transfers.directionHints.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t("transfers.placeName")}
        description={t("transfers.placeHint")}
        maxLength={255}
        data-autofocus
        {...form.getInputProps("place_name")}
      />
      {lines.map((line, index) => (
        <LineFields
          key={line.key}
          form={form}
          index={index}
          onRemove={lines.length > 1 ? () => form.removeListItem("lines", index) : undefined}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem("lines", emptyLine())}
        >
          {t("transfers.addLine")}
        </Button>
      </div>
      <Textarea
        label={t("transfers.notes")}
        maxLength={2000}
        autosize
        minRows={2}
        {...form.getInputProps("notes")}
      />
    </FormDialog>
  );
}

function useTransferForm() {
  const { t } = useTranslation("admin");
  const missing = (value: string) => (value.trim() ? null : t("form.missing"));
  const form = useForm<TransferValues>({
    initialValues: { direction: "out", place_name: "", notes: "", lines: [emptyLine()] },
    validate: {
      place_name: missing,
      lines: {
        product_id: missing,
        location_id: missing,
        quantity: (value) => (isWhole(value) ? null : t("transfers.wholeUnits")),
      },
    },
  });
  // Where units are taken from is chosen among other shelves than where they are put.
  form.watch("direction", () =>
    form.setFieldValue("lines", (lines) => lines.map((line) => ({ ...line, ...noPlace }))),
  );
  return form;
}
