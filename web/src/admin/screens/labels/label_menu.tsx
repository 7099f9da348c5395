import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ShipmentSummary } from "@/api/types";
import { IconCheck, IconDownload, IconPrinter, IconRefresh } from "@/shared/icons";
import { type RowAct, RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { allPorts } from "../sites/place_requests";
import { allChannels, askForLabel, markPrinted, printLabel } from "./label_requests";

/** Asks for the label (again), opens and prints it, or says that it is on the parcel. */
export function LabelMenu({ shipment }: { shipment: ShipmentSummary }) {
  const { t } = useTranslation("admin");
  const acts = [...useAskActs(shipment), ...usePrintActs(shipment)];
  return (
    <RowMenu
      label={t("labels.acts", { number: shipment.order_number })}
      acts={shipment.status === "replaced" ? [] : acts}
    />
  );
}

function useAskActs(shipment: ShipmentSummary): RowAct[] {
  const { t } = useTranslation("admin");
  const number = shipment.order_number;
  const channels = useQuery({ queryKey: ["channels", "all"], queryFn: allChannels });
  const ask = useAct(
    "labels",
    (rate: number | undefined) => askForLabel(shipment, rate),
    () => t("labels.asked", { number }),
  );
  if (shipment.status === "labelled") return [];
  const { order_channel_id, shipping_rate_id } = shipment;
  const rates = channels.data?.find((one) => one.order_channel_id === order_channel_id)?.rates;
  const others = (rates ?? []).filter((rate) => rate.shipping_rate_id !== shipping_rate_id);
  return [
    { label: t("labels.ask"), icon: IconRefresh, onClick: () => ask.mutate(shipping_rate_id) },
    ...others.map((rate) => ({
      label: t("labels.askOther", { rate: rate.name }),
      icon: IconRefresh,
      onClick: () => ask.mutate(rate.shipping_rate_id),
    })),
  ];
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
