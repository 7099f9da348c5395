import { useTranslation } from "react-i18next";
import type { User } from "@/api/types";
import { IconArrowBackUp, IconBan, IconEdit, IconKey } from "@/shared/icons";
import { mayDo } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import { confirmDanger } from "../../ui/confirm";
import { type RowAct, RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { deactivateUser, letInAgain } from "./user_requests";

interface UserMenuProps {
  user: User;
  onEdit: () => void;
  onPin: () => void;
}

export function UserMenu({ user, onEdit, onPin }: UserMenuProps) {
  const { t } = useTranslation("admin");
  const me = useSession().user;
  const activity = useActivityAct(user);
  // A manager looks after users of the least role only.
  if (user.role !== "user" && !mayDo(me.role, "admin")) return null;
  const edit: RowAct = { label: t("users.edit"), icon: IconEdit, onClick: onEdit };
  const pin: RowAct = {
    label: t(user.has_pin ? "users.resetPin" : "users.givePin"),
    icon: IconKey,
    onClick: () => (user.has_pin ? askForPin(user, t, onPin) : onPin()),
  };
  const acts = user.active ? [edit, pin] : [edit];
  if (user.user_id !== me.user_id) acts.push(activity);
  return <RowMenu label={t("row.acts", { name: user.name })} acts={acts} />;
}

type Translate = ReturnType<typeof useTranslation<"admin">>["t"];

function askForPin(user: User, t: Translate, onConfirm: () => void) {
  confirmDanger({
    title: t("users.resetPinTitle", { name: user.name }),
    text: t("users.resetPinText"),
    act: t("users.resetPin"),
    onConfirm,
  });
}

function useActivityAct(user: User): RowAct {
  const { t } = useTranslation("admin");
  const off = useAct("users", deactivateUser, ({ name }) => t("users.deactivated", { name }));
  const on = useAct("users", letInAgain, ({ name }) => t("users.activated", { name }));
  if (!user.active)
    return { label: t("users.activate"), icon: IconArrowBackUp, onClick: () => on.mutate(user) };
  const ask = () =>
    confirmDanger({
      title: t("users.deactivateTitle", { name: user.name }),
      text: t("users.deactivateText"),
      act: t("users.deactivate"),
      onConfirm: () => off.mutate(user),
    });
  return { label: t("users.deactivate"), icon: IconBan, onClick: ask, danger: true };
}
