import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconEye } from "@/shared/icons";
import { CopyField } from "./copy_field";
import { type Fact, FactList } from "./fact_list";

interface SecretOnceProps {
  title: string;
  /** What to show, in order; an empty list keeps the dialog shut. */
  values: { label: string; value: string }[];
  onClose: () => void;
  /** What else to know of them. */
  facts?: Fact[];
}

/** Shows secrets that cannot be read again; closes only after the person says they are kept. */
export function SecretOnce({ title, values, onClose, facts }: SecretOnceProps) {
  const { t } = useTranslation("admin");
  const [kept, setKept] = useState(false);
  const close = () => {
    setKept(false);
    onClose();
  };
  return (
    <Modal
      opened={values.length > 0}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={title}
      size="lg"
    >
      <Stack>
        <Alert color="amber" icon={<IconEye aria-hidden />}>
          <Text>{t("secret.once")}</Text>
        </Alert>
        {values.map(({ label, value }) => (
          <CopyField key={label} label={label} value={value} />
        ))}
        {facts && <FactList facts={facts} cols={2} />}
        <Checkbox
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
          label={t("secret.kept")}
        />
        <Group justify="flex-end">
          <Button disabled={!kept} onClick={close}>
            {t("secret.done")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
