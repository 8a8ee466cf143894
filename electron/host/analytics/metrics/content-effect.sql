-- M-21: of the units that were still in the stage {{landmark}} days after they entered it, those that had consumed a
-- piece of content by then and those that had not, and who went on within {{horizon}} days after that. Units whose
-- horizon is not over are left out, so that nobody counts as stuck who still has time.
WITH RECURSIVE merged(pk, reached) AS (
  SELECT pk, merged_into FROM person WHERE merged_into IS NOT NULL
  UNION SELECT m.pk, p.merged_into FROM merged m JOIN person p ON p.pk = m.reached WHERE p.merged_into IS NOT NULL
),
survivor AS (SELECT pk, reached FROM merged m WHERE NOT EXISTS (FROM merged n WHERE n.pk = m.reached)),
eligible AS (
  SELECT {{unitKey}} AS unit, pk, {{segment}} AS seg, persona, {{entry}} AS entered, {{entry}} >= {{split}} AS is_late,
    {{goal}} <= {{entry}} + {{landmark}} + {{horizon}} AS went_on
  FROM {{units}}
  WHERE {{entry}} BETWEEN {{from}} AND {{last}} AND {{stays}}{{filter}}
),
consumed AS (
  SELECT DISTINCT coalesce(s.reached, p.pk) AS pk, coalesce(t.content, t.campaign) AS content, t.day
  FROM touch t JOIN person p ON p.id = t.person_id LEFT JOIN survivor s ON s.pk = p.pk
  WHERE coalesce(t.content, t.campaign) IS NOT NULL
),
exposed AS (
  SELECT DISTINCT e.unit, c.content FROM eligible e JOIN consumed c ON c.pk = e.pk AND c.day BETWEEN e.entered AND e.entered + {{landmark}}
)
SELECT seg, is_late, persona, NULL AS content, count(*) AS n, count(*) FILTER (went_on) AS went_on,
  count(*) FILTER (unit IN (SELECT unit FROM exposed)) AS any_n,
  count(*) FILTER (went_on AND unit IN (SELECT unit FROM exposed)) AS any_went_on
FROM eligible GROUP BY ALL
UNION ALL
SELECT e.seg, e.is_late, e.persona, x.content, count(*), count(*) FILTER (e.went_on), 0, 0
FROM eligible e JOIN exposed x USING (unit) GROUP BY ALL
