-- Who was touched by what, and when: each of a touch's columns names it. Membership without a response is no touch. A
-- merged lead's touches are those of the lead that stands for it.
merged(pk, reached) AS (
  SELECT pk, merged_into FROM person WHERE merged_into IS NOT NULL
  UNION SELECT m.pk, p.merged_into FROM merged m JOIN person p ON p.pk = m.reached WHERE p.merged_into IS NOT NULL
),
standing AS (SELECT pk, reached FROM merged m WHERE NOT EXISTS (FROM merged n WHERE n.pk = m.reached)),
answered AS (FROM touch WHERE coalesce(responded, true)),
named AS (
  SELECT person_id, day, 'campaign' AS named_in, coalesce(nullif(trim(campaign), ''), trim(campaign_id)) AS name FROM answered
  UNION ALL SELECT person_id, day, 'channel', trim(channel) FROM answered
  UNION ALL SELECT person_id, day, 'content', trim(content) FROM answered
  UNION ALL SELECT person_id, day, 'kind', trim(kind) FROM answered
),
touched AS (
  SELECT DISTINCT coalesce(s.reached, p.pk) AS pk, n.named_in, {{key}} AS name, n.day
  FROM named n JOIN person p ON p.id = n.person_id LEFT JOIN standing s ON s.pk = p.pk{{asked}}
  WHERE n.name <> ''
)
