-- What somebody has written and not sent is encrypted under the installation's key from now on. What lies there in
-- plain text is nobody's record and goes: no copy of it is to stay readable.
DELETE FROM work.draft;
ALTER TABLE work.draft DROP COLUMN title, DROP COLUMN form;
ALTER TABLE work.draft ADD COLUMN title bytea NOT NULL, ADD COLUMN form bytea NOT NULL;

DELETE FROM work.parked;
ALTER TABLE work.parked DROP COLUMN form;
ALTER TABLE work.parked ADD COLUMN form bytea NOT NULL;

-- How an identity provider knows the owner of an account: by its own name for the person, which is pinned when the
-- person first comes from there. Kept as a keyed hash.
CREATE TABLE people.identity (
  city_id    uuid NOT NULL,
  issuer     text NOT NULL,
  account_id uuid NOT NULL,
  subject    bytea NOT NULL,
  pinned_at  timestamptz NOT NULL,
  PRIMARY KEY (city_id, issuer, account_id),
  UNIQUE (city_id, issuer, subject),
  FOREIGN KEY (city_id, account_id) REFERENCES people.account
);
CREATE INDEX ON people.identity (city_id, account_id);
-- a pin is taken away by two administrators, and never moved
REVOKE UPDATE ON people.identity FROM "${app_role}";
