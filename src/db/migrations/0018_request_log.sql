-- What integrations asked and were answered, secrets masked. Bounded by number and age; ids ascend
-- with time. The long texts stand last, so that a search reads past them.
CREATE TABLE logged_requests (
    organization_id int64 NOT NULL,
    logged_request_id int64 NOT NULL,
    at int64 NOT NULL,                -- when it came
    duration_us int64 NOT NULL,       -- until it was answered
    status int64 NOT NULL,
    method text NOT NULL,
    integration_id int64 NOT NULL,
    token_id int64 NOT NULL,
    shop_id int64 NOT NULL,           -- 0 before the token made one
    request_bytes int64 NOT NULL,     -- of the whole body; the texts below may be cut
    answer_bytes int64 NOT NULL,
    code text NOT NULL,               -- of a refusal; '' when there was none
    request_id text NOT NULL,
    integration text NOT NULL,        -- its name at that time
    path text NOT NULL,
    query text NOT NULL,
    request_headers text NOT NULL,
    request_body text NOT NULL,
    answer_headers text NOT NULL,
    answer_body text NOT NULL,
    PRIMARY KEY (organization_id, logged_request_id)
) WIDE;

-- How many requests of each minute are not in the log, because more came than it takes.
CREATE TABLE unlogged_requests (
    organization_id int64 NOT NULL,
    minute int64 NOT NULL,            -- minutes since 1970
    left_out int64 NOT NULL,
    PRIMARY KEY (organization_id, minute)
);
