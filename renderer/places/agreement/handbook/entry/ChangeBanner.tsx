import { lastSigned, versionInForce } from '../../../../../shared/model/signing.ts';
import { returnToVersion } from '../../../../commands/edit-definition.ts';
import { runChange } from '../../../../document/index.ts';
import { formatDate } from '../../../../kit/format.ts';
import { ChangeNotice } from '../../../../kit/signing/ChangeNotice.tsx';
import { beforeWords, haveToSign, type SignState } from '../../../../kit/signing/sign-words.ts';
import type { EntryProps } from './entry-props.ts';

interface ChangeBannerProps extends EntryProps {
  readonly state: Extract<SignState, { kind: 'changed' }>;
}

/** Says what a change of a signed entry means until it is signed again; offers the way back where nothing is left of it. */
export function ChangeBanner({ definition, handbook, state }: ChangeBannerProps) {
  const back = returnToVersion(definition, state.before);
  const { version } = state.before;
  const inForce = versionInForce(definition, handbook.signers);
  const since = inForce && lastSigned(inForce);
  return (
    <ChangeNotice back={back && !handbook.isReadOnly ? { version, run: () => runChange(back) } : null}>
      {back ? (
        <p>
          <strong>It reads as version {version} again.</strong> {beforeWords(state.before)}
        </p>
      ) : (
        <p>
          <strong>{inForce === null ? 'No version is in force' : `Version ${inForce.version} is in force`}</strong>
          {since === null ? '' : `, signed by all on ${formatDate(since)}`}. Version {definition.version} counts from
          the day the last function signs: {haveToSign(state.waiting)}. The numbers beside the lines are those of
          version {definition.version} already.
        </p>
      )}
    </ChangeNotice>
  );
}
