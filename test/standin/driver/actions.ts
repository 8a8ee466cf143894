import type { AppDriver } from './app-driver.ts';

/** What people do with an app from outside its pages. The same on both drivers: they need only `evaluate`. */

export function clickMenu(app: AppDriver, id: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) throw new Error(`The menu has no ${wanted}`);
    item.click();
  }, id);
}

/** The next open dialogs are answered with these files; none stands for Cancel. */
export function answerOpenDialog(app: AppDriver, filePaths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);
}

export function answerSaveDialog(app: AppDriver, filePath: string | null): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
}

/** Message boxes are answered with the button of this number and kept for `shownMessages`. */
export function answerMessageBox(app: AppDriver, response: number): Promise<void> {
  return app.evaluate(({ dialog }, button) => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shownMessages: shown });
    const show = async (...input: unknown[]) => {
      shown.push(input.at(-1));
      return { response: button, checkboxChecked: false };
    };
    dialog.showMessageBox = show as typeof dialog.showMessageBox;
  }, response);
}

export function shownMessages(app: AppDriver): Promise<readonly { message: string; detail: string }[]> {
  return app.evaluate(() => {
    const { shownMessages: shown } = globalThis as unknown as { shownMessages: { message: string; detail: string }[] };
    return shown.map(({ message, detail }) => ({ message, detail }));
  });
}

/** macOS' way of opening a file. True if the app took it, as it must. */
export function openFromFinder(app: AppDriver, path: string): Promise<boolean> {
  return app.evaluate(({ app: electronApp }, file) => {
    let isTaken = false;
    const event = {
      preventDefault: () => {
        isTaken = true;
      },
    };
    electronApp.emit('open-file', event, file);
    return isTaken;
  }, path);
}

/** The app's own windows as the main process sees them. */
export function windowStates(app: AppDriver) {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      id: window.id,
      bounds: window.getNormalBounds(),
      isVisible: window.isVisible(),
      isFocused: window.isFocused(),
      isMinimized: window.isMinimized(),
    })),
  );
}

/** Asks the app to quit as the menu does; doesn't wait. */
export async function quit(app: AppDriver): Promise<void> {
  await app.evaluate(({ app: electronApp }) => {
    setImmediate(() => electronApp.quit());
  });
}
