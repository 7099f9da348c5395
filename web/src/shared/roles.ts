export type Role = "user" | "manager" | "admin";
const rank: Record<Role, number> = { user: 0, manager: 1, admin: 2 };

/** Whether someone of role `has` may do what asks for `needs`. */
export function mayDo(has: Role, needs: Role): boolean {
  return rank[has] >= rank[needs];
}
