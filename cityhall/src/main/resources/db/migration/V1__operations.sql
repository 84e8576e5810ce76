-- Whoever creates a table here is its owner; the application itself may only read and write rows.
-- A table that may only grow takes these rights back: REVOKE UPDATE, DELETE ON … FROM "${app_role}".
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO "${app_role}";
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${app_role}";
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO "${app_role}";

-- made by the migration tool before the rights above existed
GRANT USAGE ON SCHEMA operations TO "${app_role}";
GRANT SELECT ON operations.flyway_schema_history TO "${app_role}";

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- One row: what this database is for. A demonstration and a city's real work never share one.
CREATE TABLE operations.installation (
  only_row              boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  mode                  text NOT NULL CHECK (mode IN ('serve', 'demo')),
  created_at            timestamptz NOT NULL,
  -- how far the demonstration's clock runs ahead of the real one; always 0 in a real installation
  clock_offset_millis   bigint NOT NULL DEFAULT 0,
  CHECK (mode = 'demo' OR clock_offset_millis = 0)
);
