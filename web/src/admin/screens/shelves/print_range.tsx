import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../../ui/form_dialog";
import { Names, RangeAnswer, RangeFields, type RangeValues, useRangeForm } from "./range_fields";
import { labelsAddress } from "./shelf_names";
import { useRange } from "./use_range";

/** Opens the labels of a range of shelves, after showing which of them exist. */
export function PrintRange({ site, onClose }: { site: string; onClose: () => void }) {
  const { t } = useTranslation("admin");
  const form = useRangeForm(site);
  const { found, error, settled, waiting } = useRange(form.values);
  const shelves = found?.existing ?? [];
  const missing = found?.created ?? [];
  const submit = async ({ site_id, from, to }: RangeValues) => {
    window.open(labelsAddress({ site_id, range: { from, to } }), "_blank", "noopener");
  };
  return (
    <FormDialog
      title={t("shelves.printTitle")}
      submitLabel={t("shelves.print")}
      submitDisabled={!settled || shelves.length === 0}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <RangeFields form={form} />
      <RangeAnswer error={error} waiting={waiting}>
        {found && (
          <Stack gap="xs">
            {shelves.length > 0 ? (
              <Names count={t("shelves.printCount", { count: shelves.length })} names={shelves} />
            ) : (
              <Text>{t("shelves.printNone")}</Text>
            )}
            {shelves.length > 0 && missing.length > 0 && (
              <Text size="sm" c="dimmed">
                {t("shelves.printMissing", { count: missing.length })}
              </Text>
            )}
          </Stack>
        )}
      </RangeAnswer>
      <Text size="sm" c="dimmed">
        {t("shelves.paper")}
      </Text>
    </FormDialog>
  );
}
