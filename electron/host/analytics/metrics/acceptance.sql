-- M-02 and the cohort side of M-03: the handoffs whose MQL entry falls in the period, by what Sales said.
WITH handoff AS (
  SELECT {{segment}} AS seg, {{entry}} >= {{split}} AS is_late, n, inferred, rec <= {{asOf}} AND rec < opp AND rec < lost AS is_recycled,
    sal <= {{asOf}} AND sal <= refused AS is_accepted, refused <= {{asOf}} AND refused < sal AS is_refused,
    x_sal <= {{asOf}} AND x_sal <= refused AS is_explicit, x_mql <= {{asOf}} AS is_entered,
    refused <= {{asOf}} AND sal <= refused AS is_fallout, opp <= {{asOf}} AS is_opportunity
  FROM episode WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}
)
SELECT seg, is_late, n AS depth, count(*) AS handoffs, count(*) FILTER (is_accepted) AS accepted,
  count(*) FILTER (is_accepted AND NOT is_explicit) AS implied,
  count(*) FILTER (is_explicit AND is_entered) AS strictly_accepted,
  count(*) FILTER (is_refused AND is_entered) AS strictly_refused, count(*) FILTER (is_refused) AS refused,
  count(*) FILTER (NOT is_accepted AND NOT is_refused) AS pending, count(*) FILTER (is_fallout) AS fallout,
  count(*) FILTER (is_recycled AND (is_accepted OR is_refused)) AS recycled,
  count(*) FILTER (is_opportunity) AS opportunities, count(*) FILTER (inferred & 3 <> 0) AS inferred
FROM handoff GROUP BY ALL
