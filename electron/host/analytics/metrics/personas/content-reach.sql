-- Touches that name a piece of content, in their own field for it or as the campaign, and the leads behind them.
WITH RECURSIVE hop(pk, survivor, steps) AS (
  SELECT pk, merged_into, 1 FROM person WHERE merged_into IS NOT NULL
  UNION ALL
  SELECT h.pk, p.merged_into, h.steps + 1 FROM hop h JOIN person p ON p.pk = h.survivor
  WHERE p.merged_into IS NOT NULL AND h.steps < 100
),
survivor AS (SELECT pk, arg_max(survivor, steps) AS survivor FROM hop GROUP BY pk),
named AS (
  SELECT lower(trim(content)) AS name, 'content' AS named_in, content AS written, person_id, pk FROM touch
  WHERE trim(coalesce(content, '')) <> ''
  UNION ALL
  SELECT lower(trim(campaign)), 'campaign', campaign, person_id, pk FROM touch WHERE trim(coalesce(campaign, '')) <> ''
)
SELECT t.name, t.named_in, list_sort(list(DISTINCT t.written)) AS written, count(DISTINCT t.pk)::INTEGER AS touches,
  count(DISTINCT coalesce(s.survivor, p.pk))::INTEGER AS leads
FROM named t LEFT JOIN person p ON p.id = t.person_id LEFT JOIN survivor s ON s.pk = p.pk
WHERE t.name IN ({{names}}) GROUP BY ALL
