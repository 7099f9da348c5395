import { Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { AdminShop } from "@/api/types";
import { mayDo } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import { Empty } from "@/shared/states/empty";
import { ActiveBadge } from "../ui/active_badge";
import { type Column, DataTable } from "../ui/data_table";
import { Page } from "../ui/page";
import type { Filters } from "../ui/url_filters";
import { useAct } from "../ui/use_act";
import { useLiveReload } from "../ui/use_live_reload";
import { ShopForm } from "./shops/shop_form";
import { ShopMenu } from "./shops/shop_menu";
import { switchPartial } from "./shops/shop_requests";

/** The shops that send orders, and whether their orders may go out in parts. */
export default function Shops() {
  const { t } = useTranslation("admin");
  const [edited, setEdited] = useState<AdminShop | null>(null);
  useLiveReload(["shop"], "shops");
  return (
    <Page title={t("shops.title")} intro={t("shops.intro")}>
      <Text>
        <Text span inherit fw={600}>
          {t("shops.partial")}:
        </Text>{" "}
        {t("shops.partialHint")}
      </Text>
      <DataTable
        name="shops"
        label={t("shops.title")}
        columns={useColumns(setEdited)}
        rowKey={(shop) => shop.shop_id}
        fetchPage={fetchShops}
        empty={<Empty title={t("shops.empty")} hint={t("shops.emptyHint")} />}
      />
      {edited && <ShopForm shop={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function fetchShops({ cursor }: Filters) {
  return answer(api.GET("/app/api/shops", { params: { query: { cursor } } }));
}

function useColumns(onEdit: (shop: AdminShop) => void): Column<AdminShop>[] {
  const { t } = useTranslation("admin");
  const isAdmin = mayDo(useSession().user.role, "admin");
  const columns: Column<AdminShop>[] = [
    { key: "name", title: t("shops.name"), cell: (shop) => <Name shop={shop} /> },
    {
      key: "integration",
      title: t("shops.integration"),
      cell: (shop) => shop.integration_name || "–",
    },
    { key: "site", title: t("shops.site"), cell: (shop) => shop.site_name || "–" },
    {
      key: "partial",
      title: t("shops.partial"),
      cell: (shop) => <Partial shop={shop} readOnly={!isAdmin} />,
    },
    { key: "state", title: t("shops.state"), cell: (shop) => <ActiveBadge active={shop.active} /> },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (shop) => <ShopMenu shop={shop} onEdit={() => onEdit(shop)} />,
    },
  ];
  return isAdmin ? columns : columns.filter(({ key }) => key !== "acts");
}

function Name({ shop }: { shop: AdminShop }) {
  const { t } = useTranslation("admin");
  return (
    <Stack gap={0}>
      <Text fw={600}>{shop.name}</Text>
      <Text size="sm" c="dimmed">
        {t("shops.external", { id: shop.ext_shop_id })}
      </Text>
    </Stack>
  );
}

function Partial({ shop, readOnly }: { shop: AdminShop; readOnly: boolean }) {
  const { t } = useTranslation("admin");
  const change = useAct("shops", switchPartial, ({ name, partial_shipments: before }) =>
    t(before ? "shops.partialOff" : "shops.partialOn", { name }),
  );
  const word = t(shop.partial_shipments ? "shops.on" : "shops.off");
  if (readOnly) return <>{word}</>;
  return (
    <Switch
      aria-label={t("shops.partialOf", { name: shop.name })}
      label={word}
      checked={shop.partial_shipments}
      disabled={change.isPending}
      onChange={() => change.mutate(shop)}
    />
  );
}
