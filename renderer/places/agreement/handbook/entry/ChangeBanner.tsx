import { Button } from '@mantine/core';
import { returnToVersion } from '../../../../commands/edit-definition.ts';
import { runChange } from '../../../../document/index.ts';
import { IconAlertCircle } from '../../../../kit/icons.ts';
import { beforeWords, haveToSign, type SignState } from '../../../../kit/signing/sign-words.ts';
import classes from './ChangeBanner.module.css';
import type { EntryProps } from './entry-props.ts';

interface ChangeBannerProps extends EntryProps {
  readonly state: Extract<SignState, { kind: 'changed' }>;
}

/** Says what a change of a signed entry means until it is signed again; offers the way back where nothing is left of it. */
export function ChangeBanner({ definition, handbook, state }: ChangeBannerProps) {
  const back = returnToVersion(definition, state.before);
  const { version } = state.before;
  return (
    <div className={classes.banner} role="status">
      <IconAlertCircle size={16} aria-hidden />
      {back ? (
        <p>
          <strong>It reads as version {version} again.</strong> {beforeWords(state.before)}
        </p>
      ) : (
        <p>
          <strong>{haveToSign(state.waiting)} again.</strong> Open reviews use version {definition.version} already;
          reviews that were frozen keep the version they were held with. {beforeWords(state.before)}
        </p>
      )}
      {back && !handbook.isReadOnly && (
        <Button variant="default" size="sm" onClick={() => runChange(back)}>
          Return to version {version}
        </Button>
      )}
    </div>
  );
}
