-- Counts that symptoms of the health check are judged by, over one period as of a day. `activities` of all time says
-- whether any were imported.
WITH called AS (
  SELECT coalesce(p.merged_into, p.pk)::INTEGER AS pk, a.day FROM activity a JOIN person p ON p.id = a.person_id
  WHERE a.day <= {{asOf}}
),
waiting AS (
  SELECT hk, sal > {{asOf}} AND gone > {{asOf}}
    AND NOT EXISTS (FROM called c WHERE c.pk = e.pk AND c.day >= e.mql) AS is_untouched
  FROM episode e WHERE mql BETWEEN {{from}} AND least({{last}}, {{asOf}} - 5)
),
decided AS (
  SELECT quantile_disc(closed - created, 0.9) AS days, count(*) AS n FROM opp
  WHERE closed <= {{asOf}} AND closed > {{asOf}} - 730 AND created < 60000 AND closed >= created AND until > {{asOf}}
    AND outcome <> deal('invalid')
),
open_now AS (
  SELECT {{asOf}} - created AS age FROM opp
  WHERE closed > {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND created <= {{asOf}} AND outcome <> deal('invalid')
),
reach AS (
  SELECT lower(trim(t.campaign)) AS campaign, coalesce(p.merged_into, p.pk)::INTEGER AS pk
  FROM touch t JOIN person p ON p.id = t.person_id WHERE t.campaign IS NOT NULL AND t.day <= {{asOf}}
  UNION SELECT lower(trim(campaign)), pk FROM person WHERE campaign IS NOT NULL
),
costly AS (
  SELECT c.pk, bool_or(coalesce(l.opp, 60000) <= {{asOf}}) AS has_opp
  FROM campaign c LEFT JOIN reach r ON r.campaign = lower(trim(c.name)) LEFT JOIN lead l ON l.pk = r.pk
  WHERE c.cost > 0 AND c.start_day <= {{asOf}} - 90 GROUP BY c.pk
)
SELECT (SELECT count(*) FROM episode WHERE mql BETWEEN {{from}} AND {{last}})::INTEGER AS handoffs,
  (SELECT count(*) FROM waiting)::INTEGER AS aged,
  (SELECT count(*) FROM waiting WHERE is_untouched)::INTEGER AS untouched,
  (SELECT count(*) FROM activity)::INTEGER AS all_activities,
  (SELECT count(*) FROM called WHERE day BETWEEN {{from}} AND {{last}})::INTEGER AS activities,
  (SELECT count(*) FROM called c LEFT JOIN lead l USING (pk) WHERE c.day BETWEEN {{from}} AND {{last}}
    AND coalesce(l.mql, 60000) > c.day)::INTEGER AS early_activities,
  (SELECT count(DISTINCT ok) FROM opp WHERE created BETWEEN {{from}} AND {{last}} AND outcome <> deal('invalid'))::INTEGER
    AS opportunities,
  (SELECT days FROM decided)::INTEGER AS decided_days, (SELECT n FROM decided)::INTEGER AS decided,
  (SELECT count(*) FROM open_now)::INTEGER AS open_now,
  (SELECT count(*) FROM open_now WHERE age > (SELECT days FROM decided))::INTEGER AS stalled,
  (SELECT count(*) FROM costly)::INTEGER AS costly,
  (SELECT count(*) FROM costly WHERE NOT coalesce(has_opp, false))::INTEGER AS barren
