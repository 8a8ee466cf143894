import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { priorityFields } from '../../../../../shared/planning/handoff-priority.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { changeRule } from '../agreement-actions.ts';
import classes from './detail.module.css';

interface RuleTestProps {
  readonly rule: Entity<'priorityRules'>;
  readonly fields: readonly { readonly field: string; readonly values: readonly string[] }[];
  readonly isReadOnly: boolean;
}

const none = '-';
const labelOf = (field: string) => field.charAt(0).toUpperCase() + field.slice(1);
const fieldChoices = [
  { value: none, label: 'Can’t be told' },
  ...priorityFields.map((field) => ({ value: field as string, label: labelOf(field) })),
];

/** How the data tells who falls under a priority line. */
export function RuleTest({ rule, fields, isReadOnly }: RuleTestProps) {
  const { id, field, op, value } = rule;
  const isScore = field === 'score';
  const ops = isScore
    ? ([{ value: 'atLeast', label: 'at least' }] as const)
    : ([
        { value: 'is', label: 'is' },
        { value: 'filled', label: 'is filled' },
      ] as const);
  const shownOp = ops.find((each) => each.value === op)?.value ?? ops[0].value;
  const choose = (chosen: string) => {
    const next = chosen === none ? null : chosen;
    const test = next === 'score' ? ('atLeast' as const) : ('is' as const);
    changeRule(id, { field: next, op: test, value: '' }, 'test of a priority line');
  };
  return (
    <span className={classes.ruleForm}>
      <QuietSelect
        label={`Field for ${rule.text}`}
        data={fieldChoices}
        value={field ?? none}
        isReadOnly={isReadOnly}
        onChoose={choose}
      />
      {field !== null && (
        <QuietSelect
          label={`Test for ${rule.text}`}
          data={ops}
          value={shownOp}
          isReadOnly={isReadOnly}
          onChoose={(chosen) => changeRule(id, { op: chosen }, 'test of a priority line')}
        />
      )}
      {field !== null && shownOp !== 'filled' && (
        <ValueField
          key={`${field} ${value}`}
          label={`Value for ${rule.text}`}
          value={value}
          offered={fields.find((each) => each.field === field)?.values ?? []}
          isReadOnly={isReadOnly}
          onKeep={(text) => changeRule(id, { value: text }, 'test of a priority line')}
        />
      )}
    </span>
  );
}

interface ValueFieldProps {
  readonly label: string;
  readonly value: string;
  readonly offered: readonly string[];
  readonly isReadOnly: boolean;
  onKeep(value: string): void;
}

function ValueField({ label, value, offered, isReadOnly, onKeep }: ValueFieldProps) {
  const [text, setText] = useState(value);
  const keep = (chosen: string) => {
    if (chosen.trim() !== value) onKeep(chosen.trim());
  };
  return (
    <Autocomplete
      aria-label={label}
      size="xs"
      w={140}
      disabled={isReadOnly}
      data={[...offered]}
      limit={30}
      value={text}
      onChange={setText}
      onOptionSubmit={keep}
      onBlur={() => keep(text)}
      onKeyDown={(event) => event.key === 'Enter' && keep(text)}
    />
  );
}
