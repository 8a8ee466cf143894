-- From the normalised tables to the wide ones that metrics scan: `episode` (one MQL entry, a handoff), `lead` (one person
-- after merge) and `opp` (one opportunity between two changes of it). Days are INTEGER, 60000 (the year 2134) means
-- never, so that "reached by" is one comparison; dimensions are ENUMs with '' for blank.
--
-- {{mergeAsOf}}: merges dated later are not yet known. `rate` holds the spans of rates into the review's currency.

-- Which records stand for another: chains are followed to their end. In a ring, which only a mistake of a CRM can make,
-- the least record stands for all.
CREATE OR REPLACE TEMP TABLE survivor AS
WITH RECURSIVE step AS (
  SELECT pk, merged_into AS next FROM person WHERE merged_into IS NOT NULL AND coalesce(merged_day, 0) <= {{mergeAsOf}}
),
hop(pk, reached) AS (FROM step UNION SELECT h.pk, s.next FROM hop h JOIN step s ON s.pk = h.reached),
ends AS (
  SELECT h.pk, coalesce(min(h.reached) FILTER (s.pk IS NULL), min(h.reached) FILTER (ring.pk IS NOT NULL)) AS survivor
  FROM hop h LEFT JOIN step s ON s.pk = h.reached
  LEFT JOIN (FROM hop WHERE pk = reached) ring ON ring.pk = h.reached GROUP BY h.pk
)
FROM ends WHERE pk <> survivor;

-- Which lead belongs to which opportunity. One kind of link a lead, in the order of trust: the id it was converted to,
-- the opportunity's own contact, the contact's email where no id is known and one lead alone has it, and for
-- opportunities that name nobody the account within 90 days of the MQL.
CREATE OR REPLACE TEMP TABLE named_link AS
WITH links AS (
  SELECT o.pk AS ok, p.pk AS lead_pk, false AS is_contact, o.system = p.system AS is_own
  FROM person p JOIN opportunity o ON o.id = p.opportunity_id WHERE p.opportunity_id IS NOT NULL
  UNION ALL
  SELECT o.pk, p.pk, true, o.system = p.system
  FROM opportunity o JOIN person p ON p.id = o.person_id WHERE o.person_id IS NOT NULL
),
-- Two systems may use one id: the link within a system wins, one across systems counts where it is the only one.
own AS (SELECT * FROM links QUALIFY is_own OR NOT max(is_own) OVER (PARTITION BY ok, is_contact))
SELECT o.ok, coalesce(s.survivor, o.lead_pk)::INTEGER AS pk, min(o.is_contact) AS is_contact
FROM own o LEFT JOIN survivor s ON s.pk = o.lead_pk GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE email_link AS
WITH wanted AS (
  SELECT DISTINCT o.pk AS ok, unnest(string_split_regex(lower(trim(o.contact_email)), '[;,\s]+')) AS email
  FROM opportunity o WHERE trim(o.contact_email) <> '' AND NOT EXISTS (FROM named_link n WHERE n.ok = o.pk)
),
owned AS (
  SELECT lower(trim(p.email)) AS email, min(coalesce(s.survivor, p.pk))::INTEGER AS pk
  FROM person p LEFT JOIN survivor s ON s.pk = p.pk
  WHERE lower(trim(p.email)) IN (SELECT email FROM wanted WHERE email <> '')
  GROUP BY 1 HAVING count(DISTINCT coalesce(s.survivor, p.pk)) = 1
)
SELECT DISTINCT w.ok, o.pk FROM wanted w JOIN owned o USING (email);

CREATE OR REPLACE TEMP TABLE account_link AS
WITH orphan AS (
  SELECT o.pk AS ok, lower(trim(o.account)) AS account, o.created_day FROM opportunity o
  WHERE o.account IS NOT NULL AND trim(o.account) <> '' AND o.person_id IS NULL AND o.created_day IS NOT NULL
    AND NOT EXISTS (FROM named_link n WHERE n.ok = o.pk) AND NOT EXISTS (FROM email_link n WHERE n.ok = o.pk)
),
entry AS (SELECT e.pk, e.day FROM stage_event e WHERE e.entity_type = 'person' AND e.stage = 'mql')
SELECT o.ok, coalesce(s.survivor, p.pk)::INTEGER AS pk
FROM orphan o
JOIN person p ON lower(trim(p.company)) = o.account
JOIN entry e ON e.pk = p.pk AND o.created_day BETWEEN e.day AND e.day + 90
LEFT JOIN survivor s ON s.pk = p.pk
WHERE NOT EXISTS (FROM named_link n WHERE n.pk = coalesce(s.survivor, p.pk))
  AND NOT EXISTS (FROM email_link n WHERE n.pk = coalesce(s.survivor, p.pk))
  AND NOT EXISTS (FROM stage_event x WHERE x.entity_type = 'person' AND x.pk = p.pk AND x.stage IN ('opportunity', 'won'))
GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE opp_lead AS
SELECT n.ok, n.pk, CASE WHEN n.is_contact THEN 'contact' ELSE 'converted' END AS kind FROM named_link n
UNION ALL SELECT e.ok, e.pk, 'email' FROM email_link e
UNION ALL SELECT a.ok, a.pk, 'account' FROM account_link a;

-- One opportunity as it stands now, with the days its figures hang on.
CREATE OR REPLACE TEMP TABLE opp_now AS
WITH seen AS (
  SELECT e.pk, min(e.day) AS first_day, min(e.day) FILTER (e.stage = 'opportunity') AS entered,
    max(e.day) FILTER (e.stage IN ('won', 'lost')) AS closed
  FROM stage_event e WHERE e.entity_type = 'opportunity' GROUP BY e.pk
)
SELECT o.pk AS ok, o.outcome, coalesce(o.created_day, s.first_day, 60000)::INTEGER AS created,
  coalesce(s.entered, o.created_day, s.first_day, 60000)::INTEGER AS entered,
  CASE WHEN o.outcome IN ('won', 'lost', 'no_decision')
    THEN coalesce(o.closed_day, s.closed, o.expected_close_day, o.created_day, 60000) ELSE 60000 END::INTEGER AS closed,
  o.amount, o.amount_at_create, o.expected_close_day AS expected, coalesce(nullif(upper(trim(o.currency)), ''), '{{currency}}') AS currency,
  coalesce(o.status, o.stage, '') AS stage
FROM opportunity o LEFT JOIN seen s ON s.pk = o.pk;
