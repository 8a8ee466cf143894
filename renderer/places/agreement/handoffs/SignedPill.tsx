import { waitingFor } from '../../../../shared/model/signing.ts';
import { countOf, formatDate } from '../../../kit/format.ts';
import { IconCheck, IconSignature } from '../../../kit/icons.ts';
import { Pill } from '../../../kit/Pill.tsx';
import type { Agreement } from './use-agreement.ts';

/** Whether steps and promises stand as all signed them, and since when. */
export function SignedPill({ agreement: { handoffs, promises, signers } }: { readonly agreement: Agreement }) {
  const entries = [...handoffs, ...promises];
  const open = entries.filter((entry) => waitingFor(entry, signers).length > 0);
  if (open.length > 0) {
    const isNew = entries.every(({ signatures }) => signatures.length === 0);
    return (
      <Pill tone={isNew ? 'plain' : 'warn'} icon={<IconSignature size={13} aria-hidden />}>
        {isNew ? 'Not signed yet' : `${countOf(open.length, 'unsigned change')}`}
      </Pill>
    );
  }
  const last = entries
    .flatMap(({ signatures, version }) => signatures.filter((each) => each.version === version))
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return (
    <Pill tone="good" icon={<IconCheck size={13} aria-hidden />}>
      Signed by all {signers.length === 3 ? 'three' : 'two'}
      {last === undefined ? '' : `, ${formatDate(last)}`}
    </Pill>
  );
}
