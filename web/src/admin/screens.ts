import {
  IconBuildingWarehouse,
  IconClipboardList,
  IconListDetails,
  IconListSearch,
  IconMapPin,
  IconPackage,
  IconPackageExport,
  IconPackageImport,
  IconPlugConnected,
  IconPrinter,
  IconShoppingBag,
  IconUsers,
  IconWebhook,
} from "@/shared/icons";
import type { Screen } from "./screen";

/** Every page of the Admin view besides its first, in the order of the navigation. */
export const screens: Screen[] = [
  {
    path: "orders",
    role: "manager",
    load: () => import("./screens/orders"),
    nav: { label: "nav.orders", icon: IconClipboardList, group: "work" },
  },
  { path: "orders/$orderId", role: "manager", load: () => import("./screens/order") },
  {
    path: "labels",
    role: "manager",
    load: () => import("./screens/labels"),
    nav: { label: "nav.labels", icon: IconPrinter, group: "work" },
  },
  { path: "labels/channels", role: "manager", load: () => import("./screens/channels") },
  {
    path: "rules",
    role: "admin",
    load: () => import("./screens/rules"),
    nav: { label: "nav.rules", icon: IconListDetails, group: "work" },
  },
  {
    path: "shelves",
    role: "manager",
    load: () => import("./screens/shelves"),
    nav: { label: "nav.shelves", icon: IconMapPin, group: "stock" },
  },
  {
    path: "integrations",
    role: "admin",
    load: () => import("./screens/integrations"),
    nav: { label: "nav.integrations", icon: IconPlugConnected, group: "developers" },
  },
  {
    path: "products",
    role: "manager",
    load: () => import("./screens/products"),
    nav: { label: "nav.products", icon: IconPackage, group: "stock" },
  },
  { path: "products/$productId", role: "manager", load: () => import("./screens/product") },
  {
    path: "purchase-orders",
    role: "manager",
    load: () => import("./screens/purchase_orders"),
    nav: { label: "nav.purchaseOrders", icon: IconPackageImport, group: "stock" },
  },
  {
    path: "purchase-orders/$purchaseOrderId",
    role: "manager",
    load: () => import("./screens/purchase_order"),
  },
  {
    path: "transfers",
    role: "manager",
    load: () => import("./screens/transfers"),
    nav: { label: "nav.transfers", icon: IconPackageExport, group: "stock" },
  },
  { path: "transfers/$transferId", role: "manager", load: () => import("./screens/transfer") },
  {
    path: "webhooks",
    role: "manager",
    load: () => import("./screens/webhooks"),
    nav: { label: "nav.webhooks", icon: IconWebhook, group: "developers" },
  },
  { path: "webhooks/deliveries", role: "manager", load: () => import("./screens/deliveries") },
  {
    path: "webhooks/deliveries/$deliveryId",
    role: "manager",
    load: () => import("./screens/delivery"),
  },
  {
    path: "request-log",
    role: "manager",
    load: () => import("./screens/request_log"),
    nav: { label: "nav.requestLog", icon: IconListSearch, group: "developers" },
  },
  {
    path: "request-log/$loggedRequestId",
    role: "manager",
    load: () => import("./screens/logged_request"),
  },
  {
    path: "shops",
    role: "manager",
    load: () => import("./screens/shops"),
    nav: { label: "nav.shops", icon: IconShoppingBag, group: "setup" },
  },
  {
    path: "sites",
    role: "manager",
    load: () => import("./screens/sites"),
    nav: { label: "nav.sites", icon: IconBuildingWarehouse, group: "setup" },
  },
  {
    path: "users",
    role: "manager",
    load: () => import("./screens/users"),
    nav: { label: "nav.users", icon: IconUsers, group: "setup" },
  },
];
