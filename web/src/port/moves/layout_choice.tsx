import { useTranslation } from "react-i18next";
import { BinDrawing } from "../grid/bin_drawing";
import { emptyCells } from "../grid/bin_layout";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import styles from "./moves.module.css";

const layouts = [1, 2, 4, 8];

/** A bin that nobody knows yet: how it is divided. */
export function LayoutChoice({ number }: { number: number }) {
  const { t } = useTranslation("port");
  const { busy, send } = usePort();
  const choose = useTap<number>("layout", (layout) => send("choose_layout", { layout }));
  usePortScanner((code) =>
    tell({ tone: "error", text: t("scan.notNow"), code, detail: t("moves.hintLayout") }),
  );
  return (
    <Frame
      title={t("moves.newBin", { number })}
      onBack={busy ? undefined : () => send("forget_new_bin")}
      hint={t("moves.hintLayout")}
    >
      <ul className={styles.layouts}>
        {layouts.map((layout) => (
          <li key={layout}>
            <PortButton className={styles.layout} disabled={busy} onClick={() => choose(layout)}>
              <span className={styles.drawing}>
                <BinDrawing number={number} layout={layout} cells={emptyCells(layout)} />
              </span>
              {t("moves.layout", { count: layout })}
            </PortButton>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
