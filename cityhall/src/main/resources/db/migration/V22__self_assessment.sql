-- What the city says of itself, and which purchases serve which goals.

-- An answer to a question of the self-assessment. A later one takes its place; none is changed.
CREATE TABLE guidance.answer (
  city_id     uuid NOT NULL,
  id          uuid NOT NULL,
  indicator   text NOT NULL,
  yes         boolean NOT NULL,
  reason      text NOT NULL CHECK (reason <> ''),
  -- address of what shows it
  evidence    text CHECK (evidence ~ '^https?://'),
  answered_by uuid NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON guidance.answer (city_id, indicator, answered_at DESC);
REVOKE UPDATE, DELETE ON guidance.answer FROM "${app_role}";

-- What each clause came to last in each purchase: guidance.decision says the same with all its reasons, but
-- cannot be counted quickly.
CREATE TABLE guidance.standing (
  city_id        uuid NOT NULL,
  policy_id      text NOT NULL,
  clause         text NOT NULL,
  procurement_id uuid NOT NULL,
  thing          text NOT NULL,
  gate           text NOT NULL,
  outcome        text NOT NULL,
  at             timestamptz NOT NULL,
  PRIMARY KEY (city_id, policy_id, clause, procurement_id)
);

INSERT INTO guidance.standing
SELECT DISTINCT ON (d.city_id, f ->> 'policy', f ->> 'clause', d.procurement_id)
  d.city_id, f ->> 'policy', f ->> 'clause', d.procurement_id, d.thing, f ->> 'gate', f ->> 'outcome', d.at
FROM guidance.decision d, json_array_elements(d.findings) f
ORDER BY d.city_id, f ->> 'policy', f ->> 'clause', d.procurement_id, d.at DESC, d.command_id DESC;

-- Clauses that passed, as far as everybody may know: of a need once it is public, of a tender once it is
-- published, of what comes after the bids once the award is.
CREATE VIEW guidance.served AS
SELECT s.city_id, s.policy_id, s.clause, s.procurement_id, s.gate, s.outcome, s.at, l.ocid, l.title
FROM guidance.standing s
JOIN openness.listing l ON l.city_id = s.city_id AND l.procurement_id = s.procurement_id
WHERE s.outcome = 'PASS' AND s.at <= l.updated_at AND (
  s.thing = 'need'
  OR (s.thing IN ('tender', 'engagement', 'enquiry', 'team') AND l.stage <> 'planning')
  OR l.stage IN ('award', 'contract', 'implementation'));

-- For counting without reading the things themselves.
CREATE INDEX stream_counted ON casefile.stream (city_id, thing, status) INCLUDE (procurement_id);
CREATE INDEX stream_joint ON casefile.stream (city_id, status)
  WHERE thing = 'tender' AND json_array_length(
    CASE WHEN json_typeof(state #> '{terms,buyers}') = 'array' THEN state #> '{terms,buyers}' ELSE '[]' END) > 1;
