-- A site has at most one grid. settings: what its driver needs, by kind of driver.
CREATE TABLE grids (
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    settings json NOT NULL,
    mode text NOT NULL,               -- running, stopped, unreachable; '' before anybody looked
    locked_by text NOT NULL,          -- the process that works with it, until when
    locked_until int64 NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, site_id)
);

CREATE TABLE bins (
    organization_id int64 NOT NULL,
    bin_id int64 NOT NULL,
    site_id int64 NOT NULL,
    number int64 NOT NULL,            -- what its label says, and its number at the grid's controller
    layout int64 NOT NULL,            -- compartments: 1, 2, 4 or 8
    inside bool NOT NULL,             -- false: taken out of the grid
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, bin_id),
    CONSTRAINT bin_has_a_layout CHECK (layout IN (1, 2, 4, 8))
);
CREATE UNIQUE INDEX bins_by_number ON bins (organization_id, site_id, number);

-- A compartment is a location of kind compartment; those of an earlier layout are no longer active.
CREATE TABLE compartments (
    organization_id int64 NOT NULL,
    location_id int64 NOT NULL,
    bin_id int64 NOT NULL,
    position int64 NOT NULL,          -- from 1 to the bin's layout
    PRIMARY KEY (organization_id, location_id)
);
CREATE INDEX compartments_by_bin ON compartments (organization_id, bin_id, position);

-- Bins that ports ask for, oldest first; gone when the bin has left the port.
CREATE TABLE bin_requests (
    organization_id int64 NOT NULL,
    bin_request_id int64 NOT NULL,
    site_id int64 NOT NULL,
    port_id int64 NOT NULL,
    bin_id int64 NOT NULL,
    state text NOT NULL,              -- wanted, coming, open, released
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    PRIMARY KEY (organization_id, bin_request_id)
);
CREATE INDEX bin_requests_by_site ON bin_requests (organization_id, site_id, bin_request_id);

-- How often a port took a newer order before it; bounded by the planner.
ALTER TABLE fulfillments ADD COLUMN overtaken int64 NOT NULL DEFAULT 0;
ALTER TABLE ports ADD COLUMN grid_port int64 NOT NULL DEFAULT 0; -- at the controller; 0: shelves only
ALTER TABLE ports ADD COLUMN grid_fault text NOT NULL DEFAULT ''; -- as its controller says; '' for none
ALTER TABLE ports ADD COLUMN slots int64 NOT NULL DEFAULT 1;     -- orders at once, at a grid port
