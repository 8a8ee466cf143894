-- What was refused and lost in a period: refusals that were won under a later handoff, and losses to a competitor of
-- those with a reason.
SELECT (SELECT count(*) FROM episode WHERE refused BETWEEN {{from}} AND {{last}} AND refused < sal)::INTEGER AS refused,
  (SELECT count(*) FROM episode WHERE refused BETWEEN {{from}} AND {{last}} AND refused < sal AND later_won <= {{asOf}})::INTEGER
    AS regretted,
  count(*) FILTER (o.loss_reason IS NOT NULL AND trim(o.loss_reason) <> '')::INTEGER AS lost,
  count(*) FILTER (lower(o.loss_reason) LIKE '%compet%')::INTEGER AS to_competitor
FROM opp s JOIN opportunity o ON o.pk = s.ok
WHERE s.closed BETWEEN {{from}} AND {{last}} AND s.outcome = deal('lost') AND s.since <= {{asOf}} AND s.until > {{asOf}}
