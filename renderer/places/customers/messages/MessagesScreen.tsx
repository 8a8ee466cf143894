import { Button } from '@mantine/core';
import { gapsOf } from '../../../../shared/planning/message-grid.ts';
import { type MessageState, messageState } from '../../../../shared/planning/message-state.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import { useCollection, useSettings } from '../../../document/index.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { IconMessage } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { useIsReadOnly } from '../edit-here.ts';
import { FiguresNotice } from '../figures/FiguresNotice.tsx';
import { useCustomerFigures } from '../figures/use-customer-figures.ts';
import { customerLinks } from '../links.ts';
import { funnelStageOf, useStageNames } from '../stages.ts';
import { openGap } from './begin-message.ts';
import { MessageGrid } from './MessageGrid.tsx';
import { outcomeWords } from './message-words.ts';
import { MessagePage } from './page/MessagePage.tsx';
import { PositioningCard } from './positioning/PositioningCard.tsx';
import { useMessageGrid } from './use-message-grid.ts';

/** C2: what is said to whom at which stage, and what all of it stands on. */
export function MessagesScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const personas = useCollection('personas');
  const persona = personas.find(({ id }) => id === rest[0]);
  const stage = funnelStageOf(rest[1]);
  if (persona && stage)
    return <MessagePage key={`${persona.id}|${stage}`} workspaceId={workspaceId} persona={persona} stage={stage} />;
  return <GridPage workspaceId={workspaceId} />;
}

function GridPage({ workspaceId }: { readonly workspaceId: string }) {
  const isReadOnly = useIsReadOnly();
  const figures = useCustomerFigures(workspaceId);
  const { rows, urgent } = useMessageGrid(figures);
  const names = useStageNames();
  const next = urgent ?? gapsOf(rows)[0];
  const nextPersona = rows.find(({ persona }) => persona.id === next?.personaId)?.persona;
  return (
    <Page
      title={
        <PageTitle
          title="Messages"
          basis="What we say to whom at which stage, and why"
          actions={
            rows.length > 0 && (
              <>
                <MessageExport figures={figures} />
                {next && nextPersona && !isReadOnly && (
                  <Button onClick={() => openGap(workspaceId, next)}>
                    Write for {personaName(nextPersona)} at {names[next.stage]}
                  </Button>
                )}
              </>
            )
          }
        />
      }
    >
      <FiguresNotice workspaceId={workspaceId} figures={figures} />
      {rows.length === 0 ? (
        <NoMessages workspaceId={workspaceId} />
      ) : (
        <MessageGrid workspaceId={workspaceId} figures={figures} isReadOnly={isReadOnly} />
      )}
      <PositioningCard isReadOnly={isReadOnly} />
    </Page>
  );
}

const stateWords: Readonly<Record<MessageState, string>> = {
  gap: 'gap',
  draft: 'draft',
  approved: 'approved',
  changed: 'changed since it was approved',
};

function MessageExport({ figures }: { readonly figures: ReturnType<typeof useCustomerFigures> }) {
  const { rows, figuresOf } = useMessageGrid(figures);
  const names = useStageNames();
  const limits = useSettings();
  return (
    <ExportMenu
      list={() => ({
        name: 'messages',
        columns: [
          { label: 'Persona' },
          { label: 'Stage' },
          { label: 'Headline' },
          { label: 'Public copy' },
          { label: 'Talk track' },
          { label: 'State' },
          { label: 'Pieces' },
          { label: 'Wait here', kind: 'number' },
          { label: 'Go on' },
        ],
        rows: rows.flatMap(({ persona, cells }) =>
          cells.map((cell) => [
            personaName(persona),
            names[cell.stage],
            cell.message?.headline ?? '',
            cell.message?.publicCopy ?? '',
            cell.message?.talkTrack ?? '',
            stateWords[messageState(cell.message)],
            cell.pieces.map(({ title }) => title).join(', '),
            figuresOf(cell)?.waiting ?? null,
            outcomeWords(figuresOf(cell), limits)?.text ?? '',
          ]),
        ),
      })}
    />
  );
}

function NoMessages({ workspaceId }: { readonly workspaceId: string }) {
  return (
    <EmptyState
      icon={<IconMessage size={20} />}
      question="What does each buyer need to hear next?"
      practice="A message is for one persona at one stage. Add your personas first; the grid then shows where a message is missing."
      actions={
        <Button component="a" href={customerLinks.personas(workspaceId)}>
          Go to the personas
        </Button>
      }
    />
  );
}
