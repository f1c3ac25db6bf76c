/**
 * How the file of each schema version becomes that of the next, the first from nothing. A released one is never
 * edited: files exist that were made by it.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE log (
    chain TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    subject TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    entry TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX log_by_chain ON log (chain, seq);
  CREATE UNIQUE INDEX log_by_subject ON log (subject, revision);
  CREATE TRIGGER log_entries_never_change BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'log entries are never changed'); END;
  CREATE TRIGGER log_entries_are_never_removed BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'log entries are never removed'); END;
  CREATE TABLE transient (
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (collection, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX transient_by_expiry ON transient (expires_at);
  `,
  `
  CREATE TABLE record (
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    erasable_from TEXT,
    PRIMARY KEY (collection, key)
  ) STRICT;
  CREATE INDEX record_by_retention ON record (collection, erasable_from) WHERE erasable_from IS NOT NULL;
  `,
];

/** What a file of the newest version holds, beside what SQLite keeps for itself. */
export const TABLES = ["log", "record", "transient"];
