-- M-25: who entered the stage, by day, and how many of them meet each test and all of them; every test is of the record
-- as it stands.
SELECT seg, day >= {{split}} AS is_late, day, count(*) AS n, count(*) FILTER ({{all}}) AS met{{counts}}
FROM (
  SELECT e.seg, e.day{{tests}}
  FROM (SELECT pk, {{segment}} AS seg, {{entry}} AS day FROM {{units}} WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}) e
  JOIN person p ON p.pk = e.pk
)
GROUP BY ALL
