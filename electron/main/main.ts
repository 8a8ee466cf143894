import { app } from 'electron';
import { declareAppScheme } from './app-scheme.ts';
import { installCrashGuard } from './crash-guard.ts';
import { filesAmong } from './file-arguments.ts';
import { type HandedOver, OpenRequests } from './open-requests.ts';
import { guardEverything } from './session-guards.ts';
import { Shell } from './shell.ts';

// Electron is ready only after this module has run to its end: nothing here may be awaited at the top level.
installCrashGuard();
declareAppScheme();
// It would take `--no-sandbox` back, and on a system that gives programs no sandbox no page would ever show. Windows ask
// for the sandbox themselves as well.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (process.platform === 'win32') app.setAppUserModelId('app.tandem.desktop');
guardEverything();

const ownPaths = filesAmong(process.argv, process.cwd());
const handedOver: HandedOver = { paths: [...ownPaths] };

if (app.requestSingleInstanceLock(handedOver)) {
  const openRequests = new OpenRequests(ownPaths);
  openRequests.listen();
  void app.whenReady().then(() => new Shell().start(openRequests));
} else {
  // The first instance has been told what to open.
  app.quit();
}
