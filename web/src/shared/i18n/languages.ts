export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

export function isLanguage(value: string | null | undefined): value is Language {
  return value != null && Object.hasOwn(languages, value);
}

/** The language chosen on this device, else the browser's, else English. */
export function rememberedLanguage(): Language {
  const stored = localStorage.getItem("entrepot.language");
  if (isLanguage(stored)) return stored;
  const wanted = navigator.language.slice(0, 2);
  return isLanguage(wanted) ? wanted : "en";
}
