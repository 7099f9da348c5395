import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridAtPort } from "@/api/types";
import { IconHandStop, IconPlugConnectedX } from "@/shared/icons";
import { PortButton } from "../ui/button";
import { Dialog } from "../ui/dialog";
import styles from "./grid.module.css";
import { type Trouble, troubleOf } from "./grid_work";

const iconOf = (trouble: Trouble) =>
  trouble === "unreachable" ? IconPlugConnectedX : IconHandStop;

/** Why no bin comes: what happened, what is saved, what to do, whom to call. */
export function TroublePanel({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation("port");
  const Icon = iconOf(trouble);
  return (
    <section className={`${styles.trouble} tone-red`} role="alert">
      <h2 className={styles.troubleTitle}>
        <Icon size={64} aria-hidden />
        {t(`grid.trouble.${trouble}.title`)}
      </h2>
      <TroubleText trouble={trouble} />
    </section>
  );
}

function TroubleText({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation("port");
  return (
    <>
      <p>{t(`grid.trouble.${trouble}.text`)}</p>
      <p>{t("grid.troubleSaved")}</p>
      <p>
        <b>{t("grid.troubleCall")}</b>
      </p>
    </>
  );
}

/** In the header of a step that can be done all the same; a tap says more. Nothing when all is well. */
export function TroubleMark({ grid }: { grid: GridAtPort | null }) {
  const { t } = useTranslation("port");
  const [open, setOpen] = useState(false);
  const trouble = grid && troubleOf(grid);
  if (!trouble) return null;
  const Icon = iconOf(trouble);
  const title = t(`grid.trouble.${trouble}.title`);
  return (
    <>
      <PortButton
        look="solid"
        hue="red"
        className={styles.troubleMark}
        onClick={() => setOpen(true)}
      >
        <Icon size={34} aria-hidden />
        {title}
      </PortButton>
      {open && (
        <Dialog title={title} passScans onClose={() => setOpen(false)}>
          <div className={styles.troubleDialog}>
            <TroubleText trouble={trouble} />
          </div>
        </Dialog>
      )}
    </>
  );
}
