-- `opp`: one opportunity, or one stretch of it (`since` to `until`) between changes of its amount, its expected close or
-- a close that was made void. On an as-of day within the stretch it is closed where `closed` has come by then, with
-- `outcome`; open else. Invalid ones never close. Amounts stay in their currency where the rate's day depends on the
-- question; `closed_value` is at the rate of the close, `created_value` and `repriced_value` at that of the creation.

-- What opportunities held before, and until when. A change that only two exports tell holds from the newest day that is
-- known of up to the export: what an export says of now is of one moment, its stages, amounts and close dates alike. The
-- day of the export itself can be later than all that happened, and so than the as-of day.
CREATE OR REPLACE TEMP TABLE told_before AS
WITH told AS (
  SELECT pk AS ok, field, old_value, import_id, day AS told_day, lower_day FROM field_history WHERE entity_type = 'opportunity'
),
known_day AS (
  SELECT day AS known FROM stage_event UNION SELECT created_day FROM person UNION SELECT created_day FROM opportunity
  UNION SELECT closed_day FROM opportunity WHERE outcome <> 'open'
  UNION SELECT day FROM touch UNION SELECT day FROM activity
),
told_on AS (SELECT d.told_day, k.known FROM (SELECT DISTINCT told_day FROM told) d ASOF JOIN known_day k ON k.known <= d.told_day)
SELECT t.*, CASE WHEN t.lower_day IS NULL THEN t.told_day ELSE coalesce(d.known, t.told_day) END::INTEGER AS day
FROM told t LEFT JOIN told_on d USING (told_day);

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
  SELECT h.ok, coalesce(w.old_value, 'lost'), coalesce(try_cast(h.old_value AS INTEGER), try_cast(h.old_value AS DATE) - DATE '1970-01-01')::INTEGER,
    h.day
  FROM told_before h
  LEFT JOIN told_before w ON w.ok = h.ok AND w.told_day = h.told_day AND w.field = 'outcome'
    AND w.old_value IN ('won', 'lost', 'no_decision')
  WHERE h.field = 'closed' AND h.old_value IS NOT NULL
)
SELECT r.ok, arg_min(r.outcome, (r.until, r.outcome = 'lost')) AS outcome, r.day, min(r.until) AS until
FROM reopened r JOIN opp_now o USING (ok)
WHERE r.day IS NOT NULL AND r.until > r.day AND o.outcome <> 'invalid' AND r.day <> o.closed
GROUP BY r.ok, r.day;

CREATE OR REPLACE TEMP TABLE earlier_value AS
SELECT ok, field, day, old_value FROM told_before WHERE field IN ('amount', 'expected_close')
QUALIFY row_number() OVER (PARTITION BY ok, field, day ORDER BY told_day, import_id, old_value) = 1;

-- Without a day of creation it has always been there.
CREATE OR REPLACE TEMP TABLE opp_begin AS
SELECT ok, CASE WHEN created = 60000 THEN 0 ELSE least(created, closed) END::INTEGER AS begins FROM opp_now;

CREATE OR REPLACE TEMP TABLE opp_stretch AS
WITH changed AS (SELECT ok FROM voided_close UNION SELECT ok FROM earlier_value),
change AS (
  SELECT ok, begins AS since FROM opp_begin SEMI JOIN changed USING (ok)
  UNION SELECT ok, day FROM voided_close UNION SELECT ok, until FROM voided_close UNION SELECT ok, day FROM earlier_value
),
stretch AS (
  SELECT c.ok, c.since::INTEGER AS since, lead(c.since, 1, 60001) OVER (PARTITION BY c.ok ORDER BY c.since)::INTEGER AS until
  FROM change c JOIN opp_begin b USING (ok) WHERE c.since >= b.begins
)
SELECT s.ok, s.since, s.until, CASE WHEN v.day IS NULL THEN o.outcome ELSE v.outcome END AS outcome,
  CASE WHEN v.day IS NULL THEN o.closed ELSE v.day END::INTEGER AS closed,
  CASE WHEN a.day IS NULL THEN o.amount ELSE try_cast(a.old_value AS BIGINT) END AS amount,
  coalesce(CASE WHEN e.day IS NULL THEN o.expected
    ELSE coalesce(try_cast(e.old_value AS INTEGER), try_cast(e.old_value AS DATE) - DATE '1970-01-01') END, 60000)::INTEGER
    AS expected
FROM stretch s
JOIN opp_now o USING (ok)
LEFT JOIN voided_close v ON v.ok = s.ok AND v.day <= s.since AND s.since < v.until
ASOF LEFT JOIN (FROM earlier_value WHERE field = 'amount') a ON a.ok = s.ok AND s.since < a.day
ASOF LEFT JOIN (FROM earlier_value WHERE field = 'expected_close') e ON e.ok = s.ok AND s.since < e.day
UNION ALL
SELECT o.ok, b.begins, 60001, o.outcome, o.closed, o.amount, coalesce(o.expected, 60000)
FROM opp_now o JOIN opp_begin b USING (ok) ANTI JOIN changed c ON c.ok = o.ok;

CREATE OR REPLACE TABLE opp AS
WITH first_amount AS (SELECT ok, arg_min(amount, since) AS amount FROM opp_stretch WHERE until < 60001 GROUP BY ok),
person_of AS (
  SELECT l.ok, arg_min(l.pk, (d.mql, d.pk)) AS pk, min(d.mql) AS mql
  FROM opp_lead l JOIN lead d ON d.pk = l.pk GROUP BY l.ok
)
SELECT s.ok, s.since, s.until, deal(s.outcome) AS outcome, n.created,
  n.entered, s.closed, s.expected, s.amount, n.currency::{{currencyType}} AS currency, n.stage,
  CASE WHEN p.mql <= n.created THEN p.mql ELSE n.created END::INTEGER AS mql,
  to_review_currency(coalesce(n.amount_at_create, f.amount, s.amount), rc.factor) AS created_value,
  to_review_currency(s.amount, rc.factor) AS repriced_value, to_review_currency(s.amount, rx.factor) AS closed_value,
  {{opportunityDimensions}}
FROM opp_stretch s
JOIN opp_now n USING (ok) JOIN opportunity o ON o.pk = s.ok
LEFT JOIN first_amount f ON f.ok = s.ok LEFT JOIN person_of p ON p.ok = s.ok LEFT JOIN lead d ON d.pk = p.pk
LEFT JOIN rate rc ON rc.currency = n.currency AND n.created >= rc.from_day AND n.created < rc.to_day
LEFT JOIN rate rx ON rx.currency = n.currency AND s.closed >= rx.from_day AND s.closed < rx.to_day
ORDER BY n.created, s.ok, s.since;

-- The leads of each opportunity by their MQL, so that a cohort finds its opportunities without reading all of them.
CREATE OR REPLACE TABLE lead_opp AS
SELECT l.ok, l.pk, l.kind, d.mql, d.x_mql, {{dimensions}} FROM opp_lead l JOIN lead d ON d.pk = l.pk ORDER BY d.mql, l.pk, l.ok;

-- The few opportunities that a review has to say something about.
CREATE OR REPLACE TABLE opp_notable AS
FROM opp
WHERE amount IS NULL OR outcome = 'invalid' OR closed < created OR until < 60001 OR currency <> '{{currency}}';
