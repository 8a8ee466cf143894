import { ActionIcon } from '@mantine/core';
import { memberFunctions } from '../../../../../shared/contract/library.ts';
import { exactMoneyWords, numberWords } from '../../../../../shared/metrics/words.ts';
import { benchmarkMeasures } from '../../../../../shared/model/campaign.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { unitOfMeasure } from '../../../../../shared/planning/campaign-benchmark.ts';
import { channelCalled } from '../../../../../shared/planning/channel-names.ts';
import type { EntryFields } from '../../../../commands/edit-entry.ts';
import { useCollection } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { IconTrash } from '../../../../kit/icons.ts';
import type { ActualsProps } from '../campaign-props.ts';
import { changeLine, removeLine } from '../edit-parts.ts';
import { measureLabels, unitWords } from './channel-words.ts';
import classes from './channels.module.css';
import { addToPlan } from './plan-channel.ts';

interface ChannelDetailsProps extends ActualsProps {
  readonly line: Entity<'campaignChannels'>;
  onClose(): void;
}

const unitLabels = { ratio: 'Percent', count: 'Number', money: 'Money' } as const;
const none = '-';
const fresh = '+';

/** The rest of a channel: whose it is, what is expected and measured, what was typed. */
export function ChannelDetails({ line, parts, campaigns, onClose }: ChannelDetailsProps) {
  const { isReadOnly, currency } = campaigns;
  const isLocked = parts.entry.benchmarksLockedOn !== null;
  const channels = useCollection('channels');
  const name = line.name || 'this channel';
  const change = (fields: EntryFields<'campaignChannels'>, what: string) =>
    changeLine(parts.entry, line, fields, `${what} of ${name}`);
  const isTied = channels.some(({ id }) => id === line.channelId);
  const canBeAdded = !isTied && line.name !== '' && channelCalled(channels, line.name) === null;
  const isTyped = line.benchmarkMeasure === 'typed';
  const isFixed = isReadOnly || isLocked;
  return (
    <div className={classes.unfolded}>
      <dl className={classes.fields}>
        <div>
          <dt>Benchmark{isLocked ? ', locked' : ''}</dt>
          <dd>
            <ValueText
              line={line}
              label="Benchmark"
              value={line.benchmark}
              currency={currency}
              isReadOnly={isFixed}
              onKeep={(benchmark) => change({ benchmark }, 'benchmark')}
            />
          </dd>
        </div>
        <div>
          <dt>Measured as</dt>
          <dd>
            <QuietSelect
              label={`How the benchmark of ${name} is measured`}
              data={benchmarkMeasures.map((measure) => ({ value: measure, label: measureLabels[measure] }))}
              value={line.benchmarkMeasure}
              isReadOnly={isFixed}
              onChoose={(benchmarkMeasure) => {
                const unit = unitOfMeasure(benchmarkMeasure);
                change({ benchmarkMeasure, ...(unit === null ? {} : { benchmarkUnit: unit }) }, 'measure');
              }}
            />
          </dd>
        </div>
        {isTyped && (
          <>
            <div>
              <dt>In</dt>
              <dd>
                <QuietSelect
                  label={`Unit of the benchmark of ${name}`}
                  data={(['ratio', 'count', 'money'] as const).map((unit) => ({
                    value: unit,
                    label: unitLabels[unit],
                  }))}
                  value={line.benchmarkUnit}
                  isReadOnly={isFixed}
                  onChoose={(benchmarkUnit) => change({ benchmarkUnit }, 'unit')}
                />
              </dd>
            </div>
            <div>
              <dt>Of what</dt>
              <dd>
                <EditableText
                  value={line.benchmarkOf}
                  label={`What the benchmark of ${name} speaks of`}
                  placeholder="attend, reply, a visit"
                  readOnly={isFixed}
                  onKeep={(benchmarkOf) => change({ benchmarkOf }, 'benchmark')}
                />
              </dd>
            </div>
            <div>
              <dt>So far, typed</dt>
              <dd>
                <ValueText
                  line={line}
                  label="So far"
                  value={line.soFar}
                  currency={currency}
                  isReadOnly={isReadOnly}
                  onKeep={(soFar) => change({ soFar }, 'result')}
                />
                {line.benchmarkUnit === 'ratio' && (
                  <>
                    {' of '}
                    <NumberText
                      isAmount
                      value={line.soFarCount}
                      label={`Number that the result of ${name} is counted over`}
                      placeholder="how many"
                      isReadOnly={isReadOnly}
                      show={numberWords}
                      onKeep={(soFarCount) => change({ soFarCount }, 'result')}
                    />
                  </>
                )}
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>Spent, typed</dt>
          <dd>
            <NumberText
              currency={currency}
              value={line.spent}
              label={`Spent on ${name}`}
              placeholder="as the CRM says"
              isReadOnly={isReadOnly}
              show={(value) => exactMoneyWords(value, currency)}
              onKeep={(spent) => change({ spent }, 'cost')}
            />
          </dd>
        </div>
        <div>
          <dt>Not before</dt>
          <dd>
            <DateText
              label={`Day before which nothing is expected of ${name}`}
              value={line.startsOn}
              isReadOnly={isReadOnly}
              onChange={(startsOn) => change({ startsOn }, 'first day')}
            />
          </dd>
        </div>
        <div>
          <dt>Done by</dt>
          <dd>
            <QuietSelect
              label={`Function that does ${name}`}
              data={memberFunctions.map((one) => ({ value: one, label: functionLabel(one) }))}
              value={line.function}
              mark={<FunctionMark function={line.function} />}
              isReadOnly={isReadOnly}
              onChoose={(chosen) => change({ function: chosen }, 'function')}
            />
          </dd>
        </div>
        {(channels.length > 0 || line.name !== '') && (
          <div>
            <dt>Channel of the plan</dt>
            <dd>
              <QuietSelect
                label={`Channel of the workspace that ${name} is`}
                data={[
                  { value: none, label: 'One of its own' },
                  ...channels.map(({ id, name: label }) => ({ value: id, label: label || 'Untitled channel' })),
                  ...(canBeAdded ? [{ value: fresh, label: `Add ${line.name} to the channels` }] : []),
                ]}
                value={isTied ? (line.channelId ?? none) : none}
                isReadOnly={isReadOnly}
                onChoose={(id) =>
                  id === fresh
                    ? addToPlan(parts.entry, line)
                    : change({ channelId: id === none ? null : id }, 'channel')
                }
              />
            </dd>
          </div>
        )}
      </dl>
      {!isReadOnly && (
        <ActionIcon
          aria-label={`Delete ${name}`}
          onClick={() => {
            onClose();
            removeLine(parts.entry, line, name);
          }}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </div>
  );
}

interface ValueTextProps {
  readonly line: Entity<'campaignChannels'>;
  readonly label: string;
  readonly value: number | null;
  readonly currency: string;
  readonly isReadOnly: boolean;
  onKeep(value: number | null): void;
}

/** A value in the unit of the benchmark: shares are typed as percent. */
function ValueText({ line, label, value, currency, isReadOnly, onKeep }: ValueTextProps) {
  const unit = line.benchmarkUnit;
  const shown = value === null ? {} : { shown: unitWords(value, unit, currency) };
  const full = `${label} of ${line.name || 'this channel'}`;
  if (unit === 'ratio') {
    return (
      <EditableText
        value={shareText(value)}
        label={full}
        placeholder="Not set"
        {...shown}
        readOnly={isReadOnly}
        validate={(text) =>
          text !== '' && readShare(text) === null ? 'A percentage from 0 to 100, or nothing.' : null
        }
        onKeep={(text) => onKeep(readShare(text))}
      />
    );
  }
  return (
    <NumberText
      value={value}
      label={full}
      isReadOnly={isReadOnly}
      isAmount
      currency={unit === 'money' ? currency : undefined}
      show={(number) => unitWords(number, unit, currency)}
      onKeep={onKeep}
    />
  );
}
