import { Box, Burger, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IconBox, IconDeviceTablet } from "@/shared/icons";
import { useSession } from "@/shared/session/session";
import { ToneBadge } from "../ui/status_badge";
import { useGoToPort } from "./go_to_port";
import { UserMenu } from "./user_menu";

export function TopBar({ menuOpened, onMenu }: { menuOpened: boolean; onMenu: () => void }) {
  const { t } = useTranslation("admin");
  const session = useSession();
  const goToPort = useGoToPort();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group wrap="nowrap">
        <Button
          color="green"
          leftSection={<IconDeviceTablet size={20} aria-hidden />}
          loading={goToPort.isPending}
          onClick={() => goToPort.mutate()}
        >
          {t("shell.port")}
        </Button>
        <Burger
          opened={menuOpened}
          onClick={onMenu}
          hiddenFrom="md"
          size="sm"
          aria-label={t("nav.label")}
        />
        <Box visibleFrom="sm">
          <Group gap="xs" wrap="nowrap">
            <Text fw={700} lh={1.2}>
              {session.organization.name}
            </Text>
            {session.sandbox && <ToneBadge hue="violet" icon={IconBox} text={t("shell.sandbox")} />}
          </Group>
        </Box>
      </Group>
      <UserMenu />
    </Group>
  );
}
