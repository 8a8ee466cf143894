import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity } from '../../shared/model/entities.ts';
import { type EntryFields, together } from './edit-entry.ts';

type InsightFields = EntryFields<'insights'>;

const names = { insight: 'insight', win: 'win', loss: 'loss' } as const;

/** Writes down what a customer said, or why one was won or lost. */
export function hearInsight(id: string, fields: InsightFields): NamedChange {
  return { name: `add ${names[fields.kind ?? 'insight']}`, edits: [{ kind: 'create', root: 'insights', id, fields }] };
}

/** Changes an insight; `what` says which field. */
export function editInsight(id: string, fields: InsightFields, what: string): NamedChange {
  return { name: `change the ${what} of an insight`, edits: [{ kind: 'set', root: 'insights', id, fields }] };
}

/** Takes an insight out of the inbox, or puts it back; `at` is an ISO instant. */
export function triageInsight(
  { id, triagedAt }: Pick<Entity<'insights'>, 'id' | 'triagedAt'>,
  at: string,
): NamedChange {
  const isWaiting = triagedAt === null;
  return {
    name: isWaiting ? 'mark insight as read' : 'put insight back into the inbox',
    edits: [{ kind: 'set', root: 'insights', id, fields: { triagedAt: isWaiting ? at : null } }],
  };
}

/** A change that puts an insight to use: whoever does has read it, so it leaves the inbox with it, in one step. */
export function putToUse(change: NamedChange, insight: Entity<'insights'> | undefined, at: string): NamedChange {
  return insight?.triagedAt === null ? together(change.name, [change, triageInsight(insight, at)]) : change;
}

/** Puts an insight beside a slide of the review, or takes it away. */
export function showInSlide({ id, slides }: Pick<Entity<'insights'>, 'id' | 'slides'>, slide: string): NamedChange {
  const isThere = slides.includes(slide);
  return {
    name: isThere ? 'take insight from the review' : 'put insight into the review',
    edits: [
      {
        kind: 'set',
        root: 'insights',
        id,
        fields: { slides: isThere ? slides.filter((each) => each !== slide) : [...slides, slide] },
      },
    ],
  };
}
