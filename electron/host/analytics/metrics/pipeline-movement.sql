-- How the open pipeline with its close in the quarter moved between two days: per opportunity what it was on the first
-- (`before`), what it is on the second, and the value in between. `pushed` left the quarter by a later close date. What has
-- no value, for want of an amount or of a rate, adds nothing and is counted; a value that became known is a repricing.
WITH valued AS (
  SELECT ok, false AS is_now, created, CASE WHEN closed <= {{eve}} OR outcome = deal('invalid') THEN outcome::VARCHAR ELSE 'open' END
    AS status, expected, to_review_currency(amount, {{eveFactor}}) AS value,
    CASE WHEN amount IS NOT NULL THEN currency::VARCHAR END AS currency,
    closed > {{eve}} AND outcome <> deal('invalid') AND expected BETWEEN {{from}} AND {{to}} - 1 AS is_in
  FROM opp WHERE since <= {{eve}} AND until > {{eve}}{{filter}}
  UNION ALL
  SELECT ok, true, created, CASE WHEN closed <= {{asOf}} OR outcome = deal('invalid') THEN outcome::VARCHAR ELSE 'open' END, expected,
    to_review_currency(amount, {{asOfFactor}}), CASE WHEN amount IS NOT NULL THEN currency::VARCHAR END,
    closed > {{asOf}} AND outcome <> deal('invalid') AND expected BETWEEN {{from}} AND {{to}} - 1
  FROM opp WHERE since <= {{asOf}} AND until > {{asOf}}{{filter}}
),
deal AS (
  SELECT ok, any_value(created) AS created,
    coalesce(bool_or(is_in) FILTER (NOT is_now), false) AS was_in, coalesce(bool_or(is_in) FILTER (is_now), false) AS is_in,
    any_value(value) FILTER (NOT is_now) AS old_value, any_value(value) FILTER (is_now) AS new_value,
    any_value(currency) FILTER (NOT is_now) AS old_currency, any_value(currency) FILTER (is_now) AS new_currency,
    any_value(status) FILTER (is_now) AS status, any_value(expected) FILTER (is_now) AS expected
  FROM valued GROUP BY ok
),
move AS (
  SELECT 'start' AS key, old_value AS value, old_currency AS currency FROM deal WHERE was_in
  UNION ALL SELECT 'end', new_value, new_currency FROM deal WHERE is_in
  UNION ALL SELECT 'created', new_value, new_currency FROM deal WHERE is_in AND NOT was_in AND created > {{eve}}
  UNION ALL SELECT 'repriced', coalesce(new_value, 0) - coalesce(old_value, 0), NULL FROM deal
    WHERE is_in AND was_in AND coalesce(new_value, 0) <> coalesce(old_value, 0)
  UNION ALL SELECT 'won', -old_value, old_currency FROM deal WHERE was_in AND NOT is_in AND status = 'won'
  UNION ALL SELECT 'lost', -old_value, old_currency FROM deal WHERE was_in AND NOT is_in AND status IN ('lost', 'no_decision')
  UNION ALL SELECT 'moved-out', -old_value, old_currency FROM deal
    WHERE was_in AND NOT is_in AND coalesce(status, 'open') NOT IN ('won', 'lost', 'no_decision')
  UNION ALL SELECT 'moved-out', new_value, new_currency FROM deal WHERE is_in AND NOT was_in AND created <= {{eve}}
  UNION ALL SELECT 'pushed', old_value, old_currency FROM deal WHERE was_in AND NOT is_in AND status = 'open' AND expected >= {{to}}
)
SELECT key, count(*) AS n, coalesce(sum(value), 0)::BIGINT AS value, count(*) FILTER (value IS NULL) AS unpriced,
  CASE WHEN value IS NULL THEN currency END AS unrated
FROM move GROUP BY ALL
