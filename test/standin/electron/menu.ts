import type { MenuItemConstructorOptions } from 'electron';
import { note } from '../report.ts';
import { strict } from '../strict.ts';
import { app } from './app.ts';
import { BrowserWindowStandin } from './browser-window.ts';

const roleActions: Readonly<Record<string, () => void>> = {
  quit: () => app.quit(),
  close: () => BrowserWindowStandin.getFocusedWindow()?.close(),
  minimize: () => BrowserWindowStandin.getFocusedWindow()?.minimize(),
  togglefullscreen: () => {
    const window = BrowserWindowStandin.getFocusedWindow();
    window?.setFullScreen(!window.isFullScreen());
  },
};

/** One item: a state, and what clicking it does. Roles that only the system can do are noted. */
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | null = null;
  readonly #options: MenuItemConstructorOptions;

  constructor(options: MenuItemConstructorOptions) {
    if (!options.label && !options.role && options.type !== 'separator') {
      throw new TypeError('Invalid template for MenuItem: must have "label", "role" or "type"');
    }
    this.#options = options;
    this.id = options.id;
    this.role = options.role?.toLowerCase();
    this.label = options.label ?? options.role ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator ?? undefined;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.#check();
    if (this.role === undefined) {
      const window = BrowserWindowStandin.getFocusedWindow() ?? undefined;
      // The stand-in's item and window are not Electron's own; the app's handlers only see what both have.
      const click = this.#options.click as ((item: object, window?: object, event?: object) => void) | undefined;
      click?.(this, window, {});
    } else if (this.role in roleActions) roleActions[this.role]?.();
    else note(`the menu role '${this.role}' does nothing here`);
  }

  #check(): void {
    for (const each of this.menu?.items ?? []) if (each.type === 'radio') each.checked = each === this;
  }
}

export class Menu {
  readonly items: MenuItem[] = [];
  static #ofApp: Menu | null = null;

  append(item: MenuItem): void {
    item.menu = this;
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    const menu = new Menu();
    for (const options of template) menu.append(new MenuItem(options));
    return strict('Menu', menu);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#ofApp = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#ofApp;
  }
}
