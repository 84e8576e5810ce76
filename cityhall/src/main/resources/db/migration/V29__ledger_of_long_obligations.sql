-- Promises of contracts that outlive them: what the city took over, by whom it is watched, and when it is looked at
-- next. Made from the events; nothing leaves it, what is settled is marked.
CREATE TABLE delivery.long_obligation (
  city_id        uuid NOT NULL,
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  ocid           text NOT NULL,
  -- as the public reads them
  title          text NOT NULL,
  contract       text NOT NULL,
  owner          text NOT NULL,
  kind           text NOT NULL,
  review_year    integer NOT NULL,
  cost           numeric NOT NULL,
  currency       text NOT NULL,
  open           boolean NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON delivery.long_obligation (city_id, open, review_year);

-- Purchases of before are gone through once more.
DELETE FROM delivery.gone_through;
