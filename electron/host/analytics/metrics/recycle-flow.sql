-- Where the first handoffs of the period went, and where the recycled ones came back. Each column is one step:
-- answer (accepted, waiting, refused), way (recycled, disqualified), back (came_back, nurture, left), second answer.
WITH first AS (
  SELECT pk, CASE WHEN sal <= {{asOf}} AND sal <= refused THEN 'accepted' WHEN refused <= {{asOf}} THEN 'refused'
      ELSE 'waiting' END AS answer,
    CASE WHEN rec <= disq THEN 'recycled' ELSE 'disqualified' END AS way,
    CASE WHEN next_mql <= {{asOf}} THEN 'back' WHEN disq <= {{asOf}} OR lost <= {{asOf}} THEN 'left' ELSE 'nurture' END AS back
  FROM episode WHERE n = 1 AND mql BETWEEN {{from}} AND {{to}} - 1 AND mql <= {{asOf}}{{filter}}
),
second AS (
  SELECT pk, CASE WHEN sal <= {{asOf}} AND sal <= refused THEN 'accepted' WHEN refused <= {{asOf}} THEN 'refused'
      ELSE 'waiting' END AS answer, opp <= {{asOf}} AS is_opportunity, won <= {{asOf}} AS is_won
  FROM episode WHERE n = 2 AND mql <= {{asOf}}
)
SELECT f.answer, CASE WHEN f.answer = 'refused' THEN f.way END AS way,
  CASE WHEN f.answer = 'refused' AND f.way = 'recycled' THEN f.back END AS back,
  CASE WHEN f.answer = 'refused' AND f.way = 'recycled' AND f.back = 'back' THEN s.answer END AS second,
  coalesce(s.is_opportunity, false) AS is_opportunity, coalesce(s.is_won, false) AS is_won, count(*) AS n
FROM first f LEFT JOIN second s ON s.pk = f.pk GROUP BY ALL
