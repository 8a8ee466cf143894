-- Changes whenever the data behind the derived tables does, or the merges known on {{asOf}}.
SELECT
  (SELECT [count(*), coalesce(max(import_id), 0)] FROM person) AS people,
  (SELECT [count(*), coalesce(max(import_id), 0)] FROM opportunity) AS opportunities,
  (SELECT [count(*), coalesce(max(import_id), 0)] FROM stage_event) AS entries,
  (SELECT [count(*), coalesce(max(import_id), 0)] FROM field_history) AS history,
  (SELECT [count(*), coalesce(max(import_id), 0)] FROM activity) AS activities,
  (SELECT count(*) FROM person WHERE merged_into IS NOT NULL AND coalesce(merged_day, 0) <= {{asOf}}) AS merges
