import { answer, api } from "@/api/client";
import type { User } from "@/api/types";
import type { Role } from "@/shared/roles";
import { ifMatch } from "../../ui/use_act";

export interface UserValues extends Record<string, unknown> {
  name: string;
  role: Role;
  email: string;
  /** Empty: none, or unchanged. */
  password: string;
  /** Only when adding: make a PIN at once. */
  pin: boolean;
}

export function addUser({ name, role, email, password }: UserValues): Promise<User> {
  const body = {
    name: name.trim(),
    role,
    ...(email.trim() && { email: email.trim() }),
    ...(password && { password }),
  };
  return answer(api.POST("/app/api/users", { body }));
}

export function changeUser(user: User, values: UserValues): Promise<User> {
  const email = values.email.trim();
  const body = {
    ...(values.name.trim() !== user.name && { name: values.name.trim() }),
    ...(values.role !== user.role && { role: values.role }),
    ...(email !== user.email && { email: email || null }),
    ...(values.password && { password: values.password }),
  };
  return patchUser(user, body);
}

export function letInAgain(user: User): Promise<User> {
  return patchUser(user, { active: true });
}

export function deactivateUser(user: User) {
  const params = { path: { user_id: user.user_id }, header: ifMatch(user) };
  return answer(api.DELETE("/app/api/users/{user_id}", { params }));
}

/** The new PIN, which can be read only from this answer. */
export async function newPin(user: User): Promise<string> {
  const params = { path: { user_id: user.user_id } };
  const { pin } = await answer(api.POST("/app/api/users/{user_id}/pin", { params, body: {} }));
  return pin ?? "";
}

function patchUser(user: User, body: object): Promise<User> {
  const params = { path: { user_id: user.user_id }, header: ifMatch(user) };
  return answer(api.PATCH("/app/api/users/{user_id}", { params, body }));
}
