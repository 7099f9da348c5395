/** The check digit that makes `digits` (12 of them) an EAN-13: weights 1 and 3 in turn. */
export function check_digit(digits: string): number {
  if (!/^\d{12}$/.test(digits)) throw new Error(`'${digits}' is not 12 digits`);
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * The barcode of a variant. Numbers that begin with 29 are for use inside a company, so these never
 * meet the code of somebody else's goods. `product` is below 1,000,000, `variant` below 10,000.
 */
export function barcode_of(product: number, variant: number): string {
  const digits = `29${String(product).padStart(6, "0")}${String(variant).padStart(4, "0")}`;
  return digits + check_digit(digits);
}
