import "../styles";
import { AppShell } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Navigation } from "./navigation";
import { TopBar } from "./top_bar";

/** The frame of the Admin view; the screens are drawn inside. */
export default function AdminApp() {
  const { t } = useTranslation(["admin", "common"]);
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <ModalsProvider
      modalProps={{ closeButtonProps: { "aria-label": t("common:action.close") } }}
      labels={{ confirm: t("action.confirm"), cancel: t("action.cancel") }}
    >
      <Notifications autoClose={8000} position="bottom-right" />
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 240, breakpoint: "md", collapsed: { mobile: !opened } }}
        padding="lg"
      >
        <AppShell.Header>
          <TopBar menuOpened={opened} onMenu={toggle} />
        </AppShell.Header>
        <AppShell.Navbar aria-label={t("nav.label")}>
          <Navigation onNavigate={close} />
        </AppShell.Navbar>
        <AppShell.Main>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </ModalsProvider>
  );
}
