import { Select } from '@mantine/core';
import type { FileDraft } from '../../../../../shared/contract/import.ts';
import type { CrmObject } from '../../../../../shared/crm/fields.ts';
import type { ColumnProfile, Question } from '../../../../../shared/crm/mapping.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { objectName } from '../../../../kit/crm-words.ts';
import { countOf } from '../../../../kit/format.ts';
import { QuestionCard } from '../../../../kit/QuestionCard.tsx';
import classes from './ColumnsStep.module.css';

interface ColumnQuestionProps {
  readonly question: Question;
  readonly draft: FileDraft;
  /** The answer that was given, null while open. */
  readonly chosen: string | null;
  onAnswer(value: string): void;
}

/** From this many answers on they are a list to choose from. */
const mostRadios = 4;

/** A question about a file's columns: order of dates, decimal sign, what the rows are, which column is the id. */
export function ColumnQuestion({ question, draft, chosen, onAnswer }: ColumnQuestionProps) {
  const column = draft.proposal.columns.find(({ header }) => header === question.column);
  const dates = question.kind === 'date-order' ? (column?.dateOrder ?? null) : null;
  const choices = question.kind === 'object' ? question.choices.map(namedObject) : question.choices;
  const isLong = choices.length > mostRadios;
  return (
    <div {...(chosen === null ? { 'data-open-question': true } : {})}>
      <QuestionCard
        question={question.text}
        evidence={dates ? dateEvidence(question.column ?? '', dates) : rowsWords(question)}
        choices={isLong ? [] : choices}
        chosen={chosen ?? question.proposed}
        isOpen={chosen === null}
        onChoose={onAnswer}
      >
        {dates && <DateEvidence dates={dates} proposed={question.proposed} />}
        {isLong && (
          <Select
            className={classes.choose}
            aria-label={question.text}
            placeholder="Choose"
            searchable
            data={choices.map(({ value, label, consequence }) => ({
              value,
              label: consequence === '' ? label : `${label}: ${consequence}`,
            }))}
            value={chosen ?? question.proposed}
            onChange={(value) => value !== null && onAnswer(value)}
          />
        )}
      </QuestionCard>
    </div>
  );
}

type DateOrder = NonNullable<ColumnProfile['dateOrder']>;

function dateEvidence(header: string, { monthFirstOnly, dayFirstOnly }: DateOrder): string {
  const count = (values: number) => (values === 0 ? 'none' : numberWords(values));
  if (monthFirstOnly + dayFirstOnly === 0)
    return `No value of ${header} proves an order, and no other date of the file does.`;
  const most = monthFirstOnly >= dayFirstOnly;
  const [first, second] = most ? [monthFirstOnly, dayFirstOnly] : [dayFirstOnly, monthFirstOnly];
  const [firstName, secondName] = most ? ['month first', 'day first'] : ['day first', 'month first'];
  return `${count(first)} values prove ${firstName}, ${count(second)} prove ${secondName}.`;
}

/** The rows by the name that the app gives them everywhere else. */
function namedObject(choice: Question['choices'][number]): Question['choices'][number] {
  return { ...choice, label: objectName(choice.value as CrmObject) };
}

function rowsWords({ kind, rows }: Question): string | undefined {
  return rows === 0 || kind === 'needed-field' ? undefined : `It concerns ${countOf(rows, 'row')}.`;
}

function DateEvidence({ dates, proposed }: { readonly dates: DateOrder; readonly proposed: string | null }) {
  const { monthFirstOnly, dayFirstOnly, either } = dates;
  const isDayFirst = proposed === 'DMY';
  return (
    <>
      <div className={classes.evidence} aria-hidden="true">
        <span className={isDayFirst ? classes.against : classes.proves} style={{ flexGrow: monthFirstOnly }} />
        <span className={classes.either} style={{ flexGrow: either }} />
        <span className={isDayFirst ? classes.proves : classes.against} style={{ flexGrow: dayFirstOnly }} />
      </div>
      <div className={classes.legend}>
        <span>
          <i className={isDayFirst ? classes.against : classes.proves} aria-hidden="true" />
          <strong>{numberWords(monthFirstOnly)}</strong> month first only
        </span>
        <span>
          <i className={classes.either} aria-hidden="true" />
          <strong>{numberWords(either)}</strong> read both ways
        </span>
        <span>
          <i className={isDayFirst ? classes.proves : classes.against} aria-hidden="true" />
          <strong>{numberWords(dayFirstOnly)}</strong> day first only
        </span>
      </div>
    </>
  );
}
