/**
 * Nine handoffs of eight leads and eight opportunities, the worked example that the acceptance and win rates are defined
 * by (as of 31 March 2026): 6 accepted, 2 refused, 1 waiting; 2 won, 2 lost, 1 without decision, 1 invalid, 2 open.
 */
const history = `lead,stage,date,reason
L1,MQL,2026-01-05,
L1,SAL,2026-01-06,
L1,SQL,2026-01-12,
L1,OPP,2026-01-20,
L1,WON,2026-03-10,
L2,MQL,2026-01-08,
L2,SAL,2026-01-09,
L2,SQL,2026-01-20,
L2,OPP,2026-02-02,
L2,LOST,2026-03-01,
L3,MQL,2026-01-12,
L3,Disqualified,2026-01-14,Not ICP
L4,MQL,2026-01-15,
L4,Recycled,2026-01-20,Timing
L4,MQL,2026-02-25,
L4,SAL,2026-02-26,
L4,OPP,2026-03-20,
L5,MQL,2026-01-28,
L6,MQL,2026-02-03,
L6,OPP,2026-02-10,
L7,MQL,2026-02-10,
L7,SAL,2026-02-11,
L7,SQL,2026-02-20,
L8,MQL,2026-03-25,
L8,SAL,2026-03-26,
`;

const leads = `Lead ID,Created Date,Lead Source,Region,Email
L1,2026-01-04,Webinar,North,l1@example.com
L2,2026-01-07,Webinar,South,l2@example.com
L3,2026-01-11,Paid search,North,l3@example.com
L4,2026-01-14,,South,l4@example.com
L5,2026-01-27,Paid search,,l5@example.com
L6,2026-02-02,Webinar,North,l6@example.com
L7,2026-02-09,,North,l7@example.com
L8,2026-03-24,Event,North,l8@example.com
`;

const deals = `Opportunity ID,Created Date,Amount at create,Amount,Stage,Close Date,Expected Close Date
O1,2025-11-15,100,100,Closed Won,2026-02-10,
O2,2026-01-10,20,20,Closed Won,2026-03-05,
O3,2026-01-15,40,50,Closed Lost,2026-03-20,
O4,2025-12-20,30,30,Closed Lost,2026-02-28,
O5,2026-02-20,90,90,Duplicate,2026-03-01,
O6,2026-02-01,70,80,Proposal,,2026-05-15
O7,2026-01-20,40,40,No decision,2026-03-25,
O8,2026-03-10,60,60,Proposal,,2026-07-10
`;

export const smallCompany = { history, leads, deals } as const;

/** What a person answers about these files: the mapping file of each. */
export const smallCompanyMappings = {
  history: {
    object: 'stage_event',
    columns: { lead: 'entity_id', stage: 'stage', date: 'at', reason: 'reason' },
    constants: { entity: 'person' },
    stages: {
      MQL: 'mql',
      SAL: 'sal',
      SQL: 'sql',
      OPP: 'opportunity',
      WON: 'won',
      LOST: 'lost',
      Disqualified: 'disqualified',
      Recycled: 'recycled',
    },
  },
  leads: {
    object: 'person',
    columns: {
      'Lead ID': 'id',
      'Created Date': 'created_at',
      'Lead Source': 'source',
      Region: 'region',
      Email: 'email',
    },
  },
  deals: {
    object: 'opportunity',
    columns: {
      'Opportunity ID': 'id',
      'Created Date': 'created_at',
      'Amount at create': 'amount_at_create',
      Amount: 'amount',
      Stage: 'stage',
      'Close Date': 'closed_at',
      'Expected Close Date': 'expected_close_at',
    },
    stages: {
      'Closed Won': 'won',
      'Closed Lost': 'lost',
      Duplicate: 'disqualified',
      Proposal: 'opportunity',
      'No decision': 'lost',
    },
  },
} as const;

/** The quarter that the worked examples are about. */
export const firstQuarter = ['--from', '2026-01-01', '--to', '2026-04-01', '--as-of', '2026-03-31'] as const;
