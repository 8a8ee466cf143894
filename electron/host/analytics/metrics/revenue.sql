-- M-05: leads of the MQL cohort and what their opportunities won. An opportunity with several leads of the cohort is
-- split equally among them to the cent, the earliest first, so that it is counted once.
WITH cohort AS (
  SELECT pk, mql, {{segment}} AS seg FROM lead
  WHERE {{entry}} BETWEEN {{from}} AND {{to}} - 1 AND {{entry}} <= {{asOf}}{{filter}}
),
sold AS (
  SELECT ok, closed, closed_value AS value, {{segment}} AS seg, true{{filter}} AS is_chosen FROM opp
  WHERE since <= {{asOf}} AND until > {{asOf}} AND status = 'won' AND closed <= {{asOf}}
),
share AS (
  SELECT c.seg, s.value, row_number() OVER (PARTITION BY s.ok ORDER BY c.mql, c.pk) AS place,
    count(*) OVER (PARTITION BY s.ok) AS members
  FROM sold s JOIN opp_lead l USING (ok) JOIN cohort c USING (pk)
),
parts AS (
  SELECT seg, count(*) AS leads, 0 AS value, 0 AS unpriced, 0 AS period_value FROM cohort GROUP BY seg
  UNION ALL
  SELECT seg, 0, coalesce(sum(sign(value) * (abs(value) // members + (place <= abs(value) % members)::INTEGER)), 0),
    count(*) FILTER (value IS NULL), 0
  FROM share GROUP BY seg
  UNION ALL
  SELECT seg, 0, 0, 0, coalesce(sum(value), 0)
  FROM sold WHERE is_chosen AND closed BETWEEN {{from}} AND {{to}} - 1 GROUP BY seg
)
SELECT seg, sum(leads)::BIGINT AS leads, sum(value)::BIGINT AS value, sum(unpriced)::BIGINT AS unpriced,
  sum(period_value)::BIGINT AS period_value
FROM parts GROUP BY seg
