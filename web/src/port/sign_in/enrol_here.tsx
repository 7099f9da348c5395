import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Port } from "@/api/types";
import { IconArrowLeft, IconDeviceTablet } from "@/shared/icons";
import { mayDo } from "@/shared/roles";
import { enrol, fetchPorts } from "@/shared/session/enrol";
import { useAdoptSession, useSession } from "@/shared/session/session";
import { Failed } from "@/shared/states/failed";
import { Loading } from "@/shared/states/loading";
import { State, StateText } from "@/shared/states/state";
import { PortButton } from "../ui/button";
import button from "../ui/button.module.css";
import styles from "./sign_in.module.css";

/** Signed in, but this browser is no port's device yet: an Admin chooses which it becomes. */
export function EnrolHere() {
  const { t } = useTranslation("port");
  const { role } = useSession().user;
  return (
    <main className={styles.page}>
      <title>{`${t("enrol.title")} · Entrepot`}</title>
      <header className={styles.header}>
        <Link to="/admin" className={button.button}>
          <IconArrowLeft size={34} aria-hidden />
          {t("menu.toAdmin")}
        </Link>
      </header>
      {mayDo(role, "admin") ? <PortChoice /> : <AdminNeeded />}
    </main>
  );
}

function AdminNeeded() {
  const { t } = useTranslation("port");
  return (
    <State icon={IconDeviceTablet} title={t("enrol.title")} heading="h1">
      <StateText>{t("enrol.adminNeeded")}</StateText>
    </State>
  );
}

function PortChoice() {
  const { t } = useTranslation("port");
  const adopt = useAdoptSession();
  const ports = useQuery({ queryKey: ["ports", "active"], queryFn: fetchPorts });
  const choose = useMutation({ mutationFn: async (port: Port) => adopt(await enrol(port)) });
  if (ports.isPending) return <Loading />;
  const error = ports.error ?? choose.error;
  if (error || !ports.data) {
    const retry = <PortButton onClick={() => ports.refetch()}>{t("frame.retry")}</PortButton>;
    return <Failed error={error} actions={retry} heading="h1" />;
  }
  return (
    <section>
      <h1 className={styles.title}>{t("enrol.choose")}</h1>
      <p>{t("enrol.chooseHint")}</p>
      <ul className={styles.users}>
        {ports.data.map((port) => (
          <li key={port.port_id}>
            <PortButton
              className={styles.user}
              disabled={choose.isPending}
              onClick={() => choose.mutate(port)}
            >
              <IconDeviceTablet size={48} aria-hidden />
              <span className={styles.names}>
                {port.name}
                <span className={styles.sub}>{port.site_name}</span>
              </span>
            </PortButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
