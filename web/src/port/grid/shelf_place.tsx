import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { IconCheck } from "@/shared/icons";
import pick from "../pick/pick.module.css";
import { LotLabel } from "../ui/lot_label";
import { Pill } from "../ui/pill";
import type { Present } from "./grid_work";

const lettersOf = (name: string) => ({ "--letters": name.length }) as CSSProperties;

/** Where to go while the bin is on its way. */
export function ShelfPlace({ step, located }: { step: Present["step"]; located: boolean }) {
  const { t } = useTranslation("port");
  return (
    <section className={pick.shelf} aria-label={t("pick.shelf")}>
      <p className={pick.heading}>{t(step.act === "pick" ? "pick.goTo" : "grid.putBackShelf")}</p>
      <p className={pick.location} style={lettersOf(step.location_name)}>
        {step.location_name}
      </p>
      <LotLabel lot={step.lot} expires_on={step.expires_on} large />
      <div className={pick.arrived} data-shown={located}>
        <Pill hue="green" icon={IconCheck}>
          {t("scan.rightShelf")}
        </Pill>
      </div>
    </section>
  );
}
