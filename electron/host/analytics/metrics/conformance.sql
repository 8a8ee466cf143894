-- M-25: who entered the stage, by day, how many of them meet each test, and how many meet all lines of the version that
-- was in force on their day (not known where no line of it can be tested); every test is of the record as it stands. Who
-- skipped the stage is implied to have entered it with a later one.
SELECT seg, day >= {{split}} AS is_late, day, count(*) AS n, count(*) FILTER (is_implied) AS implied, count(whole) AS judged, count(*) FILTER (whole) AS met{{counts}}
FROM (
  SELECT e.seg, e.day, e.is_implied, {{all}} AS whole{{tests}}
  FROM (SELECT pk, {{segment}} AS seg, {{entry}} AS day, {{implied}} AS is_implied FROM {{units}} WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}) e
  JOIN person p ON p.pk = e.pk
)
GROUP BY ALL
