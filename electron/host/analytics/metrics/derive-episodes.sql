-- Every entry of a lead or of an opportunity linked to it, but inquiries. Stages are numbered in funnel order.
CREATE OR REPLACE TEMP TABLE entry AS
WITH code(stage, code) AS (
  VALUES ('mql', 1), ('sal', 2), ('sql', 3), ('opportunity', 4), ('won', 5), ('lost', 6), ('recycled', 7), ('disqualified', 8)
),
own AS (
  SELECT coalesce(s.survivor, e.pk)::INTEGER AS pk, c.code, e.day, e.instant, e.kind = 'inferred_by_diff' AS inferred,
    coalesce(e.from_stage IN ('lost', 'recycled', 'disqualified'), false) AS from_exit,
    coalesce(e.from_stage IN ('sal', 'sql', 'opportunity', 'won'), false) AS from_later, e.reason
  FROM stage_event e JOIN code c ON c.stage = e.stage LEFT JOIN survivor s ON s.pk = e.pk
  WHERE e.entity_type = 'person'
),
by_opp AS (
  SELECT l.pk, 4 AS code, o.created AS day FROM opp_lead l JOIN opp_now o USING (ok)
  WHERE o.outcome <> 'invalid' AND o.created < 60000
  UNION ALL
  SELECT l.pk, 5, o.closed FROM opp_lead l JOIN opp_now o USING (ok) WHERE o.outcome = 'won' AND o.closed < 60000
  UNION ALL
  SELECT l.pk, c.code, e.day
  FROM opp_lead l JOIN opp_now o USING (ok) JOIN stage_event e ON e.pk = l.ok AND e.entity_type = 'opportunity'
  JOIN code c ON c.stage = e.stage WHERE c.code BETWEEN 2 AND 4 AND o.outcome <> 'invalid'
  UNION ALL
  -- A lead is lost with its last opportunity, not with its first.
  SELECT l.pk, 6, max(o.closed) FROM opp_lead l JOIN opp_now o USING (ok) WHERE o.outcome <> 'invalid'
  GROUP BY l.pk HAVING bool_and(o.outcome IN ('lost', 'no_decision')) AND max(o.closed) < 60000
)
SELECT * FROM own
UNION ALL SELECT b.pk, b.code, b.day, NULL, false, false, false, NULL FROM by_opp b;

-- An MQL entry opens an episode where it is the first, follows a way out, or follows an acceptance without being a move
-- back from it; the same entry told twice within 24 hours stays one.
CREATE OR REPLACE TEMP TABLE entry_numbered AS
WITH looked AS (
  SELECT *, lag(code) OVER ordered AS before,
    max(day) FILTER (code = 1) OVER earlier AS mql_day, max(instant) FILTER (code = 1) OVER earlier AS mql_instant,
    code <= 5 AND count(*) FILTER (code <= 5) OVER earlier = 0 AS is_first
  FROM entry
  WINDOW ordered AS (PARTITION BY pk ORDER BY day, instant NULLS FIRST, CASE WHEN from_exit THEN 9 ELSE code END),
    earlier AS (PARTITION BY pk ORDER BY day, instant NULLS FIRST, CASE WHEN from_exit THEN 9 ELSE code END
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
marked AS (
  SELECT *, is_first OR (
    code = 1 AND NOT from_later AND (before >= 6 OR from_exit OR (before BETWEEN 2 AND 5 AND mql_day IS NOT NULL))
    AND (mql_day IS NULL OR (from_exit AND before >= 6)
      OR coalesce(instant - mql_instant > 86400000, day - mql_day > 1))
  ) AS opens
  FROM looked
)
SELECT pk, code, day, inferred, reason,
  sum(opens::INTEGER) OVER (
    PARTITION BY pk ORDER BY day, instant NULLS FIRST, CASE WHEN from_exit THEN 9 ELSE code END ROWS UNBOUNDED PRECEDING
  )::INTEGER AS n
FROM marked;

-- Per stage the earliest explicit entry, else the earliest inferred one: inferred days are kept a million higher.
CREATE OR REPLACE TEMP TABLE episode_days AS
WITH ranked AS (SELECT *, day + CASE WHEN inferred THEN 1000000 ELSE 0 END AS place FROM entry_numbered),
firsts AS (
  SELECT pk, n, min(place) FILTER (code = 1) AS m, min(place) FILTER (code = 2) AS s, min(place) FILTER (code = 3) AS q,
    min(place) FILTER (code = 4) AS o, min(place) FILTER (code = 5) AS w, min(place) FILTER (code = 6) AS l,
    min(place) FILTER (code = 7) AS r, min(place) FILTER (code = 8) AS d,
    arg_min(reason, place) FILTER (code IN (7, 8) AND reason IS NOT NULL) AS reason
  FROM ranked GROUP BY pk, n
)
SELECT pk, n, reason, place_day(m) AS x_mql, place_day(s) AS x_sal, place_day(q) AS x_sql, place_day(o) AS x_opp,
  place_day(w) AS x_won, place_day(l) AS lost, place_day(r) AS rec, place_day(d) AS disq,
  (inferred_bit(m, 1) + inferred_bit(s, 2) + inferred_bit(q, 4) + inferred_bit(o, 8) + inferred_bit(w, 16)
    + inferred_bit(r, 32) + inferred_bit(d, 64) + inferred_bit(l, 128))::INTEGER AS inferred
FROM firsts;

-- Under the policy `implied` a stage reached stands for all before it, on the same day; `x_` days are explicit ones.
CREATE OR REPLACE TABLE episode AS
WITH implied AS (
  SELECT *, least(x_mql, x_sal, x_sql, x_opp, x_won) AS mql, least(x_sal, x_sql, x_opp, x_won) AS sal,
    least(x_sql, x_opp, x_won) AS sql, least(x_opp, x_won) AS opp, x_won AS won
  FROM episode_days WHERE n > 0
)
SELECT (row_number() OVER (ORDER BY e.pk, e.n))::INTEGER AS hk, e.pk, e.n, e.mql, e.sal, e.sql, e.opp, e.won,
  e.x_mql, e.x_sal, e.x_sql, e.x_opp, e.x_won, e.rec, e.disq, e.lost, least(e.rec, e.disq) AS refused,
  least(e.rec, e.disq, e.lost) AS gone,
  lead(e.mql, 1, 60000) OVER (PARTITION BY e.pk ORDER BY e.n) AS next_mql, e.inferred,
  CASE WHEN least(e.rec, e.disq) < 60000 THEN coalesce(nullif(trim(e.reason), ''), CASE WHEN e.n = last.n
    THEN nullif(trim(p.reject_reason), '') END, '') ELSE '' END AS reason,
  {{leadDimensions}}
FROM implied e
JOIN (SELECT pk, max(n) AS n FROM episode_days GROUP BY pk) last USING (pk)
JOIN person p ON p.pk = e.pk
ORDER BY e.mql, e.pk, e.n;

-- One lead: the first time it reached each stage over its episodes, and the way out it stands on. `before` columns hold
-- the way out of the episode before the last, for as-of days at which the last one had not begun.
CREATE OR REPLACE TABLE lead AS
WITH firsts AS (
  SELECT pk, min(mql) AS mql, min(sal) AS sal, min(sql) AS sql, min(opp) AS opp, min(won) AS won, min(x_mql) AS x_mql,
    min(x_sal) AS x_sal, min(x_sql) AS x_sql, min(x_opp) AS x_opp, min(x_won) AS x_won, max(n) AS episodes,
    max(mql) AS last_mql, arg_max(disq, n) AS disq, arg_max(gone, n) AS gone, bit_or(inferred) AS inferred
  FROM episode GROUP BY pk
),
earlier AS (
  SELECT e.pk, arg_max(e.disq, e.n) AS disq, arg_max(e.gone, e.n) AS gone
  FROM episode e JOIN firsts f ON f.pk = e.pk AND e.n < f.episodes GROUP BY e.pk
),
asked AS (
  SELECT coalesce(s.survivor, a.pk)::INTEGER AS pk, min(a.day)::INTEGER AS day FROM (
    SELECT pk, created_day AS day FROM person WHERE created_day IS NOT NULL
    UNION ALL SELECT e.pk, e.day FROM stage_event e WHERE e.entity_type = 'person' AND e.stage = 'inquiry'
  ) a LEFT JOIN survivor s ON s.pk = a.pk GROUP BY ALL
),
unqualified AS (
  SELECT pk, min(least(rec, disq, lost)) AS gone, min(disq) AS disq FROM episode_days WHERE n = 0 GROUP BY pk
)
SELECT p.pk, least(coalesce(a.day, 60000), coalesce(f.mql, 60000))::INTEGER AS inq,
  coalesce(f.mql, 60000) AS mql, coalesce(f.sal, 60000) AS sal, coalesce(f.sql, 60000) AS sql,
  coalesce(f.opp, 60000) AS opp, coalesce(f.won, 60000) AS won, coalesce(a.day, 60000)::INTEGER AS x_inq,
  coalesce(f.x_mql, 60000) AS x_mql, coalesce(f.x_sal, 60000) AS x_sal, coalesce(f.x_sql, 60000) AS x_sql,
  coalesce(f.x_opp, 60000) AS x_opp, coalesce(f.x_won, 60000) AS x_won, coalesce(f.episodes, 0)::INTEGER AS episodes,
  coalesce(f.last_mql, 60000) AS last_mql, coalesce(f.disq, u.disq, 60000) AS disq, coalesce(f.gone, u.gone, 60000) AS gone,
  coalesce(b.disq, u.disq, 60000) AS disq_before, coalesce(b.gone, u.gone, 60000) AS gone_before,
  coalesce(f.inferred, 0) AS inferred,
  {{leadDimensions}}
FROM person p
LEFT JOIN firsts f ON f.pk = p.pk LEFT JOIN earlier b ON b.pk = p.pk LEFT JOIN asked a ON a.pk = p.pk
LEFT JOIN unqualified u ON u.pk = p.pk
WHERE NOT EXISTS (FROM survivor s WHERE s.pk = p.pk) AND least(coalesce(a.day, 60000), coalesce(f.mql, 60000)) < 60000
ORDER BY coalesce(f.mql, 60000), p.pk;
