import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScreenProps } from '../../../app/routes.ts';
import { Card } from '../../../kit/Card.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { IconBooks, IconPlus } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { useMe } from '../../../state/use-me.ts';
import { beginPiece } from '../begin-entry.ts';
import { useIsReadOnly } from '../edit-here.ts';
import { ContentExport } from './ContentExport.tsx';
import { ContentTable } from './ContentTable.tsx';
import { type ContentFilters, everyPiece, filterPieces } from './content-filters.ts';
import { FinderBar } from './FinderBar.tsx';
import { GapsCard } from './gaps/GapsCard.tsx';
import { NotFound } from './gaps/NotFound.tsx';
import { PiecePage } from './piece/PiecePage.tsx';
import { type ContentLibrary, useContentLibrary } from './use-library.ts';
import { useContentReach } from './use-reach.ts';

/** C3: what there is, for whom, where, and what could not be found; or one piece. */
export function ContentScreen({ route }: ScreenProps) {
  const { workspaceId, rest, query } = route;
  const library = useContentLibrary();
  const shown = library.pieces.find(({ piece }) => piece.id === rest[0]);
  if (shown) return <PiecePage key={shown.piece.id} workspaceId={workspaceId} shown={shown} />;
  const search = query.get('q') ?? '';
  return <LibraryPage key={search} workspaceId={workspaceId} library={library} search={search} />;
}

interface LibraryPageProps {
  readonly workspaceId: string;
  readonly library: ContentLibrary;
  readonly search: string;
}

function LibraryPage({ workspaceId, library, search }: LibraryPageProps) {
  const isReadOnly = useIsReadOnly();
  const me = useMe();
  const reach = useContentReach(workspaceId);
  const [filters, setFilters] = useState<ContentFilters>({ ...everyPiece, search });
  const found = filterPieces(library, filters);
  const addButton = !isReadOnly && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => beginPiece(workspaceId, me.id)}>
      Add a piece
    </Button>
  );
  if (library.pieces.length === 0) return <NoContent workspaceId={workspaceId} action={addButton} />;
  return (
    <Page
      title={
        <PageTitle
          title="Content"
          basis="What there is, for whom, and where"
          actions={
            <>
              <ContentExport pieces={found} reach={reach} />
              {addButton}
            </>
          }
        />
      }
    >
      <FinderBar filters={filters} found={found.length} onChange={setFilters} />
      <Card flush>
        {found.length > 0 && <ContentTable workspaceId={workspaceId} pieces={found} reach={reach} />}
        <NotFound filters={filters} found={found.length} isReadOnly={isReadOnly} />
      </Card>
      <GapsCard workspaceId={workspaceId} isReadOnly={isReadOnly} />
    </Page>
  );
}

interface NoContentProps {
  readonly workspaceId: string;
  readonly action: React.ReactNode;
}

function NoContent({ workspaceId, action }: NoContentProps) {
  const isReadOnly = useIsReadOnly();
  return (
    <Page title={<PageTitle title="Content" />}>
      <EmptyState
        icon={<IconBooks size={20} />}
        question="What can sales send after the next call?"
        practice="Most pieces go unused because nobody finds them. Name each by the question it answers, and say for whom it is."
        actions={action}
      />
      <GapsCard workspaceId={workspaceId} isReadOnly={isReadOnly} />
    </Page>
  );
}
