-- M-11: leads by the day on which they first reached the signed "qualified" stage.
SELECT {{segment}} AS seg, {{entry}} AS day, count(*) AS n FROM lead
WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}} GROUP BY ALL
