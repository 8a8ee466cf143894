import { formatRelativeDay } from '../../kit/format.ts';
import { IconLayoutList, IconStack2, IconTrash } from '../../kit/icons.ts';
import { useLibrary } from '../../state/library.tsx';
import { places } from '../places.ts';
import { type LibraryScreenName, libraryHref, workspaceHref } from '../routes.ts';
import classes from './Nav.module.css';
import { NavLink } from './NavLink.tsx';
import { SelfFoot } from './SelfFoot.tsx';

/** The left bar of the library: its own entries, then the places of the workspace used last. */
export function LibraryNav({ screen }: { readonly screen: LibraryScreenName }) {
  const library = useLibrary().data;
  const count = library?.workspaces.length ?? 0;
  const trash = library?.trash.length ?? 0;
  return (
    <>
      <div className={classes.head}>
        <span className={classes.mark}>
          <IconStack2 size={15} aria-hidden />
        </span>
        <span className={classes.names}>
          <span className={classes.name}>Tandem</span>
          <span className={classes.second}>{count === 0 ? 'No workspace yet' : workspaceCount(count)}</span>
        </span>
      </div>
      <div className={classes.list}>
        <NavLink
          href={libraryHref()}
          label="Workspaces"
          icon={IconLayoutList}
          isHere={screen === 'workspaces'}
          {...(count === 0 ? {} : { note: String(count) })}
        />
        <NavLink
          href={libraryHref('trash')}
          label="Trash"
          icon={IconTrash}
          isHere={screen === 'trash'}
          {...(trash === 0 ? {} : { note: String(trash) })}
        />
        <ContinueLinks />
      </div>
      <SelfFoot />
    </>
  );
}

function workspaceCount(count: number): string {
  return count === 1 ? '1 workspace' : `${count} workspaces`;
}

/** One click from the start screen to work: the places of the workspace that was opened last. */
function ContinueLinks() {
  const workspaces = useLibrary().data?.workspaces ?? [];
  const last = workspaces
    .filter(({ openedAt, problem }) => openedAt !== null && problem === null)
    .toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))[0];
  if (!last) return null;
  return (
    <>
      <div className={classes.heading}>Continue in {last.client === '' ? last.name : last.client}</div>
      {places.map(({ key, label, icon }) => (
        <NavLink
          key={key}
          href={workspaceHref(last.workspaceId, [key])}
          label={label}
          icon={icon}
          {...(key === 'review' && last.nextReview !== null ? { note: formatRelativeDay(last.nextReview) } : {})}
        />
      ))}
    </>
  );
}
