import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import type { Agreement } from '../use-agreement.ts';
import { Line } from './DetailCard.tsx';

interface Owned {
  readonly marketingOwner: string | null;
  readonly telequalificationOwner: string | null;
  readonly salesOwner: string | null;
  readonly reviewOn: string | null;
}

const ownerFields = {
  marketing: 'marketingOwner',
  telequalification: 'telequalificationOwner',
  sales: 'salesOwner',
} as const;

interface OwnerLinesProps {
  readonly entry: Owned;
  readonly agreement: Agreement;
  onChange(fields: Partial<Owned>, what: string): void;
}

/** An owner on each side, and the day on which it is looked at again. Neither is part of what is signed. */
export function OwnerLines({ entry, agreement, onChange }: OwnerLinesProps) {
  const { signers, isReadOnly } = agreement;
  return (
    <>
      {signers.map((signer) => {
        const field = signer in ownerFields ? ownerFields[signer as keyof typeof ownerFields] : null;
        if (field === null) return null;
        return (
          <Line key={signer} label={functionLabel(signer)}>
            <PersonPicker
              label={`Owner in ${functionLabel(signer)}`}
              value={entry[field]}
              of={signer}
              isReadOnly={isReadOnly}
              onChoose={(person) => onChange({ [field]: person }, 'owner')}
            />
          </Line>
        );
      })}
      <Line label="Looked at again">
        <DateText
          label="Looked at again on"
          value={entry.reviewOn}
          placeholder="No day yet"
          isReadOnly={isReadOnly}
          onChange={(reviewOn) => onChange({ reviewOn }, 'review date')}
        />
      </Line>
    </>
  );
}
