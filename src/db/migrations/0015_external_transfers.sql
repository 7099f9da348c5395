-- Units that left for, or came back from, a place of the company that Entrepot does not keep. Never
-- changed: what comes back is a transfer of its own.
CREATE TABLE external_transfers (
    organization_id int64 NOT NULL,
    external_transfer_id int64 NOT NULL,
    site_id int64 NOT NULL,
    direction text NOT NULL,          -- out, in
    place_name text NOT NULL,
    notes text NOT NULL,
    user_id int64 NOT NULL,
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, external_transfer_id)
);
CREATE TABLE external_transfer_line_items (
    organization_id int64 NOT NULL,
    external_transfer_id int64 NOT NULL,
    external_transfer_line_item_id int64 NOT NULL,
    product_id int64 NOT NULL,
    sku text NOT NULL,
    location_id int64 NOT NULL,       -- the shelf they were taken from or put on
    quantity int64 NOT NULL,
    PRIMARY KEY (organization_id, external_transfer_id, external_transfer_line_item_id),
    CONSTRAINT transferred_is_positive CHECK (quantity > 0)
);
CREATE INDEX external_transfer_lines_by_product
    ON external_transfer_line_items (organization_id, product_id, external_transfer_id);
