import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PortUser } from "@/api/types";
import { IconMail, IconUsers } from "@/shared/icons";
import { State, StateText } from "@/shared/states/state";
import { PortButton } from "../ui/button";
import button from "../ui/button.module.css";
import styles from "./sign_in.module.css";

interface UserChoiceProps {
  users: PortUser[];
  onChoose: (user: PortUser) => void;
}

export function UserChoice({ users, onChoose }: UserChoiceProps) {
  const { t } = useTranslation("port");
  if (users.length === 0) {
    return (
      <State icon={IconUsers} title={t("signIn.nobody")} actions={<PasswordLink />}>
        <StateText>{t("signIn.nobodyHint")}</StateText>
      </State>
    );
  }
  return (
    <section>
      <h2 className={styles.question}>{t("signIn.who")}</h2>
      <ul className={styles.users}>
        {users.map((user) => (
          <li key={user.user_id}>
            <PortButton
              className={styles.user}
              disabled={!user.has_pin}
              onClick={() => onChoose(user)}
            >
              <span className={`${styles.initials} tone-blue`} aria-hidden>
                {initials(user.name)}
              </span>
              <span className={styles.names}>
                {user.name}
                {!user.has_pin && <span className={styles.sub}>{t("signIn.noPin")}</span>}
              </span>
            </PortButton>
          </li>
        ))}
      </ul>
      <div className={styles.password}>
        <p className={styles.passwordHint}>{t("signIn.passwordHint")}</p>
        <PasswordLink />
      </div>
    </section>
  );
}

/** The way in for those without a PIN; it leads back here. */
function PasswordLink() {
  const { t } = useTranslation("port");
  return (
    <Link to="/login" search={{ next: "/port" }} className={button.button}>
      <IconMail size={34} aria-hidden />
      {t("signIn.withPassword")}
    </Link>
  );
}

function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return ((first[0] ?? "") + (last[0] ?? "")).toUpperCase();
}
