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
  readonly file: Configuration['siteFile'];
  readonly settings: SiteSettings | null;
  readonly savedAt: string | null;
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
  return {
    file: opened === null ? 'none' : good === null ? 'refused' : 'signed',
    settings: good?.settings ?? null,
    savedAt: good?.signedAt ?? null,
    signer: await nameOfKey(key.x),
    save: async (settings) => {
      const signed = await signSiteFile(settings, key, new Date(clock.instant()).toISOString());
      await makeFolder(folder);
      await writeDurably(folder, FILE, [signed]);
      return signed;
    },
  };
}

/** The configuration with what staff set at this place. Read once, at the start: changes hold after the next one. */
export async function withSite(
  configuration: Configuration,
  environment: Record<string, string | undefined>,
): Promise<Configuration> {
  const { file, settings } = await openSite(configuration.stateFolder, configuration.clock);
  const read: SiteFileRead = { file, settings };
  const complete = configurationFrom(environment, read);
  return 'problem' in complete ? configuration : complete;
}
