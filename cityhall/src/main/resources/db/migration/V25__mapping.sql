-- What releases say of the same events changes when the program learns to say more. Each release says under which mapping
-- it was made; doctor makes those of the present one again and holds the others against their leaves.
ALTER TABLE openness.release ADD COLUMN mapping smallint NOT NULL DEFAULT 1;

CREATE TABLE openness.mapping (
  version smallint PRIMARY KEY,
  -- what happened up to then was told under the mapping before, where it was told at all
  since   timestamptz NOT NULL
);
INSERT INTO openness.mapping
SELECT 2, coalesce(greatest((SELECT max(released_at) FROM openness.release), (SELECT max(at) FROM casefile.command)), 'epoch');
REVOKE INSERT, UPDATE, DELETE ON openness.mapping FROM "${app_role}";
