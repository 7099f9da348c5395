import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconRefresh } from "@/shared/icons";
import { Failed } from "@/shared/states/failed";
import { Loading } from "@/shared/states/loading";

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** What a query gave; until then, that it loads or why it failed. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <Loading rows={4} />;
  const retry = (
    <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => query.refetch()}>
      {t("action.retry")}
    </Button>
  );
  return <Failed error={query.error} actions={retry} />;
}
