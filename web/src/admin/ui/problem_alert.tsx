import { Alert, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ApiError } from "@/api/problem";
import { IconAlertTriangle } from "@/shared/icons";
import { useSentence } from "@/shared/states/failed";

/** Says within a form or page why the last act was refused; nothing when `error` is empty. */
export function ProblemAlert({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const sentence = useSentence(error);
  if (!error) return null;
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={sentence} role="alert">
      {requestId && (
        <Text size="sm" ff="monospace">
          {t("state.requestId", { id: requestId })}
        </Text>
      )}
    </Alert>
  );
}
