-- M-05: leads of the MQL cohort and what their opportunities won. An opportunity with several leads of the cohort is
-- split equally among them to the cent, the earliest first, so that it is counted once.
WITH cohort AS MATERIALIZED (
  SELECT pk, {{entry}} AS entry, {{segment}} AS seg FROM lead
  WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}
),
linked AS MATERIALIZED (
  SELECT l.ok, c.pk, c.entry, c.seg FROM lead_opp l JOIN cohort c USING (pk)
  WHERE l.{{entry}} BETWEEN {{from}} AND {{last}}
),
share AS (
  SELECT l.seg, s.closed_value AS value, row_number() OVER (PARTITION BY s.ok ORDER BY l.entry, l.pk) AS place,
    count(*) OVER (PARTITION BY s.ok) AS members
  FROM opp s JOIN linked l USING (ok)
  WHERE s.closed <= {{asOf}} AND s.since <= {{asOf}} AND s.until > {{asOf}} AND s.outcome = 'won'
),
parts AS (
  SELECT seg, count(*) AS leads, 0 AS value, 0 AS unpriced, 0 AS period_value FROM cohort GROUP BY seg
  UNION ALL
  SELECT seg, 0, coalesce(sum(sign(value) * (abs(value) // members + (place <= abs(value) % members)::INTEGER)), 0),
    count(*) FILTER (value IS NULL), 0
  FROM share GROUP BY seg
  UNION ALL
  SELECT {{segment}}, 0, 0, 0, coalesce(sum(closed_value), 0) FROM opp
  WHERE closed BETWEEN {{from}} AND {{last}} AND since <= {{asOf}} AND until > {{asOf}}
    AND outcome = 'won'{{filter}}
  GROUP BY ALL
)
SELECT seg, sum(leads)::BIGINT AS leads, sum(value)::BIGINT AS value, sum(unpriced)::BIGINT AS unpriced,
  sum(period_value)::BIGINT AS period_value
FROM parts GROUP BY seg
