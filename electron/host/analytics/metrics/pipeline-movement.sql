-- How the open pipeline with its close in the quarter moved between two days: per opportunity what it was on the first
-- (`before`), what it is on the second, and the value in between. `pushed` left the quarter by a later close date.
WITH state AS (
  SELECT ok, {{eve}} AS day, status, expected, amount, currency, created FROM opp
  WHERE since <= {{eve}} AND until > {{eve}}{{filter}}
  UNION ALL
  SELECT ok, {{asOf}} + 1000000, status, expected, amount, currency, created FROM opp
  WHERE since <= {{asOf}} AND until > {{asOf}}{{filter}}
),
valued AS (
  SELECT s.*, s.day >= 900000 AS is_now, to_review_currency(s.amount, r.factor) AS value,
    s.status = 'open' AND s.expected BETWEEN {{from}} AND {{to}} - 1 AS is_in
  FROM state s LEFT JOIN rate r
    ON r.currency = s.currency AND s.day % 1000000 >= r.from_day AND s.day % 1000000 < r.to_day
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
