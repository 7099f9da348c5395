/** Codes as scanners differ on them: case, and the zeros before a shorter GTIN. */
export function sameCode(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

function normal(code: string) {
  const text = code.trim().toUpperCase();
  return /^\d{8,14}$/.test(text) ? text.replace(/^0+/, "") : text;
}

export function matches(code: string, codes: readonly string[]): boolean {
  return codes.some((candidate) => candidate !== "" && sameCode(code, candidate));
}

/** The printed code that presses Confirm. */
export function isConfirmCode(code: string): boolean {
  return code.toUpperCase() === "CONFIRM";
}

/** A number typed on a keyboard, as far as it can be told from a code; null when it is none. */
export function typedNumber(code: string): number | null {
  return /^\d{1,4}$/.test(code) ? Number(code) : null;
}
