-- M-09: open pipeline on the eve of the quarter and on the as-of day, in the review's currency at the rate of that day.
-- Pipeline whose expected close has passed is `slipped` and in no other sum; it has no close in the quarter any more.
WITH state AS (
  SELECT {{segment}} AS seg, {{eve}} AS day, status, closed, expected, amount, currency, closed_value FROM opp
  WHERE since <= {{eve}} AND until > {{eve}} AND status = 'open' AND expected BETWEEN {{from}} AND {{to}} - 1{{filter}}
  UNION ALL
  SELECT {{segment}}, {{asOf}} + 1000000, status, closed, expected, amount, currency, closed_value FROM opp
  WHERE since <= {{asOf}} AND until > {{asOf}}
    AND (status = 'open' OR (status = 'won' AND closed BETWEEN {{from}} AND {{to}} - 1)){{filter}}
),
valued AS (
  SELECT s.*, s.day >= 900000 AS is_now, to_review_currency(s.amount, r.factor) AS value
  FROM state s LEFT JOIN rate r
    ON r.currency = s.currency AND s.day % 1000000 >= r.from_day AND s.day % 1000000 < r.to_day
),
part AS (
  SELECT seg, value, CASE
    WHEN NOT is_now THEN 'start' WHEN status = 'won' THEN 'won' WHEN expected <= {{asOf}} THEN 'slipped'
    WHEN expected < {{to}} THEN 'to_go' ELSE 'later' END AS part, closed_value
  FROM valued
)
SELECT seg, part, count(*) AS n,
  coalesce(sum(CASE WHEN part = 'won' THEN closed_value ELSE value END), 0)::BIGINT AS value,
  count(*) FILTER (CASE WHEN part = 'won' THEN closed_value ELSE value END IS NULL) AS unpriced
FROM part GROUP BY ALL
