-- What the city is bound by, and when it has to decide: contracts from before this program, as they were
-- imported, and for those of the procurements the days that follow from their events.
CREATE SCHEMA delivery;

-- Contracts from before. They are records, not procurements: nothing follows from them but a place in the lists.
CREATE TABLE delivery.inherited_contract (
  city_id        uuid NOT NULL,
  id             uuid NOT NULL,
  -- the buyer's own reference; the same contract is never there twice
  reference      text NOT NULL,
  title          text NOT NULL,
  supplier       text NOT NULL,
  -- number of the supplier in a register, as written
  supplier_id    text,
  buyer          text NOT NULL,
  value          numeric,
  currency       text,
  starts_on      date NOT NULL,
  ends_on        date NOT NULL,
  -- how it can be extended, in words
  extension      text,
  -- last day to decide on the extension
  decide_by      date,
  -- days before the end by which notice has to be given, and the last day on which that can be done
  notice_days    integer CHECK (notice_days BETWEEN 0 AND 3650),
  notice_by      date GENERATED ALWAYS AS (ends_on - notice_days) STORED,
  -- goods, works or services
  category       text CHECK (category IN ('goods', 'works', 'services')),
  department     text NOT NULL,
  note           text,
  -- number of changes, so that two people who edit at once notice
  version        integer NOT NULL,
  changed_at     timestamptz NOT NULL,
  changed_by     uuid NOT NULL,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, reference),
  CHECK ((value IS NULL) = (currency IS NULL)),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX ON delivery.inherited_contract (city_id, ends_on);

-- A file that was looked through and waits to be confirmed by the one who sent it.
CREATE TABLE delivery.waiting_import (
  city_id        uuid NOT NULL,
  id             uuid NOT NULL,
  person_id      uuid NOT NULL,
  file_name      text NOT NULL,
  content        bytea NOT NULL,
  sent_at        timestamptz NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON delivery.waiting_import (city_id, sent_at);

-- Contracts of the procurements from signature until they end; made from the events and can be made anew from
-- them.
CREATE TABLE delivery.running_contract (
  city_id        uuid NOT NULL,
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  ocid           text NOT NULL,
  title          text NOT NULL,
  supplier_id    uuid NOT NULL,
  buyer_id       uuid NOT NULL,
  value          numeric NOT NULL,
  currency       text NOT NULL,
  starts_on      date NOT NULL,
  ends_on        date NOT NULL,
  category       text NOT NULL,
  -- of the contract manager, or else of whoever buys; empty if the team names neither
  department     text NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON delivery.running_contract (city_id, ends_on);
CREATE INDEX ON delivery.running_contract (city_id, procurement_id);

-- Cities whose procurements from before these tables have been gone through.
CREATE TABLE delivery.gone_through (
  city_id        uuid PRIMARY KEY
);

-- Both kinds side by side.
CREATE VIEW delivery.commitment AS
  SELECT city_id, id, true AS inherited, NULL::uuid AS procurement_id, reference, title, supplier,
    NULL::uuid AS supplier_id, buyer, NULL::uuid AS buyer_id, value, currency, starts_on, ends_on, extension,
    decide_by, notice_by, category, department
  FROM delivery.inherited_contract
  UNION ALL
  SELECT city_id, id, false, procurement_id, ocid, title, NULL, supplier_id, NULL, buyer_id, value, currency,
    starts_on, ends_on, NULL, NULL, NULL, category, department
  FROM delivery.running_contract;

-- What administrators have had looked at.
CREATE SCHEMA administration;

-- The last result of each check.
CREATE TABLE administration.health_check (
  city_id        uuid NOT NULL,
  -- place in the order in which the checks are run, from 1
  number         integer NOT NULL,
  claim          text NOT NULL,
  -- waiting, holds, wanting or broken
  outcome        text NOT NULL,
  -- one finding on each line
  findings       text NOT NULL,
  asked_at       timestamptz NOT NULL,
  ended_at       timestamptz,
  PRIMARY KEY (city_id, number)
);
