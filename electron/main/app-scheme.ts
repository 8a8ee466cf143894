import { protocol } from 'electron';
import { appScheme } from './page-address.ts';

/** Declares `app://` to Chromium. Only possible before `ready`, and only once. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}
