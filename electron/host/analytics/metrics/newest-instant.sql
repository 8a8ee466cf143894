-- The newest instant that the data knows of on the as-of day; `later` counts what it knows of the year after it.
SELECT max(instant) FILTER (day = {{asOf}}) AS newest, count(*) FILTER (day > {{asOf}} AND day <= {{asOf}} + 366) AS later FROM (
  SELECT day, instant FROM stage_event WHERE day >= {{asOf}}
  UNION ALL SELECT day, instant FROM activity WHERE day >= {{asOf}}
  UNION ALL SELECT created_day, created_instant FROM person WHERE created_day >= {{asOf}}
) known
