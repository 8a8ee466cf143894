-- M-21 for programmes: of the units that were still in the stage {{landmark}} days after they entered it, those that a
-- programme had touched by then and all of them, and who went on within {{horizon}} days after that. Units whose horizon
-- is not over are left out, so that nobody counts as stuck who still has time.
WITH RECURSIVE {{touched}},
eligible AS (
  SELECT {{unitKey}} AS unit, pk, {{segment}} AS seg, {{entry}} AS entered, {{entry}} >= {{split}} AS is_late,
    {{goal}} <= {{entry}} + {{landmark}} + {{horizon}} AS went_on
  FROM {{units}}
  WHERE {{entry}} BETWEEN {{from}} AND {{last}} AND {{stays}}{{filter}}
),
exposed AS (
  SELECT DISTINCT e.unit, c.named_in, c.name
  FROM eligible e JOIN touched c ON c.pk = e.pk AND c.day BETWEEN e.entered AND e.entered + {{landmark}}
)
SELECT seg, is_late, NULL AS named_in, NULL AS name, count(*) AS n, count(*) FILTER (went_on) AS went_on
FROM eligible GROUP BY ALL
UNION ALL
SELECT e.seg, e.is_late, x.named_in, x.name, count(*), count(*) FILTER (e.went_on)
FROM eligible e JOIN exposed x USING (unit) GROUP BY ALL
