-- The normalised tables every metric and every row view reads: what any CRM's exports become.
-- Days are INTEGER days since 1970-01-01 in the workspace's zone; instants are BIGINT milliseconds UTC, null for values
-- that are only dates. Money is BIGINT minor units of `currency`. `pk` is dense and stable within one workspace.
-- `system` and `id` together are the natural key. `import_id` is the newest import that changed the row.
CREATE TABLE person (
  pk INTEGER NOT NULL, system VARCHAR NOT NULL, id VARCHAR NOT NULL, name VARCHAR, email VARCHAR, company VARCHAR,
  created_day INTEGER, created_instant BIGINT, stage VARCHAR, status VARCHAR, score DOUBLE, score_day INTEGER,
  source VARCHAR, channel VARCHAR, campaign VARCHAR, campaign_id VARCHAR, persona VARCHAR, segment VARCHAR,
  region VARCHAR, owner VARCHAR, reject_reason VARCHAR, opportunity_id VARCHAR,
  merged_into INTEGER, merged_day INTEGER, import_id INTEGER NOT NULL
);
CREATE TABLE opportunity (
  pk INTEGER NOT NULL, system VARCHAR NOT NULL, id VARCHAR NOT NULL, name VARCHAR, person_id VARCHAR, contact_email VARCHAR, account VARCHAR,
  created_day INTEGER, created_instant BIGINT, stage VARCHAR, status VARCHAR, amount BIGINT, amount_at_create BIGINT,
  currency VARCHAR, closed_day INTEGER, expected_close_day INTEGER,
  -- open, won, lost, no_decision, invalid
  outcome VARCHAR NOT NULL, loss_reason VARCHAR, type VARCHAR,
  source VARCHAR, channel VARCHAR, campaign VARCHAR, campaign_id VARCHAR, segment VARCHAR, region VARCHAR, owner VARCHAR,
  import_id INTEGER NOT NULL
);
-- One entry into a stage. `kind` explicit, or inferred_by_diff with `lower_day` (exclusive) < day. Implied entries are
-- derived when episodes are built, never stored. `entity_type` person or opportunity; `pk` is that entity's.
CREATE TABLE stage_event (
  entity_type VARCHAR NOT NULL, pk INTEGER NOT NULL, from_stage VARCHAR, stage VARCHAR NOT NULL, day INTEGER NOT NULL,
  instant BIGINT, lower_day INTEGER, kind VARCHAR NOT NULL, source VARCHAR NOT NULL, reason VARCHAR,
  import_id INTEGER NOT NULL
);
CREATE TABLE touch (
  pk INTEGER NOT NULL, person_id VARCHAR, opportunity_id VARCHAR, day INTEGER NOT NULL, instant BIGINT, campaign VARCHAR,
  campaign_id VARCHAR, channel VARCHAR, content VARCHAR, kind VARCHAR, responded BOOLEAN, import_id INTEGER NOT NULL
);
CREATE TABLE campaign (
  pk INTEGER NOT NULL, system VARCHAR NOT NULL, id VARCHAR, name VARCHAR, channel VARCHAR, type VARCHAR,
  start_day INTEGER, end_day INTEGER, budget BIGINT, cost BIGINT, currency VARCHAR, import_id INTEGER NOT NULL
);
CREATE TABLE activity (
  pk INTEGER NOT NULL, person_id VARCHAR, opportunity_id VARCHAR, day INTEGER NOT NULL, instant BIGINT, kind VARCHAR,
  done_by VARCHAR, held BOOLEAN, import_id INTEGER NOT NULL
);
CREATE TABLE customer (
  pk INTEGER NOT NULL, system VARCHAR NOT NULL, id VARCHAR NOT NULL, started_day INTEGER, ended_day INTEGER,
  monthly_value BIGINT, currency VARCHAR, segment VARCHAR, import_id INTEGER NOT NULL
);
CREATE TABLE quota (
  pk INTEGER NOT NULL, period VARCHAR NOT NULL, amount BIGINT NOT NULL, owner VARCHAR, currency VARCHAR,
  import_id INTEGER NOT NULL
);
-- Earlier values of fields that metrics need the history of: amount, owner, expected_close, closed (reopened deals).
CREATE TABLE field_history (
  entity_type VARCHAR NOT NULL, pk INTEGER NOT NULL, field VARCHAR NOT NULL, old_value VARCHAR, new_value VARCHAR,
  day INTEGER NOT NULL, lower_day INTEGER, import_id INTEGER NOT NULL
);
-- Where each row came from: file of an import and record in it (header = record 0).
CREATE TABLE provenance (
  entity_type VARCHAR NOT NULL, pk INTEGER NOT NULL, import_id INTEGER NOT NULL, file INTEGER NOT NULL, record INTEGER NOT NULL
);
