import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { PortUser } from "@/api/types";
import { IconAlertTriangle, IconArrowLeft, IconCheck } from "@/shared/icons";
import { useAdoptSession } from "@/shared/session/session";
import { play } from "@/shared/sound/sounds";
import { useSentence } from "@/shared/states/failed";
import { PortButton } from "../ui/button";
import { Keypad } from "../ui/keypad";
import { useDigitKeys } from "../ui/use_digit_keys";
import styles from "./sign_in.module.css";

const shortest = 4;
const longest = 6;

/** Four to six digits by touch or keyboard; they are never shown. */
export function PinPad({ user, onBack }: { user: PortUser; onBack: () => void }) {
  const { t } = useTranslation("port");
  const [pin, setPin] = useState("");
  const login = useLogin(user, () => setPin(""));
  const add = (digit: string) => setPin((old) => (old.length < longest ? old + digit : old));
  const erase = () => setPin((old) => old.slice(0, -1));
  const ready = pin.length >= shortest && !login.isPending;
  const submit = () => ready && login.mutate(pin);
  useDigitKeys({
    onDigit: add,
    onErase: erase,
    onEnter: (code) => (code.length > longest ? setPin("") : submit()),
  });
  return (
    <section className={styles.pin}>
      <div className={styles.side}>
        <PortButton onClick={onBack}>
          <IconArrowLeft size={34} aria-hidden />
          {t("signIn.someoneElse")}
        </PortButton>
        <h2 className={styles.name}>{user.name}</h2>
        <p className={styles.question}>{t("signIn.pin")}</p>
        <Dots filled={pin.length} />
        {login.error && <Refusal error={login.error} />}
      </div>
      <Keypad onDigit={add} onErase={erase}>
        <PortButton
          look="solid"
          hue="green"
          disabled={!ready}
          aria-label={t("signIn.enter")}
          onClick={submit}
        >
          <IconCheck size={44} aria-hidden />
        </PortButton>
      </Keypad>
    </section>
  );
}

function useLogin(user: PortUser, onRefused: () => void) {
  const adopt = useAdoptSession();
  return useMutation({
    mutationFn: async (pin: string) => {
      const body = { user_id: user.user_id, pin };
      return adopt(await answer(api.POST("/app/api/port/login", { body })));
    },
    onError: () => {
      play("error");
      onRefused();
    },
  });
}

function Dots({ filled }: { filled: number }) {
  const { t } = useTranslation("port");
  const shown = Math.max(shortest, filled);
  return (
    <div className={styles.dots} role="status" aria-label={t("signIn.digits", { count: filled })}>
      {Array.from({ length: shown }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots differ in nothing but their place
        <span key={at} className={styles.dot} data-filled={at < filled} />
      ))}
    </div>
  );
}

function Refusal({ error }: { error: unknown }) {
  return (
    <p className={`${styles.refusal} tone-red`} role="alert">
      <IconAlertTriangle size={34} aria-hidden />
      {useSentence(error)}
    </p>
  );
}
