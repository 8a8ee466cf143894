-- M-06, pipeline conversion: the value open on the eve of the quarter with its close expected in it, and the value won
-- in it. `started` and `started_won` count those deals and the ones of them won in the quarter, for the interval.
WITH opened AS (
  SELECT {{segment}} AS seg, ok, to_review_currency(amount, r.factor) AS value
  FROM opp JOIN rate r ON r.currency = opp.currency AND {{eve}} >= r.from_day AND {{eve}} < r.to_day
  WHERE since <= {{eve}} AND until > {{eve}} AND status = 'open' AND expected BETWEEN {{from}} AND {{to}} - 1{{filter}}
),
closed AS (
  SELECT {{segment}} AS seg, ok, closed_value AS value FROM opp
  WHERE since <= {{asOf}} AND until > {{asOf}} AND status = 'won' AND closed BETWEEN {{from}} AND {{to}} - 1{{filter}}
)
SELECT seg, sum(started)::BIGINT AS started, sum(started_value)::BIGINT AS started_value, sum(won_value)::BIGINT AS won_value
FROM (
  SELECT seg, count(*) AS started, coalesce(sum(value), 0) AS started_value, 0 AS won_value FROM opened GROUP BY seg
  UNION ALL SELECT seg, 0, 0, coalesce(sum(value), 0) FROM closed GROUP BY seg
) parts
GROUP BY seg
