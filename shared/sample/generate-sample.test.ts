import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { distinctHeaders } from '../crm/header-name.ts';
import type { Mapping } from '../crm/mapping.ts';
import { parseDate } from '../crm/parse-date.ts';
import { profileColumn } from '../crm/profile-column.ts';
import { propose } from '../crm/propose.ts';
import { recognise } from '../crm/recognise.ts';
import { validateMapping } from '../crm/validate-mapping.ts';
import { roots } from '../model/entities.ts';
import { driftOf } from '../planning/drift.ts';
import { generateSample, type SampleFile, type SampleFortnight } from './generate-sample.ts';

type Row = Readonly<Record<string, string>>;

const today = '2026-10-01';
const sample = generateSample({ seed: 1, today });
const starts = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'];

function read(file: SampleFile) {
  const [first = [], ...rows] = Papa.parse<string[]>(file.text, { skipEmptyLines: true }).data;
  const headers = distinctHeaders(first);
  const body = rows.filter((row) => row.length === headers.length);
  const footer = rows.filter((row) => row.length !== headers.length).map((row) => row.join());
  return { headers, body, footer };
}

function rowsOf(files: readonly SampleFile[], name: RegExp): readonly Row[] {
  return files
    .filter((file) => name.test(file.name))
    .flatMap((file) => {
      const { headers, body } = read(file);
      return body.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
    });
}

/** Milliseconds, or null for a blank cell. The zone does not matter: all cells are on the same clocks. */
function time(text: string | undefined): number | null {
  if (!text) return null;
  const value = parseDate(text, 'MDY', 'UTC');
  if (!value) throw new Error(`"${text}" is no date`);
  return value.instant ?? value.day * 86_400_000;
}

const startOf = (window: number) => Date.parse(starts[window] ?? '');
const windowOf = (at: number) => starts.findLastIndex((_, index) => at >= startOf(index));

interface SeenHandoff {
  readonly lead: string;
  readonly at: number;
  accepted: number | null;
  rejected: 'recycled' | 'disqualified' | null;
  reason: string;
  source: string;
}

interface SeenLead {
  readonly created: number;
  readonly row: Row;
  readonly mql: number | null;
  sal: number | null;
  sql: number | null;
  converted: number | null;
}

/** What an import of all lead reports can know, put together in the plainest way. */
function history(exports: readonly SampleFortnight[]) {
  const leads = new Map<string, SeenLead>();
  const handoffs = new Map<string, SeenHandoff>();
  for (const { files } of exports) {
    for (const row of rowsOf(files, /^report/)) {
      const id = row['Lead ID'] ?? '';
      if (id === '' || id === 'Lead ID' || row['Create Date']?.startsWith('2/30/')) continue;
      const before = leads.get(id);
      const sal = time(row['SAL Date']);
      const mql = time(row['MQL Date']);
      leads.set(id, {
        row,
        created: time(row['Create Date']) ?? 0,
        mql: before?.mql ?? mql,
        sal: before?.sal ?? sal,
        sql: before?.sql ?? time(row['SQL Date']),
        converted: before?.converted ?? time(row['Converted Date']),
      });
      if (mql === null) continue;
      const key = `${id} ${mql}`;
      const status = row['Lead Status'];
      handoffs.set(key, {
        lead: id,
        at: mql,
        accepted: sal,
        rejected: status === 'Recycled' ? 'recycled' : status === 'Disqualified' ? 'disqualified' : null,
        reason: row['Disqualified Reason'] ?? '',
        source: row['Lead Source'] ?? '',
      });
    }
  }
  return { leads: [...leads.values()], handoffs: [...handoffs.values()] };
}

const seen = history(sample.fortnights);
const count = <Value>(values: readonly Value[], is: (value: Value) => boolean) => values.filter(is).length;

describe('the sample company', () => {
  it('comes out the same for the same seed and day, and other for another', () => {
    expect(generateSample({ seed: 1, today })).toEqual(sample);
    expect(generateSample({ seed: 2, today }).fortnights).not.toEqual(sample.fortnights);
    expect(() => generateSample({ seed: 1, today: 'tomorrow' })).toThrow(RangeError);
  });

  it('has nineteen fortnights of five exports, the last of today, and one more to come', () => {
    expect(sample.fortnights).toHaveLength(19);
    expect(sample.fortnights.at(-1)?.date).toBe(today);
    expect(sample.next.date).toBe('2026-10-15');
    for (const { files } of [...sample.fortnights, sample.next]) expect(files).toHaveLength(5);
    for (const { files } of sample.fortnights.slice(0, -1)) {
      for (const file of files) expect(file.text).not.toContain('NaN');
    }
  });

  it('writes the lead report in characters that Western Windows text holds', () => {
    for (const file of [...sample.fortnights, sample.next].flatMap(({ files }) => files)) {
      if (file.encoding !== 'windows-1252') continue;
      expect([...file.text].every((letter) => letter.charCodeAt(0) < 0x100)).toBe(true);
      expect(file.text).toContain('Confidential Information - Do Not Distribute');
    }
  });
});

describe('the funnel of the sample', () => {
  it('has 2,400 leads, in the windows 760, 812 and 828', () => {
    expect(seen.leads).toHaveLength(2400);
    expect([0, 1, 2].map((window) => count(seen.leads, ({ created }) => windowOf(created) === window))).toEqual([
      760, 812, 828,
    ]);
  });

  it('has 950 handoffs, 61 of leads that came back', () => {
    expect(seen.handoffs).toHaveLength(950);
    expect(new Set(seen.handoffs.map(({ lead }) => lead)).size).toBe(889);
    expect([0, 1, 2].map((window) => count(seen.handoffs, ({ at }) => windowOf(at) === window))).toEqual([
      284, 324, 342,
    ]);
  });

  it('accepted 663 of them, rejected 261 and let 26 wait', () => {
    const accepted = seen.handoffs.filter(({ accepted }) => accepted !== null);
    expect([0, 1, 2].map((window) => count(accepted, ({ at }) => windowOf(at) === window))).toEqual([209, 242, 212]);
    expect(count(seen.handoffs, ({ rejected }) => rejected === 'recycled')).toBe(148);
    expect(count(seen.handoffs, ({ rejected }) => rejected === 'disqualified')).toBe(113);
    expect(count(seen.handoffs, ({ accepted, rejected }) => accepted === null && rejected === null)).toBe(26);
  });

  it('takes each window so far by its own end: the last against the one before at the same age', () => {
    const reached = (window: number, stage: 'mql' | 'sal' | 'sql' | 'converted') =>
      count(
        seen.leads,
        (lead) => windowOf(lead.created) === window && (lead[stage] ?? Number.POSITIVE_INFINITY) < startOf(window + 1),
      );
    const stages = ['mql', 'sal', 'sql', 'converted'] as const;
    expect(stages.map((stage) => reached(2, stage))).toEqual([306, 188, 108, 47]);
    expect(stages.map((stage) => reached(1, stage))).toEqual([293, 214, 122, 50]);
  });

  it('hides what a review should find: webinars, silence and a slow owner', () => {
    const last = seen.handoffs.filter(({ at }) => windowOf(at) === 2);
    const answered = last.filter(({ accepted, rejected }) => accepted !== null || rejected !== null);
    const webinar = answered.filter(({ source }) => source === 'Webinar');
    expect([count(webinar, ({ accepted }) => accepted !== null), webinar.length]).toEqual([41, 78]);
    const rejected = last.filter((each) => each.rejected !== null);
    expect(rejected).toHaveLength(104);
    expect(count(rejected, ({ reason }) => reason === '')).toBe(7);
    expect(count(rejected, ({ reason }) => reason === 'Timing')).toBe(27);
  });

  it('lets small fleets pass as MQL of late, so that the definition drifts', () => {
    const entries = new Map(
      rowsOf(
        sample.fortnights.flatMap(({ files }) => files),
        /^report/,
      )
        .filter((row) => row['MQL Date'] && row['MQL Date'] !== 'MQL Date')
        .map((row) => [`${row['Lead ID']} ${row['MQL Date']}`, row]),
    );
    const end = startOf(3) / 86_400_000;
    const weeks = Array.from({ length: 26 }, (_, index) => {
      const from = end - (26 - index) * 7;
      const own = [...entries.values()].filter((row) => {
        const day = Math.floor((time(row['MQL Date']) ?? 0) / 86_400_000);
        return day >= from && day < from + 7;
      });
      const met = own.filter(({ Segment }) => Segment !== 'Small fleet').length;
      return { from: String(from), days: 7, entered: own.length, met, rules: { fleet: met } };
    });
    const { change } = driftOf(weeks);
    expect(change).toMatchObject({ direction: 'down', rule: { key: 'fleet' } });
  });

  it('scores few opportunities under 66, and nobody under 60 who was handed over', () => {
    const early = seen.leads.filter(({ mql, created }) => mql !== null && windowOf(created) < 2);
    const score = ({ row }: SeenLead) => Number(row['Lead Score']);
    expect(early.every((lead) => score(lead) >= 60)).toBe(true);
    expect(seen.leads.every((lead) => lead.mql !== null || score(lead) < 60)).toBe(true);
    const high = count(early, (lead) => score(lead) >= 66);
    expect(high / early.length).toBeGreaterThan(0.6);
    expect(high / early.length).toBeLessThan(0.7);
  });

  it('keeps every lead in order of time', () => {
    for (const { created, mql, sal, sql, converted, row } of seen.leads) {
      const reached = [created, mql, sal, sql].filter((at) => at !== null);
      expect(reached, row['Lead ID']).toEqual(reached.toSorted((a, b) => a - b));
      if (converted !== null) expect(converted + 86_400_000, row['Lead ID']).toBeGreaterThan(sql ?? 0);
    }
  });
});

describe('the short history of the sample', () => {
  it('says in seven imports what nineteen fortnights say', () => {
    const short = history([...sample.history, ...sample.fortnights.slice(-3)]);
    const byKey = (handoffs: readonly SeenHandoff[]) =>
      new Map(handoffs.map((each) => [`${each.lead} ${each.at}`, each]));
    expect(byKey(short.handoffs)).toEqual(byKey(seen.handoffs));
    expect(short.leads).toHaveLength(2400);
    expect(sample.history.map(({ date }) => date < (sample.fortnights.at(-3)?.date ?? ''))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('has every response and every call once', () => {
    for (const name of [/^CampaignMembers/, /^Activities/]) {
      const all = (exports: readonly SampleFortnight[]) =>
        exports.flatMap(({ files }) => rowsOf(files, name)).map((row) => JSON.stringify(row));
      expect(all([...sample.history, ...sample.fortnights.slice(-3)]).toSorted()).toEqual(
        all(sample.fortnights).toSorted(),
      );
    }
  });
});

describe('the deals of the sample', () => {
  const deals = rowsOf(sample.fortnights.at(-1)?.files ?? [], /hubspot/).filter(
    ({ Amount }) => Amount !== 'TBC, see offer',
  );
  const sum = (rows: readonly Row[]) => rows.reduce((total, { Amount }) => total + Number(Amount), 0);
  const open = deals.filter((row) => row['Is Deal Closed?'] === 'false');
  const closesIn = (row: Row, from: string, to: string) =>
    (row['Close Date'] ?? '') >= from && (row['Close Date'] ?? '') < to;

  it('are 300, with 4.48 million in 102 open ones that close in three months', () => {
    expect(deals).toHaveLength(300);
    const near = open.filter((row) => closesIn(row, '2026-10-01', '2027-01-01'));
    expect([near.length, sum(near)]).toEqual([102, 4_480_000]);
    const late = open.filter((row) => closesIn(row, '2000-01-01', '2026-10-01'));
    expect([late.length, sum(late)]).toEqual([4, 140_000]);
    expect(new Set(near.map(({ Currency }) => Currency))).toEqual(new Set(['USD']));
  });

  it('won 24 of 90 in the last window, 6 of them from its own leads', () => {
    const closed = deals.filter(
      (row) => row['Is Deal Closed?'] === 'true' && closesIn(row, '2026-07-01', '2026-10-01'),
    );
    const won = closed.filter((row) => row['Is Closed Won'] === 'true');
    expect([won.length, closed.length, sum(won)]).toEqual([24, 90, 1_060_000]);
    expect(count(closed, (row) => row['Closed Lost Reason'] === 'No decision')).toBe(20);
    const created = new Map(seen.leads.map(({ row, created }) => [row['Lead ID'], created]));
    const own = won.filter((row) => (created.get(row['Salesforce Lead ID'] ?? '') ?? 0) >= startOf(2));
    expect(own).toHaveLength(6);
  });

  it('slipped nine times out of the three months since the export before', () => {
    const before = new Map(
      rowsOf(sample.fortnights.at(-2)?.files ?? [], /hubspot/).map((row) => [row['Record ID'], row]),
    );
    const slipped = open.filter((row) => {
      const was = before.get(row['Record ID']);
      return was && closesIn(was, '2026-10-01', '2027-01-01') && !closesIn(row, '2026-10-01', '2027-01-01');
    });
    expect([slipped.length, sum(slipped)]).toEqual([9, 430_000]);
  });

  it('belong to leads that were converted, each to one', () => {
    const linked = deals.map((row) => row['Salesforce Lead ID']).filter((id) => id !== '');
    const converted = seen.leads.filter((lead) => lead.converted !== null).map(({ row }) => row['Lead ID']);
    expect(linked.toSorted()).toEqual(converted.toSorted());
    expect(linked).toHaveLength(188);
  });
});

describe('the files of the sample', () => {
  const settings = { statusMappings: [], timeZone: 'America/Chicago', currency: 'USD' };
  const expected = [
    ['salesforce', 'person', 'report-details'],
    ['hubspot', 'opportunity', 'labels'],
    ['salesforce', 'campaign', 'report-details'],
    ['salesforce', 'touch', 'report-details'],
    ['salesforce', 'activity', 'report-details'],
  ] as const;

  function proposals(files: readonly SampleFile[], remembered: readonly Mapping[]) {
    return files.map((file, index) => {
      const { headers, body, footer } = read(file);
      const profiles = headers.map((header, column) =>
        profileColumn(
          header,
          column,
          body.map((row) => row[column] ?? ''),
        ),
      );
      const table = { fileName: file.name, sheet: null, headers, profiles, footer };
      const found = recognise(table);
      const proposal = propose(table, found, { ...settings, remembered: remembered[index] ?? null });
      expect(validateMapping(proposal.mapping, headers)).toEqual([]);
      return { file, found, proposal };
    });
  }

  const first = proposals(sample.fortnights[0]?.files ?? [], []);
  const mappings = first.map(({ proposal }) => proposal.mapping);

  it('are recognised and need no answer, neither the first time nor with what was remembered', () => {
    for (const files of [9, 17, 18]
      .map((number) => sample.fortnights[number]?.files ?? [])
      .concat([sample.next.files])) {
      for (const [index, each] of [...first.entries(), ...proposals(files, mappings).entries()]) {
        const [system, object, route] = expected[index] ?? [];
        expect(each.found, each.file.name).toMatchObject({ system, object, route });
        expect(each.proposal.questions, each.file.name).toEqual([]);
      }
    }
  });

  it('map every column that a review needs', () => {
    expect(mappings[0]?.columns).toMatchObject({
      'Lead Score': 'score',
      'MQL Date': 'mql_at',
      'SAL Date': 'sal_at',
      'SQL Date': 'sql_at',
      'Recycled Date': 'recycled_at',
      'Disqualified Date': 'disqualified_at',
      'Converted Date': 'opportunity_at',
      'Disqualified Reason': 'reject_reason',
      Persona: 'persona',
      Segment: 'segment',
      Region: 'region',
      Campaign: 'campaign',
    });
    expect(mappings[1]?.columns).toMatchObject({
      'Salesforce Lead ID': 'person_id',
      'Is Closed Won': 'is_won',
      'Date entered "Closed Won (Sales Pipeline)"': 'won_at',
      'Date entered "Appointment Scheduled (Sales Pipeline)"': 'opportunity_at',
    });
    expect(mappings[3]?.columns).toMatchObject({ 'Lead ID': 'person_id', 'First Responded Date': 'at' });
    expect(mappings[4]?.columns).toMatchObject({ 'Lead ID': 'person_id', Date: 'at', Assigned: 'by' });
  });

  it('bring new, changed and unchanged rows with the next fortnight', () => {
    const last = new Map<string, string>();
    for (const { files } of sample.fortnights) {
      for (const row of rowsOf(files, /^report/)) last.set(row['Lead ID'] ?? '', JSON.stringify(row));
    }
    const rows = rowsOf(sample.next.files, /^report/).filter((row) => row['Lead ID']?.startsWith('00Q'));
    const kind = (row: Row) => {
      const before = last.get(row['Lead ID'] ?? '');
      if (before === undefined) return 'new';
      return before === JSON.stringify(row) ? 'unchanged' : 'changed';
    };
    const kinds = Map.groupBy(rows, kind);
    expect(kinds.get('new')?.length).toBeGreaterThan(100);
    expect(kinds.get('changed')?.length).toBeGreaterThan(30);
    expect(kinds.get('unchanged')?.length).toBeGreaterThan(20);
  });
});

describe('the workspace of the sample', () => {
  it('holds only entries that the document takes', () => {
    for (const { edits } of sample.plan) {
      for (const edit of edits) {
        if (edit.kind !== 'create') continue;
        const known = Object.keys(roots[edit.root].shape);
        expect(Object.keys(edit.fields).filter((field) => !known.includes(field))).toEqual([]);
        expect(
          roots[edit.root].safeParse({ id: edit.id, ...edit.fields }).error,
          `${edit.root} ${edit.id}`,
        ).toBeUndefined();
      }
    }
  });

  it('has a signed handbook, two held reviews and a planned one, and two actions that are late', () => {
    const created = sample.plan.flatMap(({ edits }) => edits.filter((edit) => edit.kind === 'create'));
    const of = (root: string) => created.filter((edit) => edit.root === root).map(({ fields }) => fields);
    expect(of('definitions').filter(({ kind }) => kind !== 'term')).toHaveLength(9);
    expect(of('definitions').filter(({ kind }) => kind === 'term')).toHaveLength(4);
    const tested = of('criteria').filter(
      ({ definitionId, kind, rule }) => definitionId === 'mql' && kind === 'criterion' && rule,
    );
    expect(tested).toHaveLength(4);
    expect(of('meetings').map(({ state }) => state)).toEqual(['ended', 'ended', 'planned']);
    const open = of('actions').filter(({ status }) => status !== 'done');
    expect(open.filter(({ due }) => String(due) < today)).toHaveLength(2);
    expect(of('quotas').map(({ period, amount }) => [period, amount])).toContainEqual(['2026-Q4', 1_400_000]);
    const members = new Set(sample.people.map(({ id }) => id));
    for (const { owner } of of('actions')) expect(members.has(String(owner))).toBe(true);
  });

  it('has campaigns for goals, personas and messages that are there, with content that is', () => {
    const created = sample.plan.flatMap(({ edits }) => edits.filter((edit) => edit.kind === 'create'));
    const idsOf = (root: string) => new Set(created.filter((edit) => edit.root === root).map(({ id }) => id));
    const all = { goalId: 'goals', personaId: 'personas', messageId: 'messages', contentId: 'content' };
    const pointers = created
      .filter(({ root }) => root === 'campaigns' || root === 'campaignContent')
      .flatMap(({ fields }) =>
        Object.entries(all).flatMap(([field, root]) => (fields[field] ? [[root, String(fields[field])] as const] : [])),
      );
    expect(new Set(pointers.map(([root]) => root)).size).toBe(4);
    expect(pointers.filter(([root, id]) => !idsOf(root).has(id))).toEqual([]);
  });

  it('has comments on entries that are there, all written by today, and some that name somebody', () => {
    const created = sample.plan.flatMap(({ edits }) => edits.filter((edit) => edit.kind === 'create'));
    const places = new Set(created.map(({ root, id }) => `${root} ${id}`));
    const comments = created
      .filter(({ root }) => root === 'comments')
      .map(({ fields }) => roots.comments.parse({ id: 'any', ...fields }));
    expect(comments.filter(({ root, entryId }) => !places.has(`${root} ${entryId}`))).toEqual([]);
    expect(comments.filter(({ createdAt }) => createdAt.slice(0, 10) >= today)).toEqual([]);
    expect(comments.flatMap(({ mentions }) => mentions).toSorted()).toEqual(['daniel', 'niklas', 'priya']);
  });

  it('holds on any day and with any seed', () => {
    for (const [seed, day] of [
      [7, '2027-02-28'],
      [8, '2026-11-22'],
      [9, '2028-02-29'],
    ] as const) {
      const other = generateSample({ seed, today: day });
      const short = history([...other.history, ...other.fortnights.slice(-3)]);
      expect([short.leads.length, short.handoffs.length], day).toEqual([2400, 950]);
    }
  });
});
