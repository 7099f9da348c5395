-- Where a shop's dispatch requests go: its carrier account, its shipping software.
CREATE TABLE order_channels (
    organization_id int64 NOT NULL,
    order_channel_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    ext_order_channel_id text NOT NULL,
    name text NOT NULL,
    dispatch_url text NOT NULL,
    wants_weight bool NOT NULL,       -- the worker has to enter it before a label is asked for
    wants_dimensions bool NOT NULL,
    active bool NOT NULL,             -- false: deleted; its external id is free again
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, order_channel_id)
);
CREATE UNIQUE INDEX order_channels_by_ext
    ON order_channels (organization_id, shop_id, ext_order_channel_id) WHERE active;

-- What a channel offers: "Parcel, next day".
CREATE TABLE shipping_rates (
    organization_id int64 NOT NULL,
    shipping_rate_id int64 NOT NULL,
    order_channel_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    ext_shipping_rate_id text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, shipping_rate_id)
);
CREATE UNIQUE INDEX shipping_rates_by_ext
    ON shipping_rates (organization_id, order_channel_id, ext_shipping_rate_id) WHERE active;

-- Ties an order, by its external id and before or after it comes, to a channel with a default rate.
CREATE TABLE shipment_orders (
    organization_id int64 NOT NULL,
    shipment_order_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    ext_shipment_order_id text NOT NULL,
    ext_order_id text NOT NULL,
    order_channel_id int64 NOT NULL,
    shipping_rate_id int64 NOT NULL,
    line_items json NOT NULL,
    destination json NOT NULL,        -- null: the order's own
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    deleted_as int64 NOT NULL,        -- its own id once deleted: its external ids are free again
    PRIMARY KEY (organization_id, shipment_order_id)
);
CREATE UNIQUE INDEX shipment_orders_by_ext
    ON shipment_orders (organization_id, shop_id, ext_shipment_order_id, deleted_as);
CREATE UNIQUE INDEX shipment_orders_by_order
    ON shipment_orders (organization_id, shop_id, ext_order_id, deleted_as);
CREATE INDEX shipment_orders_by_channel ON shipment_orders (organization_id, order_channel_id);

-- One try to get a label for one fulfillment. A retry by the user is a further row; the row before
-- is then `replaced`. Also the outbox: what is `waiting` is sent by a worker.
CREATE TABLE shipments (
    organization_id int64 NOT NULL,
    shipment_id int64 NOT NULL,
    fulfillment_id int64 NOT NULL,
    order_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    site_id int64 NOT NULL,
    shipment_order_id int64 NOT NULL,
    order_channel_id int64 NOT NULL,
    shipping_rate_id int64 NOT NULL,
    state text NOT NULL,              -- open, waiting, sent, unreachable, refused, labelled, replaced
    port_id int64 NOT NULL,           -- the port where somebody waits for the label; 0 when nobody does
    weight_grams int64 NOT NULL,      -- 0: not known, as for the three lengths
    length_mm int64 NOT NULL,
    width_mm int64 NOT NULL,
    height_mm int64 NOT NULL,
    asked_at int64 NOT NULL,          -- when the user asked; 0 before
    error text NOT NULL,              -- the integration's words, or why it could not be reached
    tracking_number text NOT NULL,
    tracking_url text NOT NULL,
    carrier text NOT NULL,
    printer text NOT NULL,            -- where the label is printed; '' when nobody asked for it
    print_state text NOT NULL,        -- '', waiting, printed, failed
    print_error text NOT NULL,
    printed_at int64 NOT NULL,        -- when it was printed or a user said it was; 0 before
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    request json NOT NULL,            -- what is sent, the same at each try
    attempts int64 NOT NULL,
    due_at int64 NOT NULL,            -- when the worker has to look at it: a try, or a print; 0 never
    PRIMARY KEY (organization_id, shipment_id)
);
CREATE INDEX shipments_by_fulfillment ON shipments (organization_id, fulfillment_id, shipment_id);
CREATE INDEX shipments_by_order ON shipments (organization_id, order_id);
CREATE INDEX shipments_by_shipment_order ON shipments (organization_id, shipment_order_id);
CREATE INDEX shipments_due ON shipments (due_at) WHERE due_at > 0;
CREATE INDEX shipments_to_do ON shipments (organization_id, shipment_id)
    WHERE printed_at = 0 AND state <> 'replaced';

CREATE TABLE shipment_labels (
    organization_id int64 NOT NULL,
    shipment_id int64 NOT NULL,
    pdf blob NOT NULL,
    PRIMARY KEY (organization_id, shipment_id)
);

-- Where a port prints: a queue of this machine's CUPS, or an ipp address; '' for none.
ALTER TABLE ports ADD COLUMN printer text NOT NULL DEFAULT '';
