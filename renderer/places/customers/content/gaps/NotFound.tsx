import { Button } from '@mantine/core';
import { useMe } from '../../../../state/use-me.ts';
import styles from '../content.module.css';
import type { ContentFilters } from '../content-filters.ts';
import { noteMissing } from './note-missing.ts';

interface NotFoundProps {
  readonly filters: ContentFilters;
  readonly found: number;
  readonly isReadOnly: boolean;
}

/** Under what was found: the way to say that it was not what was looked for. */
export function NotFound({ filters, found, isReadOnly }: NotFoundProps) {
  const me = useMe();
  const { search, personaId, stage } = filters;
  const isSearched = search.trim() !== '';
  if (found > 0 && (!isSearched || isReadOnly)) return null;
  const note = () =>
    noteMissing({
      searched: search,
      askedBy: me.id === '' ? null : me.id,
      personaId: personaId === '' ? null : personaId,
      stage,
    });
  return (
    <div className={styles.notFound}>
      <p>
        {found > 0
          ? 'Not what you looked for?'
          : isSearched
            ? `Nothing answers “${search.trim()}”${personaId !== '' || stage !== '' ? ' for this choice' : ''}.`
            : 'Nothing fits this choice.'}
      </p>
      {isSearched && !isReadOnly && (
        <Button variant="default" size="sm" onClick={note}>
          Could not find it
        </Button>
      )}
    </div>
  );
}
