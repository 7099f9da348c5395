const known = ["bin_too_heavy", "compartment_too_small", "bin_not_here"] as const;

/** What to do about a refusal, where the worker can do something; the server says the details. */
export function refusalKey(code: string) {
  const own = known.find((one) => one === code);
  return own ? (`refused.${own}` as const) : "scan.refused";
}
