import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconArrowLeft } from "@/shared/icons";
import { ConnectionPill } from "../status/connection_pill";
import { OfflineBanner } from "../status/offline_banner";
import { SoundButton } from "../status/sound_button";
import { PortButton } from "./button";
import styles from "./frame.module.css";
import { ScanLine } from "./scan_line";

interface FrameProps {
  title: string;
  subtitle?: string;
  onBack?: () => void;
  /** Beside the title: notes, progress. */
  aside?: ReactNode;
  /** At the right, before the connection. */
  right?: ReactNode;
  /** What to do now, in a few words; shown until a scan has something to say. */
  hint: string;
  children: ReactNode;
  /** Opposite acts at the two ends: issue left, confirm right. */
  footer?: ReactNode;
}

/** Every screen of the Port view: header, content, the line that answers scans, acts. */
export function Frame({
  title,
  subtitle,
  onBack,
  aside,
  right,
  hint,
  children,
  footer,
}: FrameProps) {
  const { t } = useTranslation("port");
  return (
    <div className={styles.frame}>
      <title>{`${title} · Entrepot`}</title>
      <header className={styles.header}>
        {onBack && (
          <PortButton square aria-label={t("frame.back")} onClick={onBack}>
            <IconArrowLeft size={34} aria-hidden />
          </PortButton>
        )}
        <h1 className={styles.title}>
          {title}
          {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
        </h1>
        {aside}
        <div className={styles.right}>
          {right}
          <ConnectionPill />
          <SoundButton />
        </div>
      </header>
      <OfflineBanner />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <main className={styles.body} tabIndex={0}>
        {children}
      </main>
      <footer className={styles.footer}>
        <ScanLine hint={hint} />
        {footer && <div className={styles.acts}>{footer}</div>}
      </footer>
    </div>
  );
}
