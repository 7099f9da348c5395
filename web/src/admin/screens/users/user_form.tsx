import { Checkbox, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { User } from "@/api/types";
import { mayDo, type Role } from "@/shared/roles";
import { useSession } from "@/shared/session/session";
import { FormDialog } from "../../ui/form_dialog";
import { notifyDone } from "../../ui/notify";
import { useReload } from "../../ui/use_act";
import { addUser, changeUser, type UserValues } from "./user_requests";

interface UserFormProps {
  /** Left out to add one. */
  user?: User;
  onClose: () => void;
  /** A user was added who shall get a PIN at once. */
  onPinWanted?: (user: User) => void;
}

const roles: Role[] = ["user", "manager", "admin"];

export function UserForm({ user, onClose, onPinWanted }: UserFormProps) {
  const { t } = useTranslation("admin");
  const form = useUserForm(user);
  const reload = useReload("users");
  const submit = async (values: UserValues) => {
    const saved = await (user ? changeUser(user, values) : addUser(values));
    notifyDone(t(user ? "users.saved" : "users.added", { name: saved.name }));
    await reload();
    if (!user && values.pin) onPinWanted?.(saved);
  };
  return (
    <FormDialog
      title={user ? t("users.editTitle", { name: user.name }) : t("users.add")}
      submitLabel={user ? undefined : t("users.addShort")}
      opened
      onClose={onClose}
      form={form}
      onSubmit={submit}
    >
      <TextInput
        label={t("users.name")}
        data-autofocus
        maxLength={100}
        {...form.getInputProps("name")}
      />
      <RoleSelect {...form.getInputProps("role")} />
      <TextInput
        label={t("users.email")}
        description={t("users.emailHint")}
        type="email"
        autoComplete="off"
        {...form.getInputProps("email")}
      />
      <PasswordInput
        label={t(user?.has_password ? "users.newPassword" : "users.password")}
        description={t(user?.has_password ? "users.newPasswordHint" : "users.passwordHint")}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("users.showPassword") }}
        {...form.getInputProps("password")}
      />
      {!user && (
        <Checkbox
          label={t("users.makePin")}
          description={t("users.makePinHint")}
          {...form.getInputProps("pin", { type: "checkbox" })}
        />
      )}
    </FormDialog>
  );
}

function useUserForm(user?: User) {
  const { t } = useTranslation("admin");
  return useForm<UserValues>({
    initialValues: {
      name: user?.name ?? "",
      role: user?.role ?? "user",
      email: user?.email ?? "",
      password: "",
      pin: true,
    },
    validate: {
      name: (name) => (name.trim() ? null : t("form.missing")),
      email: (email, { password }) => (password && !email.trim() ? t("users.emailNeeded") : null),
      password: (password) =>
        password && password.length < 12 ? t("users.passwordTooShort") : null,
    },
  });
}

/** A manager may only make users of the least role. */
function RoleSelect(props: object) {
  const { t } = useTranslation(["admin", "common"]);
  const session = useSession();
  const open = roles.filter((role) => role === "user" || mayDo(session.user.role, "admin"));
  return (
    <NativeSelect
      label={t("users.role")}
      description={t("users.roleHint")}
      data={open.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
      {...props}
    />
  );
}
