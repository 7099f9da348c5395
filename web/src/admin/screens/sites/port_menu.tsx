import { useTranslation } from "react-i18next";
import type { Port } from "@/api/types";
import { IconArrowBackUp, IconBan, IconDeviceTablet, IconEdit } from "@/shared/icons";
import { useOpenPort } from "../../shell/go_to_port";
import { confirmDanger } from "../../ui/confirm";
import { type RowAct, RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { activatePort, deactivatePort } from "./place_requests";

export function PortMenu({ port, onRename }: { port: Port; onRename: () => void }) {
  const { t } = useTranslation("admin");
  const rename: RowAct = { label: t("sites.changePort"), icon: IconEdit, onClick: onRename };
  const open = useOpenPort();
  const work: RowAct = {
    label: t("sites.openPort"),
    icon: IconDeviceTablet,
    onClick: () => open.mutate(port),
  };
  const activity = useActivityAct(port);
  const acts = port.active ? [rename, work, activity] : [rename, activity];
  return <RowMenu label={t("row.acts", { name: port.name })} acts={acts} />;
}

function useActivityAct(port: Port): RowAct {
  const { t } = useTranslation("admin");
  const off = useAct("ports", deactivatePort, ({ name }) => t("sites.deactivated", { name }));
  const on = useAct("ports", activatePort, ({ name }) => t("sites.activated", { name }));
  if (!port.active)
    return { label: t("sites.activate"), icon: IconArrowBackUp, onClick: () => on.mutate(port) };
  const ask = () =>
    confirmDanger({
      title: t("sites.deactivateTitle", { name: port.name }),
      text: t("sites.deactivateText"),
      act: t("sites.deactivate"),
      onConfirm: () => off.mutate(port),
    });
  return { label: t("sites.deactivate"), icon: IconBan, onClick: ask, danger: true };
}
