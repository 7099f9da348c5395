import {
  Button,
  NativeSelect,
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
import {
  rememberLanguage,
  useChooseOrganization,
  useSession,
  useSignOut,
} from "@/shared/session/session";
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
          <OrganizationChoice />
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

/** For people who work in several organizations. */
function OrganizationChoice() {
  const { t } = useTranslation();
  const { organization, organizations } = useSession();
  const choose = useChooseOrganization();
  const navigate = useNavigate();
  if (organizations.length < 2) return null;
  const choices = organizations.map(({ organization_id, name }) => ({
    value: String(organization_id),
    label: name,
  }));
  return (
    <NativeSelect
      label={t("organization")}
      data={choices}
      value={String(organization.organization_id)}
      onChange={(event) =>
        choose(Number(event.currentTarget.value)).then(
          () => navigate({ to: "/admin" }),
          notifyRefused,
        )
      }
    />
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
        onChange={(language) => {
          void changeLanguage(language);
          // Kept for other devices too; that the server may not answer changes nothing here.
          rememberLanguage(language).catch(() => undefined);
        }}
      />
    </Stack>
  );
}
