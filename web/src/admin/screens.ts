import type { Screen } from "./screen";

/** Every page of the Admin view besides its first, in the order of the navigation. */
export const screens: Screen[] = [];
