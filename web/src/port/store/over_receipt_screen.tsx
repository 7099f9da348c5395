import { useTranslation } from "react-i18next";
import type { OverReceipt, ProductHit } from "@/api/types";
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from "@/shared/icons";
import { variant } from "../pick/line_card";
import { usePortScanner } from "../scan/use_port_scanner";
import { tell } from "../state/feedback";
import { usePort } from "../state/port_context";
import { useCount } from "../state/use_count";
import { useDecisiveTap } from "../turns/use_turn";
import { PortButton } from "../ui/button";
import { Frame } from "../ui/frame";
import { Picture } from "../ui/picture";
import styles from "./receiving.module.css";

interface OverReceiptScreenProps {
  over: OverReceipt;
  product: ProductHit;
}

/** More came than was ordered: asks once more. Only a press of the button says so, no scan. */
export function OverReceiptScreen({ over, product }: OverReceiptScreenProps) {
  const { t } = useTranslation("port");
  const { busy, send, state } = usePort();
  const { setCount } = useCount(`store:${state.port.port_id}:${product.product_id}`);
  const accept = useDecisiveTap("accept", () => send("accept_over_receipt"));
  const countAgain = () => {
    setCount(over.quantity);
    send("count_again");
  };
  usePortScanner((code) => {
    tell({ tone: "error", text: t("expected.pressButton"), code });
  });
  const { expected } = over;
  return (
    <Frame
      title={t("expected.overTitle")}
      onBack={busy ? undefined : countAgain}
      hint={t("expected.overHint")}
      footer={
        <>
          <PortButton look="outline" size="huge" disabled={busy} onClick={countAgain}>
            <IconArrowBackUp size={40} aria-hidden />
            {t("expected.countAgain")}
          </PortButton>
          <PortButton
            look="outline"
            hue="amber"
            size="huge"
            disabled={busy}
            onClick={(event) => accept(event)}
          >
            <IconCheck size={44} aria-hidden />
            {t("expected.storeAll", { count: over.quantity })}
          </PortButton>
        </>
      }
    >
      <section className={`${styles.over} tone-amber`} role="alert">
        <div className={styles.overProduct}>
          <Picture className={styles.overPicture} url={product.image_url} name={product.name} />
          <p className={styles.overName}>{product.name}</p>
          {variant(product) && <p className={styles.overText}>{variant(product)}</p>}
        </div>
        <div>
          <p className={styles.overCount}>
            <IconAlertTriangle size={88} aria-hidden />
            <span>
              <b>{over.over_quantity}</b> {t("expected.overUnits", { count: over.over_quantity })}
            </span>
          </p>
          <p className={styles.overText}>
            {t("expected.overText", {
              number: expected.purchase_order_number,
              quantity: expected.quantity,
              received: expected.received_quantity,
            })}
          </p>
          <p className={styles.overText}>
            {t("expected.overNow", { count: over.quantity, location: over.location_name })}
          </p>
        </div>
      </section>
    </Frame>
  );
}
