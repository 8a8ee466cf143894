-- When things happened within their days, for the clocks of handoffs. {{marketers}}: names whose activities are no touch.

-- Every call, mail or meeting of people other than Marketing with a lead; what a machine sent, and notes, are none.
CREATE OR REPLACE TABLE outreach AS
SELECT coalesce(s.survivor, p.pk)::INTEGER AS pk, a.day, a.instant, moment(a.day, a.instant) AS moment
FROM activity a JOIN person p ON p.id = a.person_id LEFT JOIN survivor s ON s.pk = p.pk
WHERE NOT regexp_matches(lower(coalesce(a.kind, '')), '\b(auto|automated|automatic|newsletter|mass|bulk|marketing|note)\b|auto-?repl')
  AND NOT list_contains({{marketers}}, lower(trim(coalesce(a.done_by, ''))));

-- One handoff that has any moment within its days, or was touched. A touch belongs to the last handoff begun by then;
-- `is_before` says of a lead's first handoff that somebody had touched it earlier. `attempts` are those before it went.
CREATE OR REPLACE TABLE handoff_moment AS
WITH told AS (
  SELECT coalesce(s.survivor, e.pk)::INTEGER AS pk, e.stage, e.day, min(e.instant) AS instant
  FROM stage_event e LEFT JOIN survivor s ON s.pk = e.pk
  WHERE e.entity_type = 'person' AND e.instant IS NOT NULL AND e.stage <> 'inquiry' GROUP BY ALL
),
entered AS (
  SELECT e.hk, min(t.instant) FILTER (t.stage = 'mql' AND t.day = e.x_mql) AS mql_at,
    min(t.instant) FILTER (t.stage = 'sal' AND t.day = e.x_sal) AS sal_at,
    min(t.instant) FILTER (t.stage = 'sql' AND t.day = e.x_sql) AS sql_at,
    min(t.instant) FILTER (t.stage = 'opportunity' AND t.day = e.x_opp) AS opp_at,
    min(t.instant) FILTER (t.stage = 'recycled' AND t.day = e.rec) AS rec_at,
    min(t.instant) FILTER (t.stage = 'disqualified' AND t.day = e.disq) AS disq_at
  FROM episode e JOIN told t USING (pk) GROUP BY e.hk
),
begun AS (
  SELECT e.pk, e.hk, moment_start(e.mql, t.mql_at) AS moment, least(e.gone, e.opp) AS went
  FROM episode e LEFT JOIN entered t USING (hk)
),
reached AS (
  SELECT r.pk, b.hk, r.day, r.moment, r.day <= b.went AS is_attempt
  FROM outreach r ASOF LEFT JOIN begun b ON b.pk = r.pk AND r.moment >= b.moment
),
touched AS (
  SELECT hk, min(moment) AS moment, count(*) FILTER (is_attempt) AS attempts FROM reached WHERE hk IS NOT NULL GROUP BY hk
),
early AS (SELECT DISTINCT pk FROM reached WHERE hk IS NULL)
SELECT e.hk, t.mql_at, t.sal_at, t.sql_at, t.opp_at, t.rec_at, t.disq_at,
  CASE WHEN e.n = 1 THEN p.created_instant END AS created_at,
  moment_day(r.moment) AS touch_day, moment_at(r.moment) AS touch_at, coalesce(r.attempts, 0)::INTEGER AS attempts,
  e.n = 1 AND x.pk IS NOT NULL AS is_before
FROM episode e
LEFT JOIN entered t ON t.hk = e.hk LEFT JOIN touched r ON r.hk = e.hk LEFT JOIN early x ON x.pk = e.pk
LEFT JOIN person p ON p.pk = e.pk
WHERE t.hk IS NOT NULL OR r.hk IS NOT NULL OR x.pk IS NOT NULL
ORDER BY e.hk;
