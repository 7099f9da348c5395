import { useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Language } from "@/shared/i18n/languages";
import { IconArrowLeft, IconCheck, IconLogout } from "@/shared/icons";
import { mayDo } from "@/shared/roles";
import { rememberLanguage, useSession, useSignOut } from "@/shared/session/session";
import { LanguageButtons } from "../sign_in/language_buttons";
import { tell } from "../state/feedback";
import { PortButton } from "../ui/button";
import button from "../ui/button.module.css";
import { Dialog } from "../ui/dialog";
import styles from "./home_screen.module.css";

/** What belongs to the person at the port: language, theme, the ways out. */
export function UserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("port");
  const session = useSession();
  const signOut = useSignOut();
  const leave = () => signOut().catch(() => tell({ tone: "error", text: t("menu.notSignedOut") }));
  // The choice holds on this device at once; that the server may refuse to keep it changes nothing.
  const remember = (language: Language) => rememberLanguage(language).catch(() => undefined);
  const admin = mayDo(session.user.role, "manager") && !session.pin_only;
  return (
    <Dialog title={session.user.name} onClose={onClose}>
      <div className={styles.menu}>
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{t("menu.language")}</legend>
          <LanguageButtons onChange={remember} />
        </fieldset>
        <ThemeButtons />
        <div className={styles.choices}>
          {admin && (
            <Link to="/admin" className={button.button}>
              <IconArrowLeft size={34} aria-hidden />
              {t("menu.toAdmin")}
            </Link>
          )}
          <PortButton look="outline" hue="red" size="large" onClick={leave}>
            <IconLogout size={34} aria-hidden />
            {t("menu.signOut")}
          </PortButton>
        </div>
      </div>
    </Dialog>
  );
}

function ThemeButtons() {
  const { t } = useTranslation("port");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t("menu.theme")}</legend>
      {(["auto", "light", "dark"] as const).map((scheme) => (
        <PortButton
          key={scheme}
          aria-pressed={colorScheme === scheme}
          onClick={() => setColorScheme(scheme)}
        >
          {colorScheme === scheme && <IconCheck size={28} aria-hidden />}
          {t(`menu.${scheme}`)}
        </PortButton>
      ))}
    </fieldset>
  );
}
