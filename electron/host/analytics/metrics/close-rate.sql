-- M-06, cohort basis, and M-12: valid opportunities begun in the period, by how long they took to close and which way.
-- `is_late` ones began on or after {{split}}, for two cohorts in one scan.
SELECT {{segment}} AS seg, CASE WHEN closed <= {{asOf}} THEN outcome ELSE deal('open') END AS status,
  {{entry}} >= {{split}} AS is_late, (least(closed, {{asOf}}) - {{entry}})::INTEGER AS day, count(*) AS n
FROM opp
WHERE {{entry}} BETWEEN {{from}} AND {{last}} AND since <= {{asOf}} AND until > {{asOf}}
  AND outcome <> deal('invalid'){{filter}}
GROUP BY ALL
