-- A kit is a product made of others; it is never stocked itself.
ALTER TABLE products ADD COLUMN kit bool NOT NULL DEFAULT FALSE;
-- Added to the versions of its counts, which follow other rows once its components change.
ALTER TABLE products ADD COLUMN version_base int64 NOT NULL DEFAULT 0;

CREATE TABLE product_components (
    organization_id int64 NOT NULL,
    kit_id int64 NOT NULL,
    component_id int64 NOT NULL,
    position int64 NOT NULL,          -- in the order in which they were sent
    quantity int64 NOT NULL,          -- units in one kit
    PRIMARY KEY (organization_id, kit_id, component_id),
    CONSTRAINT component_is_positive CHECK (quantity > 0)
);
CREATE INDEX product_components_by_component
    ON product_components (organization_id, component_id, kit_id);

-- A line of an order whose product is a kit. Its components are rows of order_line_items, which
-- carry all counts.
CREATE TABLE order_kit_lines (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    kit_line_id int64 NOT NULL,       -- counted with order_line_item_id
    ext_order_line_item_id text NOT NULL,
    product_id int64 NOT NULL,
    sku text NOT NULL,
    PRIMARY KEY (organization_id, order_id, kit_line_id)
);
ALTER TABLE order_line_items ADD COLUMN kit_line_id int64 NOT NULL DEFAULT 0; -- 0: of no kit
ALTER TABLE order_line_items ADD COLUMN kit_units int64 NOT NULL DEFAULT 0;   -- in one kit
