-- Places that can hold stock. kind: shelf, hands, tote, quarantine, and the outside: supplier,
-- customer, scrap, count_difference.
CREATE TABLE locations (
    organization_id int64 NOT NULL,
    location_id int64 NOT NULL,
    site_id int64 NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,               -- what is printed on the label and scanned
    route text NOT NULL,              -- places are walked in the order of this text
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, location_id)
);
CREATE UNIQUE INDEX locations_by_name ON locations (organization_id, site_id, kind, name) WHERE active;

-- The double-entry ledger: quantity of a product goes from one location to another. Never changed.
CREATE TABLE movements (
    organization_id int64 NOT NULL,
    movement_id int64 NOT NULL,
    at int64 NOT NULL,
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    product_id int64 NOT NULL,
    lot text NOT NULL,
    from_location_id int64 NOT NULL,
    to_location_id int64 NOT NULL,
    quantity int64 NOT NULL,
    reason text NOT NULL,
    user_id int64 NOT NULL,
    reference_type text NOT NULL,     -- fulfillment, order, port, ...
    reference_id int64 NOT NULL,
    PRIMARY KEY (organization_id, movement_id),
    CONSTRAINT movement_is_positive CHECK (quantity > 0),
    CONSTRAINT movement_goes_somewhere CHECK (from_location_id <> to_location_id)
);
CREATE INDEX movements_by_product ON movements (organization_id, product_id, movement_id);

-- What lies where: the sum of the movements. Outside places may go below zero.
CREATE TABLE balances (
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    product_id int64 NOT NULL,
    lot text NOT NULL,
    location_id int64 NOT NULL,
    outside bool NOT NULL,
    quantity int64 NOT NULL,
    PRIMARY KEY (organization_id, site_id, owner_id, product_id, lot, location_id),
    CONSTRAINT balance_not_negative CHECK (outside OR quantity >= 0)
);
CREATE INDEX balances_by_location ON balances (organization_id, location_id);

-- in_stock and reserved of a product and lot in a site. available = in_stock - reserved.
CREATE TABLE stock_levels (
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    product_id int64 NOT NULL,
    lot text NOT NULL,
    in_stock int64 NOT NULL,
    reserved int64 NOT NULL,
    last_promise int64 NOT NULL,      -- units its last statement promised (+) or took back (-)
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, site_id, owner_id, product_id, lot),
    CONSTRAINT reserved_within_stock CHECK (reserved >= 0 AND reserved <= in_stock)
);
CREATE INDEX stock_levels_by_product ON stock_levels (organization_id, product_id);

-- Units promised to an order line and not yet picked. The row goes when its quantity reaches 0.
CREATE TABLE reservations (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    order_line_item_id int64 NOT NULL,
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    product_id int64 NOT NULL,
    lot text NOT NULL,
    quantity int64 NOT NULL,
    PRIMARY KEY (organization_id, order_id, order_line_item_id),
    CONSTRAINT reservation_is_positive CHECK (quantity > 0)
);
CREATE INDEX reservations_by_product
    ON reservations (organization_id, site_id, product_id, order_line_item_id);

-- Units an order line still waits for; promised to the oldest line first when stock arrives.
CREATE TABLE waiting_lines (
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    product_id int64 NOT NULL,
    order_line_item_id int64 NOT NULL,
    order_id int64 NOT NULL,
    lot text NOT NULL,
    quantity int64 NOT NULL,
    reason text NOT NULL,             -- why it is not promised: short, or what took it back (count, ...)
    PRIMARY KEY (organization_id, site_id, owner_id, product_id, order_line_item_id),
    CONSTRAINT waiting_is_positive CHECK (quantity > 0)
);
CREATE INDEX waiting_lines_by_order
    ON waiting_lines (organization_id, order_id, order_line_item_id);

-- Orders that are new or whose promises changed: the preparation worker has to look at them. Taken
-- oldest first.
CREATE TABLE preparation_queue (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    PRIMARY KEY (organization_id, order_id)
);

-- Each change of in_stock, as integrations read it.
CREATE TABLE inventory_log (
    organization_id int64 NOT NULL,
    inventory_log_id int64 NOT NULL,
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    product_id int64 NOT NULL,
    lot text NOT NULL,
    quantity int64 NOT NULL,          -- signed change of in_stock
    in_stock int64 NOT NULL,          -- after it, of the product in its site
    reason text NOT NULL,
    reference_type text NOT NULL,
    reference_id int64 NOT NULL,
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, inventory_log_id)
);
CREATE INDEX inventory_log_by_product ON inventory_log (organization_id, product_id, inventory_log_id);
