-- The handoffs of a period with what an order of work looks at, when they were first touched and what became of them.
SELECT source::VARCHAR AS source, campaign::VARCHAR AS campaign, channel::VARCHAR AS channel, segment::VARCHAR AS segment,
  persona::VARCHAR AS persona, region::VARCHAR AS region, score, coalesce(company, '') AS company,
  sal <= {{asOf}} AND sal <= refused AS is_accepted, refused <= {{asOf}} AND refused < sal AS is_refused,
  opp <= {{asOf}} AS is_opportunity, won <= {{asOf}} AS is_won,
  x_mql AS start_day, mql_at AS start_at, CASE WHEN touch_day <= {{asOf}} THEN touch_day END AS end_day,
  CASE WHEN touch_day <= {{asOf}} THEN touch_at END AS end_at, coalesce(is_before, false) AS is_before
FROM episode LEFT JOIN handoff_moment USING (hk)
JOIN (SELECT pk, score, company FROM person) p USING (pk)
WHERE x_mql BETWEEN {{from}} AND {{last}}{{filter}}
