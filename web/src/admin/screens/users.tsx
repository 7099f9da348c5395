import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { User } from "@/api/types";
import { IconAlertTriangle, IconBan, IconCircleCheck, IconPlus } from "@/shared/icons";
import { Empty } from "@/shared/states/empty";
import { type Column, DataTable } from "../ui/data_table";
import { notifyRefused } from "../ui/notify";
import { Page } from "../ui/page";
import { SecretOnce } from "../ui/secret_once";
import { ToneBadge } from "../ui/status_badge";
import type { Filters } from "../ui/url_filters";
import { useReload } from "../ui/use_act";
import { When } from "../ui/when";
import { UserForm } from "./users/user_form";
import { UserMenu } from "./users/user_menu";
import { newPin } from "./users/user_requests";

/** Who works here, what they may do and how they sign in. */
export default function Users() {
  const { t } = useTranslation("admin");
  const [edited, setEdited] = useState<User | "new" | null>(null);
  const pin = useNewPin();
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited("new")}>
      {t("users.add")}
    </Button>
  );
  return (
    <Page title={t("users.title")} intro={t("users.intro")} actions={add}>
      <DataTable
        name="users"
        label={t("users.title")}
        columns={useColumns(setEdited, pin.give)}
        rowKey={(user) => user.user_id}
        fetchPage={fetchUsers}
        empty={<Empty title={t("users.empty")} hint={t("users.emptyHint")} actions={add} />}
      />
      {edited && (
        <UserForm
          user={edited === "new" ? undefined : edited}
          onClose={() => setEdited(null)}
          onPinWanted={pin.give}
        />
      )}
      <SecretOnce title={t("users.pinTitle")} values={pin.shown} onClose={pin.forget} />
    </Page>
  );
}

function fetchUsers(query: Filters) {
  return answer(api.GET("/app/api/users", { params: { query: { cursor: query.cursor } } }));
}

/** Makes PINs and keeps the last one until it was shown. */
function useNewPin() {
  const { t } = useTranslation("admin");
  const reload = useReload("users");
  const [shown, setShown] = useState<{ label: string; value: string }[]>([]);
  const make = useMutation({
    mutationFn: newPin,
    onSuccess: (value, { name }) => setShown([{ label: t("users.pinOf", { name }), value }]),
    onError: notifyRefused,
    onSettled: reload,
  });
  return { give: (user: User) => make.mutate(user), shown, forget: () => setShown([]) };
}

function useColumns(onEdit: (user: User) => void, onPin: (user: User) => void): Column<User>[] {
  const { t } = useTranslation(["admin", "common"]);
  return [
    { key: "name", title: t("users.name"), cell: (user) => <Name user={user} /> },
    { key: "role", title: t("users.role"), cell: (user) => t(`common:role.${user.role}`) },
    { key: "signIn", title: t("users.signIn"), cell: (user) => <SignIn user={user} /> },
    { key: "state", title: t("users.state"), cell: (user) => <State user={user} /> },
    { key: "seen", title: t("users.seen"), cell: (user) => <When at={user.last_seen_at} /> },
    {
      key: "acts",
      title: t("row.title"),
      numeric: true,
      cell: (user) => (
        <UserMenu user={user} onEdit={() => onEdit(user)} onPin={() => onPin(user)} />
      ),
    },
  ];
}

function Name({ user }: { user: User }) {
  return (
    <Stack gap={0}>
      <Text fw={600}>{user.name}</Text>
      {user.email && (
        <Text size="sm" c="dimmed">
          {user.email}
        </Text>
      )}
    </Stack>
  );
}

function SignIn({ user }: { user: User }) {
  const { t } = useTranslation("admin");
  const ways = [user.has_pin && t("users.byPin"), user.has_password && t("users.byPassword")];
  return <>{ways.filter(Boolean).join(", ") || t("users.byNothing")}</>;
}

function State({ user }: { user: User }) {
  const { t } = useTranslation("admin");
  if (!user.active) return <ToneBadge hue="gray" icon={IconBan} text={t("state.inactive")} />;
  if (user.locked)
    return <ToneBadge hue="amber" icon={IconAlertTriangle} text={t("users.locked")} />;
  return <ToneBadge hue="green" icon={IconCircleCheck} text={t("state.active")} />;
}
