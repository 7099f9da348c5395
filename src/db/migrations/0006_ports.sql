-- What a port is doing. `state` is the task's own JSON; task '' is an idle port.
CREATE TABLE port_tasks (
    organization_id int64 NOT NULL,
    port_id int64 NOT NULL,
    task text NOT NULL,
    step text NOT NULL,
    state json NOT NULL,
    user_id int64 NOT NULL,
    started_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, port_id)
);
-- The answer of each command: the only idempotency of port commands.
CREATE TABLE port_commands (
    organization_id int64 NOT NULL,
    port_id int64 NOT NULL,
    command_id text NOT NULL,
    command_hash text NOT NULL,
    answer json NOT NULL,
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, port_id, command_id)
) WIDE;
