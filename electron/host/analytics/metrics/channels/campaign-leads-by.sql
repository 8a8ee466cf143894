-- How many leads of each source and channel bear each campaign.
SELECT campaign::VARCHAR AS campaign, trim(source::VARCHAR) AS source, trim(channel::VARCHAR) AS channel, count(*) AS n
FROM lead WHERE campaign <> ''
GROUP BY ALL
ORDER BY ALL
