import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { dimensionSchema } from '../../../../../shared/contract/review.ts';
import type { CriterionRule } from '../../../../../shared/model/handbook.ts';
import {
  opWords,
  type RuleOp,
  readRuleValues,
  ruleField,
  ruleFields,
  ruleOps,
  valuesWords,
} from '../../../../../shared/planning/criterion-rule.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { KnownValues } from './KnownValues.tsx';
import classes from './lines.module.css';
import { withField, withOp } from './rule-edits.ts';

interface RuleSentenceProps {
  readonly rule: CriterionRule;
  /** Which line it is of, read aloud: "criterion 1". */
  readonly label: string;
  readonly threshold: number | null;
  readonly isReadOnly: boolean;
  onChange(rule: CriterionRule | null): void;
}

/** A rule as a sentence of parts that are changed in place: the field, what it is asked, and its values. */
export function RuleSentence({ rule, label, threshold, isReadOnly, onChange }: RuleSentenceProps) {
  const field = ruleField(rule.field);
  const name = field?.label ?? rule.field;
  const values = valuesWords(rule);
  const dimension = dimensionSchema.safeParse(rule.field);
  if (isReadOnly) {
    return <span>{[name, opWords[rule.op], rule.op === 'filled' ? '' : values].filter(Boolean).join(' ')}</span>;
  }
  return (
    <span className={classes.sentence}>
      <Part label={`${label}: ${name}. Choose what is looked at`} words={name}>
        {ruleFields.map((each) => (
          <Menu.Item key={each.key} onClick={() => onChange(withField(rule, each.key, threshold))}>
            {each.label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange(null)}>Not tested by the data</Menu.Item>
      </Part>
      <Part label={`${label}, question: ${opWords[rule.op]}. Choose what is asked`} words={opWords[rule.op]}>
        {(field === null ? [] : ruleOps(field)).map((op) => (
          <Menu.Item key={op} onClick={() => onChange(withOp(rule, op, threshold))}>
            {opWords[op]}
          </Menu.Item>
        ))}
      </Part>
      {rule.op !== 'filled' && (
        <span className={classes.value} data-empty={values === '' || undefined}>
          <EditableText
            value={values}
            label={`${label}, value`}
            placeholder={placeholderOf(rule.op)}
            validate={(text) => (readRuleValues(rule.op, text).length > 0 ? null : wrongOf(rule.op))}
            onKeep={(text) => onChange({ ...rule, values: readRuleValues(rule.op, text) })}
          />
          {isWords(rule.op) && dimension.success && (
            <KnownValues
              label={`${label}, value`}
              dimension={dimension.data}
              chosen={rule.values.map(String)}
              onChoose={(value) => onChange({ ...rule, values: [...rule.values, value] })}
            />
          )}
        </span>
      )}
    </span>
  );
}

const isLimit = (op: RuleOp) => op === 'atLeast' || op === 'atMost';
const isWords = (op: RuleOp) => op === 'is' || op === 'isNot';
const placeholderOf = (op: RuleOp) => (isLimit(op) ? 'how much' : 'which, with commas between');
const wrongOf = (op: RuleOp) => (isLimit(op) ? 'A number.' : 'One value, or several with commas between.');

interface PartProps {
  readonly label: string;
  readonly words: string;
  readonly children: ReactNode;
}

function Part({ label, words, children }: PartProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.rulePart} aria-label={label}>
          {words}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>{children}</Menu.Dropdown>
    </Menu>
  );
}

interface AddRuleProps {
  readonly label: string;
  onChoose(field: string): void;
}

/** For a line that only people can judge: what it could be tested by. */
export function AddRule({ label, onChoose }: AddRuleProps) {
  return (
    <span className={classes.untested}>
      can’t be tested
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.addRule} aria-label={`Test it by… ${label}`}>
            Test it by…
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu ?? ''}>
          {ruleFields.map((each) => (
            <Menu.Item key={each.key} onClick={() => onChoose(each.key)}>
              {each.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
