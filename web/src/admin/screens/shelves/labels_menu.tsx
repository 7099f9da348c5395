import { Button, Menu, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconBarcode, IconChevronDown, IconListDetails, IconPrinter } from "@/shared/icons";
import { labelsAddress } from "./shelf_names";

interface LabelsMenuProps {
  /** The site the list is filtered by, if any. */
  site?: { value: string; label: string };
  onRange: () => void;
}

/** Prints the labels of all shelves or of a range; chosen ones have a button of their own. */
export function LabelsMenu({ site, onRange }: LabelsMenuProps) {
  const { t } = useTranslation("admin");
  return (
    <Menu
      position="bottom-end"
      portalProps={{ target: "main" }}
      withInitialFocusPlaceholder={false}
      width={260}
    >
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t("shelves.labels")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={labelsAddress({ site_id: site?.value })}
          target="_blank"
          leftSection={<IconBarcode size={18} aria-hidden />}
        >
          {site ? t("shelves.labelsOfSite", { site: site.label }) : t("shelves.labelsAll")}
        </Menu.Item>
        <Menu.Item leftSection={<IconListDetails size={18} aria-hidden />} onClick={onRange}>
          {t("shelves.labelsRange")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChosenLabelsProps {
  shelves: (string | number)[];
  onClear: () => void;
}

/** What can be done with the chosen shelves. */
export function ChosenLabels({ shelves, onClear }: ChosenLabelsProps) {
  const { t } = useTranslation("admin");
  const count = shelves.length;
  return (
    <>
      <Text aria-live="polite" fw={600}>
        {t("shelves.chosen", { count })}
      </Text>
      <Button
        component="a"
        href={labelsAddress({ shelves })}
        target="_blank"
        leftSection={<IconPrinter size={18} aria-hidden />}
      >
        {t("shelves.labelsChosen", { count })}
      </Button>
      <Button variant="default" onClick={onClear}>
        {t("shelves.unchoose")}
      </Button>
    </>
  );
}
