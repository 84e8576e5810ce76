-- Declared emergencies by the tag that purchases name, and what was bought under each: what events say, at hand
-- for the public register and for the policies.
CREATE SCHEMA emergency;

CREATE TABLE emergency.declaration (
  city_id        uuid NOT NULL,
  procurement_id uuid NOT NULL,
  tag            text NOT NULL,
  title          text NOT NULL,
  area           text NOT NULL,
  status         text NOT NULL,
  starts_on      date NOT NULL,
  ends_on        date NOT NULL,
  -- absent until a second person confirmed it: until then it is not public
  confirmed_at   timestamptz,
  PRIMARY KEY (city_id, procurement_id)
);
CREATE INDEX ON emergency.declaration (city_id, tag);

-- A signed contract or an approved small purchase of a procurement that names a tag.
CREATE TABLE emergency.deal (
  city_id        uuid NOT NULL,
  -- of the contract or purchase
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  tag            text NOT NULL,
  ocid           text NOT NULL,
  -- as the public reads it
  title          text NOT NULL,
  -- absent where a supplier is known by its name alone
  supplier_id    uuid,
  supplier       text,
  amount         numeric NOT NULL,
  currency       text NOT NULL,
  made_at        timestamptz NOT NULL,
  -- whether it still runs
  open           boolean NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON emergency.deal (city_id, tag, made_at);
CREATE INDEX ON emergency.deal (city_id, procurement_id);
