import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '#main/files';
import { type Clock, err, ok, type Result } from '#shared/basics';
import {
  type ContentPack,
  compareVersions,
  isOverOn,
  isPackVersion,
  openManifest,
  openPack,
  type PackError,
} from '#shared/content';
import { loadPack, type SignedPack, UNFINISHED_FOLDER, writePackFolder } from './pack-folder.ts';

/** Why a pack that was offered is not taken. `not-released`: the release profile found records it must not show. */
export type ContentRefusal =
  | PackError
  | 'other-city'
  | 'older'
  | 'not-begun'
  | 'over'
  | 'not-released'
  | 'disk-full'
  | 'write-failed';

export type ContentStore = {
  /** The newest pack on disk that is whole, and which newer ones are not: they are passed over, never shown. */
  readonly load: () => Promise<{ readonly pack: ContentPack | null; readonly damaged: readonly string[] }>;
  /** Is what this manifest names wanted? Asked before its files are fetched. `had`: it is the one we have. */
  readonly wants: (signedManifest: string) => Promise<Result<'wanted' | 'had', ContentRefusal>>;
  /** Verifies a pack whole and keeps it beside the ones before it; `load` gives it from now on. */
  readonly take: (pack: SignedPack) => Promise<Result<ContentPack | 'had', ContentRefusal>>;
};

/** The current pack and the good one before it. */
const KEPT = 2;

/**
 * Signed packs on disk, one folder a version. There is no pointer that could be wrong: the newest folder that verifies is
 * the current one, so a damaged pack falls back to the last good by itself, and one rename switches.
 */
export function contentStore(options: {
  readonly folder: string;
  readonly packId: string;
  readonly cityKey: string;
  readonly clock: Clock;
  /** What this terminal's profile says about a pack whose signature holds. */
  readonly mayShow: (pack: ContentPack) => boolean;
}): ContentStore {
  const { folder, packId, cityKey, clock, mayShow } = options;

  const goodPack = async (version: string): Promise<ContentPack | null> => {
    const pack = await loadPack(join(folder, version), cityKey);
    if (!pack.ok || pack.value.id !== packId || pack.value.version !== version) return null;
    return mayShow(pack.value) ? pack.value : null;
  };

  const load: ContentStore['load'] = async () => {
    const damaged: string[] = [];
    for (const version of await versionsIn(folder)) {
      const pack = await goodPack(version);
      if (pack !== null) return { pack, damaged };
      damaged.push(version);
    }
    return { pack: null, damaged };
  };

  const wants: ContentStore['wants'] = async (signedManifest) => {
    const manifest = await openManifest(signedManifest, cityKey);
    if (!manifest.ok) return manifest;
    if (manifest.value.id !== packId) return err('other-city');
    const { version } = manifest.value;
    const { pack, damaged } = await load();
    if (version === pack?.version && damaged.length === 0) return ok('had');
    // An old pack replayed is refused even while a newer one is damaged: only that one, or a later one, mends it.
    const newest = damaged[0] ?? pack?.version;
    return newest !== undefined && compareVersions(version, newest) < 0 ? err('older') : ok('wanted');
  };

  const take: ContentStore['take'] = async (offered) => {
    const wanted = await wants(offered.signedManifest);
    if (!wanted.ok || wanted.value === 'had') return wanted as Result<'had', ContentRefusal>;
    const opened = await openPack(offered.signedManifest, offered.files, cityKey);
    if (!opened.ok) return opened;
    const pack = opened.value;
    if (!mayShow(pack)) return err('not-released');
    if (pack.validFrom > clock.today()) return err('not-begun');
    if (isOverOn(pack, clock.today())) return err('over');
    try {
      await makeFolder(folder);
    } catch {
      return err('write-failed');
    }
    const written = await writePackFolder(join(folder, pack.version), offered);
    if (!written.ok) return written;
    await forgetOld();
    return opened;
  };

  /** Older packs beyond the last good one go; a folder that cannot be removed is no reason to fail. */
  async function forgetOld(): Promise<void> {
    let good = 0;
    for (const version of await versionsIn(folder)) {
      if (good >= KEPT) await rm(join(folder, version), { recursive: true, force: true }).catch(() => undefined);
      else if ((await goodPack(version)) !== null) good += 1;
    }
  }

  return { load, wants, take };
}

/** Version folders, newest first. What a power cut left unfinished goes. */
async function versionsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((entry) => entry.endsWith(UNFINISHED_FOLDER))) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
  return names.filter(isPackVersion).sort((a, b) => compareVersions(b, a));
}
