import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PickLine } from "@/api/types";
import { IconCheck, IconSend } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Counter } from "../ui/counter";
import { Dialog } from "../ui/dialog";
import { type Category, categories } from "./line_card";
import styles from "./pick.module.css";

interface IssueDialogProps {
  /** "report_step" for a step of picking from bins. */
  act?: "report" | "report_step";
  step: { step_id: number; quantity: number };
  line: PickLine;
  /** Units counted before something was wrong. */
  counted: number;
  onClose: () => void;
}

/** What is wrong, how many could be picked all the same, and what happens next. */
export function IssueDialog({ act = "report", step, line, counted, onClose }: IssueDialogProps) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const [category, setCategory] = useState<Category | null>(null);
  const most = step.quantity - 1;
  const [picked, setPicked] = useState(Math.min(counted, most));
  const [comment, setComment] = useState("");
  const report = () => {
    const { step_id } = step;
    send(act, { step_id, category, picked_quantity: picked, comment: comment.trim() });
    onClose();
  };
  return (
    <Dialog title={`${t("issue.title")}: ${line.name}`} onClose={onClose}>
      <div className={styles.issue}>
        <fieldset className={styles.categories}>
          <legend className={styles.heading}>{t("issue.what")}</legend>
          {categories.map((name) => (
            <PortButton
              key={name}
              size="large"
              look={category === name ? "solid" : "plain"}
              hue="amber"
              aria-pressed={category === name}
              onClick={() => setCategory(name)}
            >
              {category === name && <IconCheck size={34} aria-hidden />}
              {t(`issue.${name}`)}
            </PortButton>
          ))}
          <label className={styles.comment}>
            {t("issue.comment")}
            <input
              value={comment}
              maxLength={500}
              onChange={(event) => setComment(event.target.value)}
            />
          </label>
        </fieldset>
        <section>
          <h3 className={styles.heading}>{t("issue.picked", { count: step.quantity })}</h3>
          <Counter count={picked} target={step.quantity} max={most} onChange={setPicked} />
        </section>
      </div>
      <div className={styles.issueFoot}>
        <p className={styles.soft}>{t("issue.next")}</p>
        <PortButton
          look="solid"
          hue="red"
          size="huge"
          disabled={!category || busy}
          onClick={report}
        >
          <IconSend size={40} aria-hidden />
          {t("issue.send")}
        </PortButton>
      </div>
    </Dialog>
  );
}
