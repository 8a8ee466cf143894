import { IconAlertCircle } from '../../../../kit/icons.ts';
import { beforeWords, haveToSign, type SignState } from '../sign-words.ts';
import classes from './entry.module.css';

interface ChangeBannerProps {
  readonly version: number;
  readonly state: Extract<SignState, { kind: 'changed' }>;
}

/** Says what a change of a signed entry means until it is signed again. */
export function ChangeBanner({ version, state }: ChangeBannerProps) {
  return (
    <div className={classes.banner} role="status">
      <IconAlertCircle size={16} aria-hidden />
      <p>
        <strong>{haveToSign(state.waiting)} again.</strong> Open reviews use version {version} already; reviews that
        were frozen keep the version they were held with. {beforeWords(state.before)}
      </p>
    </div>
  );
}
