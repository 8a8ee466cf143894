-- The leads of planned campaigns, by spelling of the CRM campaign: those that came in within the part's days, and of
-- them those that reached a stage by the as-of day. `mature` are older than {{cycleDays}}. `…_after` came to the stage after
-- the campaign's last day, `…_late` are those of leads that themselves came in after it.
SELECT p.part, count(*) AS leads, count(*) FILTER ({{mql}} <= {{asOf}}) AS mql, count(*) FILTER ({{sal}} <= {{asOf}}) AS sal,
  count(*) FILTER ({{inquiry}} + {{cycleDays}} <= {{asOf}}) AS mature, min({{inquiry}}) AS first_day,
  count(*) FILTER ({{inquiry}} > end_day) AS leads_after,
  count(*) FILTER ({{mql}} > end_day AND {{mql}} <= {{asOf}}) AS mql_after,
  count(*) FILTER ({{sal}} > end_day AND {{sal}} <= {{asOf}}) AS sal_after,
  count(*) FILTER ({{mql}} <= {{asOf}} AND {{inquiry}} > end_day) AS mql_late,
  count(*) FILTER ({{sal}} <= {{asOf}} AND {{inquiry}} > end_day) AS sal_late
FROM lead l JOIN (VALUES {{parts}}) p(part, spelling, from_day, to_day, end_day)
  ON l.campaign = p.spelling AND {{inquiry}} >= p.from_day AND {{inquiry}} < p.to_day
WHERE {{inquiry}} <= {{asOf}}
GROUP BY p.part
