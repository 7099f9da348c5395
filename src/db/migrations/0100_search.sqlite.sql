-- The words of everything that is found by its text, as overlapping triples of characters. The row's
-- number is made of the kind, the organization and the id (search.cpp); the text itself is not kept.
CREATE VIRTUAL TABLE search_index USING fts5 (
    words, tokenize = 'trigram case_sensitive 1', content = '', contentless_delete = 1
);
