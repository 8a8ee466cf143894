import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { shortKnownName } from '../../../../shared/model/person.ts';
import { agreeToDecision } from '../../../commands/record-decision.ts';
import { runChange, useKnownCollection } from '../../../document/index.ts';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { lookOf } from '../../../kit/functions.ts';
import { IconCheck, IconClock } from '../../../kit/icons.ts';
import { useMe } from '../../../state/use-me.ts';
import styles from './agreements.module.css';

interface AgreementsProps {
  readonly decision: Entity<'decisions'>;
  /** A line of words, pills, or the line of present mode with marks of 18 px. */
  readonly look?: 'line' | 'pills' | 'large';
  readonly isReadOnly?: boolean;
}

/** Who agreed to a decision and who is still asked; one's own function is a button. */
export function Agreements({ decision, look = 'line', isReadOnly = false }: AgreementsProps) {
  const people = useKnownCollection('people');
  const me = useMe();
  const agree = (as: MemberFunction) =>
    runChange(agreeToDecision(decision, { function: as, by: me.id, at: new Date().toISOString() }));
  return (
    <span className={styles[look]}>
      {decision.needsAgreement.map((asked) => {
        const given = decision.agreements.find((agreement) => agreement.function === asked);
        const person = people.find(({ id }) => id === given?.by);
        const name = person ? shortKnownName(person) : lookOf(asked).label;
        const isMine = asked === me.function && !isReadOnly;
        const words = given ? name : isMine ? `${name}: agree?` : `${name}, not yet`;
        const content = (
          <>
            <FunctionMark function={asked} size={look === 'large' ? 18 : look === 'pills' ? 10 : 9} />
            {given && look !== 'pills' && <IconCheck size={look === 'large' ? 24 : 14} aria-label="agreed" />}
            {!given && look !== 'pills' && <IconClock size={look === 'large' ? 24 : 14} aria-hidden />}
            {words}
            {given && look === 'pills' && <IconCheck size={15} aria-label="agreed" />}
          </>
        );
        const className = given ? styles.given : styles.missing;
        return isMine ? (
          <button
            key={asked}
            type="button"
            className={`${className} ${styles.mine}`}
            aria-pressed={given !== undefined}
            title={given ? 'Take the agreement back' : `Agree for ${lookOf(asked).label}`}
            onClick={() => agree(asked)}
          >
            {content}
          </button>
        ) : (
          <span key={asked} className={className}>
            {content}
          </span>
        );
      })}
    </span>
  );
}
