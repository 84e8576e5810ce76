-- What people have to do, and what they have begun to write. All of it but the drafts follows from the events and
-- can be made anew from them.
CREATE SCHEMA work;

-- One row for each procurement: what the lists of those who work on it show.
CREATE TABLE work.desk (
  city_id        uuid NOT NULL,
  procurement_id uuid NOT NULL,
  title          text NOT NULL,
  stage          text NOT NULL,
  thing          text NOT NULL,
  status         text NOT NULL,
  changed_at     timestamptz NOT NULL,
  PRIMARY KEY (city_id, procurement_id)
);
CREATE INDEX ON work.desk (city_id, changed_at DESC, procurement_id);
CREATE INDEX ON work.desk USING gin (lower(title) public.gin_trgm_ops);

-- Who belongs to a procurement: persons by the roles that its team gives them.
CREATE TABLE work.member (
  city_id        uuid NOT NULL,
  person_id      uuid NOT NULL,
  procurement_id uuid NOT NULL,
  role           text NOT NULL,
  PRIMARY KEY (city_id, person_id, procurement_id, role)
);
CREATE INDEX ON work.member (city_id, procurement_id);

-- Organisations by what they ask, bid and deliver.
CREATE TABLE work.party (
  city_id         uuid NOT NULL,
  organisation_id uuid NOT NULL,
  procurement_id  uuid NOT NULL,
  PRIMARY KEY (city_id, organisation_id, procurement_id)
);
CREATE INDEX ON work.party (city_id, procurement_id);

-- What can be done next, and by whom. Two roles that can do the same thing have a row each.
CREATE TABLE work.task (
  city_id         uuid NOT NULL,
  thing_id        uuid NOT NULL,
  verb            text NOT NULL,
  role            text NOT NULL,
  procurement_id  uuid NOT NULL,
  thing           text NOT NULL,
  -- for suppliers: whose thing it is
  organisation_id uuid,
  since           timestamptz NOT NULL,
  due             timestamptz,
  PRIMARY KEY (city_id, thing_id, verb, role)
);
CREATE INDEX ON work.task (city_id, procurement_id);
CREATE INDEX ON work.task (city_id, role);
CREATE INDEX ON work.task (city_id, organisation_id);

-- What somebody has written and not sent. A bid is never among it.
CREATE TABLE work.draft (
  city_id   uuid NOT NULL,
  person_id uuid NOT NULL,
  address   text NOT NULL,
  title     text NOT NULL,
  form      text NOT NULL,
  -- of the thing, when it was begun; absent for new things
  version   bigint,
  saved_at  timestamptz NOT NULL,
  PRIMARY KEY (city_id, person_id, address)
);

-- A form that was sent when its session had ended, until its owner signs in again.
CREATE TABLE work.parked (
  city_id   uuid NOT NULL,
  key_hash  bytea NOT NULL,
  address   text NOT NULL,
  form      text NOT NULL,
  parked_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, key_hash)
);
