/** A time of the API as an input of type datetime-local shows it: in the device's zone, "" for none. */
export function localTime(utc: string | undefined): string {
  const at = utc ? new Date(utc) : undefined;
  if (!at || Number.isNaN(at.getTime())) return "";
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** The other way round; "" while the input is not complete. */
export function utcTime(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString().replace(".000Z", "Z");
}
