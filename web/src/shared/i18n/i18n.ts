import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./languages";
import { rememberedLanguage } from "./languages";

type Texts = { default: Record<string, unknown> };
const files = import.meta.glob<Texts>("./locales/*/*.json");

const bundled: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no texts ${language}/${namespace}`), null);
    load().then(
      (module) => done(null, module.default),
      (error: Error) => done(error, null),
    );
  },
};

/** Resolves when the texts of the remembered language are there. */
export function startI18n() {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  return i18next
    .use(bundled)
    .use(initReactI18next)
    .init({
      lng: rememberedLanguage(),
      fallbackLng: "en",
      ns: ["common"],
      defaultNS: "common",
      interpolation: { escapeValue: false },
    });
}

export function changeLanguage(language: Language) {
  localStorage.setItem("entrepot.language", language);
  return i18next.changeLanguage(language);
}
