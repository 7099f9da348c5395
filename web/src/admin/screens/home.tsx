import { Alert, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { IconWifiOff } from "@/shared/icons";
import { useLiveState } from "@/shared/live/live";
import { useSession } from "@/shared/session/session";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useLiveReload } from "../ui/use_live_reload";
import { FirstSteps } from "./home/first_steps";
import { Tiles } from "./home/tiles";

/** The first page: what stands where at this moment, each figure a way to the list behind it. */
export default function Home() {
  const { t } = useTranslation("admin");
  const { organization } = useSession();
  const query = useQuery({
    queryKey: ["dashboard"],
    queryFn: () => answer(api.GET("/app/api/dashboard")),
    // Tries of webhooks are not told on the live stream.
    refetchInterval: 15_000,
  });
  useLiveReload("all", "dashboard");
  return (
    <Page title={t("home.title")} intro={t("home.intro", { organization: organization.name })}>
      <Loaded query={query}>
        {(figures) => (
          <Stack gap="lg">
            <NotLive />
            <FirstSteps figures={figures} />
            {figures.products > 0 && <Tiles figures={figures} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

/** Figures that no longer move must not look as if they did. */
function NotLive() {
  const { t } = useTranslation("admin");
  const { connected, offlineSince } = useLiveState();
  if (connected || offlineSince === null) return null;
  return (
    <Alert color="amber" icon={<IconWifiOff aria-hidden />} role="status">
      <Text>{t("home.notLive")}</Text>
    </Alert>
  );
}
