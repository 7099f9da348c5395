-- Written on the installation's lane: users, sessions, integrations, codes, tokens.
CREATE TABLE users (
    user_id int64 PRIMARY KEY,
    email text NOT NULL,              -- lower case; '' for a worker who only has PINs
    name text NOT NULL,
    password_hash text NOT NULL,      -- Argon2id; '' when there is no password
    language text NOT NULL,
    misses int64 NOT NULL,
    locked_until int64 NOT NULL,
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL
);
CREATE UNIQUE INDEX users_by_email ON users (email) WHERE email <> '';

CREATE TABLE memberships (
    organization_id int64 NOT NULL,
    user_id int64 NOT NULL,
    role int64 NOT NULL,              -- 1 user, 2 manager, 3 admin
    pin_hash text NOT NULL,           -- Argon2id of pepper and PIN; '' when there is none
    pin_misses int64 NOT NULL,
    pin_locked_until int64 NOT NULL,
    active bool NOT NULL,
    last_seen_at int64 NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, user_id)
);
CREATE INDEX memberships_by_user ON memberships (user_id);

CREATE TABLE sites (
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    name text NOT NULL,
    timezone text NOT NULL,
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, site_id)
);
CREATE TABLE ports (
    organization_id int64 NOT NULL,
    port_id int64 NOT NULL,
    site_id int64 NOT NULL,
    name text NOT NULL,
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL,
    PRIMARY KEY (organization_id, port_id)
);
CREATE TABLE owners (
    organization_id int64 NOT NULL,
    owner_id int64 NOT NULL,          -- 1 is the organization itself
    name text NOT NULL,
    created_at int64 NOT NULL,
    PRIMARY KEY (organization_id, owner_id)
);

-- A browser that may offer PIN sign-in at a port.
CREATE TABLE devices (
    device_id int64 PRIMARY KEY,
    organization_id int64 NOT NULL,
    site_id int64 NOT NULL,
    port_id int64 NOT NULL,
    token_hash text NOT NULL UNIQUE,
    name text NOT NULL,
    enrolled_by int64 NOT NULL,
    created_at int64 NOT NULL,
    revoked_at int64 NOT NULL
);
CREATE TABLE sessions (
    session_hash text PRIMARY KEY,
    user_id int64 NOT NULL,
    organization_id int64 NOT NULL,
    device_id int64 NOT NULL,         -- 0: an Admin login on no enrolled device
    pin_only bool NOT NULL,           -- true: signed in by PIN, port rights only
    created_at int64 NOT NULL,
    last_seen_at int64 NOT NULL,
    expires_at int64 NOT NULL         -- the end, however much it is used; see session_life.h
);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE integrations (
    integration_id int64 PRIMARY KEY,
    organization_id int64 NOT NULL,   -- where it was registered
    client_id text NOT NULL UNIQUE,
    client_secret text NOT NULL,      -- encrypted with the key of keys.toml
    previous_secret text NOT NULL,    -- encrypted; valid until previous_until
    previous_until int64 NOT NULL,
    name text NOT NULL,
    redirect_urls json NOT NULL,
    scopes int64 NOT NULL,
    active bool NOT NULL,
    created_at int64 NOT NULL,
    updated_at int64 NOT NULL,
    version int64 NOT NULL
);
CREATE TABLE oauth_codes (
    code_hash text PRIMARY KEY,
    integration_id int64 NOT NULL,
    organization_id int64 NOT NULL,
    user_id int64 NOT NULL,
    redirect_uri text NOT NULL,
    redirect_uri_sent bool NOT NULL,
    scopes int64 NOT NULL,
    code_challenge text NOT NULL,     -- S256; '' when PKCE was not used
    expires_at int64 NOT NULL,
    used_at int64 NOT NULL,
    token_id int64 NOT NULL           -- what it gave; 0 until used
);
CREATE TABLE access_tokens (
    token_id int64 PRIMARY KEY,
    token_hash text NOT NULL UNIQUE,
    integration_id int64 NOT NULL,
    organization_id int64 NOT NULL,
    scopes int64 NOT NULL,
    created_at int64 NOT NULL,
    revoked_at int64 NOT NULL
);
CREATE INDEX access_tokens_by_integration ON access_tokens (integration_id);

-- Who changed what in the settings. Written on the organization's lane or the installation's (0).
CREATE TABLE audit_log (
    organization_id int64 NOT NULL,
    audit_id int64 NOT NULL,
    at int64 NOT NULL,
    user_id int64 NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    subject_id int64 NOT NULL,
    PRIMARY KEY (organization_id, audit_id)
);
