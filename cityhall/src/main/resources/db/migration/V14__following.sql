-- Finding among many: what lists are sorted and narrowed down by has an index, so that a page of results
-- costs the same among a thousand purchases and among a hundred thousand.
ALTER TABLE openness.listing
  -- whether it is awarded without competition; absent until the procedure is known
  ADD COLUMN direct boolean,
  -- since when it is in its stage; absent for what was published before this column came
  ADD COLUMN stage_since timestamptz,
  -- number of the release that its lines of spending and the two columns above were made from
  ADD COLUMN counted_release integer,
  ADD COLUMN by_deadline timestamptz NOT NULL
    GENERATED ALWAYS AS (coalesce(deadline, timestamptz '9999-12-31 00:00:00+00')) STORED,
  ADD COLUMN by_value numeric NOT NULL GENERATED ALWAYS AS (coalesce(amount, -1)) STORED;

CREATE INDEX ON openness.listing (city_id, updated_at, procurement_id);
CREATE INDEX ON openness.listing (city_id, by_deadline, procurement_id);
CREATE INDEX ON openness.listing (city_id, by_value, procurement_id);
CREATE INDEX ON openness.listing (city_id, stage, updated_at, procurement_id);
CREATE INDEX ON openness.listing (city_id, stage, deadline);
CREATE INDEX ON openness.listing (city_id, buyer, updated_at, procurement_id);
CREATE INDEX ON openness.listing (city_id, procurement_id) WHERE counted_release IS DISTINCT FROM releases;
-- one and the same as above, in an order that did not serve both directions
DROP INDEX openness.listing_city_id_updated_at_procurement_id_idx;
ALTER INDEX openness.listing_city_id_updated_at_procurement_id_idx1
  RENAME TO listing_city_id_updated_at_procurement_id_idx;

-- What was bought and paid: one line for each supplier and currency of a public procurement, made from its
-- newest release and replaced with it. Nothing is in it that is not in the release.
CREATE TABLE openness.spending (
  city_id        uuid NOT NULL,
  procurement_id uuid NOT NULL,
  -- from 1 within its procurement
  line           integer NOT NULL,
  -- id of the organisation in the releases; empty where none is named
  supplier_id    text NOT NULL,
  supplier       text NOT NULL,
  currency       text NOT NULL,
  -- values of the awards and of the contracts that were not cancelled, and of all payments
  awarded        numeric NOT NULL,
  contracted     numeric NOT NULL,
  paid           numeric NOT NULL,
  PRIMARY KEY (city_id, procurement_id, line)
);
CREATE INDEX ON openness.spending (city_id, supplier_id);

-- Who wants letters about what. An address is here only as long as somebody wants letters at it.
CREATE SCHEMA participation;

CREATE TABLE participation.follow (
  city_id        uuid NOT NULL,
  id             uuid NOT NULL,
  -- what is followed: a purchase, or a search as the query of its address
  ocid           text,
  query          text,
  -- who gets the letters: a person who can sign in, or a mail address
  person_id      uuid,
  -- encrypted under the installation's key, bound to this row
  address        bytea,
  -- keyed hash, so that one address does not follow one thing twice
  address_hash   bytea,
  -- language of the letters
  locale         text NOT NULL,
  created_at     timestamptz NOT NULL,
  -- absent until the owner of the address has said yes
  confirmed_at   timestamptz,
  -- SHA-256 of the token in the letter that asks; gone once it was used
  token_hash     bytea,
  token_until    timestamptz,
  -- what was told, or was there when the following began: the newest release of a purchase, or all that
  -- a search found up to a moment
  told_release   integer NOT NULL,
  told_until     timestamptz NOT NULL,
  -- when the last letter was written
  letter_at      timestamptz,
  -- when the next letter is to be written; absent while there is nothing to tell
  due_at         timestamptz,
  PRIMARY KEY (city_id, id),
  CHECK ((ocid IS NULL) <> (query IS NULL)),
  CHECK ((person_id IS NULL) <> (address IS NULL)),
  CHECK ((address IS NULL) = (address_hash IS NULL))
);
CREATE UNIQUE INDEX ON participation.follow (city_id, person_id, ocid, query) NULLS NOT DISTINCT
  WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX ON participation.follow (city_id, address_hash, ocid, query) NULLS NOT DISTINCT
  WHERE address_hash IS NOT NULL;
CREATE INDEX ON participation.follow (city_id, ocid) WHERE ocid IS NOT NULL;
CREATE INDEX ON participation.follow (city_id, token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX ON participation.follow (city_id, token_until) WHERE confirmed_at IS NULL;
CREATE INDEX ON participation.follow (city_id, due_at) WHERE due_at IS NOT NULL;

-- How far in the feed of releases the followers have been told.
CREATE TABLE participation.progress (
  city_id        uuid PRIMARY KEY,
  position       bigint NOT NULL
);
