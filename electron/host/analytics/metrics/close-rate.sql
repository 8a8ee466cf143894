-- M-06, cohort basis: valid opportunities created in the period, by how long they took to close and which way.
SELECT {{segment}} AS seg, status, (least(closed, {{asOf}}) - {{entry}})::INTEGER AS day, count(*) AS n
FROM opp
WHERE since <= {{asOf}} AND until > {{asOf}} AND status <> 'invalid' AND {{entry}} BETWEEN {{from}} AND {{to}} - 1{{filter}}
GROUP BY ALL
