-- M-01: the units whose {{entry}} falls in the period, by what became of them and when. `day` counts from the entry to
-- the goal, to the rival way out, or to the as-of day where neither came; a goal on the day of a way out counts.
SELECT {{segment}} AS seg, {{entry}} >= {{split}} AS is_late, {{entry}} + {{horizon}} <= {{asOf}} AS mature,
  (least({{goal}}, {{exit}}, {{asOf}}) - {{entry}})::INTEGER AS day,
  count(*) FILTER ({{goal}} <= {{asOf}} AND {{goal}} <= {{exit}}) AS reached,
  count(*) FILTER ({{exit}} <= {{asOf}} AND {{exit}} < {{goal}}) AS left_by,
  count(*) AS n,
  -- Whoever left and came back has reached the goal too, which only the incidence has to keep apart.
  count(*) FILTER ({{goal}} <= {{asOf}}) AS reached_ever,
  count(*) FILTER ({{goal}} <= {{asOf}} AND {{goal}} <= {{entry}} + {{horizon}}) AS reached_in_time,
  count(*) FILTER (inferred & {{bits}} <> 0 AND {{goal}} <= {{asOf}}) AS inferred
FROM {{units}}
WHERE {{entry}} BETWEEN {{from}} AND {{last}} AND {{isCounted}}{{filter}}
GROUP BY ALL
