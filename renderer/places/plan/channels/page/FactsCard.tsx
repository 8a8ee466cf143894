import { memberFunctions } from '../../../../../shared/contract/library.ts';
import { channelDimensions, channelMeasures } from '../../../../../shared/model/programme.ts';
import { stageOfMeasure } from '../../../../../shared/planning/channel-costs.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { FieldLine, FieldLines } from '../../../../kit/fields/FieldLines.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countOf } from '../../../../kit/format.ts';
import { lookOf } from '../../../../kit/functions.ts';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { OwnerRemark } from '../../OwnerRemark.tsx';
import { DataValueField } from '../../tied/DataValueField.tsx';
import { changeChannel } from '../channel-edits.ts';
import { measureLabels, valueWords } from '../channel-words.ts';
import classes from '../channels.module.css';
import type { ChannelPartProps } from './channel-part.ts';

const dimensionLabels = { channel: 'Channel', source: 'Source', campaign: 'Campaign' } as const;

/** Whose the channel is, what the CRM calls it, and what is expected of it. */
export function FactsCard({ all, view }: ChannelPartProps) {
  const { channel } = view;
  const { isReadOnly } = all;
  return (
    <Card title="About it">
      <FieldLines>
        <FieldLine label="Done by">
          <QuietSelect
            label="Function that does it"
            data={memberFunctions.map((one) => ({ value: one, label: lookOf(one).label }))}
            value={channel.function}
            mark={<FunctionMark function={channel.function} />}
            isReadOnly={isReadOnly}
            onChoose={(chosen) => changeChannel(channel, { function: chosen }, 'function')}
          />
        </FieldLine>
        <FieldLine label="Owner">
          <PersonPicker
            label="Owner"
            of={channel.function}
            value={channel.owner}
            isReadOnly={isReadOnly}
            onChoose={(owner) => changeChannel(channel, { owner }, 'owner')}
          />
          <OwnerRemark owner={channel.owner} of={channel.function} />
        </FieldLine>
        <TieFields all={all} view={view} />
        <BenchmarkFields all={all} view={view} />
      </FieldLines>
    </Card>
  );
}

/** What leads, deals and campaigns of the channel bear in the CRM. */
function TieFields({ all, view: { channel, values, counts } }: ChannelPartProps) {
  const { data } = useHostQuery(
    'review/dimensionValues',
    all.isReadOnly || all.hasNoData ? null : { workspaceId: all.workspaceId, dimension: channel.crmDimension },
  );
  const known = (data?.values ?? []).filter(({ value }) => value !== '');
  return (
    <>
      <FieldLine label="In the CRM by">
        <QuietSelect
          label="What the CRM tells it by"
          data={channelDimensions.map((each) => ({ value: each, label: dimensionLabels[each] }))}
          value={channel.crmDimension}
          isReadOnly={all.isReadOnly}
          onChoose={(crmDimension) => changeChannel(channel, { crmDimension, crmValue: '' }, 'tie to the CRM')}
        />
      </FieldLine>
      <FieldLine label="Called there">
        <DataValueField
          label={`What the CRM calls it, by ${dimensionLabels[channel.crmDimension].toLowerCase()}`}
          value={channel.crmValue}
          placeholder={channel.name === '' ? 'Name in the CRM' : channel.name}
          known={known.map(({ value, leads }) => ({ value, about: countOf(leads, 'lead') }))}
          isReadOnly={all.isReadOnly}
          onKeep={(crmValue) => changeChannel(channel, { crmValue }, 'tie to the CRM')}
        />
        {all.asOf !== null && (
          <span className={classes.second}>
            {counts === null ? 'The data does not know it.' : `Found as ${values.map((one) => `“${one}”`).join(', ')}.`}
          </span>
        )}
      </FieldLine>
    </>
  );
}

/** What is expected of the channel: what it is about, and its value in that unit. */
function BenchmarkFields({ all, view: { channel } }: ChannelPartProps) {
  const { benchmark, benchmarkMeasure: measure } = channel;
  const shown = benchmark === null ? {} : { shown: valueWords(benchmark, measure, all.currency) };
  const keep = (value: number | null) => changeChannel(channel, { benchmark: value }, 'benchmark');
  return (
    <>
      <FieldLine label="Benchmark of">
        <QuietSelect
          label="What the benchmark is about"
          data={channelMeasures.map((each) => ({ value: each, label: measureLabels[each] }))}
          value={measure}
          isReadOnly={all.isReadOnly}
          onChoose={(benchmarkMeasure) => {
            const isSameUnit = (stageOfMeasure(benchmarkMeasure) === null) === (stageOfMeasure(measure) === null);
            // Money would be nonsense as a share, and the other way round.
            const fields = { benchmarkMeasure, ...(isSameUnit ? {} : { benchmark: null }) };
            changeChannel(channel, fields, 'benchmark');
          }}
        />
      </FieldLine>
      <FieldLine label="Benchmark">
        {stageOfMeasure(measure) === null ? (
          <EditableText
            value={shareText(benchmark)}
            label="Benchmark"
            placeholder="Not set"
            {...shown}
            readOnly={all.isReadOnly}
            validate={(text) =>
              text !== '' && readShare(text) === null ? 'A percentage from 0 to 100, or nothing.' : null
            }
            onKeep={(text) => keep(readShare(text))}
          />
        ) : (
          <NumberText
            value={benchmark}
            label="Benchmark"
            currency={all.currency}
            isReadOnly={all.isReadOnly}
            show={(value) => valueWords(value, measure, all.currency)}
            onKeep={keep}
          />
        )}
      </FieldLine>
    </>
  );
}
