import { Checkbox, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Integration } from "@/api/types";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { changeIntegration, type IntegrationValues, register } from "./integration_requests";
import { linesOf, unfitUrl } from "./redirect_urls";
import { scopes } from "./scopes";

interface IntegrationFormProps {
  /** Left out to register one. */
  integration?: Integration;
  onClose: () => void;
  /** One was registered: its secret is in this answer only. */
  onRegistered: (integration: Integration) => void;
}

export function IntegrationForm({ integration, onClose, onRegistered }: IntegrationFormProps) {
  const { t } = useTranslation("admin");
  const form = useIntegrationForm(integration);
  const reload = useReload("integrations");
  const submit = async (values: IntegrationValues) => {
    const saved = await (integration ? changeIntegration(integration, values) : register(values));
    if (integration) notifyDone(t("integrations.saved", { name: saved.name }));
    else onRegistered(saved);
    await reload();
  };
  return (
    <FormDialog
      title={
        integration
          ? t("integrations.editTitle", { name: integration.name })
          : t("integrations.register")
      }
      submitLabel={integration ? undefined : t("integrations.registerShort")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
      size="xl"
    >
      <TextInput
        label={t("integrations.name")}
        description={t("integrations.nameHint")}
        data-autofocus
        maxLength={100}
        {...form.getInputProps("name")}
      />
      <Textarea
        label={t("integrations.redirects")}
        description={t("integrations.redirectsHint")}
        rows={3}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        {...form.getInputProps("redirect_urls")}
      />
      <ScopeChoice
        description={t(integration ? "integrations.scopesChangeHint" : "integrations.scopesHint")}
        {...form.getInputProps("scopes")}
      />
    </FormDialog>
  );
}

function useIntegrationForm(integration?: Integration) {
  const { t } = useTranslation("admin");
  return useForm<IntegrationValues>({
    initialValues: {
      name: integration?.name ?? "",
      redirect_urls: integration?.redirect_urls.join("\n") ?? "",
      scopes: integration?.scopes ?? [],
    },
    validate: {
      name: (name) => (name.trim() ? null : t("form.missing")),
      redirect_urls: (text) => {
        const urls = linesOf(text);
        if (urls.length === 0) return t("form.missing");
        const url = unfitUrl(urls);
        return url ? t("integrations.redirectUnfit", { url }) : null;
      },
      scopes: (chosen) => (chosen.length > 0 ? null : t("integrations.scopesMissing")),
    },
  });
}

interface ScopeChoiceProps {
  description: string;
  value?: string[];
  onChange?: (chosen: string[]) => void;
  error?: React.ReactNode;
}

/** What the software may ask for, each with a sentence in the words of the consent page. */
function ScopeChoice(props: ScopeChoiceProps) {
  const { t } = useTranslation("admin");
  return (
    <Checkbox.Group label={t("integrations.scopes")} {...props}>
      <SimpleGrid
        cols={{ base: 1, sm: 2 }}
        spacing="lg"
        verticalSpacing="sm"
        mt="xs"
        mb={props.error ? "xs" : 0}
      >
        {scopes.map(({ name, key }) => (
          <Checkbox
            key={name}
            value={name}
            label={name}
            description={t(`integrations.scope.${key}`)}
          />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
