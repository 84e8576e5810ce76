-- Sealed bids: what was received, under which key it lies in the file store, and what was confirmed to
-- the bidder. What is inside an envelope stands nowhere in here, and files are named, not placed.
CREATE SCHEMA bidding;

CREATE TABLE bidding.version (
  city_id      uuid NOT NULL,
  bid_id       uuid NOT NULL,
  version      integer NOT NULL CHECK (version > 0),
  -- the version's own key, wrapped by the platform's key, which is not in this database; NULL once it
  -- was destroyed and with it all that can be read
  wrapped_key  bytea,
  created_at   timestamptz NOT NULL,
  -- when the last byte of the commit had entered; NULL while it is only being uploaded
  received_at  timestamptz,
  committed_at timestamptz,
  PRIMARY KEY (city_id, bid_id, version),
  CHECK ((received_at IS NULL) = (committed_at IS NULL))
);

CREATE TABLE bidding.envelope (
  city_id uuid NOT NULL,
  bid_id  uuid NOT NULL,
  version integer NOT NULL,
  -- whole, technical or price
  kind    text NOT NULL,
  -- of what the bidder sent, before it was encrypted here
  sha256  text NOT NULL,
  size    bigint NOT NULL,
  PRIMARY KEY (city_id, bid_id, version, kind),
  FOREIGN KEY (city_id, bid_id, version) REFERENCES bidding.version
);

CREATE TABLE bidding.part (
  city_id       uuid NOT NULL,
  bid_id        uuid NOT NULL,
  version       integer NOT NULL,
  number        integer NOT NULL CHECK (number > 0),
  -- its name in the file store
  file_id       uuid NOT NULL,
  -- of what the bidder sent
  sha256        text NOT NULL,
  size          bigint NOT NULL,
  -- of what is stored, encrypted
  stored_sha256 text NOT NULL,
  stored_size   bigint NOT NULL,
  uploaded_at   timestamptz NOT NULL,
  -- in which envelope it is and at which place; NULL while the version is not committed, or when the
  -- commit left it out
  kind          text,
  place         integer,
  PRIMARY KEY (city_id, bid_id, version, number),
  UNIQUE (city_id, file_id),
  FOREIGN KEY (city_id, bid_id, version) REFERENCES bidding.version,
  CHECK ((kind IS NULL) = (place IS NULL))
);

CREATE TABLE bidding.receipt (
  city_id  uuid NOT NULL,
  -- the event that it confirms
  event_id uuid NOT NULL,
  bid_id   uuid NOT NULL,
  -- submission, confirmation or withdrawal
  kind     text NOT NULL,
  version  integer NOT NULL,
  -- the signed document, byte for byte as it was given out
  body     text NOT NULL,
  PRIMARY KEY (city_id, event_id)
);
CREATE INDEX ON bidding.receipt (city_id, bid_id, event_id);

CREATE TABLE bidding.reading (
  city_id   uuid NOT NULL,
  id        uuid NOT NULL,
  bid_id    uuid NOT NULL,
  -- number of the document among those of the opened bid
  document  integer NOT NULL,
  person_id uuid NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (city_id, id)
);
CREATE INDEX ON bidding.reading (city_id, bid_id, id);

REVOKE UPDATE, DELETE ON bidding.receipt, bidding.envelope, bidding.reading FROM "${app_role}";
REVOKE DELETE ON bidding.version FROM "${app_role}";
