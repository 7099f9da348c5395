import { useTranslation } from "react-i18next";
import type { Shelf } from "@/api/types";
import { IconEdit, IconPrinter, IconTrash } from "@/shared/icons";
import { confirmDanger } from "../../ui/confirm";
import { RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { labelsAddress } from "./shelf_names";
import { deleteShelf } from "./shelf_requests";

interface ShelfMenuProps {
  shelf: Shelf;
  onRename: () => void;
  onDeleted: () => void;
}

export function ShelfMenu({ shelf, onRename, onDeleted }: ShelfMenuProps) {
  const { t } = useTranslation("admin");
  const { name } = shelf;
  const remove = useAct("shelves", deleteShelf, (gone) =>
    t("shelves.removed", { name: gone.name }),
  );
  const ask = () =>
    confirmDanger({
      title: t("shelves.removeTitle", { name }),
      text: t("shelves.removeText"),
      act: t("shelves.remove"),
      onConfirm: () => remove.mutate(shelf, { onSuccess: onDeleted }),
    });
  const print = () =>
    window.open(labelsAddress({ shelves: [shelf.location_id] }), "_blank", "noopener");
  return (
    <RowMenu
      label={t("row.acts", { name })}
      acts={[
        { label: t("shelves.rename"), icon: IconEdit, onClick: onRename },
        { label: t("shelves.labelsChosen", { count: 1 }), icon: IconPrinter, onClick: print },
        { label: t("shelves.remove"), icon: IconTrash, onClick: ask, danger: true },
      ]}
    />
  );
}
