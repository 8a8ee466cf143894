import type { SpotlightActionGroupData } from '@mantine/spotlight';
import type { ReactNode } from 'react';
import type { Entity } from '../../../shared/model/entities.ts';
import { useCollection } from '../../document/index.ts';
import { IconArrowsExchange, IconClock, IconPhone, IconRoute } from '../../kit/icons.ts';
import { navigate, workspaceHref } from '../routes.ts';

const look = { size: 18, stroke: 1.7 } as const;

interface AgreedPart {
  readonly label: string;
  readonly keywords: readonly string[];
  readonly icon: ReactNode;
  /** Behind the address of Handoffs and SLAs. */
  readonly parts: readonly string[];
}

type Steps = readonly Entity<'handoffs'>[];

/** The step that says when a recycled lead is looked at again: the way back, else the way out. */
function returnParts(steps: Steps): readonly string[] {
  const ways = [
    ...steps.filter(({ fromStage }) => fromStage === 'recycled'),
    ...steps.filter(({ toStage }) => toStage === 'recycled'),
  ];
  const step = ways.find(({ revisitDays }) => revisitDays !== null) ?? ways[0];
  return step ? ['step', step.id] : ['stage', 'recycled'];
}

/** The step that says how soon marketing hears why a lead was refused: a way out with a clock, else any. */
function reasonParts(steps: Steps): readonly string[] {
  const ways = steps.filter(({ path, toStage }) => path === 'out' && toStage !== 'lost');
  const step = ways.find(({ clockAmount }) => clockAmount !== null) ?? ways[0];
  return step ? ['step', step.id] : ['stage', 'mql'];
}

function partsOf(steps: Steps): readonly AgreedPart[] {
  return [
    {
      label: 'Who is called first',
      keywords: ['priority', 'priorities', 'order of work', 'ranking', 'queue'],
      icon: <IconPhone {...look} />,
      parts: ['order'],
    },
    {
      label: 'When a recycled lead comes back',
      keywords: ['return rule', 'recycling', 'looked at again', 'revisit', 'nurture'],
      icon: <IconRoute {...look} />,
      parts: returnParts(steps),
    },
    {
      label: 'How soon a reason comes back',
      keywords: ['feedback time', 'refusal', 'refused', 'rejection', 'rejected', 'disqualified'],
      icon: <IconClock {...look} />,
      parts: reasonParts(steps),
    },
    {
      label: 'Ways that leads took',
      keywords: ['observed path', 'seen in the data', 'actual way', 'draw them', 'not agreed'],
      icon: <IconArrowsExchange {...look} />,
      parts: ['ways'],
    },
  ];
}

/** What Handoffs and SLAs say besides steps and promises, by the words that people look for them. */
export function useAgreedParts(workspaceId: string): SpotlightActionGroupData {
  const steps = useCollection('handoffs');
  return {
    group: 'Agreed',
    actions: partsOf(steps).map(({ label, keywords, icon, parts }) => ({
      id: `agreed ${label}`,
      label,
      description: 'Handoffs and SLAs',
      keywords: [...keywords],
      leftSection: icon,
      onClick: () => navigate(workspaceHref(workspaceId, ['agreement', 'handoffs', ...parts])),
    })),
  };
}
