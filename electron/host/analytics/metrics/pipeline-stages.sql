-- Open opportunities on the as-of day by stage and age in days, at the rate of that day.
SELECT stage, ({{asOf}} - created)::INTEGER AS day, count(*) AS n,
  coalesce(sum(to_review_currency(amount, r.factor)), 0)::BIGINT AS value
FROM opp LEFT JOIN rate r ON r.currency = opp.currency AND {{asOf}} >= r.from_day AND {{asOf}} < r.to_day
WHERE since <= {{asOf}} AND until > {{asOf}} AND status = 'open'{{filter}} GROUP BY ALL
