-- M-12: visits to a stage that began in the period, by whole days to any way out of it. A visit that was only implied by
-- a later stage has no duration and is left out.
SELECT {{segment}} AS seg, '{{stage}}' AS stage, {{entry}} >= {{split}} AS is_late, (least({{next}}, gone, {{asOf}}) - {{entry}})::INTEGER AS day,
  count(*) FILTER (least({{next}}, gone) <= {{asOf}}) AS out, count(*) AS n,
  count(*) FILTER (inferred & {{bits}} <> 0) AS inferred
FROM episode
WHERE {{entry}} BETWEEN {{from}} AND {{last}} AND {{entry}} = {{explicit}}
  AND least({{next}}, gone) >= {{entry}}{{filter}}
GROUP BY ALL
