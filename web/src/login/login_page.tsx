import "@/admin/styles";
import { Anchor, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/admin/ui/problem_alert";
import { useSignIn } from "@/shared/session/session";
import styles from "./login_page.module.css";

export default function LoginPage() {
  const { t } = useTranslation();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: { email: isNotEmpty(t("login.missing")), password: isNotEmpty(t("login.missing")) },
  });
  const login = useLogin();
  return (
    <main className={styles.page}>
      <title>{`${t("login.title")} · Entrepot`}</title>
      <Paper withBorder shadow="sm" p="xl" radius="lg" className={styles.card}>
        <form noValidate onSubmit={form.onSubmit((values) => login.mutate(values))}>
          <Stack>
            <Text fw={800} size="lg" className={styles.brand}>
              <img src="/favicon.svg" alt="" width={32} height={32} />
              Entrepot
            </Text>
            <Title order={1} size="h2">
              {t("login.title")}
            </Title>
            <Text c="dimmed">{t("login.intro")}</Text>
            <TextInput
              label={t("login.email")}
              type="email"
              autoComplete="username"
              size="md"
              key={form.key("email")}
              {...form.getInputProps("email")}
            />
            <PasswordInput
              label={t("login.password")}
              autoComplete="current-password"
              size="md"
              visibilityToggleButtonProps={{ "aria-label": t("login.showPassword") }}
              key={form.key("password")}
              {...form.getInputProps("password")}
            />
            <ProblemAlert error={login.error} />
            <Button type="submit" size="md" loading={login.isPending}>
              {t("action.signIn")}
            </Button>
            <Anchor component={Link} to="/port" ta="center">
              {t("login.toPort")}
            </Anchor>
          </Stack>
        </form>
      </Paper>
    </main>
  );
}

/** Signs in and goes where the person wanted to go before. */
function useLogin() {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/login" });
  return useMutation({
    mutationFn: signIn,
    onSuccess: () =>
      navigate({ href: next?.startsWith("/") && !next.startsWith("//") ? next : "/admin" }),
  });
}
