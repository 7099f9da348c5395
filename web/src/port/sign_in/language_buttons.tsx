import { useTranslation } from "react-i18next";
import { changeLanguage } from "@/shared/i18n/i18n";
import { type Language, languages } from "@/shared/i18n/languages";
import { IconCheck } from "@/shared/icons";
import { PortButton } from "../ui/button";
import styles from "./sign_in.module.css";

export function LanguageButtons({ onChange }: { onChange?: (language: Language) => void }) {
  const { i18n } = useTranslation();
  const choose = (language: Language) => {
    void changeLanguage(language);
    onChange?.(language);
  };
  return (
    <div className={styles.languages}>
      {(Object.keys(languages) as Language[]).map((language) => {
        const chosen = i18n.language === language;
        return (
          <PortButton
            key={language}
            lang={language}
            aria-pressed={chosen}
            onClick={() => choose(language)}
          >
            {chosen && <IconCheck size={28} aria-hidden />}
            {languages[language]}
          </PortButton>
        );
      })}
    </div>
  );
}
