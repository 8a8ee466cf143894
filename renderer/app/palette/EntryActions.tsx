import type { SpotlightActionGroupData } from '@mantine/spotlight';
import type { ReactNode } from 'react';
import { functionLabel } from '../../../shared/model/function-label.ts';
import { useCollection } from '../../document/index.ts';
import {
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
import { navigate, workspaceHref } from '../routes.ts';
import { useAgreedEntries, useTaskEntries } from './use-agreed-entries.tsx';

interface EntryActionsProps {
  readonly workspaceId: string;
  children(entries: SpotlightActionGroupData): ReactNode;
}

const look = { size: 18, stroke: 1.7 } as const;

/** The entries of the document that have a name, each leading to the screen that shows it. */
export function EntryActions({ workspaceId, children }: EntryActionsProps) {
  const meetings = useCollection('meetings');
  const actions = useCollection('actions');
  const decisions = useCollection('decisions');
  const definitions = useCollection('definitions');
  const quotes = useCollection('insights');
  const personas = useCollection('personas');
  const messages = useCollection('messages');
  const campaigns = useCollection('campaigns');
  const goals = useCollection('goals');
  const others = [...useAgreedEntries(), ...useTaskEntries()];
  const programmes = useCollection('programmes');
  const channels = useCollection('channels');
  const people = useCollection('people');
  const entry = (id: string, label: string, kind: string, icon: ReactNode, parts: readonly string[]) => ({
    id: `entry ${id}`,
    label,
    description: kind,
    leftSection: icon,
    onClick: () => navigate(workspaceHref(workspaceId, parts)),
  });
  const found = [
    ...meetings.map(({ id, title, number }) =>
      entry(id, title === '' ? `Review ${number}` : title, 'Meeting', <IconPresentation {...look} />, [
        'review',
        'meetings',
        id,
      ]),
    ),
    ...definitions.map(({ id, label, stage }) =>
      entry(id, label === '' ? stage : label, 'Handbook', <IconSignature {...look} />, [
        'agreement',
        'handbook',
        stage,
      ]),
    ),
    ...campaigns.map(({ id, name, kind }) =>
      entry(
        id,
        name,
        kind === 'launch' ? 'Launch' : 'Campaign',
        kind === 'launch' ? <IconRocket {...look} /> : <IconSpeakerphone {...look} />,
        ['plan', 'campaigns', id],
      ),
    ),
    ...goals.map(({ id, title }) => entry(id, title, 'Goal', <IconTargetArrow {...look} />, ['plan', 'goals', id])),
    ...programmes.map(({ id, name }) =>
      entry(id, name, 'Programme', <IconRoute {...look} />, ['plan', 'programmes', id]),
    ),
    ...channels.map(({ id, name }) => entry(id, name, 'Channel', <IconCoins {...look} />, ['plan', 'channels', id])),
    ...actions.map(({ id, title, meetingId }) =>
      entry(id, title, 'Action', <IconCheckbox {...look} />, [
        'review',
        'meetings',
        ...(meetingId === null ? [] : [meetingId]),
      ]),
    ),
    ...decisions.map(({ id, title, meetingId }) =>
      entry(id, title, 'Decision', <IconGavel {...look} />, ['review', 'meetings', meetingId]),
    ),
    ...quotes.map(({ id, text, account }) =>
      entry(id, text, account === '' ? 'Customer' : account, <IconQuote {...look} />, ['customers', 'insights', id]),
    ),
    ...personas.map(({ id, name, summary }) =>
      entry(id, name, summary === '' ? 'Persona' : summary, <IconUsersGroup {...look} />, [
        'customers',
        'personas',
        id,
      ]),
    ),
    ...messages.map(({ id, headline, personaId, stage }) =>
      entry(id, headline, 'Message', <IconMessage {...look} />, ['customers', 'messages', personaId, stage]),
    ),
    ...people.map(({ id, name, title, function: own }) =>
      entry(id, name, title === '' ? functionLabel(own) : title, <IconUsers {...look} />, ['data', 'people', id]),
    ),
    ...others.map(({ id, label, kind, icon, parts }) => entry(id, label, kind, icon, parts)),
  ];
  return children({ group: 'Entries', actions: found.filter(({ label }) => label !== '') });
}
