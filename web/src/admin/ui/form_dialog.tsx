import { Button, Group, Modal, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { fieldErrors } from "@/api/problem";
import { ProblemAlert } from "./problem_alert";

interface FormDialogProps<Values extends Record<string, unknown>> {
  title: string;
  opened: boolean;
  onClose: () => void;
  form: UseFormReturnType<Values>;
  /** Sends the values; the dialog closes when it resolves and shows the refusal when it throws. */
  onSubmit: (values: Values) => Promise<unknown>;
  submitLabel?: string;
  /** As long as the form can't be sent at all. */
  submitDisabled?: boolean;
  /** Red submit button, for acts that take something away. */
  danger?: boolean;
  size?: string;
  children: ReactNode;
}

/** A dialog with a form: fields as children, refusals of the server at their fields or on top. */
export function FormDialog<Values extends Record<string, unknown>>(props: FormDialogProps<Values>) {
  const { t } = useTranslation();
  const { form } = props;
  const submit = useMutation({
    mutationFn: props.onSubmit,
    onSuccess: () => close(),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const close = () => {
    props.onClose();
    submit.reset();
    form.reset();
  };
  return (
    <Modal
      opened={props.opened}
      onClose={close}
      title={props.title}
      size={props.size ?? "md"}
      closeButtonProps={{ "aria-label": t("action.close") }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => submit.mutate(values))}>
        <Stack>
          {props.children}
          <ProblemAlert error={submit.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("action.cancel")}
            </Button>
            <Button
              type="submit"
              color={props.danger ? "red" : "blue"}
              loading={submit.isPending}
              disabled={props.submitDisabled}
            >
              {props.submitLabel ?? t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
