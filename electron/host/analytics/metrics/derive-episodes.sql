-- Every entry of a lead or of an opportunity linked to it, but inquiries. Stages are numbered in funnel order; `turn` is
-- the order of entries at one time: as in the funnel, then the ways out, then what follows a way out.
CREATE OR REPLACE TEMP TABLE entry AS
WITH own AS (
  SELECT coalesce(s.survivor, e.pk)::INTEGER AS pk, stage_code(e.stage) AS code, e.day, e.instant, e.kind = 'inferred_by_diff' AS inferred,
    coalesce(e.from_stage IN ('lost', 'recycled', 'disqualified'), false) AS from_exit,
    coalesce(e.from_stage IN ('sal', 'sql', 'opportunity', 'won'), false) AS from_later, e.reason
  FROM stage_event e LEFT JOIN survivor s ON s.pk = e.pk
  WHERE e.entity_type = 'person'
),
by_opp AS (
  SELECT l.pk, 4 AS code, o.created AS day FROM opp_lead l JOIN opp_now o USING (ok)
  WHERE o.outcome <> 'invalid' AND o.created < 60000
  UNION ALL
  SELECT l.pk, 5, o.closed FROM opp_lead l JOIN opp_now o USING (ok) WHERE o.outcome = 'won' AND o.closed < 60000
  UNION ALL
  SELECT l.pk, stage_code(e.stage), e.day
  FROM opp_lead l JOIN opp_now o USING (ok) JOIN stage_event e ON e.pk = l.ok AND e.entity_type = 'opportunity'
  WHERE e.stage IN ('sal', 'sql', 'opportunity') AND o.outcome <> 'invalid'
  UNION ALL
  -- A lead is lost with its last opportunity, not with its first.
  SELECT l.pk, 6, max(o.closed) FROM opp_lead l JOIN opp_now o USING (ok) WHERE o.outcome <> 'invalid'
  GROUP BY l.pk HAVING bool_and(o.outcome IN ('lost', 'no_decision')) AND max(o.closed) < 60000
)
SELECT *, (CASE WHEN from_exit THEN 100 ELSE 0 END + code * 4 + from_later::INTEGER * 2 + inferred::INTEGER)::INTEGER AS turn
FROM (FROM own WHERE code IS NOT NULL UNION ALL SELECT b.pk, b.code, b.day, NULL, false, false, false, NULL FROM by_opp b);

-- All entries of a lead at once. Per stage the earliest explicit entry, else the earliest inferred one: an inferred
-- day's place is a million higher.
-- With one MQL, not told to follow a way out, and no way out before the rest, a lead has one episode at most (`is_one`).
CREATE OR REPLACE TEMP TABLE tally AS
SELECT pk, min(place(day, inferred)) FILTER (code = 1) AS m, min(place(day, inferred)) FILTER (code = 2) AS s,
  min(place(day, inferred)) FILTER (code = 3) AS q, min(place(day, inferred)) FILTER (code = 4) AS o,
  min(place(day, inferred)) FILTER (code = 5) AS w, min(place(day, inferred)) FILTER (code = 6) AS l,
  min(place(day, inferred)) FILTER (code = 7) AS r, min(place(day, inferred)) FILTER (code = 8) AS d,
  min(placed_reason(place(day, inferred), reason)) FILTER (code >= 7 AND reason IS NOT NULL) AS reason,
  count(*) FILTER (code = 1) <= 1 AND count(*) FILTER (code = 1 AND from_exit) = 0 AND coalesce(
    min(day) FILTER (code >= 6) > greatest(max(day) FILTER (code = 1), min(day) FILTER (code <= 5)),
    count(*) FILTER (code >= 6) = 0) AS is_one
FROM entry GROUP BY pk;

-- Leads with more than one episode, or with a way out before it. An MQL entry opens an episode where it is the first,
-- follows a way out, or follows an acceptance without being a move back from it; the same entry told twice within 24
-- hours stays one.
CREATE OR REPLACE TEMP TABLE entry_numbered AS
WITH looked AS (
  SELECT *, lag(code) OVER ordered AS before,
    max(day) FILTER (code = 1) OVER earlier AS mql_day, max(instant) FILTER (code = 1) OVER earlier AS mql_instant,
    code <= 5 AND count(*) FILTER (code <= 5) OVER earlier = 0 AS is_first
  FROM entry SEMI JOIN (FROM tally WHERE NOT is_one) several USING (pk)
  WINDOW ordered AS (PARTITION BY pk ORDER BY day, instant NULLS FIRST, turn),
    earlier AS (PARTITION BY pk ORDER BY day, instant NULLS FIRST, turn
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
    PARTITION BY pk ORDER BY day, instant NULLS FIRST, turn ROWS UNBOUNDED PRECEDING
  )::INTEGER AS n
FROM marked;

CREATE OR REPLACE TEMP TABLE episode_days AS
WITH several AS (
  SELECT pk, n, min(place(day, inferred)) FILTER (code = 1) AS m, min(place(day, inferred)) FILTER (code = 2) AS s,
    min(place(day, inferred)) FILTER (code = 3) AS q, min(place(day, inferred)) FILTER (code = 4) AS o,
    min(place(day, inferred)) FILTER (code = 5) AS w, min(place(day, inferred)) FILTER (code = 6) AS l,
    min(place(day, inferred)) FILTER (code = 7) AS r, min(place(day, inferred)) FILTER (code = 8) AS d,
    min(placed_reason(place(day, inferred), reason)) FILTER (code >= 7 AND reason IS NOT NULL) AS reason
  FROM entry_numbered GROUP BY pk, n
),
every AS (
  SELECT pk, 1 AS n, m, s, q, o, w, l, r, d, reason, false AS is_one_of_several FROM tally WHERE is_one
  UNION ALL SELECT pk, n, m, s, q, o, w, l, r, d, reason, true FROM several
)
SELECT pk, n, substr(reason, 10) AS reason, is_one_of_several, place_day(m) AS x_mql, place_day(s) AS x_sal, place_day(q) AS x_sql,
  place_day(o) AS x_opp, place_day(w) AS x_won, place_day(l) AS lost, place_day(r) AS rec, place_day(d) AS disq,
  (inferred_bit(m, 1) + inferred_bit(s, 2) + inferred_bit(q, 4) + inferred_bit(o, 8) + inferred_bit(w, 16)
    + inferred_bit(r, 32) + inferred_bit(d, 64) + inferred_bit(l, 128))::INTEGER AS inferred
FROM every;

-- What followed an episode: the next MQL, and the first win under a later one. What came before it: a recycling, which may
-- be all that is known of an MQL that the CRM has overwritten.
CREATE OR REPLACE TEMP TABLE following AS
SELECT pk, n, lag(rec, 1, 60000) OVER later AS rec_before, lead(least(x_mql, x_sal, x_sql, x_opp, x_won), 1, 60000) OVER later AS next_mql,
  coalesce(min(x_won) OVER (later ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 60000) AS later_won,
  lead(n) OVER later IS NULL AS is_last
FROM episode_days WHERE is_one_of_several WINDOW later AS (PARTITION BY pk ORDER BY n);

-- The dimensions of each person that stands for itself.
CREATE OR REPLACE TEMP TABLE person_now AS
SELECT p.pk, p.stage, p.created_day, nullif(trim(p.reject_reason), '') AS reject_reason,
  {{leadDimensions}}
FROM person p ANTI JOIN survivor s ON s.pk = p.pk;

-- Under the policy `implied` a stage reached stands for all before it, on the same day; `x_` days are explicit ones.
CREATE OR REPLACE TABLE episode AS
SELECT e.pk::BIGINT * 1000 + e.n AS hk, e.pk, e.n, least(x_mql, x_sal, x_sql, x_opp, x_won) AS mql,
  least(x_sal, x_sql, x_opp, x_won) AS sal, least(x_sql, x_opp, x_won) AS sql, least(x_opp, x_won) AS opp, x_won AS won,
  x_mql, x_sal, x_sql, x_opp, x_won, rec, disq, lost, least(rec, disq) AS refused, least(rec, disq, lost) AS gone,
  coalesce(f.next_mql, 60000) AS next_mql, coalesce(f.later_won, 60000) AS later_won,
  coalesce(f.rec_before, 60000) AS rec_before, inferred,
  CASE WHEN least(rec, disq) = 60000 THEN ''
    ELSE coalesce(nullif(trim(reason), ''), CASE WHEN coalesce(f.is_last, true) THEN reject_reason END, '') END AS reason,
  {{dimensions}}
FROM episode_days e JOIN person_now p USING (pk) LEFT JOIN following f ON f.pk = e.pk AND f.n = e.n
WHERE e.n > 0 ORDER BY mql, e.pk, e.n;

-- One lead: the first time it reached each stage over its episodes, and the way out it stands on. `before` columns hold
-- the way out of the episode before the last, for as-of days at which the last one had not begun.
CREATE OR REPLACE TABLE lead AS
WITH several AS (
  SELECT pk, min(mql) AS mql, min(sal) AS sal, min(sql) AS sql, min(opp) AS opp, min(won) AS won, min(x_mql) AS x_mql,
    min(x_sal) AS x_sal, min(x_sql) AS x_sql, min(x_opp) AS x_opp, min(x_won) AS x_won, max(n) AS episodes,
    max(mql) AS last_mql, arg_max(disq, n) AS disq, arg_max(gone, n) AS gone, bit_or(inferred) AS inferred
  FROM episode SEMI JOIN following USING (pk) GROUP BY pk
),
firsts AS (
  SELECT pk, mql, sal, sql, opp, won, x_mql, x_sal, x_sql, x_opp, x_won, 1 AS episodes, mql AS last_mql, disq, gone, inferred
  FROM episode ANTI JOIN following USING (pk)
  UNION ALL FROM several
),
earlier AS (
  SELECT e.pk, arg_max(e.disq, e.n) AS disq, arg_max(e.gone, e.n) AS gone
  FROM episode e JOIN several f ON f.pk = e.pk AND e.n < f.episodes GROUP BY e.pk
),
told AS (
  SELECT coalesce(s.survivor, e.pk)::INTEGER AS pk, e.day FROM stage_event e LEFT JOIN survivor s ON s.pk = e.pk
  WHERE e.entity_type = 'person' AND e.stage = 'inquiry'
  UNION ALL SELECT s.survivor::INTEGER, p.created_day FROM survivor s JOIN person p USING (pk)
),
asked AS (SELECT pk, min(day)::INTEGER AS day FROM told WHERE day IS NOT NULL GROUP BY pk),
unqualified AS (
  SELECT pk, min(least(rec, disq, lost)) AS gone, min(disq) AS disq FROM episode_days WHERE n = 0 GROUP BY pk
)
SELECT p.pk, least(p.created_day, a.day, f.mql, 60000)::INTEGER AS inq,
  coalesce(f.mql, 60000) AS mql, coalesce(f.sal, 60000) AS sal, coalesce(f.sql, 60000) AS sql,
  coalesce(f.opp, 60000) AS opp, coalesce(f.won, 60000) AS won, least(p.created_day, a.day, 60000)::INTEGER AS x_inq,
  coalesce(f.x_mql, 60000) AS x_mql, coalesce(f.x_sal, 60000) AS x_sal, coalesce(f.x_sql, 60000) AS x_sql,
  coalesce(f.x_opp, 60000) AS x_opp, coalesce(f.x_won, 60000) AS x_won, coalesce(f.episodes, 0)::INTEGER AS episodes,
  coalesce(f.last_mql, 60000) AS last_mql, coalesce(f.disq, u.disq, 60000) AS disq, coalesce(f.gone, u.gone, 60000) AS gone,
  coalesce(b.disq, u.disq, 60000) AS disq_before, coalesce(b.gone, u.gone, 60000) AS gone_before,
  coalesce(f.inferred, 0) AS inferred,
  {{dimensions}}
FROM person_now p
LEFT JOIN firsts f ON f.pk = p.pk LEFT JOIN earlier b ON b.pk = p.pk LEFT JOIN asked a ON a.pk = p.pk
LEFT JOIN unqualified u ON u.pk = p.pk
WHERE least(p.created_day, a.day, f.mql, 60000) < 60000
-- Periods of inquiries skip row groups too: those without MQL are by inquiry, and no MQL comes before its inquiry.
ORDER BY mql, inq, p.pk;

-- Leads whose status says MQL or beyond while nothing says when: no period can hold them.
CREATE OR REPLACE TABLE undated AS
SELECT p.pk, p.stage, coalesce(p.created_day, 0)::INTEGER AS created,
  {{dimensions}}
FROM person_now p
WHERE p.stage IN ('mql', 'sal', 'sql', 'opportunity', 'won') AND NOT EXISTS (FROM lead l WHERE l.pk = p.pk AND l.mql < 60000);
