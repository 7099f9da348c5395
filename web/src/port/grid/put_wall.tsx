import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GridPickState, GridSlot } from "@/api/types";
import { IconArrowBackUp, IconArrowDown, IconCircleCheck, IconNote } from "@/shared/icons";
import { allSlots, unitsOf } from "./grid_work";
import styles from "./put_wall.module.css";
import { SlotDialog } from "./slot_dialog";

interface PutWallProps {
  pick: GridPickState;
  /** The slot that the goods in hand go into. */
  into?: number;
  /** Room for the shop's name. */
  tall?: boolean;
}

/** The order slots as they stand before the worker; a tap on one shows what is in it. */
export function PutWall({ pick, into, tall }: PutWallProps) {
  const { t } = useTranslation("port");
  const [opened, setOpened] = useState<number | null>(null);
  const shown = pick.slots.find(({ slot }) => slot === opened);
  const slots = allSlots(pick);
  return (
    <>
      <ul
        className={styles.wall}
        data-many={slots.length > 4}
        data-tall={tall}
        aria-label={t("grid.slots")}
      >
        {slots.map((one) =>
          typeof one === "number" ? (
            <Free key={one} number={one} />
          ) : (
            <Taken
              key={one.slot}
              one={one}
              target={one.slot === into}
              tall={tall}
              onOpen={() => setOpened(one.slot)}
            />
          ),
        )}
      </ul>
      {shown && <SlotDialog slot={shown} onClose={() => setOpened(null)} />}
    </>
  );
}

function Free({ number }: { number: number }) {
  const { t } = useTranslation("port");
  return (
    <li className={styles.free}>
      <span className={styles.number}>{number}</span>
      <span className={styles.text}>{t("grid.free")}</span>
    </li>
  );
}

interface TakenProps {
  one: GridSlot;
  target: boolean;
  tall?: boolean;
  onOpen: () => void;
}

function Taken({ one, target, tall, onOpen }: TakenProps) {
  const { order, slot, complete, giving_up } = one;
  const tone = complete ? "tone-green" : giving_up ? "tone-amber" : target ? "tone-blue" : "";
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (target) item.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [target]);
  return (
    <li className={styles.item} ref={item}>
      <button
        type="button"
        className={`${styles.taken} ${tone}`}
        data-target={target}
        aria-current={target ? "step" : undefined}
        onClick={onOpen}
      >
        <span className={styles.number}>{slot}</span>
        <span className={styles.text}>
          <span className={styles.order}>
            <span className={styles.orderNumber}>{order.order_number}</span>
            <Marks one={one} target={target} />
          </span>
          {tall && <span className={styles.shop}>{order.shop_name}</span>}
          <Progress one={one} />
        </span>
      </button>
    </li>
  );
}

function Marks({
  one: { complete, giving_up, order },
  target,
}: {
  one: GridSlot;
  target: boolean;
}) {
  const { t } = useTranslation("port");
  // The note of the order that is worked on stands in the header.
  if (target) return <IconArrowDown size={30} stroke={3} aria-label={t("grid.goodsGoHere")} />;
  return (
    <>
      {complete && <IconCircleCheck size={28} aria-hidden />}
      {giving_up && <IconArrowBackUp size={28} aria-hidden />}
      {order.notes && <IconNote size={26} aria-label={t("grid.hasNote")} />}
    </>
  );
}

function Progress({ one }: { one: GridSlot }) {
  const { t } = useTranslation("port");
  const { picked, wanted } = unitsOf(one);
  if (one.complete) return <b className={styles.state}>{t("grid.complete")}</b>;
  if (one.giving_up) return <b className={styles.state}>{t("grid.givingUp")}</b>;
  return <span className={styles.state}>{t("grid.progress", { picked, wanted })}</span>;
}
