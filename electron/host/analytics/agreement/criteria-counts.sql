-- M-25 over a period: the entries into a stage, and those of them for which every rule holds.
SELECT count(*) AS entered, count(*) FILTER ({{holds}}) AS met
FROM (SELECT pk, {{entry}} AS entry FROM episode WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}) e
JOIN person p ON p.pk = e.pk
