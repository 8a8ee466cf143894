import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar/local-day.ts';
import { type Entity, type EntityInput, type RootName, roots } from '../model/entities.ts';
import { healthItem } from './health-items.ts';
import { type PlanFacts, planFindings } from './plan-findings.ts';

const today = dayOf(2026, 10, 1);

function entries<Root extends RootName>(root: Root, ...all: EntityInput<Root>[]): ReadonlyMap<string, Entity<Root>> {
  const parsed = all.map((fields) => roots[root].parse(fields) as Entity<Root>);
  return new Map(parsed.map((entry) => [entry.id, entry]));
}

const empty: PlanFacts = {
  goals: new Map(),
  definitions: new Map(),
  criteria: new Map(),
  signatures: new Map(),
  people: new Map(),
  meetings: new Map(),
  actions: new Map(),
  incentiveSchemes: new Map(),
  incentiveParts: new Map(),
  healthRounds: new Map(),
  changePlans: new Map(),
};
const found = (facts: Partial<PlanFacts>, itemId: string) =>
  planFindings({ ...empty, ...facts }, today, 'UTC').find((finding) => finding.itemId === itemId);

describe('what the plan says of the symptoms', () => {
  it('is not measured while nothing is written, and is about items that exist', () => {
    const findings = planFindings(empty, today, 'UTC');
    expect(findings.every(({ state }) => state === 'not-measured')).toBe(true);
    expect(findings.every(({ itemId }) => healthItem(itemId) !== null)).toBe(true);
  });

  it('finds goals of one function that feed no shared one', () => {
    const goals = entries(
      'goals',
      { id: 'a', side: 'joint' },
      { id: 'b', side: 'marketing' },
      { id: 'c', side: 'sales', parentId: 'a' },
    );
    expect(found({ goals }, 'shared-goals')).toMatchObject({
      state: 'present',
      sentence: '1 of 3 goals are shared; 1 of 2 goals of one function feed no other.',
    });
  });

  it('counts meetings that passed without being held, not those to come and not dates it cannot read', () => {
    const meetings = entries(
      'meetings',
      { id: 'held', plannedAt: '2026-09-01T10:00:00Z', state: 'ended' },
      { id: 'missed', plannedAt: '2026-09-15T10:00:00Z' },
      { id: 'next', plannedAt: '2026-10-08T10:00:00Z' },
      { id: 'old', plannedAt: '2026-01-08T10:00:00Z' },
      { id: 'strange', plannedAt: 'soon' },
    );
    expect(found({ meetings }, 'reviews-held')?.sentence).toMatch(/^1 of 2 meetings/);
  });

  it('counts actions past their day, and change plans that lack something', () => {
    const actions = entries(
      'actions',
      { id: 'late', due: '2026-09-20' },
      { id: 'done', due: '2026-09-20', status: 'done' },
    );
    expect(found({ actions }, 'actions-done')?.sentence).toMatch(/^1 of 2 /);
    const changePlans = entries('changePlans', { id: 'loose', itemId: 'x', owner: 'ana' });
    expect(found({ changePlans }, 'change-measured')?.state).toBe('present');
  });

  it('reads the register of incentives', () => {
    const incentiveSchemes = entries('incentiveSchemes', { id: 's', isLeader: true });
    const incentiveParts = entries('incentiveParts', {
      id: 'p',
      schemeId: 's',
      weight: 1,
      metric: 'stage_entries',
      stages: 'mql',
    });
    const facts = { incentiveSchemes, incentiveParts };
    expect(found(facts, 'pay-for-quality')?.state).toBe('present');
    expect(found(facts, 'leaders-share')?.state).toBe('present');
  });

  it('asks for a check each quarter', () => {
    const check = (startedOn: string, revealedAt: string | null) =>
      found({ healthRounds: entries('healthRounds', { id: 'r', startedOn, revealedAt }) }, 'problems-looked-at')?.state;
    expect(check('2026-08-01', '2026-08-03')).toBe('absent');
    expect(check('2026-03-01', '2026-03-03')).toBe('present');
    expect(check('2026-08-01', null)).toBe('not-measured');
  });
});
