-- Whether somebody waived or explained what a clause asked, the last time that it was judged in a purchase:
-- how often clauses are not kept can be counted without reading each decision.
ALTER TABLE guidance.standing ADD COLUMN departed boolean NOT NULL DEFAULT false;

UPDATE guidance.standing s SET departed = true
FROM (
  SELECT DISTINCT ON (d.city_id, f ->> 'policy', f ->> 'clause', d.procurement_id)
    d.city_id, f ->> 'policy' AS policy_id, f ->> 'clause' AS clause, d.procurement_id,
    (f ->> 'departed')::boolean AS departed
  FROM guidance.decision d, json_array_elements(d.findings) f
  ORDER BY d.city_id, f ->> 'policy', f ->> 'clause', d.procurement_id, d.at DESC, d.command_id DESC
) last
WHERE last.departed AND s.city_id = last.city_id AND s.policy_id = last.policy_id AND s.clause = last.clause
  AND s.procurement_id = last.procurement_id;
