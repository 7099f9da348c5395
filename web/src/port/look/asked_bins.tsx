import { useTranslation } from "react-i18next";
import { IconArrowRight, IconBox } from "@/shared/icons";
import { usePort } from "../state/port_context";
import { PortButton } from "../ui/button";
import { Pill } from "../ui/pill";
import styles from "./look.module.css";

/** In the search: how many bins are asked for, whether one is here, and the way to them. */
export function AskedBins({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation("port");
  const { grid } = usePort().state;
  const open = grid?.bin;
  const count = (grid?.ahead.length ?? 0) + (open ? 1 : 0);
  return (
    <>
      <div className={styles.told}>
        <Pill hue={open ? "green" : "blue"} icon={IconBox} live>
          {open ? t("grid.open", { number: open.number }) : t("look.asked", { count })}
        </Pill>
      </div>
      <PortButton look="solid" hue={open ? "green" : "blue"} size="huge" onClick={onPress}>
        {t("look.toBins", { count })}
        <IconArrowRight size={40} aria-hidden />
      </PortButton>
    </>
  );
}
