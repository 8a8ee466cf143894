-- Where leads stand on the as-of day: in the last episode that had begun by then, or as inquiries that never were MQL.
-- Who left stands nowhere; who was won stays a customer.
SELECT seg, stage, count(*)::INTEGER AS n FROM (
  SELECT {{segment}}::VARCHAR AS seg, CASE WHEN {{won}} <= {{asOf}} THEN 'won' WHEN {{opportunity}} <= {{asOf}} THEN 'opportunity'
    WHEN {{sql}} <= {{asOf}} THEN 'sql' WHEN {{sal}} <= {{asOf}} THEN 'sal' ELSE 'mql' END AS stage
  FROM episode WHERE mql <= {{asOf}} AND next_mql > {{asOf}} AND ({{won}} <= {{asOf}} OR gone > {{asOf}})
  UNION ALL
  SELECT {{segment}}::VARCHAR, 'inquiry' FROM lead WHERE inq <= {{asOf}} AND mql > {{asOf}} AND {{exit}} > {{asOf}}
) standing GROUP BY ALL
