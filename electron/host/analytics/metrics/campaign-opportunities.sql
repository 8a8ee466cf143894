-- The valid opportunities of planned campaigns that were created within the part's days: their value at creation, what
-- of them was won, and what is open; NULL where none of them has a value. An opportunity without a campaign of its own has that of its lead.
-- `…_after` came after the campaign's last day; `late` are those whose first lead came in after it, those without a lead
-- by the day of their creation.
SELECT p.part, count(*) AS n, sum(created_value)::BIGINT AS created_value,
  count(*) FILTER (created_value IS NULL) AS unpriced,
  count(*) FILTER (created_value IS NULL AND amount IS NOT NULL) AS unrated,
  count(*) FILTER (outcome = deal('won') AND closed <= {{asOf}} AND closed_value IS NULL) AS won_unpriced,
  count(*) FILTER (outcome = deal('won') AND closed <= {{asOf}} AND closed_value IS NULL AND amount IS NOT NULL) AS won_unrated,
  count(*) FILTER (outcome = deal('won') AND closed <= {{asOf}}) AS won,
  sum(closed_value) FILTER (outcome = deal('won') AND closed <= {{asOf}})::BIGINT AS won_value,
  count(*) FILTER (closed > {{asOf}}) AS open,
  sum(to_review_currency(amount, {{asOfFactor}})) FILTER (closed > {{asOf}})::BIGINT AS open_value,
  count(*) FILTER ({{entry}} > end_day) AS n_after, sum(created_value) FILTER ({{entry}} > end_day)::BIGINT AS value_after,
  count(*) FILTER (outcome = deal('won') AND closed <= {{asOf}} AND closed > end_day) AS won_after,
  sum(closed_value) FILTER (outcome = deal('won') AND closed <= {{asOf}} AND closed > end_day)::BIGINT AS won_value_after,
  count(*) FILTER (coalesce(first_lead, {{entry}}) > end_day) AS late,
  sum(created_value) FILTER (coalesce(first_lead, {{entry}}) > end_day)::BIGINT AS late_value
FROM opp o
LEFT JOIN (SELECT x.ok, min({{inquiry}}) AS first_lead FROM lead_opp x JOIN lead l ON l.pk = x.pk GROUP BY x.ok) f ON f.ok = o.ok
JOIN (VALUES {{parts}}) p(part, spelling, from_day, to_day, end_day)
  ON o.campaign = p.spelling AND {{entry}} >= p.from_day AND {{entry}} < p.to_day
WHERE {{entry}} <= {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome <> deal('invalid')
GROUP BY p.part
