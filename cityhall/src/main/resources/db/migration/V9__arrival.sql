-- How people arrive: letters to them, a city that is set up by its first administrator, registration
-- by oneself, new passwords.
CREATE SCHEMA notifications;

-- Letters on their way out, written in the transaction that they tell of.
CREATE TABLE notifications.letter (
  city_id    uuid NOT NULL,
  id         uuid NOT NULL,
  -- what it is about, in one word; never whom
  purpose    text NOT NULL,
  -- address, subject and text under the installation's key: they name people, and their links open
  -- accounts. NULL once nobody needs them any more
  sealed     bytea,
  created_at timestamptz NOT NULL,
  attempts   integer NOT NULL DEFAULT 0,
  -- NULL once it was sent or given up
  next_at    timestamptz,
  sent_at    timestamptz,
  -- why it could not be sent the last time, without addresses
  problem    text,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON notifications.letter (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX ON notifications.letter (created_at);

-- Where a city hands over its letters; settings of the program win over it.
CREATE TABLE notifications.mail_server (
  city_id         uuid PRIMARY KEY,
  host            text NOT NULL,
  port            integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  security        text NOT NULL CHECK (security IN ('starttls', 'tls', 'none')),
  user_name       text,
  password_sealed bytea,
  sender          text NOT NULL,
  changed_at      timestamptz NOT NULL
);

-- What the city chose when it was set up and the rules and the open data need.
CREATE TABLE casefile.city_choice (
  city_id     uuid PRIMARY KEY,
  -- id of a procedure pack: its newest date counts
  pack        text NOT NULL,
  ocid_prefix text NOT NULL CHECK (ocid_prefix ~ '^ocds-[a-z0-9]{6}$'),
  chosen_at   timestamptz NOT NULL
);

-- As people call it in a sentence, and the languages its people read.
ALTER TABLE people.city
  ADD COLUMN short_name text,
  ADD COLUMN languages  text[] NOT NULL DEFAULT ARRAY[]::text[];

ALTER TABLE people.organisation
  -- as the organisation says of itself
  ADD COLUMN scale text CHECK (scale IN ('micro', 'small', 'medium', 'large'));

-- A closed department takes nobody in any more; what was done in it stays.
ALTER TABLE people.unit ADD COLUMN closed_at timestamptz;

-- The language in which the owner wants to be written to.
ALTER TABLE people.account ADD COLUMN locale text;

-- A forgotten password is chosen anew in the same way as the first one.
ALTER TABLE people.invitation
  ADD COLUMN purpose text NOT NULL DEFAULT 'invitation' CHECK (purpose IN ('invitation', 'recovery'));

-- Somebody who has registered and has not yet shown that the mail address is theirs.
CREATE TABLE people.registration (
  city_id    uuid NOT NULL REFERENCES people.city,
  id         uuid NOT NULL,
  hash       bytea NOT NULL,
  -- all that was typed, under the installation's key
  sealed     bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, id),
  UNIQUE (city_id, hash)
);
CREATE INDEX ON people.registration (expires_at);

-- To erase a person takes two administrators: one asks, another does it.
CREATE TABLE people.erasure_request (
  city_id      uuid NOT NULL,
  person_id    uuid NOT NULL,
  requested_by uuid NOT NULL,
  reason       text NOT NULL,
  requested_at timestamptz NOT NULL,
  PRIMARY KEY (city_id, person_id),
  FOREIGN KEY (city_id, person_id) REFERENCES people.person,
  FOREIGN KEY (city_id, requested_by) REFERENCES people.person
);
