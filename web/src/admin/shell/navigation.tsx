import { AppShell, NavLink, ScrollArea, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Icon, IconHome } from "@/shared/icons";
import { mayDo } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import { type NavGroup, navGroups, type Screen } from "../screen";
import { screens } from "../screens";
import { screenPath } from "../ui/screen_link";

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation("admin");
  const { role } = useSession().user;
  const allowed = screens.filter((screen) => screen.nav && mayDo(role, screen.role));
  return (
    <AppShell.Section grow component={ScrollArea} p="sm">
      <Entry to="/admin" icon={IconHome} label={t("nav.home")} onClick={onNavigate} />
      {navGroups.map((group) => (
        <Section
          key={group}
          group={group}
          screens={allowed.filter((screen) => screen.nav?.group === group)}
          onNavigate={onNavigate}
        />
      ))}
    </AppShell.Section>
  );
}

interface SectionProps {
  group: NavGroup;
  screens: Screen[];
  onNavigate: () => void;
}

function Section({ group, screens, onNavigate }: SectionProps) {
  const { t } = useTranslation("admin");
  if (screens.length === 0) return null;
  return (
    <>
      <Text size="xs" fw={700} c="dimmed" mt="sm" mb={4} px="sm">
        {t(`nav.group.${group}`)}
      </Text>
      {screens.map((screen) => (
        <Item key={screen.path} screen={screen} onNavigate={onNavigate} />
      ))}
    </>
  );
}

function Item({ screen, onNavigate }: { screen: Screen; onNavigate: () => void }) {
  const { t } = useTranslation("admin");
  if (!screen.nav) return null;
  const { icon, label } = screen.nav;
  return <Entry to={screenPath(screen.path)} icon={icon} label={t(label)} onClick={onNavigate} />;
}

interface EntryProps {
  to: "/admin";
  icon: Icon;
  label: string;
  onClick: () => void;
}

/** The link itself tells whether it is the present page, details of it included. */
function Entry({ to, icon: Icon, label, onClick }: EntryProps) {
  return (
    <NavLink
      component={Link}
      to={to}
      activeOptions={{ exact: (to as string) === "/admin", includeSearch: false }}
      label={label}
      leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
      onClick={onClick}
    />
  );
}
