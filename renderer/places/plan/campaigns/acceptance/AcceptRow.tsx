import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { knownName, nameOfPerson } from '../../../../../shared/model/person.ts';
import type { Signature } from '../../../../../shared/model/signing.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconCircleCheck, IconCircleDashed } from '../../../../kit/icons.ts';
import classes from './acceptance.module.css';

interface AcceptRowProps {
  readonly entry: CampaignEntry;
  readonly signer: MemberFunction;
  readonly signature: Signature | null;
  readonly ask: Entity<'campaignAsks'> | null;
  /** The version that the function accepted before this one. */
  readonly before: number | null;
  readonly people: readonly Entity<'people'>[];
}

/** What a function that has not accepted is waited for with. */
function waitWords(ask: Entity<'campaignAsks'> | null, before: number | null, owner: string): string {
  const accepted = before === null ? '' : `accepted version ${before}, `;
  if (ask?.askedAt) return `${accepted}asked ${before === null ? '' : 'again '}${formatDate(ask.askedAt)}`;
  if (before !== null) return `${accepted}has to again`;
  return owner === '' ? 'not accepted yet' : `waits for ${owner}`;
}

/** Who answers for a function in the campaign: its owner there. */
function ownerOf(entry: CampaignEntry, signer: MemberFunction): string | null {
  if (signer === 'marketing') return entry.marketingOwner;
  if (signer === 'sales') return entry.salesOwner;
  return signer === 'telequalification' ? entry.telequalificationOwner : null;
}

/** One function: accepted by whom and when, or waited for, with what it objects. */
export function AcceptRow({ entry, signer, signature, ask, before, people }: AcceptRowProps) {
  const owner = nameOfPerson(people, ownerOf(entry, signer));
  const objection = signature === null ? (ask?.objection ?? '') : '';
  const objector = people.find(({ id }) => id === ask?.objectedBy);
  return (
    <li>
      <div className={classes.row}>
        <FunctionMark function={signer} outline={signature === null} />
        <span className={classes.signer}>{functionLabel(signer)}</span>
        {signature === null ? (
          <span className={classes.waits}>
            <span className={classes.who}>{waitWords(ask, before, owner)}</span>
            <IconCircleDashed size={17} aria-hidden />
          </span>
        ) : (
          <span className={classes.given}>
            <span className={classes.who}>
              {nameOfPerson(people, signature.by)}, {formatDate(signature.at)}
            </span>
            <IconCircleCheck size={17} aria-label="accepted" />
          </span>
        )}
      </div>
      {objection !== '' && (
        <blockquote className={classes.objection}>
          <span className={classes.objector}>
            {objector && <PersonName id={objector.id} isShort />}
            <strong>{knownName(objector)}</strong>
            {ask?.objectedAt && <span>{formatDate(ask.objectedAt)}</span>}
          </span>
          {objection}
        </blockquote>
      )}
    </li>
  );
}
