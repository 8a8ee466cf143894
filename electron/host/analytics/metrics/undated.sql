-- Leads at MQL or beyond without any date of it, by the stage their status says.
SELECT stage, count(*) AS n FROM undated WHERE created <= {{asOf}}{{filter}} GROUP BY stage
