-- Offers that are being written in the browser. Nobody but the bidder reads them: what was typed, the names of
-- the files among it, lies encrypted under the draft's own key, which the platform's key wraps; that one is not in
-- this database.
CREATE TABLE bidding.draft (
  city_id     uuid NOT NULL,
  bid_id      uuid NOT NULL,
  wrapped_key bytea NOT NULL,
  sealed      bytea NOT NULL,
  -- one more with each saving, so that two windows notice each other
  revision    bigint NOT NULL,
  saved_at    timestamptz NOT NULL,
  PRIMARY KEY (city_id, bid_id)
);

CREATE TABLE bidding.draft_file (
  city_id       uuid NOT NULL,
  -- its name in the file store, where it lies encrypted
  file_id       uuid NOT NULL,
  bid_id        uuid NOT NULL,
  stored_sha256 text NOT NULL,
  stored_size   bigint NOT NULL,
  PRIMARY KEY (city_id, file_id),
  FOREIGN KEY (city_id, bid_id) REFERENCES bidding.draft ON DELETE CASCADE
);
CREATE INDEX ON bidding.draft_file (city_id, bid_id);

-- Which bids an organisation has begun, so that its people find them again.
CREATE TABLE bidding.bidder (
  city_id         uuid NOT NULL,
  organisation_id uuid NOT NULL,
  bid_id          uuid NOT NULL,
  begun_at        timestamptz NOT NULL,
  PRIMARY KEY (city_id, organisation_id, bid_id)
);
INSERT INTO bidding.bidder (city_id, organisation_id, bid_id, begun_at)
SELECT s.city_id, (s.state ->> 'supplier')::uuid, s.id, e.at
FROM casefile.stream s
JOIN casefile.event e ON e.city_id = s.city_id AND e.thing = s.thing AND e.stream_id = s.id AND e.version = 1
WHERE s.thing = 'bid';
