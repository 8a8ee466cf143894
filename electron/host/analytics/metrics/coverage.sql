-- M-09: open pipeline on the eve of the quarter and on the as-of day, in the review's currency at the rate of that day.
-- Pipeline whose expected close has passed is `slipped` and in no other sum; it has no close in the quarter any more.
SELECT {{segment}} AS seg, part, count(*) AS n, coalesce(sum(value), 0)::BIGINT AS value,
  count(*) FILTER (value IS NULL) AS unpriced,
  CASE WHEN value IS NULL AND amount IS NOT NULL THEN currency::VARCHAR END AS unrated
FROM (
  SELECT *, 'start' AS part, to_review_currency(amount, {{eveFactor}}) AS value FROM opp
  WHERE expected BETWEEN {{from}} AND {{to}} - 1 AND since <= {{eve}} AND until > {{eve}} AND closed > {{eve}}
    AND outcome <> deal('invalid'){{filter}}
  UNION ALL BY NAME
  SELECT *, 'won' AS part, closed_value AS value FROM opp
  WHERE closed BETWEEN {{from}} AND {{last}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome = deal('won'){{filter}}
  UNION ALL BY NAME
  SELECT *, CASE WHEN expected <= {{asOf}} THEN 'slipped' WHEN expected < {{to}} THEN 'to_go' ELSE 'later' END AS part,
    to_review_currency(amount, {{asOfFactor}}) AS value FROM opp
  WHERE closed > {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome <> deal('invalid'){{filter}}
) parts
GROUP BY ALL
