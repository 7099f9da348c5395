/** A change of units with its sign, as "+3" or "−2" (with a real minus sign). */
export function signed(quantity: number, language: string): string {
  const text = new Intl.NumberFormat(language, { signDisplay: "exceptZero" }).format(quantity);
  return text.replace("-", "\u2212");
}
