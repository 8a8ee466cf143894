import { Button, Tooltip } from '@mantine/core';
import { metricCatalogue } from '../../../../shared/metrics/catalogue.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { notAvailable, numberWords, ofWords, percentWords } from '../../../../shared/metrics/words.ts';
import { valueCalled } from '../../../../shared/planning/persona-terms.ts';
import { editPersona } from '../../../commands/edit-persona.ts';
import { runChange, useSettings } from '../../../document/index.ts';
import { QuietSelect } from '../../../kit/fields/QuietSelect.tsx';
import { countWords, intervalWords, trustOf } from '../../../kit/figure-words.ts';
import { formatDate } from '../../../kit/format.ts';
import { personaRowsHref } from '../figures/rows-of.ts';
import type { PersonaPart } from './persona-part.ts';
import styles from './personas.module.css';
import { unknownWords, unmeasuredWords } from './unmeasured-words.ts';
import { useTie } from './use-tie.ts';

const definitionOf = (id: string) => metricCatalogue.find((entry) => entry.id === id)?.definition ?? '';

const measures = [
  {
    key: 'leads',
    label: 'Leads',
    definition: 'Leads of this persona that came in within the twelve months.',
    rows: { table: 'leads', metric: 'persona_leads' },
  },
  {
    key: 'acceptance',
    label: 'Accepted',
    definition: definitionOf('mql_to_sal'),
    rows: { table: 'handoffs', metric: 'mql_to_sal' },
  },
  {
    key: 'mqlToOpportunity',
    label: 'MQL to opportunity',
    definition: definitionOf('mql_to_opportunity'),
    rows: { table: 'leads', metric: 'mql_to_opportunity' },
  },
  {
    key: 'winRate',
    label: 'Won',
    definition: definitionOf('win_rate'),
    rows: { table: 'opportunities', metric: 'win_rate' },
  },
] as const;

/** How those do whom the CRM knows as this persona, each figure with its definition, its count and its rows. */
export function MeasuredStrip(part: PersonaPart) {
  const { workspaceId, shown, figures } = part;
  const measured = figures.persona.get(shown.entry.id);
  const { period } = figures;
  const why = unmeasuredWords(shown.entry, figures);
  return (
    <section className={styles.strip} aria-label="Measured" aria-busy={figures.isLoading}>
      {measures.map(({ key, label, definition, rows }) => (
        <Measure
          key={key}
          label={label}
          definition={definition}
          figure={measured?.isKnown ? measured[key] : null}
          why={measured?.isKnown ? unknownWords(key, measured[key]) : null}
          href={
            measured?.isKnown && period
              ? personaRowsHref({ workspaceId, period, persona: shown.entry }, { ...rows, part: 'denominator' })
              : null
          }
        />
      ))}
      <div className={styles.match}>
        <CrmMatch {...part} />
        <span className={styles.about}>
          {why !== null ? `${notAvailable}: ${why}` : period && `Twelve months to ${formatDate(period.asOf)}`}
        </span>
      </div>
    </section>
  );
}

interface MeasureProps {
  readonly label: string;
  readonly definition: string;
  readonly figure: Figure | null;
  readonly href: string | null;
  /** What keeps this one from being known where the others are. */
  readonly why: string | null;
}

function Measure({ label, definition, figure, href, why }: MeasureProps) {
  const limits = useSettings();
  const trust = figure ? trustOf(figure, limits) : 'none';
  const counts = figure ? countWords(figure) : null;
  const interval = figure && trust !== 'counts' && trust !== 'none' ? intervalWords(figure) : null;
  const about = why ?? [trust === 'counts' ? 'too few for a rate' : counts, interval].filter(Boolean).join(', ');
  return (
    <div className={styles.measure} data-trust={trust}>
      <Tooltip label={definition} multiline w={260} position="bottom-start">
        <button type="button" className={styles.defined}>
          {label}
        </button>
      </Tooltip>
      <span className={styles.measured}>{valueWords(figure, trust)}</span>
      {about !== '' && (href && why === null ? <a href={href}>{about}</a> : <span>{about}</span>)}
      {about === '' && href && figure?.value !== null && <a href={href}>the rows</a>}
    </div>
  );
}

function valueWords(figure: Figure | null, trust: ReturnType<typeof trustOf>): string {
  if (!figure || figure.value === null) return notAvailable;
  if (figure.unit !== 'ratio') return numberWords(figure.value);
  return trust === 'counts' ? ofWords(figure.numerator ?? 0, figure.denominator ?? 0) : percentWords(figure.value, 0);
}

const dimensionChoices = [
  { value: 'persona', label: 'persona' },
  { value: 'segment', label: 'segment' },
  { value: 'region', label: 'region' },
  { value: 'source', label: 'source' },
] as const;

/** Which leads of the CRM are meant. */
function CrmMatch({ workspaceId, shown: { entry }, isReadOnly }: PersonaPart) {
  const { known, byName } = useTie(workspaceId, entry);
  const called = entry.crmValue === '' && !isReadOnly ? valueCalled(entry.name, known) : null;
  const values = entry.crmValue === '' || known.includes(entry.crmValue) ? known : [entry.crmValue, ...known];
  return (
    <span className={styles.crm}>
      In the CRM
      <QuietSelect
        label="Field of the CRM"
        data={dimensionChoices}
        value={entry.crmDimension}
        isReadOnly={isReadOnly}
        onChoose={(crmDimension) => runChange(editPersona(entry, { crmDimension, crmValue: '' }, 'CRM field'))}
      />
      is
      <QuietSelect
        label="Value in the CRM"
        data={[{ value: '', label: 'not said yet' }, ...values.map((value) => ({ value, label: value }))]}
        value={entry.crmValue}
        isReadOnly={isReadOnly}
        onChoose={(crmValue) => runChange(editPersona(entry, { crmValue }, 'CRM value'))}
      />
      {called !== null && (
        <Button variant="default" size="sm" onClick={() => byName(entry.name)}>
          Tie it to “{called}”
        </Button>
      )}
    </span>
  );
}
