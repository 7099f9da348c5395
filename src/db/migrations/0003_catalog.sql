CREATE TABLE shops (
    organization_id int64 NOT NULL,
    shop_id int64 NOT NULL,           -- unique in the installation
    token_id int64 NOT NULL,          -- the access token that made it and is bound to it
    site_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    name text NOT NULL,
    ext_shop_id text NOT NULL,
    partial_shipments bool NOT NULL,
    timezone text NOT NULL,
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, shop_id)
);
CREATE UNIQUE INDEX shops_by_ext_shop_id ON shops (organization_id, ext_shop_id) WHERE active;
CREATE UNIQUE INDEX shops_by_token ON shops (token_id) WHERE token_id <> 0;

CREATE TABLE products (
    organization_id int64 NOT NULL,
    product_id int64 NOT NULL,
    owner_id int64 NOT NULL,
    sku text NOT NULL,
    name text NOT NULL,
    brand text NOT NULL,
    product_type text NOT NULL,
    color text NOT NULL,
    size text NOT NULL,
    weight_grams int64 NOT NULL,      -- 0: not known, as for the three lengths
    length_mm int64 NOT NULL,
    width_mm int64 NOT NULL,
    height_mm int64 NOT NULL,
    country_of_origin text NOT NULL,
    hs_code text NOT NULL,
    barcodes json NOT NULL,
    tags json NOT NULL,
    image_src text NOT NULL,
    image_version int64 NOT NULL,     -- counts what the picture's address shows; not the data
    lead_shop_id int64 NOT NULL,      -- the shop that described it first; 0 when no shop has it
    active bool NOT NULL,             -- false: deleted, kept for the books
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, product_id)
);
CREATE UNIQUE INDEX products_by_sku ON products (organization_id, owner_id, sku) WHERE active;
CREATE INDEX products_deleted_by_sku
    ON products (organization_id, owner_id, sku, product_id) WHERE NOT active;

CREATE TABLE product_barcodes (
    organization_id int64 NOT NULL,
    barcode text NOT NULL,
    product_id int64 NOT NULL,
    PRIMARY KEY (organization_id, barcode, product_id)
);
CREATE INDEX product_barcodes_by_product ON product_barcodes (organization_id, product_id);

CREATE TABLE product_mappings (
    organization_id int64 NOT NULL,
    product_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    ext_product_id text NOT NULL,
    ext_variant_id text NOT NULL,
    PRIMARY KEY (organization_id, product_id, shop_id)
);
CREATE UNIQUE INDEX product_mappings_by_ext
    ON product_mappings (organization_id, shop_id, ext_product_id, ext_variant_id);
CREATE INDEX product_mappings_by_shop ON product_mappings (organization_id, shop_id, product_id);

-- The fetched and re-encoded picture of a product, or why there is none yet.
CREATE TABLE pictures (
    organization_id int64 NOT NULL,
    product_id int64 NOT NULL,
    image_src text NOT NULL,          -- the address this row is about
    state text NOT NULL,              -- waiting, ready, failed
    attempts int64 NOT NULL,
    next_attempt_at int64 NOT NULL,
    error text NOT NULL,
    content_type text NOT NULL,
    bytes blob NOT NULL,
    thumbnail blob NOT NULL,
    updated_at int64 NOT NULL,
    PRIMARY KEY (organization_id, product_id)
);
CREATE INDEX pictures_waiting ON pictures (next_attempt_at) WHERE state = 'waiting';
