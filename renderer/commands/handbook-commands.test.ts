import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyChange } from '../../shared/document/apply-change.ts';
import { Projection } from '../../shared/document/projection.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import { roots, type Snapshot } from '../../shared/model/entities.ts';
import {
  type Criterion,
  criterionSince,
  type HandbookEntry,
  handbookEntry,
} from '../../shared/model/handbook-entry.ts';
import { signatureBy, signEntry, versionBefore, waitingFor, withdrawSignature } from '../../shared/model/signing.ts';
import { beginHandbook } from './begin-handbook.ts';
import { addLine, editLine, orderLines, removeLine } from './edit-criteria.ts';
import { editDefinition, reopenDefinition, returnToVersion } from './edit-definition.ts';
import { setStatusStage } from './set-status-stage.ts';

const signers = ['marketing', 'sales'] as const;
const at = '2026-06-16T09:00:00.000Z';

const line = (id: string, text: string, kind: Criterion['kind'] = 'criterion'): Criterion =>
  roots.criteria.parse({ id, definitionId: 'mql', order: 'z', text, kind });

/** A document as windows hold it, changed by commands alone. */
function workspace() {
  const doc = new Y.Doc();
  let snapshot: Snapshot;
  const projection = new Projection(doc, (next) => {
    snapshot = next;
  });
  snapshot = projection.snapshot;
  const run = (change: NamedChange) => doc.transact(() => applyChange(doc, change, { author: 'nora', at }));
  const entry = (stage: string): HandbookEntry => {
    const found = snapshot.definitions.get(stage);
    if (!found) throw new Error(`There is no ${stage}.`);
    return handbookEntry(found, snapshot.criteria.values(), snapshot.signatures.values());
  };
  const sign = (stage: string) => {
    for (const signer of signers) run(signEntry(entry(stage), stage, { function: signer, by: `${signer}-1`, at }));
  };
  return { run, entry, sign, snapshot: () => snapshot };
}

function signedWorkspace() {
  const opened = workspace();
  opened.run(beginHandbook());
  opened.sign('mql');
  return opened;
}

describe('signing the handbook', () => {
  it('begins with nine stages that nobody signed', () => {
    const { run, entry, snapshot } = workspace();
    run(beginHandbook());
    expect(snapshot().definitions.size).toBe(9);
    expect([...snapshot().definitions.keys()].every((stage) => waitingFor(entry(stage), signers).length === 2)).toBe(
      true,
    );
  });

  it('holds function, person, time and version, once a function', () => {
    const { entry, sign } = signedWorkspace();
    sign('mql');
    expect(entry('mql').signatures).toHaveLength(2);
    expect(signatureBy(entry('mql'), 'sales')).toMatchObject({ function: 'sales', by: 'sales-1', at, version: 1 });
    expect(waitingFor(entry('mql'), signers)).toEqual([]);
  });

  it('can be taken back for one function without touching the other', () => {
    const { entry, run } = signedWorkspace();
    run(withdrawSignature(entry('mql'), 'MQL', 'sales'));
    expect(waitingFor(entry('mql'), signers)).toEqual(['sales']);
  });
});

describe('changing a signed entry', () => {
  it('begins the next version once and asks everyone again', () => {
    const { entry, run } = signedWorkspace();
    run(editDefinition(entry('mql'), { scoreThreshold: 65 }, 'score threshold'));
    expect(entry('mql').version).toBe(2);
    expect(waitingFor(entry('mql'), signers)).toEqual(['marketing', 'sales']);
    run(addLine(entry('mql'), line('new', 'Fits')));
    expect(entry('mql').version).toBe(2);
  });

  it('begins another version where only one side has signed the draft', () => {
    const { entry, run } = signedWorkspace();
    run(editDefinition(entry('mql'), { scoreThreshold: 65 }, 'score threshold'));
    run(signEntry(entry('mql'), 'MQL', { function: 'marketing', by: 'm', at }));
    run(editDefinition(entry('mql'), { scoreThreshold: 70 }, 'score threshold'));
    expect(entry('mql').version).toBe(3);
    expect(signatureBy(entry('mql'), 'marketing')).toBeNull();
  });

  it('keeps version and signatures while nothing that is signed changes', () => {
    const { entry, run } = signedWorkspace();
    run(editDefinition(entry('mql'), { targetVolume: 60, hint: 'Ready', owner: 'x', label: 'Lead' }, 'plan'));
    expect(entry('mql').version).toBe(1);
    expect(waitingFor(entry('mql'), signers)).toEqual([]);
  });

  it('keeps what was signed beside what it says now', () => {
    const { entry, run } = signedWorkspace();
    const { criteria } = entry('mql').terms;
    const [first] = entry('mql').criteria;
    if (!first) throw new Error('There is no line.');
    run(editLine(entry('mql'), first, { text: 'Only this' }));
    expect(entry('mql').criteria[0]?.text).toBe('Only this');
    expect(entry('mql').signatures.map(({ terms }) => terms.criteria)).toEqual([criteria, criteria]);
  });

  it('by typing in its meaning begins the next version once', () => {
    const { entry, run } = signedWorkspace();
    const before = entry('mql').meaning;
    run({ name: 'type', edits: [{ kind: 'set', root: 'definitions', id: 'mql', fields: { meaning: 'New words' } }] });
    const change = reopenDefinition(entry('mql'));
    expect(change).not.toBeNull();
    if (change) run(change);
    expect(entry('mql').version).toBe(2);
    expect(entry('mql').signatures[0]?.terms.meaning).toBe(before);
    expect(reopenDefinition(entry('mql'))).toBeNull();
  });

  it('can be returned from once it reads as it was signed', () => {
    const { entry, run } = signedWorkspace();
    const { scoreThreshold } = entry('mql');
    const back = () => {
      const before = versionBefore(entry('mql'), signers);
      return before && returnToVersion(entry('mql'), before);
    };
    run(editDefinition(entry('mql'), { scoreThreshold: 65 }, 'score threshold'));
    expect(back()).toBeNull();
    run(editDefinition(entry('mql'), { scoreThreshold }, 'score threshold'));
    const change = back();
    if (change) run(change);
    expect(entry('mql').version).toBe(1);
    expect(waitingFor(entry('mql'), signers)).toEqual([]);
  });

  it('by adding, ruling, moving or removing a line begins the next version, and undone reads as it was signed', () => {
    const rule = { field: 'score', op: 'atLeast', values: [60] } as const;
    const changes: readonly ((entry: HandbookEntry, first: Criterion) => NamedChange)[] = [
      (mql) => addLine(mql, line('new', 'Phone known', 'information')),
      (mql, first) => editLine(mql, first, { rule: { ...rule, values: [60] } }),
      (mql, first) => removeLine(mql, first),
      (mql, first) => orderLines(mql, [...mql.criteria.slice(1), first], new Map([[first.id, 'zz']])),
    ];
    for (const change of changes) {
      const { entry, run } = signedWorkspace();
      const [first] = entry('mql').criteria;
      if (!first) throw new Error('There is no line.');
      run(change(entry('mql'), first));
      expect(entry('mql').version).toBe(2);
      expect(waitingFor(entry('mql'), signers)).toEqual(['marketing', 'sales']);
    }
  });

  it('keeps both lines that two people add at once, and says since when each holds', () => {
    const { entry, run } = signedWorkspace();
    const seen = entry('mql');
    run(addLine(seen, line('one', 'Consent 🚚')));
    run(addLine(seen, line('two', 'قائمة')));
    expect(
      entry('mql')
        .criteria.map(({ text }) => text)
        .slice(-2),
    ).toEqual(['Consent 🚚', 'قائمة']);
    expect(entry('mql').version).toBe(2);
    expect(entry('mql').criteria.map((each) => criterionSince(entry('mql'), each))).toEqual([1, 1, 1, null, null]);
  });

  it('doesn’t change with how completeness is measured', () => {
    const { entry, run } = signedWorkspace();
    run(addLine(entry('mql'), line('known', 'Company', 'information')));
    for (const signer of signers) run(signEntry(entry('mql'), 'MQL', { function: signer, by: signer, at }));
    const [known] = entry('mql').information;
    if (!known) throw new Error('There is no line.');
    run(editLine(entry('mql'), known, { rule: { field: 'company', op: 'filled', values: [] } }));
    expect(waitingFor(entry('mql'), signers)).toEqual([]);
  });

  it('is named by what was changed', () => {
    const { entry } = signedWorkspace();
    expect(editDefinition(entry('mql'), { leavesWhen: 'x' }, 'way out').name).toBe('change the way out of MQL');
  });
});

describe('the stage of a status', () => {
  const id = 'salesforce|person|Working - Contacted';
  const mapping = (object: string, stages: Record<string, string>, constants: Record<string, string> = {}) => ({
    object,
    columns: { Status: 'stage' },
    constants,
    stages,
  });

  function learnt() {
    const opened = workspace();
    const create = (root: 'statusMappings' | 'mappings', key: string, fields: Record<string, unknown>) =>
      opened.run({ name: 'learn', edits: [{ kind: 'create', root, id: key, fields }] });
    create('statusMappings', id, {
      system: 'salesforce',
      object: 'person',
      value: 'Working - Contacted',
      stage: 'sal',
    });
    const stages = { 'working - contacted': 'sal', New: 'inquiry' };
    create('mappings', 'leads', { system: 'salesforce', mapping: mapping('person', stages) });
    create('mappings', 'history', { system: 'salesforce', mapping: mapping('stage_event', stages) });
    create('mappings', 'deals', {
      system: 'salesforce',
      mapping: mapping('stage_event', stages, { entity: 'opportunity' }),
    });
    create('mappings', 'other', { system: 'hubspot', mapping: mapping('person', stages) });
    return opened;
  }

  it('changes for the next import, also of files whose headers are known', () => {
    const { run, snapshot } = learnt();
    const status = snapshot().statusMappings.get(id);
    if (!status) throw new Error('The status was not learnt.');
    run(setStatusStage(snapshot(), status, 'sql'));
    expect(snapshot().statusMappings.get(id)?.stage).toBe('sql');
    const stagesOf = (key: string) => snapshot().mappings.get(key)?.mapping.stages['working - contacted'];
    expect(['leads', 'history', 'deals', 'other'].map(stagesOf)).toEqual(['sql', 'sql', 'sal', 'sal']);
    expect(snapshot().mappings.get('leads')?.mapping.stages.New).toBe('inquiry');
  });

  it('may be none: the empty stage says that the value tells nothing', () => {
    const { run, snapshot } = learnt();
    const status = snapshot().statusMappings.get(id);
    if (!status) throw new Error('The status was not learnt.');
    run(setStatusStage(snapshot(), status, ''));
    expect(snapshot().statusMappings.get(id)?.stage).toBe('');
  });
});
