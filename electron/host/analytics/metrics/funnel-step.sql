-- Of the cohort those that entered a stage, by whole days to the next one or the way out. `timed` visits began with an
-- explicit entry; `skipped` reached a later stage without the next, which the strict policy leaves out of the step.
SELECT seg, '{{stage}}' AS stage, (least({{next}}, gone, {{asOf}}) - {{entry}})::INTEGER AS day, count(*) AS entered,
  count(*) FILTER ({{next}} <= {{asOf}}) AS went_on,
  count(*) FILTER ({{next}} > {{asOf}} AND {{later}} <= {{asOf}}) AS skipped,
  count(*) FILTER (least({{next}}, {{later}}, gone) > {{asOf}}) AS open,
  count(*) FILTER ({{entry}} = {{explicit}} AND least({{next}}, gone) >= {{entry}}) AS timed,
  count(*) FILTER ({{entry}} = {{explicit}} AND least({{next}}, gone) BETWEEN {{entry}} AND {{asOf}}) AS timed_out
FROM cohort WHERE {{entry}} <= {{asOf}} GROUP BY ALL
