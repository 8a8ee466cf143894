-- How the open pipeline with its close in the quarter moved between two days: per opportunity what it was on the first
-- (`before`), what it is on the second, and the value in between. `pushed` left the quarter by a later close date.
WITH valued AS (
  SELECT ok, false AS is_now, created, CASE WHEN closed <= {{eve}} OR outcome = deal('invalid') THEN outcome::VARCHAR ELSE 'open' END
    AS status, expected, to_review_currency(amount, {{eveFactor}}) AS value,
    closed > {{eve}} AND outcome <> deal('invalid') AND expected BETWEEN {{from}} AND {{to}} - 1 AS is_in
  FROM opp WHERE since <= {{eve}} AND until > {{eve}}{{filter}}
  UNION ALL
  SELECT ok, true, created, CASE WHEN closed <= {{asOf}} OR outcome = deal('invalid') THEN outcome::VARCHAR ELSE 'open' END, expected,
    to_review_currency(amount, {{asOfFactor}}),
    closed > {{asOf}} AND outcome <> deal('invalid') AND expected BETWEEN {{from}} AND {{to}} - 1
  FROM opp WHERE since <= {{asOf}} AND until > {{asOf}}{{filter}}
),
deal AS (
  SELECT ok, any_value(created) AS created,
    coalesce(bool_or(is_in) FILTER (NOT is_now), false) AS was_in, coalesce(bool_or(is_in) FILTER (is_now), false) AS is_in,
    coalesce(any_value(value) FILTER (NOT is_now), 0) AS old_value, coalesce(any_value(value) FILTER (is_now), 0) AS new_value,
    any_value(status) FILTER (is_now) AS status, any_value(expected) FILTER (is_now) AS expected
  FROM valued GROUP BY ok
),
move AS (
  SELECT 'start' AS key, old_value AS value FROM deal WHERE was_in
  UNION ALL SELECT 'end', new_value FROM deal WHERE is_in
  UNION ALL SELECT 'created', new_value FROM deal WHERE is_in AND NOT was_in AND created > {{eve}}
  UNION ALL SELECT 'repriced', new_value - old_value FROM deal WHERE is_in AND was_in AND new_value <> old_value
  UNION ALL SELECT 'won', -old_value FROM deal WHERE was_in AND NOT is_in AND status = 'won'
  UNION ALL SELECT 'lost', -old_value FROM deal WHERE was_in AND NOT is_in AND status IN ('lost', 'no_decision')
  UNION ALL SELECT 'moved-out', -old_value FROM deal
    WHERE was_in AND NOT is_in AND coalesce(status, 'open') NOT IN ('won', 'lost', 'no_decision')
  UNION ALL SELECT 'moved-out', new_value FROM deal WHERE is_in AND NOT was_in AND created <= {{eve}}
  UNION ALL SELECT 'pushed', old_value FROM deal WHERE was_in AND NOT is_in AND status = 'open' AND expected >= {{to}}
)
SELECT key, count(*) AS n, coalesce(sum(value), 0)::BIGINT AS value FROM move GROUP BY key
