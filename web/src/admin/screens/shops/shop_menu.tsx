import { useTranslation } from "react-i18next";
import type { AdminShop } from "@/api/types";
import { IconArrowBackUp, IconBan, IconEdit } from "@/shared/icons";
import { confirmDanger } from "../../ui/confirm";
import { type RowAct, RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { activateShop, deactivateShop } from "./shop_requests";

export function ShopMenu({ shop, onEdit }: { shop: AdminShop; onEdit: () => void }) {
  const { t } = useTranslation("admin");
  const edit: RowAct = { label: t("shops.edit"), icon: IconEdit, onClick: onEdit };
  const acts = [edit, useActivityAct(shop)];
  return <RowMenu label={t("row.acts", { name: shop.name })} acts={acts} />;
}

function useActivityAct(shop: AdminShop): RowAct {
  const { t } = useTranslation("admin");
  const off = useAct("shops", deactivateShop, ({ name }) => t("shops.deactivated", { name }));
  const on = useAct("shops", activateShop, ({ name }) => t("shops.activated", { name }));
  if (!shop.active)
    return { label: t("shops.activate"), icon: IconArrowBackUp, onClick: () => on.mutate(shop) };
  const ask = () =>
    confirmDanger({
      title: t("shops.deactivateTitle", { name: shop.name }),
      text: t("shops.deactivateText"),
      act: t("shops.deactivate"),
      onConfirm: () => off.mutate(shop),
    });
  return { label: t("shops.deactivate"), icon: IconBan, onClick: ask, danger: true };
}
