-- Lots and expiry dates: attributes of stock that a product may require.
ALTER TABLE products ADD COLUMN lot_required bool NOT NULL DEFAULT FALSE;
ALTER TABLE products ADD COLUMN expiry_required bool NOT NULL DEFAULT FALSE;

CREATE TABLE lots (
    organization_id int64 NOT NULL,
    product_id int64 NOT NULL,
    lot text NOT NULL,
    expires_on text NOT NULL,         -- YYYY-MM-DD; '' when it is not known
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, product_id, lot)
);

-- A line may be promised units of several lots.
CREATE TABLE reservations_of_lots (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    order_line_item_id int64 NOT NULL,
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    product_id int64 NOT NULL,
    lot text NOT NULL,
    quantity int64 NOT NULL,
    PRIMARY KEY (organization_id, order_id, order_line_item_id, lot),
    CONSTRAINT reservation_is_positive CHECK (quantity > 0)
);
INSERT INTO reservations_of_lots (organization_id, order_id, order_line_item_id, site_id, owner_id,
    product_id, lot, quantity)
    SELECT organization_id, order_id, order_line_item_id, site_id, owner_id, product_id, lot,
    quantity FROM reservations;
DROP TABLE reservations;
ALTER TABLE reservations_of_lots RENAME TO reservations;
CREATE INDEX reservations_by_product
    ON reservations (organization_id, site_id, product_id, order_line_item_id);

-- Lots of the units that were picked for a line; units without a lot are not here.
CREATE TABLE picked_lots (
    organization_id int64 NOT NULL,
    fulfillment_id int64 NOT NULL,
    fulfillment_line_item_id int64 NOT NULL,
    lot text NOT NULL,
    quantity int64 NOT NULL,
    PRIMARY KEY (organization_id, fulfillment_id, fulfillment_line_item_id, lot),
    CONSTRAINT picked_lot_not_negative CHECK (quantity >= 0)
);

ALTER TABLE deviations ADD COLUMN lot text NOT NULL DEFAULT '';
