-- What live contracts with a cost sheet bring year by year; made from the events and can be made anew from them.
CREATE TABLE delivery.expected_year (
  city_id        uuid NOT NULL,
  contract_id    uuid NOT NULL,
  -- of the calendar
  year           integer NOT NULL,
  -- what the supplier is paid, in the currency of the contract and scaled to its value as it is now
  amount         numeric NOT NULL,
  -- tonnes of CO2 equivalent
  carbon         numeric NOT NULL,
  PRIMARY KEY (city_id, contract_id, year)
);

CREATE TABLE delivery.expected_life (
  city_id        uuid NOT NULL,
  contract_id    uuid NOT NULL,
  -- what leaving the contract costs, in its currency
  leaving        numeric NOT NULL,
  -- last year of the calendar in which what was bought is of use
  last_service   integer NOT NULL,
  PRIMARY KEY (city_id, contract_id)
);

-- How far contracts were from what their bids expected, stage by stage, over the years that are reported.
CREATE TABLE delivery.forecast_error (
  city_id        uuid NOT NULL,
  contract_id    uuid NOT NULL,
  -- part of the life, or price for what the supplier is paid
  stage          text NOT NULL,
  ocid           text NOT NULL,
  scheme         text NOT NULL,
  classification text NOT NULL,
  currency       text NOT NULL,
  expected       numeric NOT NULL,
  actual         numeric NOT NULL,
  -- how many years are compared
  years          integer NOT NULL,
  PRIMARY KEY (city_id, contract_id, stage)
);
CREATE INDEX ON delivery.forecast_error (city_id, scheme, classification, stage);

-- What is committed for which year: as the cost sheet says, or else the value spread evenly over the months.
CREATE VIEW delivery.committed_year AS
  SELECT c.city_id, c.id, c.currency, c.category, c.department, e.year, e.amount, e.carbon, false AS spread
  FROM delivery.running_contract c
  JOIN delivery.expected_year e ON e.city_id = c.city_id AND e.contract_id = c.id
  UNION ALL
  SELECT c.city_id, c.id, c.currency, c.category, c.department, y.year,
    c.value * (least(c.last, y.year * 12 + 11) - greatest(c.first, y.year * 12) + 1) / (c.last - c.first + 1),
    0::numeric, true
  FROM (
    SELECT city_id, id, value, currency, category, department,
      (extract(year FROM starts_on) * 12 + extract(month FROM starts_on) - 1)::integer AS first,
      (extract(year FROM ends_on) * 12 + extract(month FROM ends_on) - 1)::integer AS last
    FROM delivery.running_contract r
    WHERE NOT EXISTS (SELECT 1 FROM delivery.expected_life l WHERE l.city_id = r.city_id AND l.contract_id = r.id)
    UNION ALL
    SELECT city_id, id, value, currency, category, department,
      (extract(year FROM starts_on) * 12 + extract(month FROM starts_on) - 1)::integer,
      (extract(year FROM ends_on) * 12 + extract(month FROM ends_on) - 1)::integer
    FROM delivery.inherited_contract
    WHERE value IS NOT NULL
  ) c
  CROSS JOIN LATERAL generate_series(c.first / 12, c.last / 12) AS y(year)
  WHERE c.last >= c.first;

-- The list of contracts is read in these orders.
CREATE INDEX ON delivery.running_contract (city_id, lower(title));
CREATE INDEX ON delivery.running_contract (city_id, value);
CREATE INDEX ON delivery.inherited_contract (city_id, lower(title));
CREATE INDEX ON delivery.inherited_contract (city_id, value);

-- Purchases of before are gone through once more.
DELETE FROM delivery.gone_through;
