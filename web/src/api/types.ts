// The app's API as the web app uses it, in the form openapi-typescript writes.
import type { Role } from "@/shared/roles";

export interface Session {
  user: { user_id: number; name: string; email: string; role: Role; language: string };
  organization: { organization_id: number; name: string };
  organizations: { organization_id: number; name: string; role: Role }[];
  site: { site_id: number; name: string } | null;
  device: { device_id: number; name: string } | null;
  port: { port_id: number; name: string } | null;
  /** Signed in with a PIN: good for the Port view only. */
  pin_only: boolean;
  sandbox: boolean;
  /** Of the server program. */
  version: string;
}

export interface Login {
  email: string;
  password: string;
}

export interface PortUser {
  user_id: number;
  name: string;
  role: Role;
  language: string;
  has_pin: boolean;
}

export interface PortUsers {
  site: { site_id: number; name: string };
  port: { port_id: number; name: string };
  users: PortUser[];
}

export interface Port {
  port_id: number;
  site_id: number;
  site_name: string;
  name: string;
  active: boolean;
}

export interface Place {
  location_id: number;
  name: string;
  quantity: number;
}

export interface ProductHit {
  product_id: number;
  name: string;
  sku: string;
  barcodes: string[];
  image_url: string;
  color: string;
  size: string;
  in_stock: number;
  reserved: number;
  available: number;
  places: Place[];
}

export interface OrderHit {
  order_id: number;
  order_number: string;
  shop_name: string;
  status: string;
  lines: {
    name: string;
    sku: string;
    quantity: number;
    picked_quantity: number;
    image_url: string;
  }[];
}

export interface ShelfHit {
  location_id: number;
  name: string;
  contents: {
    product_id: number;
    name: string;
    sku: string;
    quantity: number;
    image_url: string;
  }[];
}

export interface SearchResult {
  products: ProductHit[];
  orders: OrderHit[];
  shelves: ShelfHit[];
}

export interface SuggestedShelf extends Place {
  reason: "same_product" | "empty" | "recent";
}

export interface StoreState {
  product: ProductHit | null;
  suggested_shelves: SuggestedShelf[];
  location: { location_id: number; name: string } | null;
  accepted_codes: string[];
  last: {
    name: string;
    quantity: number;
    location_name: string;
    in_stock: number;
    available: number;
    image_url: string;
  } | null;
}

export interface PickLine {
  fulfillment_line_item_id: number;
  product_id: number;
  name: string;
  color: string;
  size: string;
  sku: string;
  image_url: string;
  quantity: number;
  picked_quantity: number;
  deviation: { category: string; quantity: number } | null;
  codes: string[];
}

export interface PickStep {
  step_id: number;
  fulfillment_line_item_id: number;
  location_id: number;
  location_name: string;
  quantity: number;
  done: boolean;
}

export interface PickState {
  fulfillment_id: number;
  order_id: number;
  order_number: string;
  shop_name: string;
  notes: string;
  tags: string[];
  shipping_method: string;
  backlog: number;
  lines: PickLine[];
  steps: PickStep[];
  current: number | null;
}

export interface PortState {
  version: number;
  port: { port_id: number; name: string };
  site: { site_id: number; name: string };
  user: { user_id: number; name: string };
  ready_count: number;
  /** Empty at home, "store" or "pick". */
  task: string;
  step: string;
  store: StoreState | null;
  pick: PickState | null;
  last_pick: { order_number: string; lines: number; units: number; deviated: boolean } | null;
}

export interface PortCommand {
  command_id: string;
  name: string;
  arguments: Record<string, unknown>;
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
interface Page<Row> {
  data: Row[];
  next_cursor: string | null;
}

export interface paths {
  "/app/api/session": { get: Operation<Session> };
  "/app/api/session/user": { patch: Operation<Session, { language: string }> };
  "/app/api/session/organization": { post: Operation<Session, { organization_id: number }> };
  "/app/api/login": { post: Operation<Session, Login> };
  "/app/api/logout": { post: Operation<undefined> };
  "/app/api/devices/enroll": { post: Operation<Session, { port_id: number }> };
  "/app/api/ports": { get: Operation<Page<Port>> };
  "/app/api/port/users": { get: Operation<PortUsers> };
  "/app/api/port/login": { post: Operation<Session, { user_id: number; pin: string }> };
  "/app/api/port/state": { get: Operation<PortState> };
  "/app/api/port/commands": { post: Operation<PortState, PortCommand> };
  "/app/api/port/search": { get: Operation<SearchResult, never, { query: string }> };
}
