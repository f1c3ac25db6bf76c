-- A file of schema version 1 as the first release wrote it. Never edited: later releases have to open it.
PRAGMA application_id = 1500078949;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE log (
    chain TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq > 0),
    subject TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    entry TEXT NOT NULL
  ) STRICT;
INSERT INTO "log" VALUES('main',1,'370300.dip.tiers@1',1,'{"action":"rule-set.drafted","actor":"王","at":"2026-01-05T01:00:00.000Z","body":{"coefficient":"1.05"},"chain":"main","hash":"85f85bf820bd5028bfa038d2662f140ef77463d4b90196e9cb68c95119da8917","previous":"0000000000000000000000000000000000000000000000000000000000000000","revision":1,"seq":1,"subject":"370300.dip.tiers@1"}');
INSERT INTO "log" VALUES('main',2,'370300.dip.tiers@1',2,'{"action":"rule-set.published","actor":"王","at":"2026-01-05T01:00:00.001Z","body":{"$x.y":"''引号''"},"chain":"main","hash":"b89235afb4b0c8d90e5fafb997f2025d16056463321b9d4ebc754c5407697b71","previous":"85f85bf820bd5028bfa038d2662f140ef77463d4b90196e9cb68c95119da8917","reason":"淄政办发〔2021〕11号","revision":2,"seq":2,"subject":"370300.dip.tiers@1"}');
INSERT INTO "log" VALUES('main',3,'user/王',1,'{"action":"user.created","actor":"王","at":"2026-01-06T00:00:00.000Z","body":{"roles":["officer"]},"chain":"main","hash":"f8ca18839709971523260e0693597d386e46130b2ee03a891ea33e363583eed5","previous":"b89235afb4b0c8d90e5fafb997f2025d16056463321b9d4ebc754c5407697b71","revision":1,"seq":3,"subject":"user/王"}');
CREATE TABLE transient (
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (collection, key)
  ) STRICT, WITHOUT ROWID;
INSERT INTO "transient" VALUES('session','k','{"user":"王"}','2026-02-01T00:00:00.000Z');
CREATE UNIQUE INDEX log_by_chain ON log (chain, seq);
CREATE UNIQUE INDEX log_by_subject ON log (subject, revision);
CREATE TRIGGER log_entries_never_change BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'log entries are never changed'); END;
CREATE TRIGGER log_entries_are_never_removed BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'log entries are never removed'); END;
CREATE INDEX transient_by_expiry ON transient (expires_at);
COMMIT;
