-- Vocabulary of the metrics' SQL. Days are INTEGER, 60000 means never. A place is a day, a million higher where it is
-- only inferred, so that the smallest place is the earliest explicit entry.
CREATE OR REPLACE MACRO place(day, is_inferred) AS day + CASE WHEN is_inferred THEN 1000000 ELSE 0 END;
CREATE OR REPLACE MACRO place_day(place) AS
  coalesce(CASE WHEN place >= 900000 THEN place - 1000000 ELSE place END, 60000)::INTEGER;
-- Sorts by place first, so that the least one holds the reason of the earliest entry from its tenth character on.
CREATE OR REPLACE MACRO placed_reason(place, reason) AS (place + 500000000)::VARCHAR || reason;
CREATE OR REPLACE MACRO stage_code(stage) AS CASE stage WHEN 'mql' THEN 1 WHEN 'sal' THEN 2 WHEN 'sql' THEN 3
  WHEN 'opportunity' THEN 4 WHEN 'won' THEN 5 WHEN 'lost' THEN 6 WHEN 'recycled' THEN 7 WHEN 'disqualified' THEN 8 END;
CREATE OR REPLACE MACRO inferred_bit(place, flag) AS CASE WHEN place >= 900000 THEN flag ELSE 0 END;
-- An outcome of its own type: compared with a text, each row's outcome would be turned into text first.
CREATE OR REPLACE MACRO deal(outcome) AS outcome::ENUM('open', 'won', 'lost', 'no_decision', 'invalid');
CREATE OR REPLACE MACRO to_review_currency(amount, factor) AS round(amount * factor)::BIGINT;
-- A moment as one number: its day, then its instant within all of time. Without a time of day it is the last of its day,
-- as the start of a clock the first. 2199023255552 is 2 to the 41st, more than the milliseconds of any date.
CREATE OR REPLACE MACRO moment(day, instant) AS day::BIGINT * 2199023255552 + coalesce(instant, 2199023255551);
CREATE OR REPLACE MACRO moment_start(day, instant) AS day::BIGINT * 2199023255552 + coalesce(instant, 0);
CREATE OR REPLACE MACRO moment_day(value) AS (value // 2199023255552)::INTEGER;
CREATE OR REPLACE MACRO moment_at(value) AS nullif(value % 2199023255552, 2199023255551);
