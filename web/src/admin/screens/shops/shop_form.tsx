import { Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { AdminShop } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { changeShop } from "./shop_requests";

interface ShopFormProps {
  shop: AdminShop;
  onClose: () => void;
}

interface ShopValues extends Record<string, unknown> {
  name: string;
  partial_shipments: boolean;
}

export function ShopForm({ shop, onClose }: ShopFormProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("shops");
  const form = useForm<ShopValues>({
    initialValues: { name: shop.name, partial_shipments: shop.partial_shipments },
    validate: { name: (name) => (name.trim() ? null : t("form.missing")) },
  });
  const submit = async (values: ShopValues) => {
    const saved = await changeShop(shop, { ...values, name: values.name.trim() });
    notifyDone(t("shops.saved", { name: saved.name }));
    await reload();
  };
  return (
    <FormDialog
      title={t("shops.editTitle", { name: shop.name })}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <TextInput
        label={t("shops.nameLabel")}
        data-autofocus
        maxLength={200}
        {...form.getInputProps("name")}
      />
      <Switch
        label={t("shops.partial")}
        description={t("shops.partialHint")}
        {...form.getInputProps("partial_shipments", { type: "checkbox" })}
      />
    </FormDialog>
  );
}
