-- The newest day that anything known happened on, up to {{today}}: what the data covers. Null without data.
SELECT max(day)::INTEGER AS day FROM (
  SELECT max(day) AS day FROM stage_event WHERE day <= {{today}}
  UNION ALL SELECT max(created_day) FROM person WHERE created_day <= {{today}}
  UNION ALL SELECT max(created_day) FROM opportunity WHERE created_day <= {{today}}
  UNION ALL SELECT max(closed_day) FROM opportunity WHERE closed_day <= {{today}} AND outcome <> 'open'
  UNION ALL SELECT max(day) FROM touch WHERE day <= {{today}}
  UNION ALL SELECT max(day) FROM activity WHERE day <= {{today}}
) days
