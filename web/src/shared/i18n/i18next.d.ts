import "i18next";
import type admin from "./locales/en/admin.json";
import type common from "./locales/en/common.json";
import type port from "./locales/en/port.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: { common: typeof common; port: typeof port; admin: typeof admin };
  }
}
