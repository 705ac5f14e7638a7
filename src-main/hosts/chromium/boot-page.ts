import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserUser } from './kiosk-user.ts';
import { giveTo } from './memory-folder.ts';

/**
 * Writes the page a launched browser starts with: it posts the single-use token. So the token stands neither on the
 * command line (which every user of the machine can read) nor in an address. Readable by the browser's user only, on tmpfs.
 */
export function writeBootPage(folder: string, user: BrowserUser, port: number, token: string): string {
  const file = join(folder, 'start.html');
  const page = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Ersthilfe-Terminal</title>
<style>html{background:#fff}</style>
<form method="post" action="http://127.0.0.1:${port}/boot"><input type="hidden" name="token" value="${token}"></form>
<script>document.forms[0].submit()</script></html>
`;
  writeFileSync(file, page, { mode: 0o600 });
  chmodSync(file, 0o600);
  giveTo(user, file);
  return `file://${file}`;
}
