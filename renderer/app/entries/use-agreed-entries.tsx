import type { ReactNode } from 'react';
import type { RootName } from '../../../shared/model/entities.ts';
import { functionLabel } from '../../../shared/model/function-label.ts';
import { schemeTitle } from '../../../shared/model/incentive-entry.ts';
import { useCollection } from '../../document/index.ts';
import {
  IconArrowsExchange,
  IconCalendarEvent,
  IconCheckbox,
  IconHeartHandshake,
  IconSignature,
  IconTrophy,
} from '../../kit/icons.ts';

/** An entry as it is listed: what it is called, what it is, and the address that shows it. */
export interface NamedEntry {
  readonly root: RootName;
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly icon: ReactNode;
  readonly parts: readonly string[];
}

const look = { size: 18, stroke: 1.7 } as const;

/** What the functions agreed on, and the meetings and checks in which they keep to it. */
export function useAgreedEntries(): readonly NamedEntry[] {
  const rounds = useCollection('healthRounds');
  const plans = useCollection('changePlans');
  const revealed = rounds.filter(({ revealedAt }) => revealedAt !== null);
  const newest = revealed.toSorted((one, other) => (other.revealedAt ?? '').localeCompare(one.revealedAt ?? ''))[0];
  const planParts = ['agreement', 'health-check', ...(newest === undefined ? [] : [newest.id, 'plans'])];
  return [
    ...useSteps(),
    ...usePromises(),
    ...useSeries(),
    ...rounds.map(({ id, title, startedOn }) => ({
      root: 'healthRounds' as const,
      id,
      label: `Health check ${title || (startedOn ?? '')}`.trim(),
      kind: 'Health check',
      icon: <IconHeartHandshake {...look} />,
      parts: ['agreement', 'health-check', id],
    })),
    ...plans.map(({ id, title }) => ({
      root: 'changePlans' as const,
      id,
      label: title,
      kind: 'Change plan',
      icon: <IconCheckbox {...look} />,
      parts: planParts,
    })),
    ...useCollection('incentiveSchemes').map(({ id, role, function: own, ...scheme }) => ({
      root: 'incentiveSchemes' as const,
      id,
      label: role === '' ? '' : schemeTitle({ role, ...scheme }),
      kind: `What ${functionLabel(own)} is paid for`,
      icon: <IconTrophy {...look} />,
      parts: ['agreement', 'incentives', id],
    })),
  ];
}

function useSteps(): readonly NamedEntry[] {
  const definitions = useCollection('definitions');
  const labels = new Map(definitions.map(({ stage, label }) => [stage, label || stage]));
  const nameOf = (stage: string) => labels.get(stage) ?? stage;
  return useCollection('handoffs').map(({ id, fromStage, toStage }) => ({
    root: 'handoffs' as const,
    id,
    label: `${nameOf(fromStage)} to ${nameOf(toStage)}`,
    kind: 'Handoff step',
    icon: <IconArrowsExchange {...look} />,
    parts: ['agreement', 'handoffs', 'step', id],
  }));
}

function usePromises(): readonly NamedEntry[] {
  return useCollection('slas').map(({ id, title, by }) => ({
    root: 'slas' as const,
    id,
    label: title,
    kind: `Promise of ${functionLabel(by)}`,
    icon: <IconSignature {...look} />,
    parts: ['agreement', 'handoffs', 'promise', id],
  }));
}

function useSeries(): readonly NamedEntry[] {
  const series = useCollection('meetingSeries');
  const exchanges = useCollection('exchanges');
  return [
    ...series.map(({ id, title }) => ({
      root: 'meetingSeries' as const,
      id,
      label: title,
      kind: 'Meeting that comes back',
      icon: <IconCalendarEvent {...look} />,
      parts: ['agreement', 'rhythm', id],
    })),
    ...exchanges.map(({ id, title }) => ({
      root: 'exchanges' as const,
      id,
      label: title,
      kind: 'Exchange',
      icon: <IconArrowsExchange {...look} />,
      parts: ['agreement', 'exchange', id],
    })),
  ];
}

/** The tasks of campaigns, each opened in the timeline of its campaign. */
export function useTaskEntries(): readonly NamedEntry[] {
  const campaigns = useCollection('campaigns');
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  return useCollection('tasks').flatMap(({ id, title, campaignId }) =>
    names.has(campaignId)
      ? [
          {
            root: 'tasks' as const,
            id,
            label: title,
            kind: `Task of ${names.get(campaignId) || 'a campaign'}`,
            icon: <IconCheckbox {...look} />,
            parts: ['plan', 'campaigns', campaignId, id],
          },
        ]
      : [],
  );
}
