-- Types are ours (int64, text, bool, blob, json) and are substituted for each database; every table
-- is STRICT on SQLite and, unless declared WIDE, kept in the order of its key (dialect.h). Times are
-- microseconds since 1970 UTC; 0 is "never". Absent text is ''.
-- Every key of an organization's row starts with organization_id. Row 0 of organizations stands for
-- the installation itself: users, sessions and organizations are written on its lane.

CREATE TABLE organizations (
    organization_id int64 PRIMARY KEY,
    name text NOT NULL,
    created_at int64 NOT NULL
);
INSERT INTO organizations (organization_id, name, created_at) VALUES (0, 'Installation', 0);

-- The last number given out of each counter. A shop's event sequence is 'shop_events:SHOP'.
CREATE TABLE counters (
    organization_id int64 NOT NULL,
    name text NOT NULL,
    value int64 NOT NULL,
    PRIMARY KEY (organization_id, name)
);

-- The event log: news for screens and workers, and (shop_events) each shop's feed.
CREATE TABLE events (
    organization_id int64 NOT NULL,
    number int64 NOT NULL,
    type text NOT NULL,
    resource text NOT NULL,
    resource_id int64 NOT NULL,
    version int64 NOT NULL,
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, number)
);
CREATE TABLE shop_events (
    organization_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    sequence int64 NOT NULL,
    number int64 NOT NULL,
    type text NOT NULL,
    resource text NOT NULL,
    resource_id int64 NOT NULL,
    version int64 NOT NULL,
    created_at int64 NOT NULL,
    data json NOT NULL,
    PRIMARY KEY (organization_id, number, shop_id)
);
-- The feed of a shop is read by it. It is no primary key, for on SQLite rows lie in the order of
-- that: news of many shops would each go to a page of their own.
CREATE UNIQUE INDEX shop_events_by_sequence ON shop_events (organization_id, shop_id, sequence);

-- The answer of a write under its Idempotency-Key, stored with its effect. token_id is 0 for a user's
-- call, whose key is told apart by user_id.
CREATE TABLE idempotency_keys (
    organization_id int64 NOT NULL,
    token_id int64 NOT NULL,
    user_id int64 NOT NULL,
    idempotency_key text NOT NULL,
    request_hash text NOT NULL,
    status int64 NOT NULL,
    etag text NOT NULL,
    body text NOT NULL,
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, token_id, user_id, idempotency_key)
) WIDE;
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (organization_id, created_at);
