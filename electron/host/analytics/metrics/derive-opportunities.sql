-- `opp`: one opportunity from one change of it (`since`) to the next (`until`), so that its state at any as-of day is the
-- row that holds then. Amounts stay in their currency where the rate's day depends on the question; `closed_value` is at
-- the rate of the close, `created_value` and `repriced_value` (the amount of that time) at the rate of the creation.

-- Closes that a reopening made void, from the stage history and from earlier values of the close date.
CREATE OR REPLACE TEMP TABLE voided_close AS
WITH steps AS (
  SELECT e.pk AS ok, e.stage, e.day, lead(e.stage) OVER ordered AS next_stage, lead(e.day) OVER ordered AS next_day
  FROM stage_event e WHERE e.entity_type = 'opportunity'
  WINDOW ordered AS (PARTITION BY e.pk ORDER BY e.day, e.instant NULLS FIRST, e.stage IN ('won', 'lost'))
),
reopened AS (
  SELECT ok, stage AS outcome, day, next_day AS until FROM steps
  WHERE stage IN ('won', 'lost') AND next_stage NOT IN ('won', 'lost')
  UNION ALL
  SELECT h.pk, 'lost', coalesce(try_cast(h.old_value AS INTEGER), try_cast(h.old_value AS DATE) - DATE '1970-01-01')::INTEGER,
    h.day
  FROM field_history h WHERE h.entity_type = 'opportunity' AND h.field = 'closed' AND h.old_value IS NOT NULL
)
SELECT r.ok, arg_min(r.outcome, (r.until, r.outcome = 'lost')) AS outcome, r.day, min(r.until) AS until
FROM reopened r JOIN opp_now o USING (ok)
WHERE r.day IS NOT NULL AND r.until > r.day AND o.outcome <> 'invalid' AND r.day <> o.closed
GROUP BY r.ok, r.day;

CREATE OR REPLACE TEMP TABLE earlier_value AS
SELECT h.pk AS ok, h.field, h.day, h.old_value FROM field_history h
WHERE h.entity_type = 'opportunity' AND h.field IN ('amount', 'expected_close')
QUALIFY row_number() OVER (PARTITION BY h.pk, h.field, h.day ORDER BY h.import_id, h.old_value) = 1;

CREATE OR REPLACE TEMP TABLE opp_change AS
WITH begin_of AS (SELECT ok, CASE WHEN created = 60000 THEN 0 ELSE least(created, closed) END AS begins FROM opp_now),
change AS (
  -- Without a day of creation it has always been there.
  SELECT ok, begins AS since FROM begin_of
  UNION SELECT ok, closed FROM opp_now WHERE closed < 60000
  UNION SELECT ok, day FROM voided_close UNION SELECT ok, until FROM voided_close
  UNION SELECT ok, day FROM earlier_value
)
SELECT c.ok, c.since, lead(c.since, 1, 60001) OVER (PARTITION BY c.ok ORDER BY c.since) AS until
FROM change c JOIN begin_of b USING (ok) WHERE c.since >= b.begins;

CREATE OR REPLACE TEMP TABLE opp_state AS
SELECT c.ok, c.since, c.until,
  CASE WHEN o.outcome = 'invalid' THEN 'invalid' WHEN c.since >= o.closed THEN o.outcome
    ELSE coalesce(v.outcome, 'open') END AS status,
  CASE WHEN c.since >= o.closed THEN o.closed ELSE coalesce(v.day, 60000) END::INTEGER AS closed,
  CASE WHEN a.day IS NULL THEN o.amount ELSE try_cast(a.old_value AS BIGINT) END AS amount,
  coalesce(CASE WHEN e.day IS NULL THEN o.expected
    ELSE coalesce(try_cast(e.old_value AS INTEGER), try_cast(e.old_value AS DATE) - DATE '1970-01-01') END, 60000)::INTEGER
    AS expected
FROM opp_change c
JOIN opp_now o USING (ok)
LEFT JOIN voided_close v ON v.ok = c.ok AND v.day <= c.since AND c.since < v.until
ASOF LEFT JOIN (FROM earlier_value WHERE field = 'amount') a ON a.ok = c.ok AND c.since < a.day
ASOF LEFT JOIN (FROM earlier_value WHERE field = 'expected_close') e ON e.ok = c.ok AND c.since < e.day;

CREATE OR REPLACE TABLE opp AS
WITH origin AS (
  SELECT ok, coalesce(o.amount_at_create, first.amount, o.amount) AS amount FROM opp_now o
  LEFT JOIN (SELECT ok, arg_min(amount, since) AS amount FROM opp_state GROUP BY ok) first USING (ok)
),
person_of AS (
  SELECT l.ok, arg_min(l.pk, (d.mql, d.pk)) AS pk, min(d.mql) AS mql
  FROM opp_lead l JOIN lead d ON d.pk = l.pk GROUP BY l.ok
)
SELECT s.ok, s.since, s.until, s.status, n.outcome, n.created, n.entered, s.closed, s.expected, s.amount, n.currency, n.stage,
  CASE WHEN p.mql <= n.created THEN p.mql ELSE n.created END::INTEGER AS mql,
  to_review_currency(f.amount, rc.factor) AS created_value, to_review_currency(s.amount, rc.factor) AS repriced_value,
  to_review_currency(s.amount, rx.factor) AS closed_value,
  {{opportunityDimensions}}
FROM opp_state s
JOIN opp_now n USING (ok) JOIN opportunity o ON o.pk = s.ok JOIN origin f ON f.ok = s.ok
LEFT JOIN person_of p ON p.ok = s.ok
LEFT JOIN lead d ON d.pk = p.pk
LEFT JOIN rate rc ON rc.currency = n.currency AND n.created >= rc.from_day AND n.created < rc.to_day
LEFT JOIN rate rx ON rx.currency = n.currency AND s.closed >= rx.from_day AND s.closed < rx.to_day
ORDER BY n.created, s.ok, s.since;
