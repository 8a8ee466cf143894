-- M-07: handoffs refused before acceptance, by the reason given. `in_period` by the day of the refusal, `in_cohort` by
-- the MQL entry; `regretted` were won under another episode afterwards.
SELECT {{segment}} AS seg, reason,
  count(*) FILTER (refused BETWEEN {{from}} AND {{to}} - 1) AS in_period,
  count(*) FILTER (mql BETWEEN {{from}} AND {{to}} - 1) AS in_cohort,
  count(*) FILTER (refused BETWEEN {{from}} AND {{to}} - 1 AND rec < disq) AS recycled,
  count(*) FILTER (refused BETWEEN {{from}} AND {{to}} - 1 AND next_mql <= {{asOf}} AND EXISTS (
    FROM episode later
    WHERE later.pk = episode.pk AND later.n > episode.n AND later.won <= {{asOf}} AND later.mql <= {{asOf}})) AS regretted
FROM episode
WHERE refused < sal AND refused <= {{asOf}} AND mql < {{to}}
  AND (refused BETWEEN {{from}} AND {{to}} - 1 OR mql BETWEEN {{from}} AND {{to}} - 1){{filter}}
GROUP BY ALL
