import { sameTerms } from '../../../../shared/model/signing.ts';
import { claimChanges, type PersonaTerms, readPersonaTerms } from '../../../../shared/planning/persona-terms.ts';
import { runChange } from '../../../document/index.ts';
import { ChangeNotice } from '../../../kit/signing/ChangeNotice.tsx';
import { beforeWords, haveToSign, type SignState } from '../../../kit/signing/sign-words.ts';
import { kindWords } from '../claim-words.ts';
import type { PersonaPart } from './persona-part.ts';
import styles from './personas.module.css';

interface ChangeBannerProps {
  readonly part: PersonaPart;
  readonly state: Extract<SignState, { kind: 'changed' }>;
  readonly before: PersonaTerms | null;
}

/** What a change of a signed persona means until it is signed again: what is new, what is gone, and the way back. */
export function ChangeBanner({ part, state, before }: ChangeBannerProps) {
  const { entry } = part.shown;
  const { version, terms } = state.before;
  const isBack = terms !== null && sameTerms(terms, entry.terms);
  const back = () =>
    runChange({
      name: `return to version ${version} of ${entry.name}`,
      edits: [{ kind: 'set', root: 'personas', id: entry.id, fields: { version } }],
    });
  return (
    <ChangeNotice back={isBack && !part.isReadOnly ? { version, run: back } : null}>
      <p>
        <strong>{isBack ? `It reads as version ${version} again.` : `${haveToSign(state.waiting)} again.`}</strong>{' '}
        {beforeWords(state.before)}
      </p>
      {before && !isBack && <Differences before={before} now={readPersonaTerms(entry.terms) ?? before} />}
    </ChangeNotice>
  );
}

function Differences({ before, now }: { readonly before: PersonaTerms; readonly now: PersonaTerms }) {
  const { added, gone } = claimChanges(before, now);
  const words = [
    ...(before.name === now.name ? [] : [{ old: before.name, said: now.name, about: 'Name' }]),
    ...(before.summary === now.summary ? [] : [{ old: before.summary, said: now.summary, about: 'Their role' }]),
  ];
  return (
    <ul className={styles.differences}>
      {words.map(({ old, said, about }) => (
        <li key={about}>
          {about}: <del>{old === '' ? 'nothing' : old}</del> <ins>{said === '' ? 'nothing' : said}</ins>
        </li>
      ))}
      {gone.map(({ kind, text }) => (
        <li key={`gone ${kind} ${text}`}>
          {kindWords[kind].name}: <del>{text}</del>
        </li>
      ))}
      {added.map(({ kind, text }) => (
        <li key={`new ${kind} ${text}`}>
          {kindWords[kind].name}: <ins>{text}</ins>
        </li>
      ))}
    </ul>
  );
}
