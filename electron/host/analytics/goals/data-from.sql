-- The day from which on the data is whole: what a few stray records are older than does not count.
SELECT quantile_disc(day, 0.002)::INTEGER AS day FROM (
  SELECT created_day AS day FROM person
  UNION ALL SELECT created_day FROM opportunity
  UNION ALL SELECT day FROM stage_event
) days WHERE day IS NOT NULL
