-- By which the program notices that the keys in its data directory are not those that this database
-- was made with: after a restore without them, or on a second node with a directory of its own. A
-- fingerprint tells nothing about its key. Like operations.installation it is of no city.
CREATE TABLE operations.key_check (
  name        text PRIMARY KEY,
  -- HMAC-SHA-256 of the name under the key
  fingerprint bytea NOT NULL,
  recorded_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON operations.key_check FROM "${app_role}";
