-- M-06, pipeline conversion, for one quarter: the value open on its eve with the close expected in it, and the value won
-- in it. `started` counts the deals open on the eve that have a value, for the interval; `started_deals` all of them.
SELECT {{segment}} AS seg, count(*) FILTER (started IS NOT NULL) AS started, coalesce(sum(started), 0)::BIGINT AS started_value,
  coalesce(sum(won), 0)::BIGINT AS won_value, count(*) FILTER (NOT is_won) AS started_deals,
  count(*) FILTER (is_won) AS won_deals, count(won) AS won_priced,
  CASE WHEN amount IS NOT NULL AND started IS NULL AND won IS NULL THEN currency::VARCHAR END AS unrated
FROM (
  SELECT *, to_review_currency(amount, {{eveFactor}}) AS started, NULL AS won, false AS is_won FROM opp
  WHERE expected BETWEEN {{from}} AND {{to}} - 1 AND since <= {{eve}} AND until > {{eve}} AND closed > {{eve}}
    AND outcome <> deal('invalid'){{filter}}
  UNION ALL BY NAME
  SELECT *, NULL AS started, closed_value AS won, true AS is_won FROM opp
  WHERE closed BETWEEN {{from}} AND {{last}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome = deal('won'){{filter}}
) parts
GROUP BY ALL
