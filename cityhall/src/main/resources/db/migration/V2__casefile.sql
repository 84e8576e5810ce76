-- The one path of change. Events, the state that they add up to, the journal of every command and
-- the leaves that make tampering visible. JSON is kept as the text that was written, because leaves
-- commit to its bytes.
CREATE SCHEMA casefile;

CREATE TABLE casefile.procurement (
  city_id    uuid NOT NULL,
  id         uuid NOT NULL,
  ocid       text NOT NULL,
  -- the pack at the date under which every decision is taken
  pack       text NOT NULL,
  opened_at  timestamptz NOT NULL,
  -- when time next changes something; NULL when it never will by itself
  next_due   timestamptz,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, ocid)
);
CREATE INDEX ON casefile.procurement (next_due) WHERE next_due IS NOT NULL;

CREATE TABLE casefile.command (
  city_id         uuid NOT NULL,
  id              uuid NOT NULL,
  procurement_id  uuid NOT NULL,
  thing           text NOT NULL,
  stream_id       uuid NOT NULL,
  verb            text NOT NULL,
  person_id       uuid NOT NULL,
  organisation_id uuid,
  unit            text,
  roles           text NOT NULL,
  reason          text,
  outcome         text NOT NULL CHECK (outcome IN ('accepted', 'refused', 'already-so')),
  findings        json,
  at              timestamptz NOT NULL,
  -- no reference to the procurement: the refusal to open one is journalled too
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON casefile.command (city_id, procurement_id, id);

CREATE TABLE casefile.event (
  city_id        uuid NOT NULL,
  thing          text NOT NULL,
  stream_id      uuid NOT NULL,
  version        bigint NOT NULL CHECK (version > 0),
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  command_id     uuid NOT NULL,
  type           text NOT NULL,
  type_version   integer NOT NULL,
  data           json NOT NULL,
  verb           text NOT NULL,
  person_id      uuid NOT NULL,
  at             timestamptz NOT NULL,
  processed_at   timestamptz NOT NULL,
  PRIMARY KEY (city_id, thing, stream_id, version),
  UNIQUE (city_id, id),
  FOREIGN KEY (city_id, procurement_id) REFERENCES casefile.procurement,
  FOREIGN KEY (city_id, command_id) REFERENCES casefile.command
);
CREATE INDEX ON casefile.event (city_id, procurement_id, id);

CREATE TABLE casefile.stream (
  city_id        uuid NOT NULL,
  thing          text NOT NULL,
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  -- id of its first event: things are read in the order in which they came into being
  born           uuid NOT NULL,
  version        bigint NOT NULL,
  status         text NOT NULL,
  state          json NOT NULL,
  hands          json NOT NULL,
  PRIMARY KEY (city_id, thing, id),
  FOREIGN KEY (city_id, procurement_id) REFERENCES casefile.procurement
);
CREATE INDEX ON casefile.stream (city_id, procurement_id, born);

CREATE TABLE casefile.leaf (
  city_id    uuid NOT NULL,
  id         uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('event', 'command')),
  subject    uuid NOT NULL,
  salt       bytea NOT NULL,
  commitment bytea NOT NULL,
  -- given by the sequencer, without gaps; NULL for the few moments until it has run
  sequence   bigint,
  chain      bytea,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, kind, subject),
  UNIQUE (city_id, sequence),
  CHECK ((sequence IS NULL) = (chain IS NULL))
);
CREATE INDEX ON casefile.leaf (city_id, id) WHERE sequence IS NULL;

CREATE TABLE casefile.outbox (
  city_id        uuid NOT NULL,
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  command_id     uuid NOT NULL,
  created_at     timestamptz NOT NULL,
  attempts       integer NOT NULL DEFAULT 0,
  done_at        timestamptz,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON casefile.outbox (city_id, id) WHERE done_at IS NULL;

CREATE TABLE casefile.idempotency (
  city_id      uuid NOT NULL,
  person_id    uuid NOT NULL,
  key          text NOT NULL,
  request_hash bytea NOT NULL,
  receipt      json NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (city_id, person_id, key)
);

CREATE TABLE casefile.personal_key (
  city_id      uuid NOT NULL,
  person_id    uuid NOT NULL,
  -- the person's key, wrapped by the installation's key, which is not in this database
  wrapped      bytea,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  PRIMARY KEY (city_id, person_id),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

-- db-scheduler's own table, as its documentation gives it for PostgreSQL
CREATE TABLE casefile.scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON casefile.scheduled_tasks (execution_time);
CREATE INDEX ON casefile.scheduled_tasks (last_heartbeat);

REVOKE UPDATE, DELETE ON casefile.event, casefile.command FROM "${app_role}";
REVOKE DELETE ON casefile.leaf, casefile.stream, casefile.procurement FROM "${app_role}";
