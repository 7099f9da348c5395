import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { Names, RangeAnswer, RangeFields, type RangeValues, useRangeForm } from "./range_fields";
import { addRange } from "./shelf_requests";
import { useRange } from "./use_range";

/** Adds many shelves at once, after showing which those are. */
export function AddRange({ site, onClose }: { site: string; onClose: () => void }) {
  const { t } = useTranslation("admin");
  const form = useRangeForm(site);
  const reload = useReload("shelves", "sites");
  const { found, error, settled, waiting } = useRange(form.values);
  const count = found?.count ?? 0;
  const existing = found?.existing ?? [];
  const submit = async (range: RangeValues) => {
    const { count: made } = await addRange(range);
    notifyDone(t("shelves.rangeAdded", { count: made }));
    await reload();
  };
  return (
    <FormDialog
      title={t("shelves.rangeTitle")}
      submitLabel={t("shelves.rangeAdd", { count })}
      submitDisabled={!settled || count === 0}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <RangeFields form={form} />
      <RangeAnswer error={error} waiting={waiting}>
        {found && (
          <Stack gap="xs">
            <Names count={t("shelves.rangeNew", { count })} names={found.created} />
            {existing.length > 0 && (
              <Text size="sm" c="dimmed">
                {t("shelves.rangeThere", { count: existing.length })}
              </Text>
            )}
          </Stack>
        )}
      </RangeAnswer>
    </FormDialog>
  );
}
