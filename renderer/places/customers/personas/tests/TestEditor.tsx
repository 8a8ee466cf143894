import { Button, MultiSelect } from '@mantine/core';
import {
  type TestDimension,
  type TestedAmong,
  testDimensionSchema,
  testDimensions,
} from '../../../../../shared/contract/customers.ts';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import { testedAmong } from '../../../../../shared/model/customer.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import type { ClaimView } from '../../../../../shared/planning/persona-claims.ts';
import { editClaim } from '../../../../commands/edit-persona.ts';
import { runChange } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { dimensionWords } from '../../claim-words.ts';
import type { PersonaPart } from '../persona-part.ts';
import styles from './tests.module.css';

interface TestEditorProps extends PersonaPart {
  readonly view: ClaimView;
}

type Test = NonNullable<Entity<'claims'>['test']>;

const amongChoices: Readonly<Record<TestedAmong, string>> = {
  won: 'deals won',
  lost: 'deals lost',
  accepted: 'handoffs accepted',
  leads: 'new leads',
};

const firstTest: Test = { among: 'won', dimension: 'source', values: [], holdsFrom: 0.5 };

/** Says in one sentence what would be true of the data if a claim holds. */
export function TestEditor(props: TestEditorProps) {
  const { shown, view, isReadOnly } = props;
  const { test } = view.claim;
  const change = (next: Test | null) =>
    runChange(
      editClaim(
        shown.entry,
        view.claim,
        { test: next && { ...next, values: [...next.values] } },
        'change the test of a claim',
      ),
    );
  if (!test) {
    return isReadOnly ? null : (
      <Button variant="subtle" size="sm" className={styles.addTest} onClick={() => change(firstTest)}>
        Test it against the data
      </Button>
    );
  }
  return <TestSentence {...props} test={test} onChange={change} />;
}

interface TestSentenceProps extends TestEditorProps {
  readonly test: Test;
  onChange(test: Test | null): void;
}

function TestSentence({ workspaceId, isReadOnly, test, onChange }: TestSentenceProps) {
  const isOfDeals = test.among === 'won' || test.among === 'lost';
  const offered = testDimensions.filter((each) => isOfDeals || (each !== 'loss_reason' && each !== 'type'));
  const dimension = testDimensionSchema.safeParse(test.dimension).data;
  return (
    <div className={styles.sentence}>
      <span>Holds if at least</span>
      <span className={styles.percent}>
        <EditableText
          value={shareText(test.holdsFrom)}
          label="Percent from which it holds"
          shown={percentWords(test.holdsFrom, 0)}
          readOnly={isReadOnly}
          validate={(text) => (readShare(text) === null ? '0 to 100.' : null)}
          onKeep={(text) => onChange({ ...test, holdsFrom: readShare(text) ?? test.holdsFrom })}
        />
      </span>
      <span>of the</span>
      <QuietSelect
        label="Tested among"
        data={testedAmong.map((value) => ({ value, label: amongChoices[value] }))}
        value={test.among}
        isReadOnly={isReadOnly}
        onChoose={(among) => onChange({ ...test, among, ...resetFor(among, dimension) })}
      />
      <span>have the</span>
      <QuietSelect
        label="Tested by"
        data={offered.map((value) => ({ value: value as string, label: dimensionWords[value] }))}
        value={test.dimension}
        isReadOnly={isReadOnly}
        onChoose={(chosen) => onChange({ ...test, dimension: chosen, values: [] })}
      />
      <TestValues
        workspaceId={workspaceId}
        test={test}
        dimension={dimension ?? 'source'}
        isReadOnly={isReadOnly}
        onChange={(values) => onChange({ ...test, values: [...values] })}
      />
      {!isReadOnly && (
        <Button variant="subtle" size="sm" onClick={() => onChange(null)}>
          Take the test away
        </Button>
      )}
    </div>
  );
}

/** Only deals have a loss reason and a type. */
function resetFor(among: TestedAmong, dimension: TestDimension | undefined): Partial<Test> {
  const isOfDeals = among === 'won' || among === 'lost';
  const isOfDealsOnly = dimension === 'loss_reason' || dimension === 'type';
  return !isOfDeals && isOfDealsOnly ? { dimension: 'source', values: [] } : {};
}

interface TestValuesProps {
  readonly workspaceId: string;
  readonly test: Test;
  readonly dimension: TestDimension;
  readonly isReadOnly: boolean;
  onChange(values: readonly string[]): void;
}

function TestValues({ workspaceId, test, dimension, isReadOnly, onChange }: TestValuesProps) {
  const { data } = useHostQuery('plan/testValues', { workspaceId, among: test.among, dimension });
  const known = data?.values.map(({ value }) => value) ?? [];
  return (
    <MultiSelect
      aria-label="Values that bear it out"
      size="xs"
      className={styles.values}
      placeholder={test.values.length === 0 ? 'Choose one or several' : ''}
      data={[...new Set([...known, ...test.values])]}
      value={[...test.values]}
      searchable
      disabled={isReadOnly}
      nothingFoundMessage={data && known.length === 0 ? 'The data have none' : 'Nothing has these letters'}
      onChange={onChange}
    />
  );
}
