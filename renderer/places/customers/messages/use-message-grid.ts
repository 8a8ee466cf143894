import { useMemo } from 'react';
import {
  type MessageCell,
  type MessageRow,
  messageGrid,
  mostUrgentGap,
} from '../../../../shared/planning/message-grid.ts';
import { useCollection } from '../../../document/index.ts';
import type { CustomerFigures } from '../figures/use-customer-figures.ts';
import type { StageFigures } from './message-words.ts';

export interface MessageGridView {
  readonly rows: readonly MessageRow[];
  /** The gap where most leads wait. */
  readonly urgent: MessageCell | null;
  /** What is measured of a cell; null where nothing is. */
  figuresOf(cell: Pick<MessageCell, 'personaId' | 'stage'>): StageFigures | null;
}

/** Persona by stage, with what is measured of each cell. */
export function useMessageGrid(figures: CustomerFigures): MessageGridView {
  const personas = useCollection('personas');
  const messages = useCollection('messages');
  const content = useCollection('content');
  const uses = useCollection('contentUses');
  return useMemo(() => {
    const rows = messageGrid({ personas, messages, content, uses });
    const figuresOf = ({ personaId, stage }: Pick<MessageCell, 'personaId' | 'stage'>) => {
      const measured = figures.persona.get(personaId);
      return (measured?.isKnown && measured.stages.find((each) => each.stage === stage)) || null;
    };
    return { rows, figuresOf, urgent: mostUrgentGap(rows, (cell) => figuresOf(cell)?.waiting ?? null) };
  }, [personas, messages, content, uses, figures]);
}
