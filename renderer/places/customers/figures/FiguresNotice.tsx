import { IconInfoCircle } from '../../../kit/icons.ts';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { customerLinks } from '../links.ts';
import styles from './figures.module.css';
import type { CustomerFigures } from './use-customer-figures.ts';

interface FiguresNoticeProps {
  readonly workspaceId: string;
  readonly figures: CustomerFigures;
}

/** Why figures are missing: nothing was imported yet, or the host could not count. */
export function FiguresNotice({ workspaceId, figures }: FiguresNoticeProps) {
  if (figures.problem !== null)
    return <ProblemNotice problem={figures.problem} actions={<LookAgain onClick={figures.reload} />} />;
  if (!figures.hasNoData) return null;
  return (
    <p className={styles.notice} role="status">
      <IconInfoCircle size={15} aria-hidden />
      <span>
        Nothing is measured until leads and opportunities are here.{' '}
        <a href={customerLinks.import(workspaceId)}>Import them</a>
      </span>
    </p>
  );
}
