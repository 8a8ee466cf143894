-- M-06, pipeline conversion: per quarter the value open on its eve with the close expected in it, and the value won in
-- it. `started` counts the deals open on the eve, for the interval. `{{quarters}}`: rows of eve, first day, end.
WITH quarter(eve, begins, ends) AS (VALUES {{quarters}}),
opened AS (
  SELECT {{segment}} AS seg, to_review_currency(amount, r.factor) AS value
  FROM quarter q JOIN opp ON since <= q.eve AND until > q.eve AND expected >= q.begins AND expected < q.ends
  JOIN rate r ON r.currency = opp.currency AND q.eve >= r.from_day AND q.eve < r.to_day
  WHERE status = 'open'{{filter}}
),
closed AS (
  SELECT {{segment}} AS seg, closed_value AS value
  FROM quarter q JOIN opp ON closed >= q.begins AND closed < q.ends
  WHERE since <= {{asOf}} AND until > {{asOf}} AND status = 'won'{{filter}}
)
SELECT seg, sum(started)::BIGINT AS started, sum(started_value)::BIGINT AS started_value, sum(won_value)::BIGINT AS won_value
FROM (
  SELECT seg, count(*) AS started, coalesce(sum(value), 0) AS started_value, 0 AS won_value FROM opened GROUP BY seg
  UNION ALL SELECT seg, 0, 0, coalesce(sum(value), 0) FROM closed GROUP BY seg
) parts
GROUP BY seg
