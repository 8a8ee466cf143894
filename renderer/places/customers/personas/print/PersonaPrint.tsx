import { notAvailable, numberWords, ofWords, percentWords } from '../../../../../shared/metrics/words.ts';
import { claimKinds } from '../../../../../shared/model/customer.ts';
import { nameOfPerson } from '../../../../../shared/model/person.ts';
import { type ClaimView, newestQuote } from '../../../../../shared/planning/persona-claims.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { verdictOf } from '../../../../../shared/planning/persona-tests.ts';
import { useCollection, useKnownCollection, useSettings } from '../../../../document/index.ts';
import { intervalWords, type SampleLimits } from '../../../../kit/figure-words.ts';
import { countOf, formatDate } from '../../../../kit/format.ts';
import { Paper, PaperFacts, PaperPart, PaperSigners } from '../../../../kit/print/Paper.tsx';
import classes from '../../../../kit/print/paper.module.css';
import type { SigningProps } from '../../../../kit/signing/signing-props.ts';
import { kindWords, testedWords, verdictWords } from '../../claim-words.ts';
import { SideBySide } from '../../SideBySide.tsx';
import type { PersonaPart } from '../persona-part.ts';

interface PersonaPrintProps extends PersonaPart {
  readonly signers: SigningProps['signers'];
}

/** A persona on paper: who that is, what is said of them and how well it is known, and who signed it. */
export function PersonaPrint({ shown, figures, signers }: PersonaPrintProps) {
  const { entry, claims } = shown;
  const people = useKnownCollection('people');
  const insights = useCollection('insights');
  const settings = useSettings();
  const quote = newestQuote(entry.id, insights);
  const observed = claims.filter(({ isObserved }) => isObserved).length;
  const tested = claims.flatMap(({ claim }) => {
    const found = figures.claim.get(claim.id);
    if (claim.test === null || !found) return [];
    const { verdict } = verdictOf(found, claim.test.holdsFrom, settings);
    return [
      { claim, verdict: verdictWords[verdict].name, share: testedWords(found, claim.test, settings.smallSample) },
    ];
  });
  return (
    <Paper title={personaName(entry)} basis={`Persona, version ${entry.version}`}>
      <p className={classes.text}>{entry.summary}</p>
      <PaperFacts
        facts={[
          ['Owner in Marketing', nameOfPerson(people, entry.marketingOwner)],
          ['Owner in Sales', nameOfPerson(people, entry.salesOwner)],
          ['Look at it again on', entry.reviewOn === null ? '' : formatDate(entry.reviewOn)],
          ...measuredFacts({ shown, figures }, settings),
        ]}
      />
      <PaperPart title="What we say about them" about={`${observed} of ${claims.length} observed`}>
        {claimKinds.map((kind) => (
          <Kind key={kind} name={kindWords[kind].name} claims={claims.filter(({ claim }) => claim.kind === kind)} />
        ))}
      </PaperPart>
      {tested.length > 0 && (
        <PaperPart title="What the data says">
          <table>
            <tbody>
              {tested.map(({ claim, verdict, share }) => (
                <tr key={claim.id}>
                  <td>{claim.text}</td>
                  <td className={classes.short}>{verdict}</td>
                  <td>{share}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PaperPart>
      )}
      {quote && (
        <PaperPart title="What they said last" about={quote.heardOn === null ? '' : formatDate(quote.heardOn)}>
          <p className={classes.text}>“{quote.text}”</p>
          <p className={classes.quiet}>
            <SideBySide parts={[quote.who, quote.account]} />
          </p>
        </PaperPart>
      )}
      <PaperPart title={`Signed, version ${entry.version}`}>
        <PaperSigners entry={entry} signers={signers} open="not signed yet" />
      </PaperPart>
    </Paper>
  );
}

function Kind({ name, claims }: { readonly name: string; readonly claims: readonly ClaimView[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <ul className={classes.plain}>
        {claims.map(({ claim, isObserved, speaksFor, speaksAgainst }) => (
          <li key={claim.id}>
            {claim.text}
            <span>
              {isObserved ? `${countOf(speaksFor, 'piece')} of evidence` : 'assumed'}
              {speaksAgainst > 0 && `, ${speaksAgainst} against`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How those do whom the CRM knows as this persona; nothing where it knows nobody as such. */
function measuredFacts(
  { shown, figures }: Pick<PersonaPart, 'shown' | 'figures'>,
  { smallSample, greySample }: SampleLimits,
): readonly (readonly [string, string])[] {
  const measured = figures.persona.get(shown.entry.id);
  if (!measured?.isKnown) return [];
  const leads = measured.leads.value;
  const rates = [
    ['Accepted', measured.acceptance],
    ['MQL to opportunity', measured.mqlToOpportunity],
    ['Won', measured.winRate],
  ] as const;
  return [
    ['Leads in 12 months', leads === null ? notAvailable : numberWords(leads)],
    ...rates.map(([label, figure]) => {
      const { value, numerator = 0, denominator = 0 } = figure;
      const counts = ofWords(numerator, denominator);
      const range = denominator < greySample ? intervalWords(figure) : null;
      if (denominator === 0 || value === null) return [label, notAvailable] as const;
      return [
        label,
        denominator < smallSample ? counts : [percentWords(value, 0), counts, range].filter(Boolean).join(', '),
      ] as const;
    }),
  ];
}
