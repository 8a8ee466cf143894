-- Open opportunities on the as-of day by stage and age in days, at the rate of that day. Without a day of creation there is
-- no age. Only the newest stage is known: of what has closed since, it says nothing about the as-of day.
SELECT CASE WHEN closed < 60000 THEN 'closed-since' ELSE stage END AS stage,
  CASE WHEN created < 60000 THEN ({{asOf}} - created)::INTEGER END AS day, count(*) AS n,
  coalesce(sum(to_review_currency(amount, {{asOfFactor}})), 0)::BIGINT AS value,
  count(*) FILTER (to_review_currency(amount, {{asOfFactor}}) IS NULL) AS unpriced,
  CASE WHEN amount IS NOT NULL AND to_review_currency(amount, {{asOfFactor}}) IS NULL THEN currency::VARCHAR END AS unrated
FROM opp
WHERE closed > {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome <> deal('invalid'){{filter}} GROUP BY ALL
