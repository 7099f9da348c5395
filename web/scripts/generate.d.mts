/** The types of the app's API, as text. */
export function generated(): Promise<string>;
