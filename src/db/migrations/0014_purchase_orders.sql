-- Goods a shop expects. What came of them is counted on the lines while it is stored.
CREATE TABLE purchase_orders (
    organization_id int64 NOT NULL,
    purchase_order_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    site_id int64 NOT NULL,           -- where the goods are to arrive: the shop's site at that time
    ext_purchase_order_id text NOT NULL,
    purchase_order_number text NOT NULL,
    supplier text NOT NULL,
    expected_at int64 NOT NULL,       -- 0: nobody knows
    notes text NOT NULL,
    tags json NOT NULL,
    closed bool NOT NULL,             -- nothing more is expected, whatever is missing
    status text NOT NULL,             -- open, partially_received, fulfilled, errors, cancelled
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    cancelled_as int64 NOT NULL,      -- its own id once cancelled: its external id is free again
    PRIMARY KEY (organization_id, purchase_order_id)
);
CREATE UNIQUE INDEX purchase_orders_by_ext
    ON purchase_orders (organization_id, shop_id, ext_purchase_order_id, cancelled_as);
CREATE INDEX purchase_orders_by_status
    ON purchase_orders (organization_id, status, purchase_order_id);
CREATE INDEX purchase_orders_by_number ON purchase_orders (organization_id, purchase_order_number);

CREATE TABLE purchase_order_line_items (
    organization_id int64 NOT NULL,
    purchase_order_line_item_id int64 NOT NULL,
    purchase_order_id int64 NOT NULL,
    ext_purchase_order_line_item_id text NOT NULL,
    product_id int64 NOT NULL,
    sku text NOT NULL,
    quantity int64 NOT NULL,          -- ordered
    received_quantity int64 NOT NULL, -- stored; above quantity when a worker said so twice
    PRIMARY KEY (organization_id, purchase_order_line_item_id),
    CONSTRAINT purchase_order_quantities CHECK (quantity > 0 AND received_quantity >= 0)
);
CREATE INDEX purchase_order_lines_by_order
    ON purchase_order_line_items (organization_id, purchase_order_id);
-- What is still to come of a product, asked each time it is stored.
CREATE INDEX purchase_order_lines_to_come
    ON purchase_order_line_items (organization_id, product_id) WHERE received_quantity < quantity;

-- Each time goods of a line were stored. The sum of a line's rows is its received_quantity.
CREATE TABLE purchase_order_receipts (
    organization_id int64 NOT NULL,
    receipt_id int64 NOT NULL,
    purchase_order_id int64 NOT NULL,
    purchase_order_line_item_id int64 NOT NULL,
    quantity int64 NOT NULL,
    over_quantity int64 NOT NULL,     -- units of it beyond what was ordered; the worker confirmed them
    location_id int64 NOT NULL,
    port_id int64 NOT NULL,
    user_id int64 NOT NULL,
    at int64 NOT NULL,
    PRIMARY KEY (organization_id, purchase_order_id, receipt_id),
    CONSTRAINT receipt_quantities
        CHECK (quantity > 0 AND over_quantity >= 0 AND over_quantity <= quantity)
);
