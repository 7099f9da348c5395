-- Where the bins of a grid stand, as its controller told last, some seconds ago; by number, for one that
-- the books don't know is in the way as well.
CREATE TABLE bin_places (
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    number int64 NOT NULL,
    x int64 NOT NULL,                 -- the stack, seen from above; from 0
    y int64 NOT NULL,
    level int64 NOT NULL,             -- from 0, at the bottom
    PRIMARY KEY (organization_id, site_id, number)
);
CREATE INDEX bin_places_by_stack ON bin_places (organization_id, site_id, x, y, level);

-- The cells of a grid's ports, as far as bins that were open there have shown them.
CREATE TABLE port_cells (
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    grid_port int64 NOT NULL,         -- at the controller
    x int64 NOT NULL,
    y int64 NOT NULL,
    PRIMARY KEY (organization_id, site_id, grid_port)
);
