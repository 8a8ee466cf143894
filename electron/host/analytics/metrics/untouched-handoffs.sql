-- Handoffs of a period that have waited five days or more without a call: the same that symptoms.sql counts.
SELECT hk FROM episode e
WHERE mql BETWEEN {{from}} AND least({{last}}, {{asOf}} - 5) AND sal > {{asOf}} AND gone > {{asOf}} AND NOT EXISTS (
  SELECT 1 FROM activity a JOIN person p ON p.id = a.person_id
  WHERE coalesce(p.merged_into, p.pk) = e.pk AND a.day BETWEEN e.mql AND {{asOf}}
)
