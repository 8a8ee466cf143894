-- How many leads bear a touch of each name, and how many touches that are, up to a day.
WITH RECURSIVE {{touched}}
SELECT named_in, name, count(*) AS touches, count(DISTINCT pk) AS leads FROM touched WHERE day <= {{asOf}} GROUP BY ALL
