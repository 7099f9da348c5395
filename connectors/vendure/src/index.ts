export { entities as entrepotEntities } from "./entities";
export { entrepotFulfillmentHandler } from "./fulfillments";
export type { EntrepotOptions } from "./options";
export { EntrepotPlugin } from "./plugin";
