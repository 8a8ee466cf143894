-- The handoffs of a period with what an order of work looks at, when they were first touched and what became of them. The
-- clock is the one of speed to lead: {{end}} is the touch, or an answer without a recorded call, which is no touch by name.
WITH clock AS (
  SELECT *, {{end}} AS stop, {{isUntouched}} AS untouched
  FROM episode LEFT JOIN (
    SELECT * REPLACE (CASE WHEN touch_day <= {{asOf}} THEN touch_day END AS touch_day) FROM handoff_moment
  ) USING (hk)
)
SELECT source::VARCHAR AS source, campaign::VARCHAR AS campaign, channel::VARCHAR AS channel, segment::VARCHAR AS segment,
  persona::VARCHAR AS persona, region::VARCHAR AS region, score, coalesce(company, '') AS company,
  sal <= {{asOf}} AND sal <= refused AS is_accepted, refused <= {{asOf}} AND refused < sal AS is_refused,
  opp <= {{asOf}} AS is_opportunity, won <= {{asOf}} AS is_won,
  {{entry}} AS start_day, {{entryAt}} AS start_at, CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_day(stop) END AS end_day,
  CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_at(stop) END AS end_at, untouched, coalesce(is_before, false) AS is_before
FROM clock
JOIN (SELECT pk, score, company FROM person) p USING (pk)
WHERE x_mql BETWEEN {{from}} AND {{last}}{{filter}}
