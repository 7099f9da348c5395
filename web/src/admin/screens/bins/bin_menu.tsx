import { useTranslation } from "react-i18next";
import type { Bin } from "@/api/types";
import { IconArrowBackUp, IconLayoutGrid, IconPlus } from "@/shared/icons";
import { RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { moveBin } from "./bin_requests";

export function BinMenu({ bin, onDivide }: { bin: Bin; onDivide: () => void }) {
  const { t } = useTranslation("admin");
  const move = useMoveBin();
  return (
    <RowMenu
      label={t("row.acts", { name: t("bins.ofNumber", bin) })}
      acts={[
        { label: t("bins.divide"), icon: IconLayoutGrid, onClick: onDivide },
        {
          label: t(bin.inside ? "bins.takeOut" : "bins.putIn"),
          icon: bin.inside ? IconArrowBackUp : IconPlus,
          onClick: () => move.mutate(bin),
        },
      ]}
    />
  );
}

/** Takes a bin out or puts it in; it is undone by the same act. */
export function useMoveBin() {
  const { t } = useTranslation("admin");
  return useAct("bins", moveBin, (bin) => t(bin.inside ? "bins.tookOut" : "bins.isIn", bin));
}
