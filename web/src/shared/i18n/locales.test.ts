import { expect, test } from "vitest";

type Tree = { [key: string]: string | Tree };
const files = import.meta.glob<{ default: Tree }>("./locales/*/*.json", { eager: true });

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const texts = (language: string, namespace: string) =>
  flatten(files[`./locales/${language}/${namespace}.json`]?.default ?? {});
const placeholders = (text: string) => (text.match(/{{.*?}}/g) ?? []).toSorted();

test.each(["common", "port", "admin"])("%s is complete in German", (namespace) => {
  const english = new Map(texts("en", namespace));
  const german = new Map(texts("de", namespace));
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  expect(english.size).toBeGreaterThan(0);
  for (const [key, text] of english) {
    expect(text, key).not.toBe("");
    expect(placeholders(german.get(key) ?? ""), key).toEqual(placeholders(text));
  }
});
