-- That the account at an identity provider was pinned, and that another one came in its place and was refused.
ALTER TABLE people.factor_event DROP CONSTRAINT factor_event_what_check;
ALTER TABLE people.factor_event ADD CONSTRAINT factor_event_what_check CHECK (what IN (
  'app-added', 'app-removed', 'passkey-added', 'passkey-removed', 'codes-made', 'code-spent', 'reset',
  'provider-pinned', 'provider-refused'));
