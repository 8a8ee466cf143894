import type { Verdict } from '../../../../shared/model/programme.ts';
import { IconCheck, IconCircleDashed, IconTool, IconX } from '../../../kit/icons.ts';
import { Pill } from '../../../kit/Pill.tsx';
import { verdictLooks } from './channel-words.ts';

const icons = { keep: IconCheck, fix: IconTool, stop: IconX, undecided: IconCircleDashed } as const;

/** What was decided about a channel, in a word with its mark. */
export function VerdictPill({ verdict }: { readonly verdict: Verdict }) {
  const Icon = icons[verdict];
  const { label, tone } = verdictLooks[verdict];
  return (
    <Pill tone={tone} icon={<Icon size={13} aria-hidden />}>
      {label}
    </Pill>
  );
}
