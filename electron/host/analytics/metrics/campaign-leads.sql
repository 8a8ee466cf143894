-- The leads of planned campaigns, by spelling of the CRM campaign: those that came in within the part's days, and of
-- them those that reached a stage by the as-of day. `mature` are older than {{cycleDays}}.
SELECT p.part, count(*) AS leads, count(*) FILTER ({{mql}} <= {{asOf}}) AS mql, count(*) FILTER ({{sal}} <= {{asOf}}) AS sal,
  count(*) FILTER ({{inquiry}} + {{cycleDays}} <= {{asOf}}) AS mature, min({{inquiry}}) AS first_day
FROM lead l JOIN (VALUES {{parts}}) p(part, spelling, from_day, to_day)
  ON l.campaign = p.spelling AND {{inquiry}} >= p.from_day AND {{inquiry}} < p.to_day
WHERE {{inquiry}} <= {{asOf}}
GROUP BY p.part
