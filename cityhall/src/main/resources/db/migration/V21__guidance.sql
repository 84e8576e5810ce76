-- Which policies a city has, which it goes by from when, and what they found when something was
-- decided.
CREATE SCHEMA guidance;

-- The text of a policy as it was read. It is never changed: what was decided under it can be checked
-- against it for good.
CREATE TABLE guidance.policy (
  city_id   uuid NOT NULL,
  -- of the files below, in the order of their names
  sha256    text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  policy_id text NOT NULL,
  version   text NOT NULL,
  title     text NOT NULL,
  -- from a file's name to its text
  files     json NOT NULL,
  -- absent for those that come with the program
  added_by  uuid,
  added_at  timestamptz NOT NULL,
  PRIMARY KEY (city_id, sha256)
);
CREATE INDEX ON guidance.policy (city_id, policy_id, added_at DESC);

-- From when on a city goes by a policy, and how. The newest that two people decided counts.
CREATE TABLE guidance.adoption (
  city_id     uuid NOT NULL,
  id          uuid NOT NULL,
  policy_id   text NOT NULL,
  sha256      text NOT NULL,
  -- advise: it is shown; enforce: it shuts gates; off: the city goes by it no longer
  mode        text NOT NULL CHECK (mode IN ('advise', 'enforce', 'off')),
  since       timestamptz NOT NULL,
  reason      text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by  uuid,
  decided_at  timestamptz,
  approved    boolean,
  PRIMARY KEY (city_id, id),
  FOREIGN KEY (city_id, sha256) REFERENCES guidance.policy (city_id, sha256),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((decided_by IS NULL) = (approved IS NULL)),
  CHECK (decided_by <> proposed_by)
);
CREATE INDEX ON guidance.adoption (city_id, policy_id, since DESC) WHERE approved;

-- What the policies found when a guarded command was carried out: enough to find it again.
CREATE TABLE guidance.decision (
  city_id        uuid NOT NULL,
  command_id     uuid NOT NULL,
  procurement_id uuid NOT NULL,
  thing          text NOT NULL,
  stream_id      uuid NOT NULL,
  verb           text NOT NULL,
  at             timestamptz NOT NULL,
  -- the policies with how the city went by them
  policies       json NOT NULL,
  -- what they were told
  facts          json NOT NULL,
  -- what they found, clause by clause
  findings       json NOT NULL,
  PRIMARY KEY (city_id, command_id)
);
CREATE INDEX ON guidance.decision (city_id, procurement_id, at);

REVOKE UPDATE, DELETE ON guidance.policy, guidance.decision FROM "${app_role}";
REVOKE DELETE ON guidance.adoption FROM "${app_role}";
