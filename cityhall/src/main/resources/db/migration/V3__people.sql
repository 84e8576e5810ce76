-- Who acts here: persons, the organisations they act for, and how they prove who they are.
-- What says something about a person is encrypted under that person's key (bytea … _sealed).
CREATE SCHEMA people;

CREATE TABLE people.city (
  city_id    uuid PRIMARY KEY,
  name       text NOT NULL,
  locale     text NOT NULL,
  zone       text NOT NULL,
  currency   text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- the rules this city buys under: jurisdiction of a procedure pack
  pack       text NOT NULL,
  created_at timestamptz NOT NULL,
  -- one city for each database so far; dropping this column is all that stands against more
  only_row   boolean NOT NULL DEFAULT true UNIQUE CHECK (only_row)
);

-- Keys made once for a city, wrapped by the installation's key, which is not in this database.
CREATE TABLE people.secret (
  city_id uuid NOT NULL REFERENCES people.city,
  purpose text NOT NULL,
  wrapped bytea NOT NULL,
  PRIMARY KEY (city_id, purpose)
);

CREATE TABLE people.organisation (
  city_id           uuid NOT NULL REFERENCES people.city,
  id                uuid NOT NULL,
  kinds             text[] NOT NULL
    CHECK (cardinality(kinds) > 0 AND kinds <@ ARRAY['buyer', 'supplier', 'review-body']),
    -- who decides complaints is neither who is complained about nor who complains
    CHECK (NOT kinds @> ARRAY['review-body'] OR cardinality(kinds) = 1),
  name              text NOT NULL,
  scheme            text NOT NULL,
  identifier        text NOT NULL,
  street_address    text,
  locality          text,
  region            text,
  postal_code       text,
  country_name      text,
  contact_name      text,
  contact_email     text,
  contact_telephone text,
  contact_url       text,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, scheme, identifier)
);
CREATE INDEX ON people.organisation USING gin (lower(name) public.gin_trgm_ops);

CREATE TABLE people.unit (
  city_id         uuid NOT NULL,
  organisation_id uuid NOT NULL,
  code            text NOT NULL,
  name            text NOT NULL,
  PRIMARY KEY (city_id, organisation_id, code),
  FOREIGN KEY (city_id, organisation_id) REFERENCES people.organisation
);

CREATE TABLE people.person (
  city_id     uuid NOT NULL REFERENCES people.city,
  id          uuid NOT NULL,
  name_sealed bytea NOT NULL,
  created_at  timestamptz NOT NULL,
  erased_at   timestamptz,
  PRIMARY KEY (city_id, id)
);

CREATE TABLE people.membership (
  city_id         uuid NOT NULL,
  id              uuid NOT NULL,
  person_id       uuid NOT NULL,
  organisation_id uuid NOT NULL,
  unit            text,
  -- roles that hold everywhere in the city; all others are given for one procurement
  roles           text[] NOT NULL
    CHECK (roles <@ ARRAY['administrator', 'reviewer', 'need-officer', 'observer']),
  started_at      timestamptz NOT NULL,
  ended_at        timestamptz,
  PRIMARY KEY (city_id, id),
  FOREIGN KEY (city_id, person_id) REFERENCES people.person,
  FOREIGN KEY (city_id, organisation_id) REFERENCES people.organisation,
  FOREIGN KEY (city_id, organisation_id, unit) REFERENCES people.unit
);
CREATE UNIQUE INDEX ON people.membership (city_id, person_id, organisation_id)
  WHERE ended_at IS NULL;

-- A way to sign in. One person may have several; each acts as that one person.
CREATE TABLE people.account (
  city_id       uuid NOT NULL,
  id            uuid NOT NULL,
  person_id     uuid NOT NULL,
  -- keyed hash of the mail address, to find the account by; NULL once closed
  mail_hash     bytea,
  mail_sealed   bytea NOT NULL,
  -- NULL until the person has chosen one
  password_hash text,
  created_at    timestamptz NOT NULL,
  closed_at     timestamptz,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, mail_hash),
  FOREIGN KEY (city_id, person_id) REFERENCES people.person,
  CHECK ((mail_hash IS NULL) = (closed_at IS NOT NULL)),
  CHECK (closed_at IS NULL OR password_hash IS NULL)
);
CREATE INDEX ON people.account (city_id, person_id);

-- Secrets handed out once. Only their SHA-256 is kept: they are random, so nothing can be guessed.
CREATE TABLE people.token (
  city_id      uuid NOT NULL,
  id           uuid NOT NULL,
  account_id   uuid NOT NULL,
  label        text NOT NULL,
  hash         bytea NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  last_used_at timestamptz,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, hash),
  FOREIGN KEY (city_id, account_id) REFERENCES people.account
);
CREATE INDEX ON people.token (city_id, account_id, id);

CREATE TABLE people.invitation (
  city_id    uuid NOT NULL,
  id         uuid NOT NULL,
  account_id uuid NOT NULL,
  hash       bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, hash),
  FOREIGN KEY (city_id, account_id) REFERENCES people.account
);
CREATE INDEX ON people.invitation (city_id, account_id);

-- How far ahead of time somebody's attempts reach: one row for whatever is limited.
CREATE TABLE people.throttle (
  city_id uuid NOT NULL,
  subject bytea NOT NULL,
  full_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, subject)
);
CREATE INDEX ON people.throttle (full_at);

-- Tables of Spring Session, as its documentation gives them; only texts are stored in them.
CREATE TABLE people.session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX ON people.session (expiry_time);
CREATE INDEX ON people.session (principal_name);

CREATE TABLE people.session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES people.session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

REVOKE DELETE ON people.city, people.organisation, people.person, people.membership, people.account
  FROM "${app_role}";
