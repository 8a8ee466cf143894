import { nextReviewOf } from '../../../shared/model/next-review.ts';
import { useCollection, useSettings } from '../../document/index.ts';
import { formatRelativeDay } from '../../kit/format.ts';
import { places, screenAt } from '../places.ts';
import { type WorkspaceRoute, workspaceHref } from '../routes.ts';
import { DataDate } from './DataDate.tsx';
import classes from './Nav.module.css';
import { NavLink, SubLink } from './NavLink.tsx';
import { NextReview } from './NextReview.tsx';
import { SelfFoot } from './SelfFoot.tsx';
import { ToSign } from './ToSign.tsx';
import { WaitingComments } from './WaitingComments.tsx';
import { WorkspaceSwitcher } from './WorkspaceSwitcher.tsx';

/** The left bar of a workspace: switcher, places with the open one's screens, next review, data date, self. */
export function WorkspaceNav({ route }: { readonly route: WorkspaceRoute }) {
  const { workspaceId } = route;
  const nextReview = nextReviewOf(useCollection('meetings'), useSettings().nextReviewAt);
  const at = screenAt(route);
  return (
    <>
      <WorkspaceSwitcher workspaceId={workspaceId} />
      <div className={classes.list}>
        {places.map(({ key, label, icon, screens }) => {
          const isOpen = at?.place.key === key;
          return (
            <div key={key} className={classes.group}>
              <NavLink
                href={workspaceHref(workspaceId, [key])}
                label={label}
                icon={icon}
                isOpen={isOpen}
                {...(key === 'review' && !isOpen && nextReview !== null ? { note: formatRelativeDay(nextReview) } : {})}
              />
              {isOpen && (
                <div className={classes.subs}>
                  {screens
                    .filter(({ isHidden }) => !isHidden)
                    .map((screen) => (
                      <SubLink
                        key={screen.path}
                        href={workspaceHref(workspaceId, [key, screen.path])}
                        label={screen.label}
                        isHere={at.screen.path === screen.path}
                        waiting={screen.Waiting}
                      />
                    ))}
                </div>
              )}
            </div>
          );
        })}
      </div>
      <div className={classes.foot}>
        <ToSign workspaceId={workspaceId} />
        <WaitingComments workspaceId={workspaceId} />
        <NextReview workspaceId={workspaceId} />
        <DataDate workspaceId={workspaceId} />
      </div>
      <SelfFoot />
    </>
  );
}
