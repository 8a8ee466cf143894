import { ActionIcon, Button, Menu } from '@mantine/core';
import { navigate } from '../../../../app/routes.ts';
import { editContent } from '../../../../commands/keep-content.ts';
import { runChange } from '../../../../document/index.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { IconCopy, IconDots, IconLink, IconTrash } from '../../../../kit/icons.ts';
import { Page } from '../../../../kit/Page.tsx';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import { removeWithUndo, useIsReadOnly } from '../../edit-here.ts';
import { customerLinks } from '../../links.ts';
import { isAddress } from '../is-address.ts';
import { openWhere } from '../open-where.ts';
import type { PieceView } from '../use-library.ts';
import { touchNameOf, useContentReach } from '../use-reach.ts';
import { CampaignsCard } from './CampaignsCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import { FollowedCard } from './FollowedCard.tsx';
import { RatingCard } from './RatingCard.tsx';
import { ReachCard } from './ReachCard.tsx';
import { UsesCard } from './UsesCard.tsx';

interface PiecePageProps {
  readonly workspaceId: string;
  readonly shown: PieceView;
}

/** One piece of content: what it answers, for whom, where, and how it does. */
export function PiecePage({ workspaceId, shown }: PiecePageProps) {
  const { piece } = shown;
  const isReadOnly = useIsReadOnly();
  const reach = useContentReach(workspaceId);
  const name = touchNameOf(reach, piece.id);
  return (
    <Page
      title={
        <PageTitle
          parent={{ label: 'Content', href: customerLinks.content(workspaceId) }}
          title={
            <EditableText
              value={piece.title}
              label="Title of the piece"
              opensFor={piece.id}
              placeholder="Name this piece"
              readOnly={isReadOnly}
              onKeep={(title) => runChange(editContent(piece.id, { title }, 'title'))}
            />
          }
          pill={piece.isDraft ? <Pill tone="plain">Draft</Pill> : undefined}
          actions={<Actions workspaceId={workspaceId} shown={shown} isReadOnly={isReadOnly} />}
        />
      }
      rail={
        <>
          <CampaignsCard workspaceId={workspaceId} contentId={piece.id} />
          <ReachCard workspaceId={workspaceId} piece={piece} reach={reach} />
          <RatingCard shown={shown} isReadOnly={isReadOnly} />
          <CommentsCard root="content" entryId={piece.id} />
        </>
      }
    >
      <FactsCard piece={piece} isReadOnly={isReadOnly} />
      <UsesCard workspaceId={workspaceId} shown={shown} isReadOnly={isReadOnly} />
      {name && <FollowedCard workspaceId={workspaceId} pieceId={piece.id} name={name} />}
    </Page>
  );
}

function Actions({ workspaceId, shown: { piece }, isReadOnly }: PiecePageProps & { readonly isReadOnly: boolean }) {
  const remove = () => {
    removeWithUndo('content', piece.id, 'piece');
    navigate(customerLinks.content(workspaceId), true);
  };
  const isOpened = isAddress(piece.where);
  return (
    <>
      {!isReadOnly && (
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label="More for this piece">
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => runChange(editContent(piece.id, { isDraft: !piece.isDraft }, 'state'))}>
              {piece.isDraft ? 'It is ready' : 'Make it a draft'}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={15} />} onClick={remove}>
              Delete this piece
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {piece.where.trim() !== '' && (
        <Button
          leftSection={isOpened ? <IconLink size={16} /> : <IconCopy size={16} />}
          onClick={() => openWhere(piece.where)}
        >
          {isOpened ? 'Open it' : 'Copy where it is'}
        </Button>
      )}
    </>
  );
}
