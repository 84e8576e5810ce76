-- Files that people gave the city, after they were looked through. What is in them lies in the file
-- store; who may have one follows from who gave it and from which procurements name its digest.
CREATE SCHEMA documents;

CREATE TABLE documents.document (
  city_id     uuid NOT NULL,
  id          uuid NOT NULL,
  -- its name in the file store, which nobody outside learns
  file_id     uuid NOT NULL,
  -- as whoever gave it named it, without its path; only ever told, never used as a path
  filename    text NOT NULL,
  media_type  text NOT NULL,
  -- in bytes
  size        bigint NOT NULL CHECK (size > 0),
  -- lower-case hex
  sha256      text NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, id),
  -- the same file sent twice is one document
  UNIQUE (city_id, uploaded_by, sha256, filename),
  UNIQUE (city_id, file_id)
);
-- what somebody sent lately, for the limits
CREATE INDEX ON documents.document (city_id, uploaded_by, uploaded_at);

-- Which procurements name a digest in one of their events, as of a tender's document or a proof.
CREATE TABLE documents.mention (
  city_id        uuid NOT NULL,
  sha256         text NOT NULL,
  procurement_id uuid NOT NULL,
  ocid           text NOT NULL,
  PRIMARY KEY (city_id, sha256, procurement_id)
);
