import type { LocalDay } from '../../calendar/local-day.ts';
import type { Edit } from '../../model/change.ts';
import { workdayBefore } from '../clock.ts';
import type { SampleMemberId } from '../company.ts';
import { dateText, instantText, orderText } from '../plan-dates.ts';
import { pieces, type SamplePiece } from './pieces.ts';
import { create, type PersonaKey, personaIds } from './sample-entry.ts';

/** The library: pieces with whom they are for, what people think of them, and what could not be found. */
export function sampleContent(today: LocalDay): Edit[] {
  return [...pieces.flatMap((piece, position) => pieceEdits(piece, position, today)), ...gapEdits(today)];
}

function pieceEdits(piece: SamplePiece, position: number, today: LocalDay): Edit[] {
  const { id, title, kind, where, answers, market = '', owner, crmValue = '', checked, isDraft = false } = piece;
  return [
    create('content', id, {
      title,
      kind,
      where,
      answers,
      market,
      owner,
      crmValue,
      isDraft,
      checkedOn: checked === null ? null : dateText(workdayBefore(today - checked)),
      order: orderText(position),
    }),
    ...piece.uses.flatMap(([persona, stages]) =>
      stages.map((stage) => {
        const personaId = personaIds[persona];
        return create('contentUses', `${id}|${personaId}|${stage}`, { contentId: id, personaId, stage });
      }),
    ),
    ...(piece.stars ?? []).map(([personId, stars]) =>
      create('contentRatings', `${id}|${personId}`, { contentId: id, personId, stars }),
    ),
  ];
}

interface SampleGap {
  readonly searched: string;
  readonly persona: PersonaKey | null;
  readonly stage: string;
  readonly askedBy: SampleMemberId;
  readonly daysAgo: number;
  readonly filledBy?: string;
}

const gaps: readonly SampleGap[] = [
  { searched: 'telematics comparison', persona: 'manager', stage: 'sql', askedBy: 'tom', daysAgo: 12 },
  { searched: 'tracker versus us one page', persona: 'operations', stage: 'sql', askedBy: 'carla', daysAgo: 19 },
  { searched: 'reference ambulance fleet', persona: null, stage: 'opportunity', askedBy: 'carla', daysAgo: 33 },
  {
    searched: 'payback on one page',
    persona: 'finance',
    stage: 'opportunity',
    askedBy: 'daniel',
    daysAgo: 74,
    filledBy: 'piece-payback',
  },
];

function gapEdits(today: LocalDay): Edit[] {
  return gaps.map(({ searched, persona, stage, askedBy, daysAgo, filledBy = null }, position) =>
    create('contentGaps', `gap-${position + 1}`, {
      searched,
      stage,
      askedBy,
      personaId: persona === null ? null : personaIds[persona],
      contentId: filledBy,
      filledAt: filledBy === null ? null : instantText(workdayBefore(today - daysAgo + 20), 15),
      order: orderText(position),
    }),
  );
}
