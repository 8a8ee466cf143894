-- The same cohort as in funnel.sql by the stages reached only, for the period before: {{stages}} holds a list of counts
-- for each stage, entered, went on, skipped and open.
SELECT {{segment}} AS seg, {{stages}}
FROM (
  SELECT * REPLACE ({{gone}} AS gone), 60000 AS never FROM lead WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}
) cohort
GROUP BY ALL
