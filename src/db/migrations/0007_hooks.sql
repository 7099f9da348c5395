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
    position int64 NOT NULL,          -- of the shop's feed: the fate of events up to here is recorded
    failing_since int64 NOT NULL,     -- first failure since the last success; 0 for none
    noticed_at int64 NOT NULL,        -- when the news went out that it will be disabled; 0 for not
    deleted bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, hook_id)
);
CREATE UNIQUE INDEX hooks_by_event ON hooks (organization_id, shop_id, event) WHERE NOT deleted;
CREATE INDEX hooks_enabled ON hooks (organization_id, hook_id) WHERE enabled AND NOT deleted;

-- One message to one hook, written when its first try has ended or when it has to wait behind
-- another. Its message id is msg_ORGANIZATION_HOOK_NUMBER.
CREATE TABLE deliveries (
    organization_id int64 NOT NULL,
    delivery_id int64 NOT NULL,
    hook_id int64 NOT NULL,
    sequence int64 NOT NULL,          -- in the shop's feed
    number int64 NOT NULL,            -- of the event in the organization
    resource text NOT NULL,
    resource_id int64 NOT NULL,
    state text NOT NULL,              -- waiting, delivered, failed (no more tries), coalesced
    attempts int64 NOT NULL,
    next_attempt_at int64 NOT NULL,   -- 0 when there is none, or as soon as those before it are done
    replayed bool NOT NULL,           -- a user asked for it again
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    PRIMARY KEY (organization_id, delivery_id)
);
CREATE UNIQUE INDEX deliveries_by_hook ON deliveries (organization_id, hook_id, sequence);
CREATE INDEX deliveries_open ON deliveries (organization_id, state, hook_id, sequence)
    WHERE state = 'waiting' OR state = 'failed';

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

-- Tries of each hour, so that counting them reads no log.
CREATE TABLE hook_hours (
    organization_id int64 NOT NULL,
    hook_id int64 NOT NULL,
    hour int64 NOT NULL,              -- hours since 1970
    delivered int64 NOT NULL,
    failed int64 NOT NULL,
    PRIMARY KEY (organization_id, hook_id, hour)
);

-- Which of several processes sends an organization's messages.
CREATE TABLE hook_leases (
    organization_id int64 PRIMARY KEY,
    locked_by text NOT NULL,
    locked_until int64 NOT NULL
);
