/** A promise of the shell taken away in the built main process, and the specs that have to notice. */
export interface Mutant {
  readonly name: string;
  /** Exact text of the bundle and what it becomes; each has to be found. */
  readonly edits: readonly (readonly [find: string, replacement: string])[];
  /** Vitest's filter for test names. */
  readonly specs: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'answers whoever calls from the app’s window',
    edits: [['isOurPage(event.senderFrame) ? callerOf(event) : null', 'callerOf(event)']],
    specs: 'sits in the app’s own window',
  },
  {
    name: 'answers windows that aren’t the app’s',
    edits: [['windows.withPage(event.sender)', 'windows.withPage(event.sender) ?? windows.current()']],
    specs: 'sits in a window that isn’t the app’s',
  },
  {
    name: 'gives the bridge to frames',
    edits: [['nodeIntegration: false', 'nodeIntegration: false, nodeIntegrationInSubFrames: true']],
    specs: 'frames have no bridge',
  },
  {
    name: 'lets pages navigate',
    edits: [
      ['contents.on("will-navigate", refuse);', ''],
      ['if (!details.isMainFrame || !isPageUrl(details.url)) details.preventDefault();', ''],
    ],
    specs: 'take the window to',
  },
  {
    name: 'follows redirects anywhere',
    edits: [['contents.on("will-redirect", refuse);', '']],
    specs: 'nor a redirect',
  },
  {
    name: 'lets pages open windows',
    edits: [['action: "deny"', 'action: "allow"']],
    specs: 'open windows',
  },
  {
    name: 'sends no Content-Security-Policy',
    edits: [['"content-security-policy": policy,', '']],
    specs: 'runs no script',
  },
  {
    name: 'takes values of any shape',
    edits: [['shape.safeParse(values)', '{ success: true, data: values }']],
    specs: 'values of another shape',
  },
  {
    name: 'grants every permission',
    edits: [
      ['answer2(grantedPermissions.has(permission) &&', 'answer2(true || '],
      ['return grantedPermissions.has(permission) &&', 'return true || '],
    ],
    specs: 'granted nothing',
  },
  {
    name: 'quits without waiting for the file',
    edits: [
      ['event.preventDefault();\n    if (this.#isAsking)', 'if (true) return;\n    if (this.#isAsking)'],
      ['if (this.#isWritten) return;', 'if (true) return;'],
    ],
    specs: 'writes what it holds',
  },
  {
    name: 'quits although something can’t be written',
    edits: [['return response === 1;', 'return true;']],
    specs: 'keeps the app open',
  },
  {
    name: 'leaves a crashed host where it is',
    edits: [['if (delay !== null) setTimeout(() => this.#startUnlessStopped(), delay);', '']],
    specs: 'started again after a crash',
  },
  {
    name: 'gives windows no new port after a restart',
    edits: [['for (const window2 of this.#windows.values()) this.#sendPort(window2);', '']],
    specs: 'started again after a crash',
  },
  {
    name: 'forgets where windows were',
    edits: [['this.#store.set("bounds",', 'void (']],
    specs: 'comes back where it was',
  },
  {
    name: 'runs twice',
    edits: [['.requestSingleInstanceLock(handedOver)', '.isReady() || true']],
    specs: 'come over from a second start',
  },
  {
    name: 'speaks before the page listens',
    edits: [['if (this.#isOpen) this.#send', 'if (true) this.#send']],
    specs: 'though it listens later',
  },
];
