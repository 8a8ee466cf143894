-- What a reader of the review has to know about the data behind it: code, detail (a currency, a name) and rows.
SELECT 'no_rate' AS code, currency AS detail, count(*) AS n FROM opp
WHERE since <= {{asOf}} AND until > {{asOf}} AND status <> 'invalid' AND amount IS NOT NULL AND (
  (closed_value IS NULL AND status <> 'open' AND closed BETWEEN {{from}} AND {{to}} - 1)
  OR (created_value IS NULL AND created BETWEEN {{from}} AND {{to}} - 1)
  OR (status = 'open' AND NOT EXISTS (
    FROM rate r WHERE r.currency = opp.currency AND {{asOf}} >= r.from_day AND {{asOf}} < r.to_day)))
GROUP BY currency
UNION ALL
SELECT 'no_amount', '', count(*) FROM opp
WHERE since <= {{asOf}} AND until > {{asOf}} AND status <> 'invalid' AND amount IS NULL
  AND (closed BETWEEN {{from}} AND {{to}} - 1 OR created BETWEEN {{from}} AND {{to}} - 1 OR status = 'open')
UNION ALL
SELECT 'invalid_opportunity', '', count(*) FROM opp
WHERE since <= {{asOf}} AND until > {{asOf}} AND status = 'invalid'
  AND (closed BETWEEN {{from}} AND {{to}} - 1 OR created BETWEEN {{from}} AND {{to}} - 1)
UNION ALL
SELECT 'reopened', coalesce(first(o.name), first(o.id)), count(*) FROM opp v JOIN opportunity o ON o.pk = v.ok
WHERE v.status IN ('won', 'lost', 'no_decision') AND v.until <= {{asOf}} AND v.closed BETWEEN {{from}} AND {{to}} - 1
  AND EXISTS (FROM opp later WHERE later.ok = v.ok AND later.since = v.until AND later.status = 'open')
UNION ALL
SELECT 'slipped', '', count(*) FROM opp
WHERE since <= {{asOf}} AND until > {{asOf}} AND status = 'open' AND expected <= {{asOf}}
UNION ALL
SELECT 'closed_before_created', '', count(*) FROM opp
WHERE since <= {{asOf}} AND until > {{asOf}} AND status IN ('won', 'lost', 'no_decision') AND closed < created
  AND created < 60000 AND closed BETWEEN {{from}} AND {{to}} - 1
UNION ALL
SELECT 'inferred', '', count(*) FROM episode
WHERE mql BETWEEN {{from}} AND {{to}} - 1 AND mql <= {{asOf}} AND inferred <> 0
UNION ALL
SELECT 'linked_by_account', '', count(DISTINCT l.pk) FROM opp_lead l JOIN lead d ON d.pk = l.pk
WHERE l.kind = 'account' AND d.mql BETWEEN {{from}} AND {{to}} - 1
