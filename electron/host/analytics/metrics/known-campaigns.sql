-- Every campaign that the data knows: records of campaigns, and names that leads, deals and responses bear.
SELECT 'record' AS kind, trim(coalesce(name, '')) AS name, trim(coalesce(id, '')) AS id, coalesce(type, channel, '') AS type,
  coalesce(channel, '') AS channel, start_day, end_day, cost, coalesce(nullif(upper(trim(currency)), ''), '{{currency}}') AS currency, 1 AS n
FROM campaign
UNION ALL
SELECT 'lead', campaign::VARCHAR, '', '', '', NULL, NULL, NULL, '', count(*) FROM lead WHERE campaign <> '' GROUP BY ALL
UNION ALL
SELECT 'opportunity', campaign::VARCHAR, '', '', '', NULL, NULL, NULL, '', count(DISTINCT ok) FROM opp
WHERE campaign <> '' AND outcome <> deal('invalid') GROUP BY ALL
UNION ALL
SELECT 'response', trim(coalesce(campaign, '')), trim(coalesce(campaign_id, '')), '', '', NULL, NULL, NULL, '', count(*)
FROM touch WHERE day <= {{asOf}} AND coalesce(responded, true) GROUP BY ALL
