import type { ReactNode } from 'react';
import { formatLocalDate } from '../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { MemberFunction } from '../../../shared/contract/library.ts';
import { functionLabel } from '../../../shared/model/function-label.ts';
import { nameOfPerson } from '../../../shared/model/person.ts';
import { type Signable, signatureBy } from '../../../shared/model/signing.ts';
import { useKnownCollection, useSettings } from '../../document/index.ts';
import { FunctionMark } from '../FunctionMark.tsx';
import { formatDate } from '../format.ts';
import { writtenDate } from '../typed-date.ts';
import classes from './paper.module.css';

interface PaperProps {
  readonly title: string;
  /** What to know before reading it: "Getting ready", "Data to 14 Jun". */
  readonly basis?: string;
  /** Smaller, for what has to stand on one page. */
  readonly dense?: boolean;
  readonly children: ReactNode;
}

/** What is printed instead of the screen; render it while printing, beside a screen that is `data-screen-only`. */
export function Paper({ title, basis = '', dense = false, children }: PaperProps) {
  const { name, timeZone } = useSettings();
  const printed = `printed ${writtenDate(formatLocalDate(localDayOf(Date.now(), timeZone)))}`;
  return (
    <div className={classes.paper} data-dense={dense || undefined}>
      <h1 dir="auto">{title}</h1>
      <p className={classes.basis}>{[basis, name, printed].filter(Boolean).join(', ')}</p>
      {children}
    </div>
  );
}

interface PaperPartProps {
  readonly title: string;
  /** Beside the title, quiet. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** A part of the paper under a head of its own, kept on one page where it fits. */
export function PaperPart({ title, about, children }: PaperPartProps) {
  return (
    <section className={classes.part}>
      <h2>
        {title} {about && <span>{about}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Label and value a line; what is empty is left out. */
export function PaperFacts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

interface PaperSignersProps {
  readonly entry: Signable;
  readonly signers: readonly MemberFunction[];
  /** "not signed yet". */
  readonly open: string;
}

/** Who signed it as it stands, function by function. */
export function PaperSigners({ entry, signers, open }: PaperSignersProps) {
  const people = useKnownCollection('people');
  return (
    <div className={classes.signers}>
      {signers.map((signer) => {
        const signature = signatureBy(entry, signer);
        return (
          <div key={signer}>
            <FunctionMark function={signer} outline={signature === null} /> {functionLabel(signer)}{' '}
            <span>
              {signature === null ? open : `${nameOfPerson(people, signature.by)}, ${formatDate(signature.at)}`}
            </span>
          </div>
        );
      })}
    </div>
  );
}
