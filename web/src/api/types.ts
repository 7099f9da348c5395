// The app's API as the web app uses it, in the form openapi-typescript writes.
import type { Role } from "@/shared/roles";

export interface Session {
  user_id: number;
  name: string;
  role: Role;
  csrf_token: string;
  organization: { organization_id: number; name: string };
}

export interface Login {
  email: string;
  password: string;
}

type Json<T> = { content: { "application/json": T } };
type Parameters<Query, Path> = { query?: Query; header?: never; cookie?: never } & ([Path] extends [
  never,
]
  ? { path?: never }
  : { path: Path });
interface Operation<Answer, Body = never, Query = never, Path = never> {
  parameters: Parameters<Query, Path>;
  requestBody?: [Body] extends [never] ? never : Json<Body>;
  responses: { 200: { headers: Record<string, unknown> } & Json<Answer> };
}

export interface paths {
  "/app/api/session": { get: Operation<Session>; delete: Operation<unknown> };
  "/app/api/login": { post: Operation<Session, Login> };
  "/app/api/port/enrol": { post: Operation<unknown, Record<string, never>> };
}
