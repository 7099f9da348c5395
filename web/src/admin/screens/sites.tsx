import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Port, Site } from "@/api/types";
import { IconPlus } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { Loaded } from "../ui/loaded";
import { Page } from "../ui/page";
import { useLiveReload } from "../ui/use_live_reload";
import { useSites } from "../ui/use_sites";
import { allPorts } from "./sites/place_requests";
import { PortForm } from "./sites/port_form";
import { SiteCard, useIsAdmin } from "./sites/site_card";
import { SiteForm } from "./sites/site_form";

/** What is being added or changed; a port always within its site. */
type Dialog = { of: "site"; site?: Site } | { of: "port"; site: Site; port?: Port } | null;

/** The warehouses, their ports, and who works there now. */
export default function Sites() {
  const { t } = useTranslation("admin");
  const [dialog, setDialog] = useState<Dialog>(null);
  const add = useIsAdmin() && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setDialog({ of: "site" })}
    >
      {t("sites.add")}
    </Button>
  );
  const close = () => setDialog(null);
  return (
    <Page title={t("sites.title")} intro={t("sites.intro")} actions={add}>
      <SiteList
        empty={<Empty title={t("sites.empty")} hint={t("sites.emptyHint")} actions={add} />}
        onOpen={setDialog}
      />
      {dialog?.of === "site" && <SiteForm site={dialog.site} onClose={close} />}
      {dialog?.of === "port" && <PortForm site={dialog.site} port={dialog.port} onClose={close} />}
    </Page>
  );
}

interface SiteListProps {
  empty: React.ReactNode;
  onOpen: (dialog: Dialog) => void;
}

function SiteList({ empty, onOpen }: SiteListProps) {
  const sites = useSites();
  const ports = useQuery({ queryKey: ["ports"], queryFn: allPorts });
  useLiveReload(["port"], "ports", "sites");
  useLiveReload(["site"], "site_grid");
  return (
    <Loaded query={sites}>
      {(allSites) => (
        <Loaded query={ports}>
          {(known) => (
            <Stack gap="md">
              {allSites.length === 0 && empty}
              {allSites.map((site) => (
                <SiteCard
                  key={site.site_id}
                  site={site}
                  ports={known.filter(({ site_id }) => site_id === site.site_id)}
                  onEdit={() => onOpen({ of: "site", site })}
                  onAddPort={() => onOpen({ of: "port", site })}
                  onRenamePort={(port) => onOpen({ of: "port", site, port })}
                />
              ))}
            </Stack>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
