-- The words of everything that is found by its text, and an index of their overlapping triples of
-- characters.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE search_texts (
    organization_id int64 NOT NULL,
    kind int64 NOT NULL,
    id int64 NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (organization_id, kind, id)
);
CREATE INDEX search_texts_by_words ON search_texts USING gin (words gin_trgm_ops);
