import { describe, expect, it } from 'vitest';
import { type Entity, roots } from '../../../shared/model/entities.ts';
import { definitionTerms, handbookEntry } from '../../../shared/model/handbook-entry.ts';
import { plainNumber, readNumber, readShare, shareText } from '../../kit/fields/number-text.ts';
import { andList, haveToSign, marksWords, signStateOf } from '../../kit/signing/sign-words.ts';
import { cadenceOptions, cycleOptions } from './handbook/choices/choice-words.ts';
import { readDays } from './handbook/choices/whole-number.ts';
import { textChanges } from './handbook/entry/text-changes.ts';
import { everyStatus, filterStatuses, isUnknownStage, stageOptions } from './handbook/statuses/status-list.ts';

const signers = ['marketing', 'telequalification', 'sales'] as const;
const definition = (version: number) => roots.definitions.parse({ id: 'mql', stage: 'mql', label: 'MQL', version });
const signature = (signer: (typeof signers)[number], version: number): Entity<'signatures'> =>
  roots.signatures.parse({
    id: `${signer} ${version}`,
    root: 'definitions',
    entryId: 'mql',
    function: signer,
    by: 'x',
    at: '2026-03-12T09:00:00.000Z',
    version,
    terms: definitionTerms(definition(version), []),
  });
const entry = (version: number, signatures: readonly Entity<'signatures'>[]) =>
  handbookEntry(definition(version), [], signatures);

describe('the state of an entry', () => {
  it('is signed once every function has signed its version', () => {
    const signed = entry(
      4,
      signers.map((signer) => signature(signer, 4)),
    );
    expect(signStateOf(signed, signers)).toEqual({ kind: 'signed' });
    expect(marksWords(signed, signers)).toBe('signed by Marketing, Telequalification and Sales');
  });

  it('is an unsigned change after a signed version, and new before the first', () => {
    const changed = entry(5, [...signers.map((signer) => signature(signer, 4)), signature('marketing', 5)]);
    expect(signStateOf(changed, signers)).toMatchObject({ kind: 'changed', before: { version: 4 } });
    expect(marksWords(changed, signers)).toBe('signed by Marketing, waits for Telequalification and Sales');
    expect(signStateOf(entry(1, [signature('sales', 1)]), signers).kind).toBe('new');
  });

  it('says who has to sign in the right number', () => {
    expect(haveToSign(['sales'])).toBe('Sales has to sign');
    expect(haveToSign(['marketing', 'sales'])).toBe('Marketing and Sales have to sign');
    expect(andList([])).toBe('');
  });
});

describe('numbers as they are typed', () => {
  it('take a point or a comma and nothing else', () => {
    expect(readNumber('62,5')).toBe(62.5);
    for (const text of ['', '-3', '1.2.3', 'many', '1e9']) expect(readNumber(text)).toBeNull();
  });

  it('are a share when they are percent', () => {
    expect(readShare('37')).toBeCloseTo(0.37, 12);
    expect(readShare('37.5 %')).toBeCloseTo(0.375, 12);
    expect(readShare('101')).toBeNull();
  });

  it('read back as what they were', () => {
    for (const score of [0, 60, 62.5, 1500]) expect(readNumber(plainNumber(score))).toBe(score);
    for (const share of [0, 0.37, 0.375, 1]) expect(readShare(shareText(share))).toBeCloseTo(share, 12);
    expect(plainNumber(null) + shareText(null)).toBe('');
  });

  it('are whole days from 1 to 1,000', () => {
    expect(readDays(' 60 ')).toBe(60);
    for (const text of ['0', '1001', '2.5', '', '99999']) expect(readDays(text)).toBeNull();
  });
});

describe('what became of the criteria', () => {
  it('tells an edited one from a new one and from one that is gone', () => {
    const before = ['Lead score is at least 60', 'One call was held', 'Country is US'];
    const now = ['Country is US', 'Lead score is at least 65', 'Consent is given'];
    const { changed, gone } = textChanges(before, now);
    expect([...changed]).toEqual([
      ['Lead score is at least 65', 'Lead score is at least 60'],
      ['Consent is given', null],
    ]);
    expect(gone).toEqual(['One call was held']);
  });

  it('is nothing where only their order changed', () => {
    const { changed, gone } = textChanges(['a', 'b'], ['b', 'a']);
    expect(changed.size + gone.length).toBe(0);
  });

  it('takes each text of before for one of now at most', () => {
    const { changed, gone } = textChanges(['Fleet of 50'], ['Fleet of 60', 'Fleet of 70']);
    expect([...changed.values()]).toEqual(['Fleet of 50', null]);
    expect(gone).toEqual([]);
  });
});

describe('the choices', () => {
  it('offer a rhythm of the workspace’s own beside the usual ones', () => {
    expect(cadenceOptions(14)).toHaveLength(3);
    expect(cadenceOptions(10).at(-1)).toMatchObject({ value: '10', label: 'Every 10 days' });
  });

  it('offer a cycle from the first meeting only where it was chosen', () => {
    expect(cycleOptions('opportunity').map(({ value }) => value)).toEqual(['opportunity', 'mql']);
    expect(cycleOptions('meeting')).toHaveLength(3);
  });
});

describe('the table of statuses', () => {
  const status = (system: string, value: string, stage: string) =>
    roots.statusMappings.parse({ id: `${system}|person|${value}`, system, object: 'person', value, stage });
  const options = stageOptions([entry(1, [])]);
  const statuses = [
    status('salesforce', 'Working', 'sal'),
    status('hubspot', 'New', 'inquiry'),
    status('salesforce', 'Parked', 'waiting-room'),
    status('salesforce', 'Other', ''),
  ];

  it('puts stages that the handbook does not know first', () => {
    expect(filterStatuses(statuses, everyStatus, options).map(({ value }) => value)).toEqual([
      'Parked',
      'New',
      'Other',
      'Working',
    ]);
    expect(isUnknownStage('', options)).toBe(false);
  });

  it('finds by status and stage, within a system', () => {
    const found = (filter: Partial<typeof everyStatus>) =>
      filterStatuses(statuses, { ...everyStatus, ...filter }, options).map(({ value }) => value);
    expect(found({ search: 'work' })).toEqual(['Working']);
    expect(found({ search: 'inquiry' })).toEqual(['New']);
    expect(found({ system: 'hubspot' })).toEqual(['New']);
    expect(found({ onlyUnknown: true })).toEqual(['Parked']);
  });
});
