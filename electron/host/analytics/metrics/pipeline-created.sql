-- M-08: valid opportunities created in the period, at their first amount and at the amount they have on the as-of day.
SELECT {{segment}} AS seg, {{entry}} >= {{split}} AS is_late, count(*) AS n, coalesce(sum(created_value), 0)::BIGINT AS created_value,
  coalesce(sum(repriced_value), 0)::BIGINT AS repriced_value, count(*) FILTER (created_value IS NULL) AS unpriced,
  CASE WHEN created_value IS NULL AND amount IS NOT NULL THEN currency::VARCHAR END AS unrated
FROM opp
WHERE {{entry}} BETWEEN {{from}} AND {{last}} AND since <= {{asOf}} AND until > {{asOf}}
  AND outcome <> deal('invalid'){{filter}}
GROUP BY ALL
