import { laneFunctions } from '../../../../../shared/model/handoff.ts';
import type { LaneFunction } from '../../../../../shared/planning/handoff-steps.ts';
import type { SignableHandoff } from '../../../../../shared/planning/handoff-terms.ts';
import type { LaneInput } from '../../../../../shared/planning/lane-model.ts';
import { type HandoffFigures, type LineMode, type LineWords, lineWords } from '../handoff-words.ts';
import type { Agreement } from '../use-agreement.ts';

/** A line of the diagram: one that was agreed, or one that is only seen in the data. */
export interface DiagramLine {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly handoff: SignableHandoff | null;
  readonly words: LineWords;
  readonly isDashed: boolean;
}

export interface DiagramModel {
  readonly lanes: readonly LaneFunction[];
  readonly lines: readonly DiagramLine[];
  readonly input: Omit<LaneInput, 'width'>;
}

export interface DiagramQuestion {
  readonly agreement: Agreement;
  readonly figures: HandoffFigures | null;
  readonly mode: LineMode;
  /** Whether ways that were seen but not agreed are drawn too. */
  readonly hasSeen: boolean;
}

const perLetter = 6.7;
const around = 22;
const iconRoom = 17;
/** Words longer than this end in an ellipsis: a pasted page is no reason to push the stages apart. */
const widestPill = 240;

/** The width of a pill: words in the face of the diagram, as wide as they may get. */
function pillWidth({ agreed, measured, tone }: LineWords): number {
  const letters = agreed.length + measured.length + (agreed !== '' && measured !== '' ? 1 : 0);
  const icon = agreed !== '' || tone !== 'plain' ? iconRoom : 0;
  return Math.min(widestPill, Math.ceil(letters * perLetter + around + icon));
}

function linesOf({ agreement, figures, mode, hasSeen }: DiagramQuestion): readonly DiagramLine[] {
  const steps = new Map(figures?.steps.map((step) => [step.handoffId, step]));
  const agreed = agreement.handoffs.map(
    (handoff): DiagramLine => ({
      key: handoff.id,
      from: handoff.fromStage,
      to: handoff.toStage,
      handoff,
      words: lineWords(handoff, steps.get(handoff.id), mode),
      isDashed: handoff.path !== 'onward',
    }),
  );
  const seen = (figures?.undrawn ?? []).map(
    ({ from, to, count }): DiagramLine => ({
      key: `seen ${from} ${to}`,
      from,
      to,
      handoff: null,
      words: { agreed: '', measured: `${count} seen`, tone: 'plain' },
      isDashed: true,
    }),
  );
  return hasSeen ? [...agreed, ...seen] : agreed;
}

/** What the diagram draws: the stages that a step joins, in the lanes of their owners. */
export function diagramModel(question: DiagramQuestion): DiagramModel {
  const { stages, handoffs, signers } = question.agreement;
  const lines = linesOf(question);
  const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const drawn = stages.filter(({ key }) => joined.has(key));
  const used = new Set([
    ...drawn.map(({ lane }) => lane),
    ...handoffs.flatMap(({ fromFunction, toFunction }) => [fromFunction, toFunction]),
    ...signers,
  ]);
  const lanes = laneFunctions.filter((lane) => used.has(lane));
  return {
    lanes,
    lines,
    input: {
      laneCount: lanes.length,
      stages: drawn.map(({ key, lane, isExit }) => ({ key, lane: lanes.indexOf(lane), isExit })),
      steps: lines.map(({ key, from, to, words }) => ({ key, from, to, pillWidth: pillWidth(words) })),
    },
  };
}
