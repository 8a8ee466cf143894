import { describe, expect, it } from 'vitest';
import { isSafeExternal } from './safe-address.ts';

describe('an address that may be opened outside', () => {
  it.each([
    'https://example.org/',
    'https://example.org/path?q=1#part',
    'HTTPS://EXAMPLE.ORG',
    'mailto:sales@example.org?subject=Review',
  ])('is %s', (address) => expect(isSafeExternal(address)).toBe(true));

  it.each([
    ...['', 'example.org', '/etc/passwd', '//host/share', '\\\\host\\share', 'C:\\Windows\\system32\\calc.exe'],
    ...[
      'file:///etc/passwd',
      'file://host/share/x.exe',
      'http://example.org/',
      'ftp://example.org/',
      'ws://x/',
      'app://main/',
    ],
    ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'vbscript:x'],
    ...['data:text/html,x', 'blob:https://example.org/x', 'about:blank', 'chrome://settings', 'view-source:https://x/'],
    ...[
      'ms-msdt:/id PCWDiagnostic',
      'ms-officecmd:{}',
      'ms-excel:ofv|u|https://x',
      'search-ms:query=x',
      'shell:startup',
    ],
    ...['tel:+491', 'sms:1', 'smb://host/share', 'ssh://host', 'vscode://x', 'steam://run/1', 'itms-services://?x'],
    ...[
      'https:example.org',
      'https:/example.org',
      'https://',
      'https://user@example.org/',
      'https://user:pw@example.org/',
    ],
    ...[
      'https://example.org/a b',
      'https://example.org/\n',
      'https://example.org\\@evil.example/',
      'https://exa\u0000mple.org/',
    ],
    `https://example.org/${'a'.repeat(2049)}`,
  ])('isn’t %j', (address) => expect(isSafeExternal(address)).toBe(false));
});
