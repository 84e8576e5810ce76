-- What was answered to a request under an Idempotency-Key is given again without deciding anew, so
-- it is sealed under the installation's key, which is not in this database. NULL in rows of before.
ALTER TABLE casefile.idempotency ADD COLUMN seal bytea;

-- Answers to requests under an Idempotency-Key that are no commands. Sealed, because an invitation
-- or a token may be in them. An answer is NULL while the request is being carried out.
CREATE SCHEMA api;

CREATE TABLE api.answer (
  city_id      uuid NOT NULL,
  person_id    uuid NOT NULL,
  key          text NOT NULL,
  request_hash bytea NOT NULL,
  status       integer,
  headers      text,
  body         bytea,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (city_id, person_id, key)
);
