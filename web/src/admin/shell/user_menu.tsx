import {
  Button,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { changeLanguage } from "@/shared/i18n/i18n";
import { type Language, languages } from "@/shared/i18n/languages";
import { IconChevronDown, IconLogout, IconUser } from "@/shared/icons";
import { useSession, useSignOut } from "@/shared/session/session";
import { notifyRefused } from "../ui/notify";

/** Who is signed in; theme, language and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  return (
    <Popover position="bottom-end" width={340} trapFocus withRoles shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconUser size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {session.user.name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={session.user.name}>
        <Stack gap="md">
          <Text c="dimmed">{t(`role.${session.user.role}`)}</Text>
          <ThemeChoice />
          <LanguageChoice />
          <Button
            variant="default"
            leftSection={<IconLogout size={18} aria-hidden />}
            onClick={() => signOut().then(() => navigate({ to: "/login" }), notifyRefused)}
          >
            {t("action.signOut")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function ThemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = (["auto", "light", "dark"] as const).map((value) => ({
    value,
    label: t(`theme.${value}`),
  }));
  return (
    <Stack gap={4}>
      <Text fw={600}>{t("theme.label")}</Text>
      <SegmentedControl
        aria-label={t("theme.label")}
        data={choices}
        value={colorScheme}
        onChange={setColorScheme}
      />
    </Stack>
  );
}

function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const choices = (Object.keys(languages) as Language[]).map((value) => ({
    value,
    label: <span lang={value}>{languages[value]}</span>,
  }));
  return (
    <Stack gap={4}>
      <Text fw={600}>{t("language")}</Text>
      <SegmentedControl
        aria-label={t("language")}
        data={choices}
        value={i18n.language as Language}
        onChange={(language) => changeLanguage(language)}
      />
    </Stack>
  );
}
