-- Files of what stands on the desk's shelf. Their contents are blobs, see downloads.
CREATE TABLE shelf_files (
  shelf TEXT NOT NULL CHECK (shelf IN ('CANNED_RESPONSE', 'ARTICLE')), -- where its owner stands
  owner TEXT NOT NULL,        -- id of the owner, as the server names it
  position INTEGER NOT NULL,  -- order within the owner
  id TEXT NOT NULL,           -- AttachmentId
  name TEXT NOT NULL,         -- as the server wrote it; never a path
  media_type TEXT NOT NULL,   -- as the server claims
  size INTEGER NOT NULL,      -- bytes
  content_id TEXT,            -- what cid: links refer to; NULL if there is none
  PRIMARY KEY (shelf, owner, position)
) STRICT, WITHOUT ROWID;
