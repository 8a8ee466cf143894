-- What promises count over a period besides time; `passed` came past the stage to a later one. Attempts are those before a lead that was never won over was recycled.
SELECT count(*) FILTER ({{entered}} BETWEEN {{from}} AND {{last}}) AS volume,
  count(*) FILTER ({{entered}} BETWEEN {{from}} AND {{last}} AND NOT {{dated}} BETWEEN {{from}} AND {{last}}) AS passed,
  count(*) FILTER (refused BETWEEN {{from}} AND {{last}} AND refused < opp) AS refused,
  count(*) FILTER (refused BETWEEN {{from}} AND {{last}} AND refused < opp AND reason <> '') AS reasoned,
  count(*) FILTER (rec BETWEEN {{from}} AND {{last}} AND rec < opp AND rec < lost) AS recycled,
  count(*) FILTER (rec BETWEEN {{from}} AND {{last}} AND rec < opp AND rec < lost AND coalesce(attempts, 0) >= {{least}}) AS attempted
FROM episode LEFT JOIN handoff_moment USING (hk) WHERE true{{filter}}
