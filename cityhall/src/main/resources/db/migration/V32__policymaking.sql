-- How policies are made with people: what events say, at hand for lists, desks and counts. Everything here
-- can be made anew from the events, except that what was erased stays away.
CREATE SCHEMA policymaking;

CREATE TABLE policymaking.policy (
  city_id    uuid NOT NULL,
  -- of the case too
  id         uuid NOT NULL,
  -- of the pack that the text becomes
  name       text NOT NULL,
  title      text NOT NULL,
  reach      text NOT NULL,
  status     text NOT NULL,
  -- absent until the group was approved: until then it is not public
  public_at  timestamptz,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON policymaking.policy (city_id, changed_at DESC, id DESC) WHERE public_at IS NOT NULL;

CREATE TABLE policymaking.input (
  city_id     uuid NOT NULL,
  id          uuid NOT NULL,
  policy_id   uuid NOT NULL,
  status      text NOT NULL,
  kind        text NOT NULL,
  channel     text NOT NULL,
  round       integer NOT NULL,
  -- key of the clause as its author read it; NULL for the whole text
  clause      text,
  version     integer,
  -- words of the clause, which are public
  quote       text,
  quote_prefix text,
  quote_suffix text,
  -- where those words stand now, and how much of them remains; NULL for the whole text
  place       text,
  place_clause text,
  place_score double precision,
  language    text NOT NULL,
  sector      text,
  people      integer NOT NULL,
  -- the same for the same person, and says nothing of who it is
  author      uuid NOT NULL,
  received_at timestamptz NOT NULL,
  -- what was said, to be found by its words; NULL once it was erased
  said        text,
  replacement text,
  -- as its author wants it shown
  shown_as    text,
  -- in a language of the group
  translated  text,
  by_machine  boolean,
  -- keyed hash of the words without capitals, spaces and punctuation; NULL once it was erased
  alike       bytea,
  readable    boolean NOT NULL,
  themes      uuid[] NOT NULL,
  -- whether a second person sorted it
  sorted_twice boolean NOT NULL,
  answered    boolean NOT NULL,
  appealed    boolean NOT NULL,
  -- when it was last decided about showing it
  moderated_at timestamptz,
  words       tsvector GENERATED ALWAYS AS (to_tsvector('simple', coalesce(said, '') || ' ' || coalesce(replacement, '') || ' ' || coalesce(translated, ''))) STORED,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON policymaking.input (city_id, policy_id, received_at, id);
CREATE INDEX ON policymaking.input (city_id, policy_id, status, received_at, id);
CREATE INDEX ON policymaking.input (city_id, policy_id, place_clause, status, received_at, id);
CREATE INDEX ON policymaking.input (city_id, policy_id, received_at, id) WHERE NOT answered AND status = 'published';
CREATE INDEX ON policymaking.input (city_id, policy_id, alike, received_at);
CREATE INDEX ON policymaking.input (city_id, policy_id, author);
CREATE INDEX ON policymaking.input (city_id, policy_id, moderated_at, id) WHERE moderated_at IS NOT NULL;
CREATE INDEX ON policymaking.input (city_id, author);
CREATE INDEX ON policymaking.input USING gin (themes);
CREATE INDEX ON policymaking.input USING gin (words);

-- Whoever brings policies under way does so for the whole city.
ALTER TABLE people.membership DROP CONSTRAINT membership_roles_check;
ALTER TABLE people.membership ADD CONSTRAINT membership_roles_check
  CHECK (roles <@ ARRAY['administrator', 'approver', 'need-officer', 'observer', 'procurement-officer', 'reviewer', 'sponsor']);
