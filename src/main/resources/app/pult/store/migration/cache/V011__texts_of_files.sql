-- What the files on this desk say, so that they can be found by it.
CREATE TABLE file_texts (
  blob TEXT PRIMARY KEY, -- BlobId
  text TEXT NOT NULL     -- its beginning, plain; '' where there is nothing to read
) STRICT;

-- A file knows its message by this.
CREATE INDEX attachments_id ON attachments (id);

-- The same with files among its kinds.
CREATE TABLE search_texts_with_files (
  doc INTEGER PRIMARY KEY,  -- rowid in search_index; grows with time: minutes since 2000 and a number below 256
  kind TEXT NOT NULL CHECK (kind IN ('MESSAGE', 'FILE', 'TICKET', 'ARTICLE', 'PERSON')), -- what owner is
  owner ANY NOT NULL,       -- messages.row, AttachmentId, TicketId, ArticleId, PersonId
  digest INTEGER NOT NULL,  -- of what was indexed: what did not change is not indexed again
  length INTEGER NOT NULL   -- words
) STRICT;
INSERT INTO search_texts_with_files SELECT doc, kind, owner, digest, length FROM search_texts;
DROP TABLE search_texts;
ALTER TABLE search_texts_with_files RENAME TO search_texts;
CREATE UNIQUE INDEX search_texts_owner ON search_texts (kind, owner);
