// Short names for the types of the server's OpenAPI document. A new one is one line here.
import type { components } from "./app.schema";

type Schemas = components["schemas"];

export type Session = Schemas["Session"];
export type Port = Schemas["Port"];
export type PortUser = Schemas["PortUser"];
export type PortState = Schemas["PortState"];
export type StoreState = Schemas["StoreState"];
export type SuggestedShelf = Schemas["ShelfSuggestion"];
export type PickState = Schemas["PickState"];
export type PickLine = Schemas["PickLine"];
export type PickStep = Schemas["WalkStep"];
export type ProductHit = Schemas["ProductHit"];
export type OrderHit = Schemas["OrderHit"];
export type ShelfHit = Schemas["ShelfHit"];
export type SearchResult = Schemas["SearchResult"];
export type OrderSummary = Schemas["OrderSummary"];
export type OrderDetail = Schemas["OrderDetail"];
export type OrderDetailLine = Schemas["OrderDetailLine"];
export type Fulfillment = Schemas["Fulfillment"];
export type Deviation = Schemas["Deviation"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type HookSummary = Schemas["HookSummary"];
export type Delivery = Schemas["Delivery"];
export type DeliveryTry = Schemas["DeliveryTry"];
export type Product = Schemas["Product"];
export type ProductPlace = Schemas["ProductPlace"];
export type InventoryLogRow = Schemas["InventoryLogRow"];
export type Rule = Schemas["Rule"];
export type NewRule = Schemas["NewRule"];
export type Dashboard = Schemas["Dashboard"];
export type User = Schemas["User"];
export type Integration = Schemas["Integration"];
export type Shelf = Schemas["Shelf"];
export type MadeShelves = Schemas["MadeShelves"];
export type Site = Schemas["Site"];
export type AdminShop = Schemas["AdminShop"];
