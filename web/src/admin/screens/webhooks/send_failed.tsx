import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { FormDialog } from "../../ui/form_dialog";
import { localTime, utcTime } from "../../ui/local_time";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { manySentAgain } from "./many_sent_again";
import { useHookChoices } from "./use_hook_choices";

const day = 24 * 60 * 60 * 1000;

interface SendFailedProps {
  /** Id of the hook the list shows; "" or left out for all. */
  hook?: string;
  onClose: () => void;
}

/** Sends everything again that was not taken since a moment. */
export function SendFailed({ hook, onClose }: SendFailedProps) {
  const { t } = useTranslation("admin");
  const reload = useReload("deliveries");
  const hooks = useHookChoices();
  const form = useForm({
    initialValues: {
      failed_since: localTime(new Date(Date.now() - day).toISOString()),
      hook_id: hook ?? "",
    },
    validate: { failed_since: (value) => (utcTime(value) ? null : t("webhooks.sinceMissing")) },
  });
  const submit = async ({ failed_since, hook_id }: typeof form.values) => {
    const wish = { failed_since: utcTime(failed_since), hook_id: Number(hook_id) || null };
    const result = await answer(api.POST("/app/api/deliveries/send_again", { body: wish }));
    notifyDone(manySentAgain(t, result));
    await reload();
  };
  return (
    <FormDialog
      title={t("webhooks.sendFailedTitle")}
      submitLabel={t("webhooks.sendAgain")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <Text>{t("webhooks.sendFailedText")}</Text>
      <TextInput
        type="datetime-local"
        label={t("webhooks.failedSince")}
        data-autofocus
        {...form.getInputProps("failed_since")}
      />
      <NativeSelect
        label={t("webhooks.hook")}
        data={[{ value: "", label: t("list.any") }, ...hooks]}
        {...form.getInputProps("hook_id")}
      />
    </FormDialog>
  );
}
