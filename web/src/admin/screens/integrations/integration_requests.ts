import { answer, api } from "@/api/client";
import type { Integration } from "@/api/types";
import { ifMatch } from "../../ui/use_act";
import { linesOf } from "./redirect_urls";
import type { ScopeName } from "./scopes";

export interface IntegrationValues extends Record<string, unknown> {
  name: string;
  /** One address a line. */
  redirect_urls: string;
  scopes: ScopeName[];
}

function bodyOf(values: IntegrationValues) {
  return {
    name: values.name.trim(),
    redirect_urls: linesOf(values.redirect_urls),
    scopes: values.scopes,
  };
}

/** The only answer besides `newSecret` that has the secret. */
export function register(values: IntegrationValues): Promise<Integration> {
  return answer(api.POST("/app/api/integrations", { body: bodyOf(values) }));
}

export function changeIntegration(
  integration: Integration,
  values: IntegrationValues,
): Promise<Integration> {
  return patch(integration, bodyOf(values));
}

export function activateIntegration(integration: Integration): Promise<Integration> {
  return patch(integration, { active: true });
}

export function deactivateIntegration(integration: Integration) {
  const params = { path: pathOf(integration), header: ifMatch(integration) };
  return answer(api.DELETE("/app/api/integrations/{integration_id}", { params }));
}

export function newSecret(integration: Integration): Promise<Integration> {
  const params = { path: pathOf(integration) };
  return answer(api.POST("/app/api/integrations/{integration_id}/rotate_secret", { params }));
}

export function revokeTokens(integration: Integration) {
  const params = { path: pathOf(integration) };
  return answer(api.POST("/app/api/integrations/{integration_id}/revoke", { params }));
}

function patch(integration: Integration, body: object): Promise<Integration> {
  const params = { path: pathOf(integration), header: ifMatch(integration) };
  return answer(api.PATCH("/app/api/integrations/{integration_id}", { params, body }));
}

function pathOf({ integration_id }: Integration) {
  return { integration_id };
}
