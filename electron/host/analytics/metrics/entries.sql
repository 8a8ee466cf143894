-- How many units entered a stage in the period, or in each of two.
SELECT {{segment}} AS seg, {{entry}} >= {{split}} AS is_late, count(*) AS n FROM {{units}} WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}} GROUP BY ALL
