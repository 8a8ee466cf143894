import { ActionIcon, Button, Menu } from '@mantine/core';
import type { FunnelStage } from '../../../../../shared/crm/fields.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { messageId } from '../../../../../shared/planning/message-grid.ts';
import { canApprove, type MessageState, messageState } from '../../../../../shared/planning/message-state.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { navigate } from '../../../../app/routes.ts';
import { approveMessage, editMessage, redraftMessage } from '../../../../commands/write-message.ts';
import { runChange, useEntry } from '../../../../document/index.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { IconCheck, IconDots, IconMessage, IconTrash } from '../../../../kit/icons.ts';
import { Page } from '../../../../kit/Page.tsx';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import { removeWithUndo, useIsReadOnly } from '../../edit-here.ts';
import { useCustomerFigures } from '../../figures/use-customer-figures.ts';
import { customerLinks } from '../../links.ts';
import { useStageNames } from '../../stages.ts';
import { openGap } from '../begin-message.ts';
import { MessageInsights } from './MessageInsights.tsx';
import { MessagePieces } from './MessagePieces.tsx';
import { MessageTexts } from './MessageTexts.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';

interface MessagePageProps {
  readonly workspaceId: string;
  readonly persona: Entity<'personas'>;
  readonly stage: FunnelStage;
}

/** One cell of the grid: the message in its two forms, its content, what is behind it, and what comes of it. */
export function MessagePage(props: MessagePageProps) {
  const { workspaceId, persona, stage } = props;
  const message = useEntry('messages', messageId(persona.id, stage));
  const figures = useCustomerFigures(workspaceId);
  const isReadOnly = useIsReadOnly();
  const cell = { workspaceId, persona, stage, isReadOnly };
  return (
    <Page
      title={<Title {...props} message={message} isReadOnly={isReadOnly} />}
      rail={
        <>
          <OutcomeCard {...cell} figures={figures} />
          <MessagePieces {...cell} />
          {message && <CommentsCard root="messages" entryId={message.id} />}
        </>
      }
    >
      {message ? (
        <>
          <MessageTexts message={message} isReadOnly={isReadOnly} />
          <MessageInsights {...cell} message={message} />
        </>
      ) : (
        <NoMessage {...cell} />
      )}
    </Page>
  );
}

interface TitleProps extends MessagePageProps {
  readonly message: Entity<'messages'> | null;
  readonly isReadOnly: boolean;
}

function Title({ workspaceId, persona, stage, message, isReadOnly }: TitleProps) {
  const names = useStageNames();
  const whom = (
    <>
      For <a href={customerLinks.persona(workspaceId, persona.id)}>{personaName(persona)}</a> at {names[stage]}
    </>
  );
  const parent = { label: 'Messages', href: customerLinks.messages(workspaceId) };
  if (!message) return <PageTitle parent={parent} title="No message yet" basis={whom} />;
  return (
    <PageTitle
      parent={parent}
      title={
        <EditableText
          value={message.headline}
          label="Headline"
          opensFor={message.id}
          placeholder="Say it in one line"
          readOnly={isReadOnly}
          onKeep={(headline) => runChange(editMessage(message.id, { headline }, 'headline'))}
        />
      }
      pill={<StatePill state={messageState(message)} />}
      basis={whom}
      basisBelow
      actions={<Actions workspaceId={workspaceId} message={message} isReadOnly={isReadOnly} />}
    />
  );
}

function StatePill({ state }: { readonly state: MessageState }) {
  if (state === 'changed') return <Pill tone="warn">Changed since it was approved</Pill>;
  if (state !== 'approved') return <Pill tone="plain">Draft</Pill>;
  return (
    <Pill tone="good" icon={<IconCheck size={13} aria-hidden />}>
      Approved
    </Pill>
  );
}

interface ActionsProps {
  readonly workspaceId: string;
  readonly message: Entity<'messages'>;
  readonly isReadOnly: boolean;
}

function Actions({ workspaceId, message, isReadOnly }: ActionsProps) {
  const remove = () => {
    removeWithUndo('messages', message.id, 'message');
    navigate(customerLinks.messages(workspaceId), true);
  };
  return (
    <>
      <PersonPicker
        label="Owner of the message"
        value={message.owner}
        isReadOnly={isReadOnly}
        onChoose={(owner) => runChange(editMessage(message.id, { owner }, 'owner'))}
      />
      {!isReadOnly && (
        <>
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label="More for this message">
                <IconDots size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>
                Delete this message
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {canApprove(message) && (
            <Button leftSection={<IconCheck size={16} />} onClick={() => runChange(approveMessage(message))}>
              Approve
            </Button>
          )}
          {messageState(message) === 'approved' && (
            <Button variant="subtle" onClick={() => runChange(redraftMessage(message.id))}>
              Make it a draft again
            </Button>
          )}
        </>
      )}
    </>
  );
}

interface NoMessageProps extends MessagePageProps {
  readonly isReadOnly: boolean;
}

function NoMessage({ workspaceId, persona, stage, isReadOnly }: NoMessageProps) {
  const names = useStageNames();
  return (
    <EmptyState
      icon={<IconMessage size={20} />}
      question={`What does a ${personaName(persona)} need to hear at ${names[stage]}?`}
      practice="One line that both sides would say: as Marketing prints it, and as Sales says it on the phone."
      actions={
        !isReadOnly && (
          <Button onClick={() => openGap(workspaceId, { personaId: persona.id, stage, message: null })}>
            Write this message
          </Button>
        )
      }
    />
  );
}
