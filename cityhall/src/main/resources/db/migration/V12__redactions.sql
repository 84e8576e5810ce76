-- What is withheld from everyone. Releases are kept whole, as they were published and committed to;
-- what is withheld is left out wherever one of them, or a listing, is handed to anybody.
CREATE TABLE openness.redaction (
  city_id        uuid NOT NULL,
  id             uuid NOT NULL,
  procurement_id uuid NOT NULL,
  ocid           text NOT NULL,
  in_force       boolean NOT NULL,
  ground         text NOT NULL,
  ground_title   text NOT NULL,
  -- first day on which it is shown again; without one only lifting ends it
  until          date,
  -- everything that ever stood in its place
  texts          text[] NOT NULL,
  -- of the file, where it is a document
  sha256         text,
  changed_at     timestamptz NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON openness.redaction (city_id, ocid) WHERE in_force;
CREATE INDEX ON openness.redaction (city_id, sha256) WHERE in_force;
CREATE INDEX ON openness.redaction (city_id, procurement_id);
CREATE INDEX ON openness.redaction (city_id, changed_at DESC);
REVOKE DELETE ON openness.redaction FROM "${app_role}";
