import { useTranslation } from "react-i18next";
import type { Integration } from "@/api/types";
import { IconArrowBackUp, IconBan, IconEdit, IconKey, IconPlugConnectedX } from "@/shared/icons";
import { confirmAct, confirmDanger } from "../../ui/confirm";
import { type RowAct, RowMenu } from "../../ui/row_menu";
import { useAct } from "../../ui/use_act";
import { activateIntegration, deactivateIntegration, revokeTokens } from "./integration_requests";

interface IntegrationMenuProps {
  integration: Integration;
  onEdit: () => void;
  onSecret: () => void;
}

export function IntegrationMenu({ integration, onEdit, onSecret }: IntegrationMenuProps) {
  const { t } = useTranslation("admin");
  const { name } = integration;
  const revoke = useRevokeAct(integration);
  const activity = useActivityAct(integration);
  const edit: RowAct = { label: t("integrations.edit"), icon: IconEdit, onClick: onEdit };
  const secret: RowAct = {
    label: t("integrations.rotate"),
    icon: IconKey,
    onClick: () =>
      confirmAct({
        title: t("integrations.rotateTitle", { name }),
        text: t("integrations.rotateText"),
        act: t("integrations.rotate"),
        onConfirm: onSecret,
      }),
  };
  const acts = integration.active ? [edit, secret] : [edit];
  if (integration.tokens_count > 0) acts.push(revoke);
  return <RowMenu label={t("row.acts", { name })} acts={[...acts, activity]} />;
}

function useRevokeAct(integration: Integration): RowAct {
  const { t } = useTranslation("admin");
  const revoke = useAct("integrations", revokeTokens, ({ name }) =>
    t("integrations.revoked", { name }),
  );
  const ask = () =>
    confirmDanger({
      title: t("integrations.revokeTitle", { name: integration.name }),
      text: t("integrations.revokeText", { count: integration.tokens_count }),
      act: t("integrations.revoke"),
      onConfirm: () => revoke.mutate(integration),
    });
  return {
    label: t("integrations.revoke"),
    icon: IconPlugConnectedX,
    onClick: ask,
    danger: true,
  };
}

function useActivityAct(integration: Integration): RowAct {
  const { t } = useTranslation("admin");
  const off = useAct("integrations", deactivateIntegration, ({ name }) =>
    t("integrations.deactivated", { name }),
  );
  const on = useAct("integrations", activateIntegration, ({ name }) =>
    t("integrations.activated", { name }),
  );
  if (!integration.active) {
    const activate = () => on.mutate(integration);
    return { label: t("integrations.activate"), icon: IconArrowBackUp, onClick: activate };
  }
  const ask = () =>
    confirmDanger({
      title: t("integrations.deactivateTitle", { name: integration.name }),
      text: t("integrations.deactivateText"),
      act: t("integrations.deactivate"),
      onConfirm: () => off.mutate(integration),
    });
  return { label: t("integrations.deactivate"), icon: IconBan, onClick: ask, danger: true };
}
