import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoreMissing, makeFolder, writeDurably } from '#main/files';
import type { Clock } from '#shared/basics';
import { nameOfKey, openSiteFile, type SiteSettings, signSiteFile } from '#shared/site';
import { type Configuration, configurationFrom, type SiteFileRead } from './configuration.ts';
import { machineKey } from './machine-key.ts';

const FILE = 'site.jws';

const siteFolder = (stateFolder: string) => join(stateFolder, 'site');

/** The signed site file of this terminal. */
export type Site = {
  /** As it lies there now; `changedAt`: saved since the start, so it holds after the next one. */
  readonly current: () => {
    readonly file: Configuration['siteFile'];
    readonly savedAt: string | null;
    readonly changedAt: string | null;
  };
  readonly settings: SiteSettings | null;
  /** Eight signs of this machine's key. */
  readonly signer: string;
  /** Durable when it resolves with the signed file's text. */
  readonly save: (settings: SiteSettings) => Promise<string>;
};

/** Reads the site file. One that this machine did not sign as it stands there is refused, and the file is left for a look. */
export async function openSite(stateFolder: string, clock: Clock): Promise<Site> {
  const folder = siteFolder(stateFolder);
  const key = await machineKey(stateFolder);
  const text = await readFile(join(folder, FILE), 'utf8').catch(ignoreMissing);
  const opened = text === null ? null : await openSiteFile(text, key.x);
  const good = opened?.ok === true ? opened.value : null;
  const read = opened === null ? 'none' : good === null ? 'refused' : 'signed';
  let changedAt: string | null = null;
  return {
    current: () => ({
      file: changedAt === null ? read : 'signed',
      savedAt: changedAt ?? good?.signedAt ?? null,
      changedAt,
    }),
    settings: good?.settings ?? null,
    signer: await nameOfKey(key.x),
    save: async (settings) => {
      const at = new Date(clock.instant()).toISOString();
      const signed = await signSiteFile(settings, key, at);
      await makeFolder(folder);
      await writeDurably(folder, FILE, [signed]);
      changedAt = at;
      return signed;
    },
  };
}

/** The configuration with what staff set at this place. Read once, at the start: changes hold after the next one. */
export async function withSite(
  configuration: Configuration,
  environment: Record<string, string | undefined>,
): Promise<Configuration> {
  const { current, settings } = await openSite(configuration.stateFolder, configuration.clock);
  const read: SiteFileRead = { file: current().file, settings };
  const complete = configurationFrom(environment, read);
  return 'problem' in complete ? configuration : complete;
}
