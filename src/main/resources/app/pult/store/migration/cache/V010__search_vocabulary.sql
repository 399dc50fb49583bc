-- The words of the search index as they were read from it last, so that the first question after an opening
-- needs not wait until they are read again. One row, or none.
CREATE TABLE search_vocabulary (
  id INTEGER PRIMARY KEY CHECK (id = 1),  -- of the one row
  words TEXT NOT NULL,    -- lines of a word, a blank and in how many texts it was
  texts INTEGER NOT NULL  -- texts there were
) STRICT;
