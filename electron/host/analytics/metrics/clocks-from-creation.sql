-- M-13 where no lead was ever handed over: the clocks of the leads created in the period, from creation to the first touch.
WITH clock AS (
  SELECT l.pk, {{segment}} AS seg, x_inq >= {{split}} AS is_late, x_inq AS start_day,
    any_value(p.created_instant) FILTER (p.created_day = x_inq) AS start_at,
    min(o.moment) FILTER (o.moment >= moment_start(x_inq, p.created_instant)) AS stop,
    count(*) FILTER (o.moment < moment_start(x_inq, p.created_instant)) > 0 AS is_before
  FROM lead l JOIN (SELECT pk, created_instant, created_day FROM person) p ON p.pk = l.pk LEFT JOIN outreach o ON o.pk = l.pk
  WHERE x_inq BETWEEN {{from}} AND {{last}}{{filter}} GROUP BY ALL
)
SELECT seg, is_late, start_day, start_at, CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_day(stop) END AS end_day,
  CASE WHEN moment_day(stop) <= {{asOf}} THEN moment_at(stop) END AS end_at, false AS untouched, is_before,
  NULL::BIGINT AS taken_at, NULL::BIGINT AS created_at, count(*) AS n
FROM clock GROUP BY ALL
