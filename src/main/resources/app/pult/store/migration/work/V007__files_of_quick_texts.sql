-- Files that go out with an own ready text; the bytes are blobs.
ALTER TABLE quick_texts ADD COLUMN files TEXT NOT NULL DEFAULT '[]'; -- JSON list of OutgoingFile
