-- The search index. Texts are taken apart in Java: one token a position, parted by blanks, so that the
-- tokenizer has nothing to do but to part them. It keeps no text: what is found is read from its table.
CREATE VIRTUAL TABLE search_index USING fts5(
  exact, -- words as they are written, folded
  stem,  -- the same words without their endings
  code,  -- error codes, versions, paths, hosts, numbers: whole
  title, -- stems of the title, each after =: FTS5 keeps one list of a term for all columns
  content = '', contentless_delete = 1,
  tokenize = "ascii tokenchars '._:/\@-+#~$%&='"
);

-- Its words and in how many texts each is.
CREATE VIRTUAL TABLE search_words USING fts5vocab(search_index, col);

-- What stands in the index.
CREATE TABLE search_texts (
  doc INTEGER PRIMARY KEY,  -- rowid in search_index; grows with time: minutes since 2000 and a number below 256
  kind TEXT NOT NULL CHECK (kind IN ('MESSAGE', 'TICKET', 'ARTICLE', 'PERSON')), -- what owner is
  owner ANY NOT NULL,       -- messages.row, TicketId, ArticleId, PersonId
  digest INTEGER NOT NULL,  -- of what was indexed: what did not change is not indexed again
  length INTEGER NOT NULL   -- words
) STRICT;
CREATE UNIQUE INDEX search_texts_owner ON search_texts (kind, owner);
