-- M-05: won opportunities of the leads whose MQL falls in the period, a row for each of these leads. The split among the
-- leads of one opportunity is left to the reader, since it goes by all of them and not by segment.
SELECT l.seg, l.ok, l.pk, l.entry, s.closed_value AS value, s.unrated
FROM (
  SELECT ok, pk, {{entry}} AS entry, {{segment}} AS seg FROM lead_opp WHERE {{entry}} BETWEEN {{from}} AND {{last}}{{filter}}
) l
JOIN (
  SELECT ok, closed_value, CASE WHEN closed_value IS NULL AND amount IS NOT NULL THEN currency::VARCHAR END AS unrated FROM opp
  WHERE closed <= {{asOf}} AND since <= {{asOf}} AND until > {{asOf}} AND outcome = deal('won')
) s USING (ok)
