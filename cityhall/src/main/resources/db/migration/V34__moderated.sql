-- moderated_at is there where something was ever held or hidden: the public log forgets no such decision
UPDATE policymaking.input SET moderated_at = NULL WHERE status NOT IN ('held', 'hidden') AND NOT appealed;
COMMENT ON COLUMN policymaking.input.moderated_at IS 'when it was last decided about showing what was ever held or hidden';
