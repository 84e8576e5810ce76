-- Appraisals that were run: what went in and what came out, each under its SHA-256. Commands of the buying cycle name
-- them; nothing is ever changed, and the same input, seed and draws give the same row.
CREATE SCHEMA appraisals;

CREATE TABLE appraisals.appraisal (
  city_id    uuid NOT NULL,
  -- SHA-256 in hexadecimal
  result     text NOT NULL,
  input      text NOT NULL,
  -- the purchase that it was run for; one row for each that comes to the same
  procurement_id uuid NOT NULL,
  input_file bytea NOT NULL,
  result_file bytea NOT NULL,
  seed       bigint NOT NULL,
  draws      integer NOT NULL,
  arithmetic text NOT NULL,
  tables     text NOT NULL,
  made_at    timestamptz NOT NULL,
  PRIMARY KEY (city_id, result, procurement_id)
);
