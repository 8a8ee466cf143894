-- The cases of one promise: those whose clock began in the period, and those that began in the last half year and still run.
-- A touch after the as-of day has not happened yet: an answer by then is what stops the clock.
WITH clock AS (
  SELECT hk, pk, owner, {{entry}} AS start_day, {{entryAt}} AS start_at, {{end}} AS stop, {{isUntouched}} AS untouched,
    coalesce(is_before, false) AS is_before
  FROM episode LEFT JOIN (
    SELECT * REPLACE (CASE WHEN touch_day <= {{asOf}} THEN touch_day END AS touch_day) FROM handoff_moment
  ) USING (hk)
  WHERE {{entry}} BETWEEN least({{from}}, {{asOf}} - 183) AND {{asOf}}{{filter}}
)
SELECT c.hk, coalesce(p.name, '') AS lead, coalesce(p.company, '') AS account, CAST(c.owner AS VARCHAR) AS owner,
  start_day BETWEEN {{from}} AND {{last}} AS is_current, start_day, start_at,
  CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_day(stop) END AS end_day,
  CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_at(stop) END AS end_at, untouched, is_before
FROM clock c JOIN person p ON p.pk = c.pk
WHERE start_day BETWEEN {{from}} AND {{last}} OR moment_day(stop) > {{asOf}} OR moment_day(stop) = {{asOf}}
