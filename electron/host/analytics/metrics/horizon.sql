-- How long the transition took for all who ever made it, by whole days.
SELECT ({{goal}} - {{entry}})::INTEGER AS day, count(*) AS n
FROM {{units}} WHERE {{goal}} <= {{asOf}} AND {{entry}} <= {{goal}} GROUP BY ALL
