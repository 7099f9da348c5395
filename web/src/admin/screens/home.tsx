import { Card, SimpleGrid, Text, ThemeIcon, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { IconDeviceTablet } from "@/shared/icons";
import { mayDo } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import { screens } from "../screens";
import { useGoToPort } from "../shell/go_to_port";
import { Page } from "../ui/page";
import { screenPath } from "../ui/screen_link";

/** The first page: a tile for the Port view and one for every screen this person may open. */
export default function Home() {
  const { t } = useTranslation("admin");
  const session = useSession();
  const goToPort = useGoToPort();
  const shown = screens.filter((s) => s.nav && mayDo(session.user.role, s.role));
  return (
    <Page
      title={t("home.title")}
      intro={t("home.intro", { organization: session.organization.name })}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <UnstyledButton onClick={() => goToPort.mutate()}>
          <Card withBorder h="100%">
            <ThemeIcon size="xl" color="green">
              <IconDeviceTablet aria-hidden />
            </ThemeIcon>
            <Text fw={700} mt="sm">
              {t("home.port")}
            </Text>
            <Text c="dimmed">{t("home.portHint")}</Text>
          </Card>
        </UnstyledButton>
        {shown.map(({ path, nav }) => {
          if (!nav) return null;
          const Icon = nav.icon;
          return (
            <Card key={path} withBorder component={Link} to={screenPath(path)}>
              <ThemeIcon size="xl">
                <Icon aria-hidden />
              </ThemeIcon>
              <Text fw={700} mt="sm">
                {t(nav.label)}
              </Text>
            </Card>
          );
        })}
      </SimpleGrid>
    </Page>
  );
}
