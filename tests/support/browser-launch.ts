import { existsSync } from 'node:fs';

const CANDIDATES = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/**
 * How tests start the system's Chromium: never a download. Root (containers, CI) needs `--no-sandbox`; the product itself
 * never takes this shortcut outside the demo profile (src-main/hosts/chromium).
 */
export function browserLaunch(extra: readonly string[] = []): { executablePath: string; args: string[] } {
  const configured = process.env.ERSTHILFE_CHROMIUM;
  const executablePath = configured ?? CANDIDATES.find(existsSync) ?? 'chromium';
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath,
    args: [
      ...root,
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost',
      ...extra,
    ],
  };
}
