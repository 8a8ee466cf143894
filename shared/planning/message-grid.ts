import { type FunnelStage, funnelStages } from '../crm/fields.ts';
import type { Figure } from '../metrics/figure.ts';
import { newcombe } from '../metrics/intervals.ts';
import type { Entity } from '../model/entities.ts';

/** A persona's stage in the grid: what is said there, the pieces for it, or nothing yet. */
export interface MessageCell {
  readonly personaId: string;
  readonly stage: FunnelStage;
  /** Null where none was begun. */
  readonly message: Entity<'messages'> | null;
  readonly pieces: readonly Entity<'content'>[];
}

export interface MessageRow {
  readonly persona: Entity<'personas'>;
  /** One a stage, in the order of the funnel. */
  readonly cells: readonly MessageCell[];
  readonly written: number;
}

/** What the grid is made of: entries that are not deleted, in their order. */
export interface MessageBase {
  readonly personas: readonly Entity<'personas'>[];
  readonly messages: readonly Entity<'messages'>[];
  readonly content: readonly Entity<'content'>[];
  readonly uses: readonly Entity<'contentUses'>[];
}

/** The one message of a persona at a stage has this id, so that two who begin it at once write the same one. */
export function messageId(personaId: string, stage: string): string {
  return `${personaId}|${stage}`;
}

/** Persona by stage. What belongs to a persona or a piece that is deleted is left out, and comes back with it. */
export function messageGrid({ personas, messages, content, uses }: MessageBase): readonly MessageRow[] {
  const messageOf = new Map(messages.map((message) => [messageId(message.personaId, message.stage), message]));
  const contentOf = new Map(content.map((piece) => [piece.id, piece]));
  const usesOf = Map.groupBy(uses, ({ personaId, stage }) => messageId(personaId, stage));
  return personas.map((persona) => {
    const cells = funnelStages.map((stage): MessageCell => {
      const key = messageId(persona.id, stage);
      const pieces = (usesOf.get(key) ?? []).flatMap(({ contentId }) => contentOf.get(contentId) ?? []);
      return { personaId: persona.id, stage, message: messageOf.get(key) ?? null, pieces: [...new Set(pieces)] };
    });
    return { persona, cells, written: cells.filter((cell) => !isGap(cell)).length };
  });
}

/** Whether nothing is said there yet: no message, or one that was begun and has no word. */
export function isGap({ message }: Pick<MessageCell, 'message'>): boolean {
  return (
    message === null || [message.headline, message.publicCopy, message.talkTrack].every((text) => text.trim() === '')
  );
}

/** The cells of the grid that say nothing. */
export function gapsOf(rows: readonly MessageRow[]): readonly MessageCell[] {
  return rows.flatMap(({ cells }) => cells.filter(isGap));
}

/**
 * The gap where most leads wait; of equal ones the later stage, which is nearer to revenue. Customers wait for nothing, so
 * theirs is never it. Null where nobody waits at a gap, or it is not known who does.
 */
export function mostUrgentGap(
  rows: readonly MessageRow[],
  waitingAt: (cell: MessageCell) => number | null,
): MessageCell | null {
  const waiting = gapsOf(rows)
    .filter(({ stage }) => stage !== 'won')
    .map((cell) => ({ cell, leads: waitingAt(cell) ?? 0 }))
    .filter(({ leads }) => leads > 0);
  const place = ({ stage }: MessageCell) => funnelStages.indexOf(stage);
  return (
    waiting.toSorted((one, other) => other.leads - one.leads || place(other.cell) - place(one.cell))[0]?.cell ?? null
  );
}

/** How those of a persona go on from a stage beside all other leads there. */
export type Standing = 'above' | 'below' | 'alike' | 'unknown';

/** Above or below only where the interval of the difference leaves zero out, and both sides have enough to show a rate. */
export function standingOf(own: Figure | null, others: Figure | null, smallSample: number): Standing {
  const one = proportionOf(own, smallSample);
  const other = proportionOf(others, smallSample);
  const difference = one && other ? newcombe(one, other) : null;
  if (!difference) return 'unknown';
  if (difference[0] > 0) return 'above';
  return difference[1] < 0 ? 'below' : 'alike';
}

function proportionOf(figure: Figure | null, smallSample: number) {
  const { numerator, denominator } = figure ?? {};
  if (numerator === undefined || denominator === undefined || denominator < smallSample) return null;
  return { part: numerator, whole: denominator };
}
