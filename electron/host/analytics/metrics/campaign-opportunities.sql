-- The valid opportunities of planned campaigns that were created within the part's days: their value at creation, what
-- of them was won, and what is open; NULL where none of them has a value. An opportunity without a campaign of its own has that of its lead.
SELECT p.part, count(*) AS n, sum(created_value)::BIGINT AS created_value,
  count(*) FILTER (created_value IS NULL) AS unpriced,
  count(*) FILTER (created_value IS NULL AND amount IS NOT NULL) AS unrated,
  count(*) FILTER (outcome = deal('won') AND closed <= {{asOf}} AND closed_value IS NULL) AS won_unpriced,
  count(*) FILTER (outcome = deal('won') AND closed <= {{asOf}} AND closed_value IS NULL AND amount IS NOT NULL) AS won_unrated,
  count(*) FILTER (outcome = deal('won') AND closed <= {{asOf}}) AS won,
  sum(closed_value) FILTER (outcome = deal('won') AND closed <= {{asOf}})::BIGINT AS won_value,
  count(*) FILTER (closed > {{asOf}}) AS open,
  sum(to_review_currency(amount, {{asOfFactor}})) FILTER (closed > {{asOf}})::BIGINT AS open_value
FROM opp o JOIN (VALUES {{parts}}) p(part, spelling, from_day, to_day)
  ON o.campaign = p.spelling AND {{entry}} >= p.from_day AND {{entry}} < p.to_day
WHERE {{entry}} <= {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome <> deal('invalid')
GROUP BY p.part
