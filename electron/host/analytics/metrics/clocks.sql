-- M-13: the clocks that began in the period, alike ones together. {{start}} and {{end}} are moments, {{end}} of what stops
-- them; `untouched` were stopped by an answer without a recorded call.
-- A touch after the as-of day has not happened yet: an answer by then is what stops the clock.
WITH clock AS (
  SELECT {{segment}} AS seg, {{entry}} >= {{split}} AS is_late, {{entry}} AS start_day, {{entryAt}} AS start_at, {{end}} AS stop,
    {{isUntouched}} AS untouched, coalesce(is_before, false) AS is_before, sal_at AS taken_at, created_at
  FROM episode LEFT JOIN (
    SELECT * REPLACE (CASE WHEN touch_day <= {{asOf}} THEN touch_day END AS touch_day) FROM handoff_moment
  ) USING (hk)
  WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}
)
SELECT seg, is_late, start_day, start_at, CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_day(stop) END AS end_day,
  CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_at(stop) END AS end_at, untouched, is_before, taken_at, created_at,
  count(*) AS n
FROM clock GROUP BY ALL
