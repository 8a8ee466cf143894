-- M-03: the handoffs that were recycled within the period. `late` are those recycled after an opportunity or a loss, a
-- class of its own; `mature` had the whole horizon to come back.
SELECT {{segment}} AS seg, rec >= {{split}} AS is_late, count(*) FILTER (rec < opp AND rec < lost) AS recycled,
  count(*) FILTER (rec >= opp OR rec >= lost) AS late,
  count(*) FILTER (rec + {{horizon}} <= {{asOf}}) AS mature,
  count(*) FILTER (rec + {{horizon}} <= {{asOf}} AND next_mql <= rec + {{horizon}}) AS returned,
  count(*) FILTER (inferred & 32 <> 0) AS inferred
FROM episode WHERE rec BETWEEN {{from}} AND {{last}}{{filter}} GROUP BY ALL
