const known = [
  "bin_too_heavy",
  "compartment_too_small",
  "bin_not_here",
  "bin_not_found",
  "bin_outside",
  "bin_asked_for",
  "too_many_bins",
  "bin_inside",
  "bin_not_empty",
  "bin_at_port",
] as const;

/** What to do about a refusal, where the worker can do something; the server says the details. */
export function refusalKey(code: string) {
  const own = known.find((one) => one === code);
  return own ? (`refused.${own}` as const) : "scan.refused";
}
