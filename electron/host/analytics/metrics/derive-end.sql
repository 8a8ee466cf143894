-- What only the building needed.
DROP TABLE survivor;
DROP TABLE named_link;
DROP TABLE email_link;
DROP TABLE account_link;
DROP TABLE opp_lead;
DROP TABLE opp_now;
DROP TABLE entry;
DROP TABLE tally;
DROP TABLE entry_numbered;
DROP TABLE episode_days;
DROP TABLE following;
DROP TABLE person_now;
DROP TABLE voided_close;
DROP TABLE earlier_value;
DROP TABLE opp_begin;
DROP TABLE opp_stretch;
