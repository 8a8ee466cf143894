import type { AppDriver, LaunchOptions } from './app-driver.ts';
import { launchOnElectron } from './electron-driver.ts';
import { launchOnStandin } from './standin-driver.ts';

/** Starts the app on what `APP_DRIVER` names: `electron`, or the stand-in where it isn't set. */
export function launch(options: LaunchOptions): Promise<AppDriver> {
  return process.env.APP_DRIVER === 'electron' ? launchOnElectron(options) : launchOnStandin(options);
}
