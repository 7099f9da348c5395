/** The separator after an element of variable length (FNC1 in the symbol). */
export const groupSeparator = "\u001d";

/** What a GS1-128 or GS1 DataMatrix says of the goods; members that are not in it are "". */
export interface ElementString {
  gtin: string;
  lot: string;
  /** YYYY-MM-DD; the best-before date when there is no expiry date. */
  expiresOn: string;
}

/** Digits after application identifiers of a fixed length. */
const fixedLengths: Record<string, number> = {
  "00": 18,
  "01": 14,
  "02": 14,
  "11": 6,
  "12": 6,
  "13": 6,
  "15": 6,
  "16": 6,
  "17": 6,
  "20": 2,
};

/** Whether a scan is made of GS1 elements and begins with a GTIN: (01), or 01 and a right GTIN. */
export function isElementString(code: string): boolean {
  return parseElementString(code) !== null;
}

/**
 * Reads `(01)04006381333931(17)270331(10)AB12`, the same without brackets, with or without the
 * symbology's prefix and separators. Null when the code is none: then it is an ordinary code.
 */
export function parseElementString(code: string): ElementString | null {
  const text = code.trim().replace(/^\][A-Za-z]\d/, "");
  const elements = text.startsWith("(") ? bracketed(text) : plain(text);
  const gtin = elements?.get("01") ?? "";
  if (!elements || !isGtin(gtin)) return null;
  const date = dateOf(elements.get("17") ?? "") || dateOf(elements.get("15") ?? "");
  return { gtin, lot: elements.get("10") ?? "", expiresOn: date };
}

/** The GTIN of a scan of GS1 elements; any other code itself. */
export function productCode(code: string): string {
  return parseElementString(code)?.gtin ?? code;
}

function bracketed(text: string): Map<string, string> {
  const elements = new Map<string, string>();
  for (const [, identifier, value] of text.matchAll(/\((\d{2,4})\)([^(]*)/g)) {
    elements.set(identifier as string, (value as string).replaceAll(groupSeparator, "").trim());
  }
  return elements;
}

/** Elements of other lengths than these end at a separator, or with the code. */
function plain(text: string): Map<string, string> | null {
  const elements = new Map<string, string>();
  let rest = text;
  while (rest !== "") {
    if (rest.startsWith(groupSeparator)) {
      rest = rest.slice(1);
      continue;
    }
    const identifier = rest.slice(0, 2);
    if (!/^\d\d$/.test(identifier)) return null;
    const length = fixedLengths[identifier];
    const end = length === undefined ? rest.indexOf(groupSeparator) : 2 + length;
    const value = rest.slice(2, end === -1 ? undefined : end);
    if (length !== undefined && !new RegExp(`^\\d{${length}}$`).test(value)) return null;
    elements.set(identifier, value);
    rest = end === -1 ? "" : rest.slice(end);
  }
  return elements;
}

/** The last of the 14 digits checks the others: so an ordinary number is not taken for a GTIN. */
function isGtin(text: string) {
  if (!/^\d{14}$/.test(text)) return false;
  const sum = [...text].reduce((so, digit, at) => so + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** YYMMDD; day 00 is the last one of the month. "" when there is no such day. */
function dateOf(text: string) {
  if (!/^\d{6}$/.test(text)) return "";
  const year = 2000 + Number(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4));
  if (month < 1 || month > 12) return "";
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return "";
  return `${year}-${text.slice(2, 4)}-${String(day || last).padStart(2, "0")}`;
}
