import type { MeasuredPromise } from '../../../../shared/contract/agreement.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { RootName } from '../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { type Signable, signatureBy, signEntry } from '../../../../shared/model/signing.ts';
import { proposedSteps } from '../../../../shared/planning/handoff-steps.ts';
import { missingOfPromise, missingOfStep } from '../../../../shared/planning/ready-to-sign.ts';
import { proposedPromises } from '../../../../shared/planning/sla-proposal.ts';
import { editHandoff, editSla } from '../../../commands/edit-agreement.ts';
import { createEntry, editEntry, together } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { freshId, orderBetween, runChange } from '../../../document/index.ts';
import { showToast } from '../../../kit/toast.tsx';
import { shownGap } from './promises/promise-words.ts';
import type { Agreement } from './use-agreement.ts';

const lastOrder = (entries: readonly { readonly order: string }[]) => entries.at(-1)?.order ?? null;

/** Orders one after another behind a list. */
function ordersAfter(entries: readonly { readonly order: string }[]): () => string {
  let last = lastOrder(entries);
  return () => {
    last = orderBetween(last, null);
    return last;
  };
}

/** Draws the usual steps between the stages, owned as the handbook says. */
export function beginSteps({ handoffs, stages }: Agreement): void {
  const next = ordersAfter(handoffs);
  const edits = proposedSteps((stage) => stages.find(({ key }) => key === stage)?.lane, freshId, next);
  runChange({ name: 'begin with the usual steps', edits });
}

/** Writes the usual promises of both sides. */
export function beginPromises({ promises, stages }: Agreement): void {
  const next = ordersAfter(promises);
  const taking = stages.find(({ key }) => key === 'sal')?.lane ?? 'sales';
  const edits = proposedPromises({ taking: taking === 'marketing' ? 'sales' : taking, idOf: freshId, orderOf: next });
  runChange({ name: 'begin with the usual promises', edits });
}

/** Adds a step between two stages; answers with its id. */
export function addStep({ handoffs, stages, nameOf }: Agreement, fromStage: string, toStage: string): string {
  const id = freshId();
  const at = (key: string) => stages.findIndex((stage) => stage.key === key);
  const [from, to] = [stages[at(fromStage)], stages[at(toStage)]];
  const path = to?.isExit ? 'out' : from?.isExit || at(toStage) < at(fromStage) ? 'back' : 'onward';
  runChange(
    createEntry(
      'handoffs',
      id,
      {
        fromStage,
        toStage,
        fromFunction: from?.lane ?? 'marketing',
        toFunction: to?.lane ?? 'sales',
        path,
        order: orderBetween(lastOrder(handoffs), null),
      },
      `step from ${nameOf(fromStage)} to ${nameOf(toStage)}`,
    ),
  );
  return id;
}

/** Changes a step as one undoable change. */
export function changeStep(...[entry, fields, what]: Parameters<typeof editHandoff>): void {
  runChange(editHandoff(entry, fields, what));
}

/** Changes a promise as one undoable change. */
export function changePromise(...[entry, fields, what]: Parameters<typeof editSla>): void {
  runChange(editSla(entry, fields, what));
}

/** Adds a line to who is called first. */
export function addRule({ rules }: Agreement, text: string): void {
  runChange(
    createEntry('priorityRules', freshId(), { text, order: orderBetween(lastOrder(rules), null) }, 'priority line'),
  );
}

/** Changes a line of who is called first. */
export function changeRule(id: string, fields: Parameters<typeof editEntry<'priorityRules'>>[2], what: string): void {
  runChange(editEntry('priorityRules', id, fields, what));
}

/** Moves a line of who is called first one place up or down. */
export function moveRule({ rules }: Agreement, id: string, step: -1 | 1): void {
  const others = rules.filter((rule) => rule.id !== id);
  const at = rules.findIndex((rule) => rule.id === id) + step;
  if (at < 0 || at > others.length) return;
  const order = orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null);
  runChange(editEntry('priorityRules', id, { order }, 'order of priority'));
}

/** Takes an entry away; a toast brings it back. `signed` says who had signed it: ", which all three had signed". */
export function takeAway(root: RootName, id: string, what: string, signed = ''): void {
  runChange(removeEntry(root, id, what));
  showToast({ text: `Deleted ${what}${signed}`, canUndo: true });
}

/** One that a function has yet to sign, as a list names it. */
export interface ToSign {
  readonly entry: Signable;
  readonly name: string;
  /** The persons who own it, by id. */
  readonly owners: readonly string[];
  /** What it has to say before it can be signed. */
  readonly missing: readonly string[];
  /** Why nothing will tell whether it was kept; null where the data can. */
  readonly unmeasured: string | null;
}

type Owned = Pick<Agreement['handoffs'][number], 'marketingOwner' | 'telequalificationOwner' | 'salesOwner'>;

const ownersOf = ({ marketingOwner, telequalificationOwner, salesOwner }: Owned) =>
  [marketingOwner, telequalificationOwner, salesOwner].filter((owner) => owner !== null);

/** The steps and promises that a function has yet to sign; `measured` tells which of them the data can't tell of. */
export function toSign(
  { handoffs, promises, nameOf }: Agreement,
  signer: MemberFunction,
  measured: readonly MeasuredPromise[],
): readonly ToSign[] {
  const steps = handoffs.map((entry): ToSign => {
    const name = `${nameOf(entry.fromStage)} to ${nameOf(entry.toStage)}`;
    return { entry, name, owners: ownersOf(entry), missing: missingOfStep(entry), unmeasured: null };
  });
  const promised = promises.map((entry): ToSign => {
    const name = entry.title || 'Promise without words';
    const gap = shownGap(entry, measured.find(({ id }) => id === entry.id) ?? null);
    return { entry, name, owners: ownersOf(entry), missing: missingOfPromise(entry), unmeasured: gap?.why ?? null };
  });
  return [...steps, ...promised].filter(({ entry }) => signatureBy(entry, signer) === null);
}

/** Signs all of several entries for a function, as one step. */
export function signAll(entries: readonly Signable[], signer: MemberFunction, by: string): void {
  const at = new Date().toISOString();
  const label = functionLabel(signer);
  const changes = entries.map((entry) => signEntry(entry, 'it', { function: signer, by, at }));
  runChange(together(`sign ${entries.length} agreements for ${label}`, changes));
  showToast({
    text: `Signed ${entries.length} agreements for ${label}`,
    canUndo: true,
  });
}
