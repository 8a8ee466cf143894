-- What only the building needed.
DROP TABLE survivor;
DROP TABLE named_link;
DROP TABLE account_link;
DROP TABLE opp_now;
DROP TABLE entry;
DROP TABLE entry_numbered;
DROP TABLE episode_days;
DROP TABLE voided_close;
DROP TABLE earlier_value;
DROP TABLE opp_change;
DROP TABLE opp_state;
