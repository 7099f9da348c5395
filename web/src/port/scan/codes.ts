import { productCode } from "@/shared/scanner/gs1";

/** Codes as scanners differ on them: case, and the zeros before a shorter GTIN. */
export function sameCode(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

function normal(code: string) {
  const text = code.trim().toUpperCase();
  return /^\d{8,14}$/.test(text) ? text.replace(/^0+/, "") : text;
}

/** Whether a scan is one of these codes of a product, be it inside of GS1 elements. */
export function matches(code: string, codes: readonly string[]): boolean {
  const own = productCode(code);
  return codes.some((candidate) => candidate !== "" && sameCode(own, candidate));
}

/** The printed code that presses Confirm. */
export function isConfirmCode(code: string): boolean {
  return code.toUpperCase() === "CONFIRM";
}

/** A number typed on a keyboard, as far as it can be told from a code; null when it is none. */
export function typedNumber(code: string): number | null {
  return /^\d{1,4}$/.test(code) ? Number(code) : null;
}
