import { NativeSelect, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useShopChoices } from "../orders/use_shop_choices";
import { askForSync } from "./requests";

/** Asks a shop to send its purchase orders anew. */
export function SyncForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("admin");
  const shops = useShopChoices();
  const form = useForm({
    initialValues: { shop_id: "" },
    validate: { shop_id: (value) => (value ? null : t("purchaseOrders.chooseShop")) },
  });
  const submit = async ({ shop_id }: { shop_id: string }) => {
    await askForSync(Number(shop_id), null);
    const name = shops.find(({ value }) => value === shop_id)?.label ?? "";
    notifyDone(t("purchaseOrders.syncAsked", { name }));
  };
  return (
    <FormDialog
      title={t("purchaseOrders.sync")}
      submitLabel={t("purchaseOrders.syncAsk")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <Text>{t("purchaseOrders.syncText")}</Text>
      <NativeSelect
        label={t("purchaseOrders.shop")}
        data={[{ value: "", label: "–" }, ...shops]}
        data-autofocus
        {...form.getInputProps("shop_id")}
      />
    </FormDialog>
  );
}
