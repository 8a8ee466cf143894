import { Button } from '@mantine/core';
import type { PersonaFigures } from '../../../../shared/contract/customers.ts';
import { notAvailable } from '../../../../shared/metrics/words.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { verdictOf } from '../../../../shared/planning/persona-tests.ts';
import { useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconPlus, IconUsers } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { SignMarks } from '../../../kit/signing/SignMarks.tsx';
import tables from '../../../kit/table.module.css';
import { beginPersona } from '../begin-entry.ts';
import { useIsReadOnly } from '../edit-here.ts';
import { FigureCell } from '../figures/FigureCell.tsx';
import { FiguresNotice } from '../figures/FiguresNotice.tsx';
import { type CustomerFigures, useCustomerFigures } from '../figures/use-customer-figures.ts';
import { customerLinks } from '../links.ts';
import { personaList } from './persona-list.ts';
import type { PersonaView } from './persona-view.ts';
import styles from './personas.module.css';
import { unknownWords, unmeasuredWords } from './unmeasured-words.ts';
import { useMes } from './use-personas.ts';

interface PersonaListProps {
  readonly workspaceId: string;
  readonly personas: readonly PersonaView[];
  /** True where the address names a persona that is not there. */
  readonly isGone: boolean;
}

/** Every persona: what is said, what the data say of it, and how they do. */
export function PersonaList({ workspaceId, personas, isGone }: PersonaListProps) {
  const isReadOnly = useIsReadOnly();
  const figures = useCustomerFigures(workspaceId);
  const signers = useMes();
  const limits = useSettings();
  const addButton = !isReadOnly && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => beginPersona(workspaceId)}>
      Add a persona
    </Button>
  );
  if (personas.length === 0) return <NoPersonas action={addButton} />;
  return (
    <Page
      title={
        <PageTitle
          title="Personas"
          basis="Who buys, and what the data says of it"
          actions={
            <>
              <ExportMenu list={() => personaList(personas, { figures, signers, limits })} />
              {addButton}
            </>
          }
        />
      }
    >
      {isGone && (
        <p className={styles.gone} role="status">
          This persona was deleted.
        </p>
      )}
      <FiguresNotice workspaceId={workspaceId} figures={figures} />
      <Card flush>
        <table className={`${tables.table} ${styles.list}`} data-two-lines aria-busy={figures.isLoading}>
          <thead>
            <tr>
              <th className={styles.nameHead}>Persona</th>
              <th>Claims</th>
              <th>What the data says</th>
              <th className={tables.number}>Leads</th>
              <th className={tables.number}>Accepted</th>
              <th className={tables.number}>MQL to opportunity</th>
              <th className={tables.number}>Won</th>
              <th>Signed</th>
            </tr>
          </thead>
          <tbody>
            {personas.map((persona) => (
              <PersonaRow key={persona.entry.id} workspaceId={workspaceId} persona={persona} figures={figures} />
            ))}
          </tbody>
        </table>
      </Card>
    </Page>
  );
}

interface PersonaRowProps {
  readonly workspaceId: string;
  readonly persona: PersonaView;
  readonly figures: CustomerFigures;
}

function PersonaRow({ workspaceId, persona: { entry, claims }, figures }: PersonaRowProps) {
  const signers = useMes();
  const measured = figures.persona.get(entry.id);
  const known = measured?.isKnown ? measured : null;
  const observed = claims.filter(({ isObserved }) => isObserved).length;
  return (
    <tr>
      <td className={styles.nameCell} title={entry.summary}>
        <a className={styles.name} href={customerLinks.persona(workspaceId, entry.id)}>
          {personaName(entry)}
        </a>
        <div className={`${tables.second} ${tables.ellipsis}`}>
          {entry.summary === '' ? 'Their role is not said yet' : entry.summary}
        </div>
      </td>
      <td className={tables.short}>
        <strong>{observed}</strong> of {claims.length} with evidence
      </td>
      {figures.isLoading ? (
        <WaitingCells />
      ) : (
        <>
          <td>
            <VerdictCounts persona={{ entry, claims }} figures={figures} />
          </td>
          <MeasuredCells known={known} why={unmeasuredWords(entry, figures)} />
        </>
      )}
      <td>
        <SignMarks entry={entry} signers={signers} />
      </td>
    </tr>
  );
}

const measureKeys = ['leads', 'acceptance', 'mqlToOpportunity', 'winRate'] as const;

interface MeasuredCellsProps {
  readonly known: PersonaFigures | null;
  readonly why: string | null;
}

/** What is measured; where nothing is, the cause in place of all four. */
function MeasuredCells({ known, why }: MeasuredCellsProps) {
  if (known === null) {
    return (
      <td className={`${tables.number} ${tables.quiet}`} colSpan={measureKeys.length}>
        {notAvailable}: {why}
      </td>
    );
  }
  return measureKeys.map((key) => <FigureCell key={key} figure={known[key]} why={unknownWords(key, known[key])} />);
}

const waitingCells = ['verdicts', 'leads', 'accepted', 'opportunity', 'won'] as const;

/** Bars where figures will stand: while they are counted nothing is "not available". */
function WaitingCells() {
  return waitingCells.map((cell) => (
    <td key={cell} className={tables.number}>
      <span className={styles.waiting} role="status" aria-label="Counting" />
    </td>
  ));
}

const counted = [
  ['holds', 'holds', 'hold'],
  ['contradicted', 'contradicted', 'contradicted'],
  ['close', 'too close to tell', 'too close to tell'],
  ['few', 'too few to tell', 'too few to tell'],
  ['untestable', 'can’t be tested', 'can’t be tested'],
] as const;

function VerdictCounts({ persona, figures }: { readonly persona: PersonaView; readonly figures: CustomerFigures }) {
  const limits = useSettings();
  const verdicts = persona.claims.flatMap(({ claim }) => {
    const found = figures.claim.get(claim.id);
    return found && claim.test ? [verdictOf(found, claim.test.holdsFrom, limits).verdict] : [];
  });
  if (verdicts.length === 0) return <span className={tables.quiet}>no tests yet</span>;
  const parts = counted.flatMap(([verdict, one, many]) => {
    const count = verdicts.filter((each) => each === verdict).length;
    return count === 0 ? [] : [{ verdict, words: countOf(count, one, many) }];
  });
  return (
    <span className={styles.verdicts}>
      {parts.map(({ verdict, words }) => (
        <span key={verdict} data-verdict={verdict}>
          {words}
        </span>
      ))}
    </span>
  );
}

function NoPersonas({ action }: { readonly action: React.ReactNode }) {
  return (
    <Page title={<PageTitle title="Personas" />}>
      <EmptyState
        icon={<IconUsers size={20} />}
        question="Who do both of you sell to?"
        practice="Write down what you believe about one kind of buyer. Quotes and your own data then show what is true."
        actions={action}
      />
    </Page>
  );
}
