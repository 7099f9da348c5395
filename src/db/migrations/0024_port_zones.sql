-- The shelves that a port at a grid walks to, by what their names begin with; all when it has none here.
CREATE TABLE port_zones (
    organization_id int64 NOT NULL,
    port_id int64 NOT NULL,
    zone text NOT NULL,
    PRIMARY KEY (organization_id, port_id, zone)
);
