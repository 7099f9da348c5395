import { Resources } from "./generated/operations.js";
import { Transport, type TransportOptions } from "./transport.js";

/**
 * The integration API with one access token, which is bound to one shop.
 *
 *     const client = new Client({ url: "https://entrepot.example", token });
 *     const order = await client.orders.create({ ext_order_id: "5001", line_items: [...] });
 *     await client.orders.update(order.order_id, { notes: "Gift" }, { if_match: order });
 */
export class Client extends Resources {
  /** The server's address, without a slash at its end. */
  readonly url: string;

  constructor(options: TransportOptions) {
    const transport = new Transport(options);
    super(transport);
    this.url = transport.url;
  }
}
