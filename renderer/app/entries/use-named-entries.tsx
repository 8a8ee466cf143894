import { functionLabel } from '../../../shared/model/function-label.ts';
import { programmeName } from '../../../shared/planning/programme-map.ts';
import { useCollection } from '../../document/index.ts';
import {
  IconBooks,
  IconCheckbox,
  IconCoins,
  IconGavel,
  IconMessage,
  IconPresentation,
  IconQuote,
  IconRocket,
  IconRoute,
  IconSignature,
  IconSpeakerphone,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
} from '../../kit/icons.ts';
import { type NamedEntry, useAgreedEntries, useTaskEntries } from './use-agreed-entries.tsx';

const look = { size: 18, stroke: 1.7 } as const;

/** The entries of the document that are listed by their names, each with the screen that shows it. */
export function useNamedEntries(): readonly NamedEntry[] {
  return [
    ...useReviewEntries(),
    ...usePlanEntries(),
    ...useCustomerEntries(),
    ...useAgreedEntries(),
    ...useTaskEntries(),
    ...useCollection('people').map(({ id, name, title, function: own }) => ({
      root: 'people' as const,
      id,
      label: name,
      kind: title === '' ? functionLabel(own) : title,
      icon: <IconUsers {...look} />,
      parts: ['data', 'people', id],
    })),
  ];
}

/** All that can be commented on: those that are listed by their names, the content library and the programmes' steps. */
export function useCommentedEntries(): readonly NamedEntry[] {
  const content = useCollection('content');
  const cells = useCollection('programmeCells');
  const programmes = new Map(useCollection('programmes').map((programme) => [programme.id, programmeName(programme)]));
  return [
    ...useNamedEntries(),
    ...content.map(({ id, title }) => ({
      root: 'content' as const,
      id,
      label: title,
      kind: 'Content',
      icon: <IconBooks {...look} />,
      parts: ['customers', 'content', id],
    })),
    ...cells.map(({ id, programmeId, step }) => ({
      root: 'programmeCells' as const,
      id,
      label: programmes.get(programmeId) ?? '',
      kind: 'Step of a programme',
      icon: <IconRoute {...look} />,
      parts: ['plan', 'programmes', programmeId, step],
    })),
  ];
}

function useReviewEntries(): readonly NamedEntry[] {
  const meetings = useCollection('meetings');
  const actions = useCollection('actions');
  const decisions = useCollection('decisions');
  const definitions = useCollection('definitions');
  return [
    ...meetings.map(({ id, title, number }) => ({
      root: 'meetings' as const,
      id,
      label: title === '' ? `Review ${number}` : title,
      kind: 'Meeting',
      icon: <IconPresentation {...look} />,
      parts: ['review', 'meetings', id],
    })),
    ...definitions.map(({ id, label, stage }) => ({
      root: 'definitions' as const,
      id,
      label: label === '' ? stage : label,
      kind: 'Handbook',
      icon: <IconSignature {...look} />,
      parts: ['agreement', 'handbook', stage],
    })),
    ...actions.map(({ id, title, meetingId }) => ({
      root: 'actions' as const,
      id,
      label: title,
      kind: 'Action',
      icon: <IconCheckbox {...look} />,
      parts: ['review', 'meetings', ...(meetingId === null ? [] : [meetingId])],
    })),
    ...decisions.map(({ id, title, meetingId }) => ({
      root: 'decisions' as const,
      id,
      label: title,
      kind: 'Decision',
      icon: <IconGavel {...look} />,
      parts: ['review', 'meetings', meetingId],
    })),
  ];
}

function usePlanEntries(): readonly NamedEntry[] {
  const campaigns = useCollection('campaigns');
  const goals = useCollection('goals');
  const programmes = useCollection('programmes');
  const channels = useCollection('channels');
  return [
    ...campaigns.map(({ id, name, kind }) => ({
      root: 'campaigns' as const,
      id,
      label: name,
      kind: kind === 'launch' ? 'Launch' : 'Campaign',
      icon: kind === 'launch' ? <IconRocket {...look} /> : <IconSpeakerphone {...look} />,
      parts: ['plan', 'campaigns', id],
    })),
    ...goals.map(({ id, title }) => ({
      root: 'goals' as const,
      id,
      label: title,
      kind: 'Goal',
      icon: <IconTargetArrow {...look} />,
      parts: ['plan', 'goals', id],
    })),
    ...programmes.map(({ id, name }) => ({
      root: 'programmes' as const,
      id,
      label: name,
      kind: 'Programme',
      icon: <IconRoute {...look} />,
      parts: ['plan', 'programmes', id],
    })),
    ...channels.map(({ id, name }) => ({
      root: 'channels' as const,
      id,
      label: name,
      kind: 'Channel',
      icon: <IconCoins {...look} />,
      parts: ['plan', 'channels', id],
    })),
  ];
}

function useCustomerEntries(): readonly NamedEntry[] {
  const quotes = useCollection('insights');
  const personas = useCollection('personas');
  const messages = useCollection('messages');
  return [
    ...quotes.map(({ id, text, account }) => ({
      root: 'insights' as const,
      id,
      label: text,
      kind: account === '' ? 'Customer' : account,
      icon: <IconQuote {...look} />,
      parts: ['customers', 'insights', id],
    })),
    ...personas.map(({ id, name, summary }) => ({
      root: 'personas' as const,
      id,
      label: name,
      kind: summary === '' ? 'Persona' : summary,
      icon: <IconUsersGroup {...look} />,
      parts: ['customers', 'personas', id],
    })),
    ...messages.map(({ id, headline, personaId, stage }) => ({
      root: 'messages' as const,
      id,
      label: headline,
      kind: 'Message',
      icon: <IconMessage {...look} />,
      parts: ['customers', 'messages', personaId, stage],
    })),
  ];
}
