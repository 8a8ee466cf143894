-- M-06, closed-in-period basis: valid opportunities whose last close that stands falls in the period, with their values
-- at the close. `unpriced` have no rate at that day or no amount, and are in no sum of values.
SELECT {{segment}} AS seg, status, count(*) AS n, coalesce(sum(closed_value), 0)::BIGINT AS value,
  count(*) FILTER (closed_value IS NULL) AS unpriced
FROM opp
WHERE since <= {{asOf}} AND until > {{asOf}} AND status IN ('won', 'lost', 'no_decision')
  AND closed BETWEEN {{from}} AND {{to}} - 1{{filter}}
GROUP BY ALL
