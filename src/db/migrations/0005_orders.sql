CREATE TABLE orders (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    site_id int64 NOT NULL,
    ext_order_id text NOT NULL,
    ext_fulfillment_order_id text NOT NULL,
    order_number text NOT NULL,
    status text NOT NULL,
    notes text NOT NULL,
    tags json NOT NULL,
    shipping_method text NOT NULL,
    paid bool NOT NULL,
    currency text NOT NULL,
    destination json NOT NULL,
    placed_at int64 NOT NULL,         -- when the customer bought, as the shop says; shown as created_at
    waiting_reason text NOT NULL,     -- why it does not move, in words; '' when it does
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    cancelled_as int64 NOT NULL DEFAULT 0, -- its own id once cancelled: its external id is free again
    PRIMARY KEY (organization_id, order_id)
);
-- Names no column that changes while an order is worked on: each change would write this, too.
CREATE UNIQUE INDEX orders_by_ext ON orders
    (organization_id, shop_id, ext_order_id, ext_fulfillment_order_id, cancelled_as);
CREATE INDEX orders_by_status ON orders (organization_id, status, order_id);
CREATE INDEX orders_by_number ON orders (organization_id, order_number);

CREATE TABLE order_line_items (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    order_line_item_id int64 NOT NULL,
    ext_order_line_item_id text NOT NULL,
    product_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    sku text NOT NULL,
    quantity int64 NOT NULL,          -- ordered and not cut; 0 when all of it was cut
    picked_quantity int64 NOT NULL,
    PRIMARY KEY (organization_id, order_id, order_line_item_id),
    CONSTRAINT line_quantities CHECK (picked_quantity >= 0 AND picked_quantity <= quantity)
);

-- What happened to an order, for its timeline. `text_key` and `details` are put into words on screen.
CREATE TABLE order_history (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    history_id int64 NOT NULL,
    at int64 NOT NULL,
    actor text NOT NULL,
    happening text NOT NULL,          -- created, reserved, waiting, prepared, pick_started, picked, ...
    details json NOT NULL,
    PRIMARY KEY (organization_id, order_id, history_id)
);

CREATE TABLE fulfillments (
    organization_id int64 NOT NULL,
    fulfillment_id int64 NOT NULL,
    order_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    site_id int64 NOT NULL,
    status text NOT NULL,
    shipping_method text NOT NULL,
    rank int64 NOT NULL,              -- 0 immediately, 1 before a time of day, 2 in order of arrival
    due_at int64 NOT NULL,            -- for rank 1; 0 otherwise
    rule_id int64 NOT NULL,           -- the rule that ranked or blocked it; 0 for none
    port_id int64 NOT NULL,           -- who holds it: port, user, since when; 0 when nobody
    user_id int64 NOT NULL,
    held_since int64 NOT NULL,
    tote_location_id int64 NOT NULL,  -- where its picked goods are; 0 before the first pick
    tracking text NOT NULL,
    handled_by text NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, fulfillment_id)
);
CREATE INDEX fulfillments_by_order ON fulfillments (organization_id, order_id);
CREATE INDEX fulfillments_queue
    ON fulfillments (organization_id, site_id, status, rank, due_at, order_id);

CREATE TABLE fulfillment_line_items (
    organization_id int64 NOT NULL,
    fulfillment_id int64 NOT NULL,
    fulfillment_line_item_id int64 NOT NULL,
    order_line_item_id int64 NOT NULL,
    product_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    sku text NOT NULL,
    quantity int64 NOT NULL,
    picked_quantity int64 NOT NULL,
    PRIMARY KEY (organization_id, fulfillment_id, fulfillment_line_item_id),
    CONSTRAINT fulfillment_quantities
        CHECK (quantity >= 0 AND picked_quantity >= 0 AND picked_quantity <= quantity)
);
CREATE INDEX fulfillment_lines_by_order_line
    ON fulfillment_line_items (organization_id, order_line_item_id);

CREATE TABLE priority_rules (
    organization_id int64 NOT NULL,
    rule_id int64 NOT NULL,
    position int64 NOT NULL,          -- the first rule that matches decides
    match_kind text NOT NULL,         -- tag, shop, shipping_method
    match_value text NOT NULL,
    action text NOT NULL,             -- immediately, before, block
    before_minute int64 NOT NULL,     -- minute of the site's day, for before
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, rule_id)
);

-- A report that reality differs, on an order line and a place as one record.
CREATE TABLE deviations (
    organization_id int64 NOT NULL,
    deviation_id int64 NOT NULL,
    category text NOT NULL,           -- missing, damaged, wrong
    state text NOT NULL,              -- open, solved
    resolution text NOT NULL,         -- how: picked_elsewhere, continue, cancel_line, cancelled
    order_id int64 NOT NULL,
    order_line_item_id int64 NOT NULL,
    fulfillment_id int64 NOT NULL,
    fulfillment_line_item_id int64 NOT NULL,
    product_id int64 NOT NULL,
    location_id int64 NOT NULL,
    quantity int64 NOT NULL,          -- units concerned
    comment text NOT NULL,
    user_id int64 NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, deviation_id)
);
CREATE INDEX deviations_by_order ON deviations (organization_id, order_id);
