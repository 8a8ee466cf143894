-- M-07: handoffs refused before acceptance, by the reason given. `in_period` by the day of the refusal, `in_cohort` by
-- the MQL entry; `regretted` were won under another episode afterwards.
SELECT seg, is_late, reason, sum(in_period)::BIGINT AS in_period, sum(in_cohort)::BIGINT AS in_cohort, sum(recycled)::BIGINT AS recycled,
  sum(regretted)::BIGINT AS regretted
FROM (
  SELECT {{segment}} AS seg, refused >= {{split}} AS is_late, reason, count(*) AS in_period, 0 AS in_cohort, count(*) FILTER (rec < disq) AS recycled,
    count(*) FILTER (later_won <= {{asOf}}) AS regretted
  FROM episode
  WHERE refused BETWEEN {{from}} AND {{last}} AND refused < sal{{filter}} GROUP BY ALL
  UNION ALL
  SELECT {{segment}}, mql >= {{split}}, reason, 0, count(*), 0, 0 FROM episode
  WHERE mql BETWEEN {{from}} AND {{to}} - 1 AND refused <= {{asOf}} AND refused < sal{{filter}} GROUP BY ALL
) parts GROUP BY ALL
