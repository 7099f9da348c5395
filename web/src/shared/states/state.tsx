import type { ReactNode } from "react";
import type { Icon } from "@/shared/icons";
import styles from "./states.module.css";

interface StateProps {
  icon: Icon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** "alert" is read out at once; "status" when the reader pauses. */
  role?: "alert" | "status";
  /** "h1" when the message is the whole page. */
  heading?: "h1" | "p";
}

/** A message in the place of content. Its size follows the text size of where it stands. */
export function State({
  icon: Icon,
  title,
  children,
  actions,
  role = "status",
  heading: Heading = "p",
}: StateProps) {
  return (
    <div className={styles.state} role={role}>
      <Icon className={styles.icon} size="2.6em" stroke={1.6} aria-hidden />
      <Heading className={styles.title}>{title}</Heading>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

export function StateText({ children }: { children: ReactNode }) {
  return <p className={styles.text}>{children}</p>;
}

export function RequestId({ id }: { id: string }) {
  return <p className={styles.request}>{id}</p>;
}
