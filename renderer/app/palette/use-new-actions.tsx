import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { localDayOf } from '../../../shared/calendar/zone.ts';
import { gapsOf, messageGrid } from '../../../shared/planning/message-grid.ts';
import { personaName } from '../../../shared/planning/persona-terms.ts';
import { useCollection, useSettings } from '../../document/index.ts';
import { IconPlus, IconQuote } from '../../kit/icons.ts';
import {
  beginExchange,
  beginPromise,
  beginScheme,
  beginSeries,
  beginTerm,
} from '../../places/agreement/begin-entry.ts';
import { otherSeries } from '../../places/agreement/rhythm/series-proposals.ts';
import { beginPersona, beginPiece } from '../../places/customers/begin-entry.ts';
import { openGap } from '../../places/customers/messages/begin-message.ts';
import { useStageNames } from '../../places/customers/stages.ts';
import { beginCampaign, beginChannel, beginGoal, beginProgramme } from '../../places/plan/begin-entry.ts';
import { type Me, useMe } from '../../state/use-me.ts';
import { openDialog } from '../dialogs/dialog-store.ts';
import { navigate, workspaceHref } from '../routes.ts';

const look = { size: 18, stroke: 1.7 } as const;

interface NewEntry {
  readonly label: string;
  readonly description: string;
  begin(): void;
}

/** What can be written down from anywhere in a workspace: each is made and opened, to be named at once. */
export function useNewActions(workspaceId: string): SpotlightActionGroupData {
  const entries = [...usePlanned(workspaceId), ...useSaid(workspaceId), ...useAgreed(workspaceId)];
  return {
    group: 'Write down',
    actions: [
      {
        id: 'add insight',
        label: 'Add an insight',
        description: 'What a customer said, or why one was won or lost',
        keywords: ['quote', 'customer', 'win', 'loss'],
        leftSection: <IconQuote {...look} />,
        onClick: () => openDialog('add-insight'),
      },
      ...entries.map(({ label, description, begin }) => ({
        id: label,
        label,
        description,
        leftSection: <IconPlus {...look} />,
        onClick: begin,
      })),
    ],
  };
}

function usePlanned(workspaceId: string): readonly NewEntry[] {
  const { timeZone, fiscalYearStart } = useSettings();
  const today = () => localDayOf(Date.now(), timeZone);
  return [
    { label: 'New goal', description: 'Plan', begin: () => beginGoal(workspaceId, today(), fiscalYearStart) },
    { label: 'New campaign', description: 'Plan', begin: () => beginCampaign(workspaceId, 'campaign') },
    { label: 'New launch', description: 'Plan', begin: () => beginCampaign(workspaceId, 'launch') },
    { label: 'New programme', description: 'Plan', begin: () => beginProgramme(workspaceId) },
    { label: 'New channel', description: 'Plan', begin: () => beginChannel(workspaceId) },
  ];
}

function useSaid(workspaceId: string): readonly NewEntry[] {
  const { id: me } = useMe();
  return [
    { label: 'New persona', description: 'Customers', begin: () => beginPersona(workspaceId) },
    ...useNextMessage(workspaceId),
    { label: 'New piece of content', description: 'Customers', begin: () => beginPiece(workspaceId, me) },
  ];
}

/** The message that nobody has written yet, of the first persona who lacks one. */
function useNextMessage(workspaceId: string): readonly NewEntry[] {
  const personas = useCollection('personas');
  const messages = useCollection('messages');
  const names = useStageNames();
  const [gap] = gapsOf(messageGrid({ personas, messages, content: [], uses: [] })).filter(
    ({ message }) => message === null,
  );
  const persona = personas.find(({ id }) => id === gap?.personaId);
  if (!gap || !persona) return [];
  const description = `For ${personaName(persona)} at ${names[gap.stage]}`;
  return [{ label: 'New message', description, begin: () => openGap(workspaceId, gap) }];
}

function useAgreed(workspaceId: string): readonly NewEntry[] {
  const me: Me = useMe();
  const { timeZone } = useSettings();
  const hasHandbook = useCollection('definitions').length > 0;
  const promise = () => {
    const id = beginPromise(me.function === 'marketing');
    navigate(workspaceHref(workspaceId, ['agreement', 'handoffs', 'promise', id]));
  };
  return [
    // The first thing of a handbook are its usual stages.
    ...(hasHandbook ? [{ label: 'New term', description: 'Agreement', begin: () => beginTerm(workspaceId) }] : []),
    { label: 'New promise', description: 'Agreement', begin: promise },
    { label: 'New scheme', description: 'Agreement', begin: () => beginScheme(workspaceId, me.function) },
    {
      label: 'New series',
      description: 'Agreement',
      begin: () => beginSeries(workspaceId, timeZone, otherSeries),
    },
    { label: 'New exchange', description: 'Agreement', begin: () => beginExchange(workspaceId, me.id) },
  ];
}
