-- What a reader of the review has to know about the data behind it: code, detail (a currency, a name) and rows.
WITH standing AS MATERIALIZED (
  SELECT currency, amount, created, closed, outcome, created_value, closed_value FROM opp_notable
  WHERE since <= {{asOf}} AND until > {{asOf}} AND created <= {{asOf}}
    AND (closed > {{asOf}} OR closed BETWEEN {{from}} AND {{last}} OR created BETWEEN {{from}} AND {{last}}){{filter}}
)
SELECT 'no_rate' AS code, currency::VARCHAR AS detail, count(*) AS n FROM standing
WHERE outcome <> deal('invalid') AND amount IS NOT NULL AND (
  (closed_value IS NULL AND closed BETWEEN {{from}} AND {{last}})
  OR (created_value IS NULL AND created BETWEEN {{from}} AND {{last}})
  OR (closed > {{asOf}} AND {{asOfFactor}} IS NULL))
GROUP BY currency
UNION ALL
SELECT 'no_amount', '', count(*) FROM standing WHERE outcome <> deal('invalid') AND amount IS NULL
UNION ALL
SELECT 'invalid_opportunity', '', count(*) FROM standing WHERE outcome = deal('invalid') AND created BETWEEN {{from}} AND {{last}}
UNION ALL
SELECT 'closed_before_created', '', count(*) FROM standing
WHERE outcome <> deal('invalid') AND closed < created AND closed BETWEEN {{from}} AND {{last}}
UNION ALL
SELECT 'slipped', '', count(*) FROM opp
WHERE expected <= {{asOf}} AND closed > {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome <> deal('invalid'){{filter}}
UNION ALL
SELECT 'reopened', coalesce(first(o.name ORDER BY o.pk), first(o.id ORDER BY o.pk)), count(*)
FROM (FROM opp_notable WHERE true{{filter}}) v JOIN opportunity o ON o.pk = v.ok
WHERE v.closed BETWEEN {{from}} AND {{last}} AND v.until <= {{asOf}} AND v.closed <= v.since
  AND EXISTS (FROM opp later WHERE later.ok = v.ok AND later.since = v.until AND later.closed > v.until)
UNION ALL
SELECT 'inferred', '', count(*) FROM episode WHERE mql BETWEEN {{from}} AND {{last}} AND inferred <> 0{{filter}}
UNION ALL
SELECT 'linked_by_account', '', count(DISTINCT pk) FROM lead_opp WHERE mql BETWEEN {{from}} AND {{last}} AND kind = 'account'{{filter}}
UNION ALL
SELECT 'linked_by_email', '', count(DISTINCT pk) FROM lead_opp WHERE mql BETWEEN {{from}} AND {{last}} AND kind = 'email'{{filter}}
