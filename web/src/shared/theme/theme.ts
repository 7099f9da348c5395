import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { palette } from "./tokens";

// Mantine's own hues fail contrast, so every name it knows points to one of our tokens.
const colors: Record<string, MantineColorsTuple> = {
  ...palette,
  indigo: palette.blue,
  cyan: palette.blue,
  teal: palette.green,
  lime: palette.green,
  yellow: palette.amber,
  orange: palette.amber,
  pink: palette.red,
  grape: palette.violet,
};

export const theme = createTheme({
  colors,
  primaryColor: "blue",
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace',
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { tt: "none", variant: "light" } },
    ModalTitle: { defaultProps: { fw: 700, fz: "lg" } },
    // Its <header> would count as a second banner of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
    // Beside its field, so that the list stays inside the page's landmarks.
    Select: { defaultProps: { withScrollArea: false, comboboxProps: { withinPortal: false } } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-text": palette.dark[8],
    "--mantine-color-dimmed": palette.gray[7],
    "--mantine-color-placeholder": palette.gray[7],
    "--mantine-color-error": palette.red[7],
    "--mantine-color-anchor": palette.blue[7],
    "--mantine-color-default-border": palette.gray[4],
  },
  dark: {
    "--mantine-color-text": palette.dark[0],
    "--mantine-color-dimmed": palette.dark[2],
    "--mantine-color-placeholder": palette.dark[2],
    "--mantine-color-error": palette.red[3],
    "--mantine-color-anchor": palette.blue[3],
    "--mantine-color-default-border": palette.dark[4],
  },
});
