import { Button, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { HookSecret, HookSummary } from "@/api/types";
import { confirmAct } from "../../ui/confirm";
import { notifyRefused } from "../../ui/notify";
import { SecretOnce } from "../../ui/secret_once";
import { useReload } from "../../ui/use_act";
import { When } from "../../ui/when";

interface Rotated extends HookSecret {
  hook: HookSummary;
}

function rotateSecret(hook: HookSummary): Promise<Rotated> {
  const params = { path: { hook_id: hook.hook_id } };
  return answer(api.POST("/app/api/hooks/{hook_id}/rotate_secret", { params })).then((made) => ({
    ...made,
    hook,
  }));
}

/** A new secret for a hook: who asks for it, and what is shown of it once it is made. */
export function useRotation() {
  const [rotated, setRotated] = useState<Rotated | null>(null);
  const reload = useReload("hooks");
  const rotate = useMutation({
    mutationFn: rotateSecret,
    onSuccess: setRotated,
    onError: notifyRefused,
    onSettled: reload,
  });
  return { rotate: rotate.mutate, rotated, forget: () => setRotated(null) };
}

interface RotateSecretProps {
  hook: HookSummary;
  onConfirm: (hook: HookSummary) => void;
}

/** Asks first: the receiver must be changed over within the day. */
export function RotateSecret({ hook, onConfirm }: RotateSecretProps) {
  const { t } = useTranslation("admin");
  const ask = () =>
    confirmAct({
      title: t("webhooks.rotateTitle", { event: hook.event }),
      text: t("webhooks.rotateText"),
      act: t("webhooks.rotate"),
      onConfirm: () => onConfirm(hook),
    });
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t("webhooks.rotateOf", { event: hook.event, shop: hook.shop_name })}
      onClick={ask}
    >
      {t("webhooks.rotate")}
    </Button>
  );
}

function Target({ url }: { url: string | undefined }) {
  return <Text style={{ overflowWrap: "anywhere" }}>{url}</Text>;
}

/** The new secret, where it belongs, and how long the old one still signs. */
export function NewSecret({ of, onClose }: { of: Rotated | null; onClose: () => void }) {
  const { t } = useTranslation("admin");
  const values = of?.secret ? [{ label: t("webhooks.secret"), value: of.secret }] : [];
  return (
    <SecretOnce
      title={t("webhooks.secretTitle", { event: of?.hook.event ?? "" })}
      values={values}
      onClose={onClose}
      facts={[
        { label: t("webhooks.target"), value: <Target url={of?.hook.target_url} /> },
        { label: t("webhooks.oldSecretUntil"), value: <When at={of?.old_secret_until} /> },
      ]}
    />
  );
}
