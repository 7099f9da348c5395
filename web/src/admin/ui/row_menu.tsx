import { ActionIcon, Menu } from "@mantine/core";
import { type Icon, IconDots } from "@/shared/icons";

export interface RowAct {
  label: string;
  icon: Icon;
  onClick: () => void;
  /** Takes something away: drawn in red. */
  danger?: boolean;
}

interface RowMenuProps {
  /** Names the button, with the row's name in it. */
  label: string;
  acts: RowAct[];
}

/** What can be done with one row of a list, behind one button. */
export function RowMenu({ label, acts }: RowMenuProps) {
  if (acts.length === 0) return null;
  return (
    <Menu
      position="bottom-end"
      // Inside the page's landmark, and with nothing in the menu but its items.
      portalProps={{ target: "main" }}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ label: text, icon: ActIcon, onClick, danger }) => (
          <Menu.Item
            key={text}
            className={danger ? "tone-red" : undefined}
            c={danger ? "var(--ink)" : undefined}
            leftSection={<ActIcon size={18} aria-hidden />}
            onClick={onClick}
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
