-- What claims are tested on: the units of a population by persona and by the value of a dimension, blank as ''.
SELECT {{persona}}::VARCHAR AS persona, {{value}} AS value, count(*)::INTEGER AS n
FROM {{units}} WHERE {{members}} GROUP BY ALL
