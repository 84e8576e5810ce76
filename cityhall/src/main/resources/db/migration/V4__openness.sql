-- What everyone may have: releases as they were published, and one line for each public procurement
-- to search in. Both are made from events in the transaction that stores those.
CREATE SCHEMA openness;

CREATE TABLE openness.release (
  city_id        uuid NOT NULL,
  ocid           text NOT NULL,
  -- from 1, without gaps within its procurement
  number         integer NOT NULL CHECK (number > 0),
  -- what a leaf of the journal commits to it by
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  -- the command whose events it tells of
  command_id     uuid NOT NULL,
  released_at    timestamptz NOT NULL,
  -- OCDS release tags, separated by commas
  tags           text NOT NULL,
  -- the OCDS release, as the text that was published
  body           json NOT NULL,
  -- place in the change feed, without gaps; given after the commit, so that a reader who has seen a
  -- place has seen all before it
  position       bigint,
  PRIMARY KEY (city_id, ocid, number),
  UNIQUE (city_id, id),
  UNIQUE (city_id, position)
);
CREATE INDEX ON openness.release (city_id, procurement_id, number);
CREATE INDEX ON openness.release (city_id, released_at, ocid, number) WHERE position IS NULL;

CREATE TABLE openness.listing (
  city_id        uuid NOT NULL,
  procurement_id uuid NOT NULL,
  ocid           text NOT NULL,
  title          text NOT NULL,
  description    text NOT NULL,
  -- name of the buyer in the lead
  buyer          text NOT NULL,
  -- planning, tender, award, contract, implementation or ended
  stage          text NOT NULL,
  -- goods, works or services
  category       text,
  -- what it is estimated or contracted at, newest figure that is public
  amount         numeric,
  currency       text,
  -- end of the time for bids, while it is not past it can be bid for
  deadline       timestamptz,
  published_at   timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  -- number of its newest release
  releases       integer NOT NULL,
  search         tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', buyer || ' ' || ocid), 'B')
      || setweight(to_tsvector('simple', description), 'C')) STORED,
  PRIMARY KEY (city_id, procurement_id),
  UNIQUE (city_id, ocid)
);
CREATE INDEX ON openness.listing USING gin (search);
CREATE INDEX ON openness.listing (city_id, updated_at DESC, procurement_id);
CREATE INDEX ON openness.listing (city_id, published_at, ocid);
CREATE INDEX ON openness.listing (city_id, deadline) WHERE deadline IS NOT NULL;

-- a release is never written again; only its place in the feed is given later
REVOKE UPDATE, DELETE ON openness.release FROM "${app_role}";
GRANT UPDATE (position) ON openness.release TO "${app_role}";
REVOKE DELETE ON openness.listing FROM "${app_role}";

-- releases are committed to by the journal's leaves, like events
ALTER TABLE casefile.leaf DROP CONSTRAINT leaf_kind_check;
ALTER TABLE casefile.leaf ADD CONSTRAINT leaf_kind_check CHECK (kind IN ('event', 'command', 'release'));
