-- M-06, closed-in-period basis: valid opportunities whose last close that stands falls in the period, with their values
-- at the close. `unpriced` have no rate at that day or no amount, and are in no sum of values; `worthless`
-- have no amount or one of 0, and weigh nothing in it.
SELECT {{segment}} AS seg, closed >= {{split}} AS is_late, outcome AS status, count(*) AS n, coalesce(sum(closed_value), 0)::BIGINT AS value,
  count(*) FILTER (closed_value IS NULL) AS unpriced, count(*) FILTER (coalesce(amount, 0) = 0) AS worthless,
  CASE WHEN closed_value IS NULL AND amount IS NOT NULL THEN currency::VARCHAR END AS unrated
FROM opp
WHERE closed BETWEEN {{from}} AND {{last}} AND since <= {{asOf}} AND until > {{asOf}}{{filter}}
GROUP BY ALL
