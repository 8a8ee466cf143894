-- M-01, flow: entries into two stages within the period. Different units above and below, hence a ratio and no rate.
SELECT {{segment}} AS seg, count(*) FILTER ({{entry}} BETWEEN {{from}} AND {{to}} - 1 AND {{entry}} <= {{asOf}}) AS entries,
  count(*) FILTER ({{goal}} BETWEEN {{from}} AND {{to}} - 1 AND {{goal}} <= {{asOf}}) AS goals
FROM {{units}} WHERE least({{entry}}, {{goal}}) < {{to}}{{filter}} GROUP BY ALL
