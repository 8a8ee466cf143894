-- How many leads of the parts came to each stage on each day: one row a day on which any did.
SELECT day, sum(leads)::BIGINT AS leads, sum(mql)::BIGINT AS mql, sum(sal)::BIGINT AS sal
FROM (
  SELECT unnest([{ 'day': inq, 'leads': 1, 'mql': 0, 'sal': 0 }, { 'day': mql, 'leads': 0, 'mql': 1, 'sal': 0 },
    { 'day': sal, 'leads': 0, 'mql': 0, 'sal': 1 }], recursive := true)
  FROM (
    SELECT {{inquiry}} AS inq, {{mql}} AS mql, {{sal}} AS sal
    FROM lead l JOIN (VALUES {{parts}}) p(part, spelling, from_day, to_day, end_day)
      ON l.campaign = p.spelling AND {{inquiry}} >= p.from_day AND {{inquiry}} < p.to_day
  ) entries
) steps
WHERE day <= {{asOf}} GROUP BY day ORDER BY day
