-- Open opportunities on the as-of day by stage and age in days, at the rate of that day.
SELECT stage, ({{asOf}} - created)::INTEGER AS day, count(*) AS n,
  coalesce(sum(to_review_currency(amount, {{asOfFactor}})), 0)::BIGINT AS value
FROM opp
WHERE closed > {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome <> deal('invalid'){{filter}} GROUP BY ALL
