import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { ApiError, Unreachable } from "@/api/problem";

export function notifyDone(message: string) {
  notifications.show({ color: "green", message, closeButtonProps: closeButton() });
}

/** For acts without a form of their own; a form shows its refusal itself. */
export function notifyRefused(error: unknown) {
  notifications.show({
    color: "red",
    title: sentence(error),
    message: requestLine(error),
    closeButtonProps: closeButton(),
  });
}

function closeButton() {
  return { "aria-label": i18next.t("action.close") };
}

function sentence(error: unknown) {
  if (error instanceof ApiError) return error.message;
  return i18next.t(error instanceof Unreachable ? "state.unreachable" : "state.unexpected");
}

function requestLine(error: unknown) {
  const id = error instanceof ApiError ? error.requestId : null;
  return id ? i18next.t("state.requestId", { id }) : "";
}
