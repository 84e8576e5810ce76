-- How people prove who they are beside a password. All of it belongs to an account, the way to sign in.

-- One app that makes codes (RFC 6238). The secret is encrypted under its owner's key.
CREATE TABLE people.code_app (
  city_id     uuid NOT NULL,
  account_id  uuid NOT NULL,
  -- NULL until a first code has shown that the app has it
  sealed      bytea,
  added_at    timestamptz,
  -- the newest step of 30 seconds whose code was used; none up to it is taken again
  last_step   bigint NOT NULL DEFAULT 0,
  -- one that is being set up
  proposed    bytea,
  PRIMARY KEY (city_id, account_id),
  FOREIGN KEY (city_id, account_id) REFERENCES people.account,
  CHECK ((sealed IS NULL) = (added_at IS NULL))
);

-- Codes for whoever has lost everything else. Random with 120 bits, so that their SHA-256 tells nothing.
CREATE TABLE people.recovery_code (
  city_id    uuid NOT NULL,
  account_id uuid NOT NULL,
  hash       bytea NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (city_id, account_id, hash),
  FOREIGN KEY (city_id, account_id) REFERENCES people.account
);

-- Passkeys (WebAuthn). The name that its owner gave it is encrypted under the owner's key.
CREATE TABLE people.passkey (
  city_id         uuid NOT NULL,
  id              uuid NOT NULL,
  account_id      uuid NOT NULL,
  -- what the authenticator calls it
  credential      bytea NOT NULL,
  label_sealed    bytea NOT NULL,
  public_key      bytea NOT NULL,
  -- as it was made; the library reads the key's kind from it
  attestation     bytea NOT NULL,
  signature_count bigint NOT NULL,
  verified        boolean NOT NULL,
  backup_eligible boolean NOT NULL,
  backed_up       boolean NOT NULL,
  transports      text[] NOT NULL,
  created_at      timestamptz NOT NULL,
  last_used_at    timestamptz,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, credential),
  FOREIGN KEY (city_id, account_id) REFERENCES people.account
);
CREATE INDEX ON people.passkey (city_id, account_id, id);

-- What was done to somebody's factors, and by whom: only ever added to.
CREATE TABLE people.factor_event (
  city_id    uuid NOT NULL,
  id         uuid NOT NULL,
  account_id uuid NOT NULL,
  by_person  uuid NOT NULL,
  what       text NOT NULL CHECK (what IN (
    'app-added', 'app-removed', 'passkey-added', 'passkey-removed', 'codes-made', 'code-spent', 'reset')),
  at         timestamptz NOT NULL,
  PRIMARY KEY (city_id, id),
  FOREIGN KEY (city_id, account_id) REFERENCES people.account,
  FOREIGN KEY (city_id, by_person) REFERENCES people.person
);
CREATE INDEX ON people.factor_event (city_id, account_id, id);
REVOKE UPDATE, DELETE ON people.factor_event FROM "${app_role}";

-- Of whom the city asks a second factor. The newest row holds, the older ones tell what held before.
CREATE TABLE people.factor_rule (
  city_id   uuid NOT NULL,
  id        uuid NOT NULL,
  asked     text[] NOT NULL
    CHECK (asked <@ ARRAY['administrators', 'members', 'reviewers', 'suppliers']),
  by_person uuid NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (city_id, id),
  FOREIGN KEY (city_id, by_person) REFERENCES people.person
);
REVOKE UPDATE, DELETE ON people.factor_rule FROM "${app_role}";

-- That a member of the city has lost all factors: one administrator asks, another one does it.
CREATE TABLE people.factor_reset (
  city_id      uuid NOT NULL,
  person_id    uuid NOT NULL,
  requested_by uuid NOT NULL,
  requested_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, person_id),
  FOREIGN KEY (city_id, person_id) REFERENCES people.person,
  FOREIGN KEY (city_id, requested_by) REFERENCES people.person
);

-- When its owner last proved who they are; a token that was made with another one inherits this.
ALTER TABLE people.token ADD COLUMN proved_at timestamptz;
UPDATE people.token SET proved_at = created_at;
ALTER TABLE people.token ALTER COLUMN proved_at SET NOT NULL;
