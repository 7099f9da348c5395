import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChannelSummary, ShipmentSummary } from "@/api/types";
import { IconCheck, IconDownload, IconPrinter, IconRefresh } from "@/shared/icons";
import { type RowAct, RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { allPorts } from "../sites/place_requests";
import { AskDialog, wantedMeasures } from "./ask_dialog";
import { allChannels, askForLabel, markPrinted, printLabel } from "./label_requests";

/** Asks for the label (again), opens and prints it, or says that it is on the parcel. */
export function LabelMenu({ shipment }: { shipment: ShipmentSummary }) {
  const { t } = useTranslation("admin");
  /** The rate to ask with, while the parcel is being measured. */
  const [rate, setRate] = useState<number | null>(null);
  const channel = useChannel(shipment);
  const acts = [...useAskActs(shipment, channel, setRate), ...usePrintActs(shipment)];
  return (
    <>
      <RowMenu
        label={t("labels.acts", { number: shipment.order_number })}
        acts={shipment.status === "replaced" ? [] : acts}
      />
      {channel && rate !== null && (
        <AskDialog
          shipment={shipment}
          channel={channel}
          rate={rate}
          onClose={() => setRate(null)}
        />
      )}
    </>
  );
}

function useChannel({ order_channel_id }: ShipmentSummary): ChannelSummary | undefined {
  const channels = useQuery({ queryKey: ["channels", "all"], queryFn: allChannels });
  return channels.data?.find((one) => one.order_channel_id === order_channel_id);
}

function useAskActs(
  shipment: ShipmentSummary,
  channel: ChannelSummary | undefined,
  measure: (rate: number) => void,
): RowAct[] {
  const { t } = useTranslation("admin");
  const number = shipment.order_number;
  const ask = useAct(
    "labels",
    (rate: number) => askForLabel(shipment, rate),
    () => t("labels.asked", { number }),
  );
  if (shipment.status === "labelled") return [];
  const begin = wantedMeasures(channel).length > 0 ? measure : (rate: number) => ask.mutate(rate);
  const { shipping_rate_id } = shipment;
  const own = channel?.rates.filter((one) => one.shipping_rate_id === shipping_rate_id) ?? [];
  const others = channel?.rates.filter((one) => one.shipping_rate_id !== shipping_rate_id) ?? [];
  return [...own, ...others].map((rate) => ({
    label: own.includes(rate) ? t("labels.ask") : t("labels.askOther", { rate: rate.name }),
    icon: IconRefresh,
    onClick: () => begin(rate.shipping_rate_id),
  }));
}

function usePrintActs(shipment: ShipmentSummary): RowAct[] {
  const { t } = useTranslation("admin");
  const number = shipment.order_number;
  const ports = useQuery({ queryKey: ["ports", "all"], queryFn: allPorts });
  const print = useAct(
    "labels",
    (port_id: number) => printLabel(shipment, port_id),
    () => t("labels.printing", { number }),
  );
  const mark = useAct(
    "labels",
    () => markPrinted(shipment),
    () => t("labels.marked", { number }),
  );
  if (shipment.status !== "labelled") return [];
  const printers = (ports.data ?? []).filter((port) => port.active && port.printer);
  return [
    {
      label: t("labels.open"),
      icon: IconDownload,
      onClick: () => window.open(shipment.label_url, "_blank", "noreferrer"),
    },
    ...printers.map((port) => ({
      label: t("labels.print", { port: port.name }),
      icon: IconPrinter,
      onClick: () => print.mutate(port.port_id),
    })),
    { label: t("labels.markPrinted"), icon: IconCheck, onClick: () => mark.mutate(undefined) },
  ];
}
