import { NumberInput, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { ChannelSummary, ShipmentSummary } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { askForLabel } from "./label_requests";

const lengths = ["length_mm", "width_mm", "height_mm"] as const;
const most = { weight_grams: 1_000_000, length_mm: 10_000, width_mm: 10_000, height_mm: 10_000 };
type Measure = keyof typeof most;

/** What the channel wants to know of a parcel before it is asked. */
export function wantedMeasures(channel?: ChannelSummary): Measure[] {
  return [
    ...(channel?.wants_weight ? (["weight_grams"] as const) : []),
    ...(channel?.wants_dimensions ? lengths : []),
  ];
}

interface AskDialogProps {
  shipment: ShipmentSummary;
  channel: ChannelSummary;
  /** The rate that is asked with. */
  rate: number;
  onClose: () => void;
}

/** Asks for a label with the measures that the channel wants; those entered before stand there. */
export function AskDialog({ shipment, channel, rate, onClose }: AskDialogProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("labels");
  const number = shipment.order_number;
  const wanted = wantedMeasures(channel);
  const form = useForm<Record<string, number | string>>({
    initialValues: Object.fromEntries(wanted.map((name) => [name, shipment.parcel[name] || ""])),
    validate: Object.fromEntries(
      wanted.map((name) => [
        name,
        (value: number | string) => (Number(value) > 0 ? null : t("form.missing")),
      ]),
    ),
  });
  const submit = async (values: Record<string, number | string>) => {
    const entered = Object.entries(values).map(([name, value]) => [name, Number(value)]);
    const parcel = { ...shipment.parcel, ...Object.fromEntries(entered) };
    await askForLabel(shipment, rate, parcel);
    notifyDone(t("labels.asked", { number }));
    await reload();
  };
  const name = channel.rates.find((one) => one.shipping_rate_id === rate)?.name;
  return (
    <FormDialog
      title={t("labels.askTitle", { number })}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
      submitLabel={t("labels.ask")}
    >
      <Text c="dimmed">{[channel.name, name].filter(Boolean).join(" · ")}</Text>
      {wanted.map((measure, at) => (
        <NumberInput
          key={measure}
          label={t(`labels.${measure}`)}
          data-autofocus={at === 0 || undefined}
          min={0}
          max={most[measure]}
          allowDecimal={false}
          {...form.getInputProps(measure)}
        />
      ))}
    </FormDialog>
  );
}
