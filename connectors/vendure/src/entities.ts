import { type DeepPartial, EntityId, type ID, VendureEntity } from "@vendure/core";
import { Column, Entity, Index } from "typeorm";

const int64 = {
  type: "bigint" as const,
  transformer: { from: Number, to: (value: number) => value },
};
const maybeInt64 = {
  type: "bigint" as const,
  nullable: true,
  transformer: {
    from: (kept: string | null) => (kept === null ? null : Number(kept)),
    to: (value: number | null) => value,
  },
};

/** What Entrepot knows of a variant, and what was last heard of its stock. */
@Entity()
export class EntrepotVariant extends VendureEntity {
  constructor(input?: DeepPartial<EntrepotVariant>) {
    super(input);
  }

  @Index({ unique: true })
  @EntityId()
  variantId: ID;

  /** Entrepot's number of the product. */
  @Index()
  @Column(int64)
  productId: number;

  /** Fingerprint of the data that were sent last; empty when the product was taken out. */
  @Column({ default: "" })
  sent: string;

  /** How often it was taken out: part of the idempotency keys, for sending it anew is a new request. */
  @Column({ type: "int", default: 0 })
  revision: number;

  /** Units that can still be sold, when `levelVersion` was the version of the counts. */
  @Column({ type: "int", default: 0 })
  available: number;

  /** -1 before the first counts were heard. */
  @Column({ ...int64, default: -1 })
  levelVersion: number;
}

/**
 * `waiting` to be sent; `sent`: Entrepot has it and answers for its stock; `settled`: nothing of it
 * is left to pick; `cancelled`: Entrepot let go of it; `empty`: nothing of it is in the warehouse.
 */
export type OrderState = "waiting" | "sent" | "settled" | "cancelled" | "empty";

/** A placed order and how far Entrepot knows it. */
@Entity()
export class EntrepotOrder extends VendureEntity {
  constructor(input?: DeepPartial<EntrepotOrder>) {
    super(input);
  }

  @Index({ unique: true })
  @EntityId()
  orderId: ID;

  @Index()
  @Column(maybeInt64)
  entrepotOrderId: number | null;

  @Index()
  @Column({ type: "varchar", length: 20, default: "waiting" })
  state: OrderState;

  /** Counts the changes in Vendure that were noticed; more than `seen` means there is work. */
  @Column({ type: "int", default: 1 })
  changes: number;

  @Column({ type: "int", default: 0 })
  seen: number;

  /** Counts the steps taken with it: two workers never take the same one. */
  @Column({ type: "int", default: 0 })
  step: number;

  /** How often the order was made in Entrepot. */
  @Column({ type: "int", default: 0 })
  revision: number;

  /** What Entrepot was told last, as JSON. */
  @Column({ type: "text" })
  sent: string;

  /** Why it could not be told; empty when it could. */
  @Column({ type: "text" })
  problem: string;
}

/** A delivery in Entrepot and the fulfillment it became in Vendure. */
@Entity()
export class EntrepotFulfillment extends VendureEntity {
  constructor(input?: DeepPartial<EntrepotFulfillment>) {
    super(input);
  }

  @Index({ unique: true })
  @Column(int64)
  entrepotFulfillmentId: number;

  /** The highest version that was taken in. */
  @Column(int64)
  version: number;

  @EntityId({ nullable: true })
  fulfillmentId: ID | null;
}

/** A hook of ours in Entrepot, with the key of its signatures. */
@Entity()
export class EntrepotHook extends VendureEntity {
  constructor(input?: DeepPartial<EntrepotHook>) {
    super(input);
  }

  @Index({ unique: true })
  @Column()
  event: string;

  @Column(int64)
  hookId: number;

  @Column()
  secret: string;
}

/** One row: how far the reconciliation has come. Times are Entrepot's `updated_at`; empty before the first. */
@Entity()
export class EntrepotProgress extends VendureEntity {
  constructor(input?: DeepPartial<EntrepotProgress>) {
    super(input);
  }

  @Column({ default: "" })
  fulfillmentsUntil: string;

  @Column({ default: "" })
  levelsUntil: string;

  /** Whether the whole catalogue has been sent once. */
  @Column({ default: false })
  catalogueSent: boolean;
}

export const entities = [
  EntrepotVariant,
  EntrepotOrder,
  EntrepotFulfillment,
  EntrepotHook,
  EntrepotProgress,
];
