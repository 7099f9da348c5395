CREATE TABLE hooks (
    organization_id int64 NOT NULL,
    hook_id int64 NOT NULL,
    shop_id int64 NOT NULL,
    event text NOT NULL,
    target_url text NOT NULL,
    enabled bool NOT NULL,
    disabled_reason text NOT NULL,
    secret text NOT NULL,             -- encrypted with the key of keys.toml
    previous_secret text NOT NULL,    -- encrypted; signed with as well until previous_until
    previous_until int64 NOT NULL,
    position int64 NOT NULL,          -- of the shop's feed: events up to here have become deliveries
    failing_since int64 NOT NULL,     -- first failure of the present row of failures; 0 for none
    deleted bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, hook_id)
);
CREATE UNIQUE INDEX hooks_by_event ON hooks (organization_id, shop_id, event) WHERE NOT deleted;

-- One message to one hook. Its message id is msg_ORGANIZATION_HOOK_EVENTNUMBER.
CREATE TABLE deliveries (
    organization_id int64 NOT NULL,
    delivery_id int64 NOT NULL,
    hook_id int64 NOT NULL,
    sequence int64 NOT NULL,          -- in the shop's feed
    resource text NOT NULL,
    resource_id int64 NOT NULL,
    state text NOT NULL,              -- waiting, delivered, failed (no more tries)
    attempts int64 NOT NULL,
    next_attempt_at int64 NOT NULL,   -- 0 when there is none
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    PRIMARY KEY (organization_id, delivery_id)
);
CREATE UNIQUE INDEX deliveries_by_hook ON deliveries (organization_id, hook_id, sequence);
CREATE INDEX deliveries_waiting ON deliveries (organization_id, hook_id, delivery_id)
    WHERE state = 'waiting';

CREATE TABLE delivery_attempts (
    organization_id int64 NOT NULL,
    delivery_id int64 NOT NULL,
    attempt int64 NOT NULL,           -- from 1
    at int64 NOT NULL,
    duration_us int64 NOT NULL,
    status int64 NOT NULL,            -- HTTP status; 0 when there was no answer
    error text NOT NULL,
    request_headers text NOT NULL,
    request_body text NOT NULL,
    answer_headers text NOT NULL,
    answer_body text NOT NULL,        -- up to 20 kB
    PRIMARY KEY (organization_id, delivery_id, attempt)
);
