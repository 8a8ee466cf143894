import type { ClaimFigures } from '../../../../../shared/contract/customers.ts';
import { ofWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { type TestResult, type Verdict, verdictOf } from '../../../../../shared/planning/persona-tests.ts';
import { useSettings } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { IconAdjustments, IconCheck, IconMinus, IconX } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { testedWords, verdictWords } from '../../claim-words.ts';
import { testRowsHref } from '../../figures/rows-of.ts';
import type { PersonaPart } from '../persona-part.ts';
import { unmeasuredWords } from '../unmeasured-words.ts';
import styles from './tests.module.css';

interface TestsCardProps extends PersonaPart {
  onOpen(claimId: string): void;
}

type Tested = Entity<'claims'> & { readonly test: NonNullable<Entity<'claims'>['test']> };

const isTested = (claim: Entity<'claims'>): claim is Tested => claim.test !== null;

/** The reality check: each claim that has a test beside what the data say of it. */
export function TestsCard(props: TestsCardProps) {
  const { shown, figures } = props;
  const tested = shown.entry.claims.filter(isTested);
  const untested = shown.entry.claims.length - tested.length;
  return (
    <Card flush title="What the data says" actions={figures.period ? <WonAndLost {...props} /> : undefined}>
      {tested.length === 0 && (
        <p className={styles.none}>
          No claim has a test yet. Open a claim and say what your wins, losses or leads would show if it were true.
        </p>
      )}
      <ul className={styles.tests} aria-busy={figures.isLoading}>
        {tested.map((claim) => (
          <TestLine key={claim.id} {...props} claim={claim} />
        ))}
      </ul>
      {tested.length > 0 && untested > 0 && (
        <p className={styles.rest}>
          {untested} {untested === 1 ? 'claim has' : 'claims have'} no test
        </p>
      )}
    </Card>
  );
}

/** How many there are to test on. */
function WonAndLost({ shown, figures }: PersonaPart) {
  const measured = figures.persona.get(shown.entry.id);
  // Whom nobody tied to the CRM has no deals of its own.
  const { numerator, denominator } = measured?.isKnown ? measured.winRate : {};
  if (numerator === undefined || denominator === undefined) return null;
  return (
    <span title="Deals that ended without a decision are not among them, but are among the deals lost of a test">
      12 months, {numerator} won of {denominator} decided
    </span>
  );
}

interface TestLineProps extends TestsCardProps {
  readonly claim: Tested;
}

function TestLine({ workspaceId, shown, figures, claim, onOpen }: TestLineProps) {
  const limits = useSettings();
  const { smallSample, greySample } = limits;
  const found = figures.claim.get(claim.id);
  const unmeasured = figures.persona.get(shown.entry.id)?.isKnown === false && unmeasuredWords(shown.entry, figures);
  const result = found ? verdictOf(found, claim.test.holdsFrom, limits) : null;
  const denominator = found?.share.denominator ?? 0;
  const countedWords = () => {
    if (unmeasured) return `Nobody to count: ${unmeasured}`;
    return found ? testedWords(found, claim.test, smallSample) : unaskedWords(claim.test, figures);
  };
  return (
    <li className={styles.test} data-small={denominator < greySample}>
      <button type="button" className={styles.claim} onClick={() => onOpen(claim.id)}>
        {claim.text}
      </button>
      {result && <VerdictPill result={result} />}
      <span className={styles.share}>{countedWords()}</span>
      {found && denominator > 0 && figures.period && (
        <a
          className={styles.rows}
          href={testRowsHref({ workspaceId, period: figures.period, persona: shown.entry }, claim.test)}
          title={noteOf(found)}
        >
          {ofWords(found.share.numerator ?? 0, denominator)}
        </a>
      )}
    </li>
  );
}

/** Why nothing was counted. */
function unaskedWords({ values }: Tested['test'], { hasNoData }: PersonaPart['figures']): string {
  if (hasNoData) return 'Nothing is imported yet';
  return values.length === 0 ? 'No value is chosen yet' : 'Not counted yet';
}

/** Who is left out, for whoever looks closer. */
function noteOf({ blank, unassigned }: ClaimFigures): string {
  return [
    blank > 0 ? `${blank} without a value are left out.` : '',
    unassigned > 0 ? `${unassigned} more belong to no persona.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const icons: Readonly<Record<Verdict, typeof IconX>> = {
  holds: IconCheck,
  contradicted: IconX,
  close: IconAdjustments,
  few: IconMinus,
  untestable: IconMinus,
};

function VerdictPill({ result }: { readonly result: TestResult }) {
  const { name, tone } = verdictWords[result.verdict];
  const Icon = icons[result.verdict];
  return (
    <span className={styles.verdict} title={result.why}>
      <Pill tone={tone} icon={<Icon size={12} aria-hidden />}>
        {name}
      </Pill>
    </span>
  );
}
