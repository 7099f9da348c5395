import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { ApiError } from "@/api/problem";
import type { PortUser } from "@/api/types";
import { Failed } from "@/shared/states/failed";
import { Loading } from "@/shared/states/loading";
import { PortButton } from "../ui/button";
import { LanguageButtons } from "./language_buttons";
import { NotEnrolled } from "./not_enrolled";
import { PinPad } from "./pin_pad";
import styles from "./sign_in.module.css";
import { UserChoice } from "./user_choice";

/** At an enrolled port: choose who you are, then your PIN. */
export function SignIn() {
  const { t } = useTranslation("port");
  const [chosen, setChosen] = useState<PortUser | null>(null);
  const users = useQuery({
    queryKey: ["port", "users"],
    queryFn: () => answer(api.GET("/app/api/port/users")),
  });
  if (users.error instanceof ApiError && users.error.status < 500) return <NotEnrolled />;
  const retry = <PortButton onClick={() => users.refetch()}>{t("frame.retry")}</PortButton>;
  return (
    <main className={styles.page}>
      <title>{`${t("signIn.title")} · Entrepot`}</title>
      <header className={styles.header}>
        <h1 className={styles.title}>{users.data?.port.name ?? t("signIn.title")}</h1>
        <LanguageButtons />
      </header>
      {users.isPending && <Loading />}
      {users.isError && <Failed error={users.error} actions={retry} />}
      {users.data &&
        (chosen ? (
          <PinPad user={chosen} onBack={() => setChosen(null)} />
        ) : (
          <UserChoice users={users.data.users} onChoose={setChosen} />
        ))}
    </main>
  );
}
