-- What a person or an integration holds an order for. A rule's block is no row here. The row goes
-- when the hold is released; the order's history keeps both.
CREATE TABLE order_holds (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    hold_id int64 NOT NULL,
    reason text NOT NULL,
    kind text NOT NULL,               -- integration, user
    held_by text NOT NULL,            -- its name
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, order_id, hold_id)
);

-- Each request to cancel an order with its answer, which never changes.
CREATE TABLE cancellation_requests (
    organization_id int64 NOT NULL,
    order_id int64 NOT NULL,
    cancellation_request_id int64 NOT NULL,
    status text NOT NULL,             -- accepted, refused
    reason text NOT NULL,             -- why it was asked
    requested_by text NOT NULL,
    code text NOT NULL,               -- why it was refused; '' when it was accepted
    port text NOT NULL,               -- where the order was then, with whom, since when; '' and 0
    worker text NOT NULL,             -- when no worker had begun
    since int64 NOT NULL,
    created_at int64 NOT NULL,
    cancelled_at int64 NOT NULL,      -- when the order was cancelled; 0 until then, or for ever
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, order_id, cancellation_request_id)
);

-- Where a worker began last, and when; they stay when the port lets go. When the worker was done.
ALTER TABLE fulfillments ADD COLUMN begun_port_id int64 NOT NULL DEFAULT 0;
ALTER TABLE fulfillments ADD COLUMN begun_at int64 NOT NULL DEFAULT 0;
ALTER TABLE fulfillments ADD COLUMN picked_at int64 NOT NULL DEFAULT 0;
-- How fast a site is: what was picked there lately.
CREATE INDEX fulfillments_by_picked_at ON fulfillments (organization_id, site_id, picked_at)
    WHERE picked_at > 0;
