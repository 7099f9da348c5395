import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  IconPackageExport,
  IconPackageImport,
  IconSearch,
  IconStack2,
  IconUser,
} from "@/shared/icons";
import { mayDo } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import { usePortScanner } from "../scan/use_port_scanner";
import { clearFeedback, tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { forgetCounts } from "../state/use_count";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import styles from "./home_screen.module.css";
import { LastOrder, LastPutBack } from "./last_order";
import { Tile } from "./tile";
import { UserDialog } from "./user_dialog";

export function HomeScreen() {
  const { t } = useTranslation("port");
  const { state, busy, send } = usePort();
  const navigate = useNavigate();
  useEffect(forgetCounts, []);
  const search = (q?: string) => {
    clearFeedback();
    void navigate({ to: "/port/search", search: q ? { q } : {} });
  };
  usePortScanner(search);
  const store = useDecisiveTap("store", () => send("start_store"));
  const pick = useDecisiveTap("pick", () => {
    if (state.ready_count > 0) send("start_pick");
    else tell({ tone: "info", text: t("home.nothingReady"), detail: t("home.nothingReadyHint") });
  });
  return (
    <Frame
      title={state.port.name}
      subtitle={state.site.name}
      right={<UserButton />}
      hint={t("home.hint")}
    >
      <div className={styles.tiles}>
        <Tile
          hue="green"
          icon={IconPackageImport}
          name={t("home.store")}
          disabled={busy}
          onPress={store}
        />
        <Tile
          hue="blue"
          icon={IconPackageExport}
          name={t("home.pick")}
          detail={t("home.ready", { count: state.ready_count })}
          disabled={busy}
          onPress={pick}
        />
        <Tile hue="violet" icon={IconSearch} name={t("home.search")} onPress={() => search()} />
      </div>
      <MoveBins />
      {state.last_pick && <LastOrder last={state.last_pick} />}
      {state.last_put_back && <LastPutBack last={state.last_put_back} />}
    </Frame>
  );
}

/** For managers at a grid: bins are put in and taken out. */
function MoveBins() {
  const { t } = useTranslation("port");
  const { state, busy, send } = usePort();
  const { role } = useSession().user;
  const start = useDecisiveTap("moves", () => send("start_moves"));
  if (!state.grid || !mayDo(role, "manager")) return null;
  return (
    <PortButton size="large" className={styles.more} disabled={busy} onClick={start}>
      <IconStack2 size={40} aria-hidden />
      {t("moves.title")}
    </PortButton>
  );
}

function UserButton() {
  const { t } = useTranslation("port");
  const [open, setOpen] = useState(false);
  const { name } = useSession().user;
  return (
    <>
      <PortButton
        className={styles.user}
        aria-label={t("menu.label", { name })}
        onClick={() => setOpen(true)}
      >
        <IconUser size={32} aria-hidden />
        <span className={styles.userName}>{name}</span>
      </PortButton>
      {open && <UserDialog onClose={() => setOpen(false)} />}
    </>
  );
}
