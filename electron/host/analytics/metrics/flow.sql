-- M-01, flow: entries into two stages within the period. Different units above and below, hence a ratio and no rate.
SELECT seg, sum(entries)::BIGINT AS entries, sum(goals)::BIGINT AS goals FROM (
  SELECT {{segment}} AS seg, count(*) AS entries, 0 AS goals FROM {{units}}
  WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}} GROUP BY ALL
  UNION ALL
  SELECT {{segment}}, 0, count(*) FROM {{units}}
  WHERE {{goal}} BETWEEN {{from}} AND {{last}}{{filter}} GROUP BY ALL
) parts GROUP BY seg
