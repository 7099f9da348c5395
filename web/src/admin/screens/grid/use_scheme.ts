import { useComputedColorScheme } from "@mantine/core";
import type { Scheme } from "./scale";

/** Light or dark, as the app is drawn. */
export function useScheme(): Scheme {
  return useComputedColorScheme("light");
}
