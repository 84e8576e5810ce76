-- Lists and searches that cost about the same among a hundred times as many purchases.

-- in the city's own time, so that a year is one place in an index
ALTER TABLE openness.listing ADD COLUMN published_year integer;
UPDATE openness.listing l SET published_year = extract(year FROM l.published_at AT TIME ZONE c.zone)
FROM people.city c WHERE c.city_id = l.city_id;
UPDATE openness.listing SET published_year = extract(year FROM published_at AT TIME ZONE 'UTC')
WHERE published_year IS NULL;
ALTER TABLE openness.listing ALTER COLUMN published_year SET NOT NULL;

CREATE INDEX ON openness.listing (city_id, published_year, updated_at, procurement_id);
CREATE INDEX ON openness.listing (city_id, buyer, category, updated_at, procurement_id);
CREATE INDEX ON openness.listing (city_id, category, updated_at, procurement_id);
-- what is awarded without competition is looked for by its value
CREATE INDEX ON openness.listing (city_id, updated_at, procurement_id) INCLUDE (currency, amount, by_value) WHERE direct;
