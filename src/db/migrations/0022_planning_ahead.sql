-- Bins that waiting orders will need, so that robots bring them up meanwhile; the most urgent first.
CREATE TABLE bins_ahead (
    organization_id int64 NOT NULL,
    bin_id int64 NOT NULL,
    site_id int64 NOT NULL,
    place int64 NOT NULL,             -- from 0
    prepare bool NOT NULL,            -- kept near the top; else brought up when nothing else is to do
    PRIMARY KEY (organization_id, bin_id)
);
CREATE INDEX bins_ahead_by_site ON bins_ahead (organization_id, site_id, place);

-- A compartment of some size for goods that come in is looked for among tens of thousands.
CREATE INDEX bins_by_layout ON bins (organization_id, site_id, layout, number);

-- Of two ports that want a bin one gets it first (state held: another one has it before).
ALTER TABLE bin_requests ADD COLUMN due_at int64 NOT NULL DEFAULT 0; -- earliest cut-off it is needed for; 0: none
ALTER TABLE bin_requests ADD COLUMN passed int64 NOT NULL DEFAULT 0; -- how often another port had it since

-- How long bins took to this port lately: until a robot had one, and from there. 0: not known.
ALTER TABLE ports ADD COLUMN bin_dig_ms int64 NOT NULL DEFAULT 0;
ALTER TABLE ports ADD COLUMN bin_drive_ms int64 NOT NULL DEFAULT 0;

-- The shops whose orders a port at a grid takes; all when it has none here.
CREATE TABLE port_shops (
    organization_id int64 NOT NULL,
    port_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    PRIMARY KEY (organization_id, port_id, shop_id)
);
