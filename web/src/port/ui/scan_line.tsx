import { useTranslation } from "react-i18next";
import { IconAlertTriangle, IconCheck, IconInfoCircle, IconScan } from "@/shared/icons";
import { type Feedback, useFeedback } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useConnection } from "../status/connection";
import styles from "./scan_line.module.css";

const looks = {
  ok: { tone: "green", icon: IconCheck },
  error: { tone: "red", icon: IconAlertTriangle },
  info: { tone: "blue", icon: IconInfoCircle },
} as const;

/** Says what to do now; after a scan what it was and, when wrong, what was expected. */
export function ScanLine({ hint }: { hint: string }) {
  const { t } = useTranslation("port");
  const feedback = useFeedback();
  const { waiting, offlineSince } = useConnection();
  const { actsWaiting } = usePort();
  if (actsWaiting > 0) return <Hint text={t("turns.waiting", { count: actsWaiting })} />;
  if (feedback) return <Answer feedback={feedback} />;
  if (waiting === 0) return <Hint text={hint} />;
  return <Hint text={t(offlineSince === null ? "act.sending" : "connection.keptHint")} />;
}

function Hint({ text }: { text: string }) {
  return (
    <div className={styles.line}>
      <IconScan size={40} aria-hidden />
      <span className={styles.main}>{text}</span>
    </div>
  );
}

function Answer({ feedback }: { feedback: Feedback }) {
  const { t } = useTranslation("port");
  const { tone, icon: Icon } = looks[feedback.tone];
  const { code, expected, detail, lost } = feedback;
  const more = [expected ? t("scan.expected", { what: expected }) : detail, lost];
  return (
    <div
      className={`${styles.line} tone-${tone}`}
      data-tone={feedback.tone}
      role={feedback.tone === "error" ? "alert" : "status"}
    >
      <Icon size={48} stroke={2.4} aria-hidden />
      <span className={styles.texts}>
        <span className={styles.main}>
          {feedback.text}
          {code && `: ${code}`}
        </span>
        {more.some(Boolean) && (
          <span className={styles.detail}>{more.filter(Boolean).join(" · ")}</span>
        )}
      </span>
    </div>
  );
}
