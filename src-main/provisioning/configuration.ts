import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Clock, fixedClock, systemClock } from '#shared/basics';
import { packIdSchema } from '#shared/content';
import { SITE_LANGUAGES, type SiteSettings } from '#shared/site';
import { releaseSettings } from './release-settings.ts';

/** Everything that differs between terminals and test runs, from the environment; see README "Einstellungen". */
export type Configuration = {
  readonly profile: 'demo' | 'release';
  /** All state of the terminal: journal, ledger, keys, content, vault profile. */
  readonly stateFolder: string;
  readonly port: number;
  readonly gatewayPort: number;
  /** Address of a gateway elsewhere; null starts the embedded one. */
  readonly gatewayUrl: string | null;
  /** Address under which the terminal reaches its embedded gateway: a fault proxy before it. Tests and tour only. */
  readonly gatewayVia: string | null;
  readonly clock: Clock;
  /** ISO instant the clock stands at, for child processes; null where the system's clock is used. */
  readonly clockStandsAt: string | null;
  /** A folder that takes prints as files instead of CUPS: tests and tour only. */
  readonly printFolder: string | null;
  /** A folder that takes rings of "Mensch holen" as files instead of the sound system: tests and tour only. */
  readonly bellFolder: string | null;
  /** A folder in place of the scanners (see `fileScanner`): tests and tour only. */
  readonly scanFolder: string | null;
  /** A folder that is the person's stick while it is there: tests and tour only. */
  readonly stickFolder: string | null;
  readonly idleSeconds: number;
  /** people.md: 60 s. No setting: only the proof of privacy shortens it, in its own process. */
  readonly warningSeconds: number;
  /** The screen in pixels: without a window manager the kiosk window does not find it out by itself. */
  readonly screen: { readonly width: number; readonly height: number };
  /** Public key of the city (base64url) in the release profile; null in the demo profile, which makes its own. */
  readonly cityKey: string | null;
  /** Which content pack this terminal shows. */
  readonly packId: string;
  /** A signed pack somebody brought, looked at once at the start; null where there is none. */
  readonly contentFolder: string | null;
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly callWords: string | null;
  };
  /** What staff set and this terminal signed; null: not set up yet, or its file was refused. */
  readonly siteSettings: SiteSettings | null;
  readonly siteFile: 'none' | 'signed' | 'refused';
  /** CUPS queue; null takes the system's default. */
  readonly printer: string | null;
  /** Part of the label of the camera for papers; null: whichever opens. */
  readonly camera: string | null;
  /** SANE's name of the scanner that staff chose; null: whichever there are. */
  readonly scanner: string | null;
  readonly languages: readonly string[];
  /** A folder whose subfolders stand for sticks: tests only. */
  readonly testMedia: string | null;
};

const WARNING_SECONDS = 60;

const environmentSchema = z.object({
  ERSTHILFE_PROFILE: z.enum(['demo', 'release']).default('demo'),
  ERSTHILFE_STATE: z.string().optional(),
  XDG_STATE_HOME: z.string().optional(),
  ERSTHILFE_PORT: z.coerce.number().int().min(1024).max(65535).default(47110),
  ERSTHILFE_GATEWAY_PORT: z.coerce.number().int().min(1024).max(65535).default(47120),
  ERSTHILFE_GATEWAY_URL: z.url().optional(),
  ERSTHILFE_GATEWAY_VIA: z.url().optional(),
  ERSTHILFE_CLOCK: z.iso.datetime({ offset: true }).optional(),
  ERSTHILFE_PRINT_FOLDER: z.string().optional(),
  ERSTHILFE_CITY_KEY_FILE: z.string().optional(),
  ERSTHILFE_CONTENT_PACK: packIdSchema.default('krefeld'),
  ERSTHILFE_CONTENT_FOLDER: z.string().optional(),
  ERSTHILFE_BELL_FOLDER: z.string().optional(),
  ERSTHILFE_SCAN_FOLDER: z.string().optional(),
  ERSTHILFE_STICK_FOLDER: z.string().optional(),
  // people.md: staff may set 120 to 600 seconds; tests go lower.
  ERSTHILFE_SCREEN: z
    .string()
    .regex(/^\d{3,5}x\d{3,5}$/)
    .optional(),
  ERSTHILFE_IDLE_SECONDS: z.coerce.number().int().min(2).max(600).optional(),
  ERSTHILFE_TEST_MEDIA: z.string().optional(),
});

export type SiteFileRead = { readonly file: Configuration['siteFile']; readonly settings: SiteSettings | null };
const NO_SITE_FILE: SiteFileRead = { file: 'none', settings: null };

/**
 * The first wrong setting, in words for the person who starts the terminal. What staff set (`site`) holds wherever the
 * environment says nothing.
 */
export function configurationFrom(
  environment: Record<string, string | undefined>,
  site: SiteFileRead = NO_SITE_FILE,
  readText: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Configuration | { readonly problem: string } {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { problem: `Die Einstellung ${String(issue?.path[0])} ist nicht brauchbar: ${issue?.message ?? ''}` };
  }
  const values = parsed.data;
  // Whoever stands between terminal and gateway is a fault on purpose: never where somebody's real application goes.
  if (values.ERSTHILFE_GATEWAY_VIA !== undefined && values.ERSTHILFE_PROFILE !== 'demo')
    return { problem: 'ERSTHILFE_GATEWAY_VIA gibt es nur im Vorführprofil (ERSTHILFE_PROFILE=demo).' };
  const release =
    values.ERSTHILFE_PROFILE === 'release'
      ? releaseSettings(
          { cityKeyFile: values.ERSTHILFE_CITY_KEY_FILE, gatewayUrl: values.ERSTHILFE_GATEWAY_URL },
          readText,
        )
      : null;
  if (release !== null && 'problem' in release) return release;
  const { settings } = site;
  const place = settings?.site ?? null;
  const stateHome = values.XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
  return {
    profile: values.ERSTHILFE_PROFILE,
    stateFolder: values.ERSTHILFE_STATE ?? join(stateHome, 'ersthilfe'),
    port: values.ERSTHILFE_PORT,
    gatewayPort: values.ERSTHILFE_GATEWAY_PORT,
    gatewayUrl: values.ERSTHILFE_GATEWAY_URL ?? settings?.gatewayUrl ?? null,
    gatewayVia: values.ERSTHILFE_GATEWAY_VIA ?? null,
    clock: values.ERSTHILFE_CLOCK === undefined ? systemClock() : fixedClock(values.ERSTHILFE_CLOCK),
    clockStandsAt: values.ERSTHILFE_CLOCK ?? null,
    printFolder: values.ERSTHILFE_PRINT_FOLDER ?? null,
    bellFolder: values.ERSTHILFE_BELL_FOLDER ?? null,
    scanFolder: values.ERSTHILFE_SCAN_FOLDER ?? null,
    stickFolder: values.ERSTHILFE_STICK_FOLDER ?? null,
    idleSeconds: values.ERSTHILFE_IDLE_SECONDS ?? settings?.idleSeconds ?? IDLE_SECONDS,
    warningSeconds: WARNING_SECONDS,
    screen: screenOf(values.ERSTHILFE_SCREEN) ?? settings?.screen ?? SCREEN,
    cityKey: release?.cityKey ?? null,
    packId: values.ERSTHILFE_CONTENT_PACK,
    contentFolder: values.ERSTHILFE_CONTENT_FOLDER ?? null,
    site:
      place === null
        ? release === null
          ? DEMO_SITE
          : UNSET_SITE
        : { id: place.id, name: place.name, address: place.address, callWords: place.callWords },
    siteSettings: settings,
    siteFile: site.file,
    printer: settings?.printer ?? null,
    camera: settings?.camera ?? null,
    scanner: settings?.scanner ?? null,
    languages: settings?.languages ?? SITE_LANGUAGES,
    testMedia: values.ERSTHILFE_TEST_MEDIA ?? null,
  };
}

const IDLE_SECONDS = 180;
const SCREEN = { width: 1920, height: 1080 } as const;

function screenOf(text: string | undefined): Configuration['screen'] | null {
  const [width, height] = text?.split('x').map(Number) ?? [];
  return width === undefined || height === undefined ? null : { width, height };
}

/** Sample site until a first start has set one; the name is invented and says so on the staff page. */
const DEMO_SITE = {
  id: 'demo-oppum',
  name: 'Stadtteilzentrum Oppum',
  address: 'Beispielplatz 1, 47809 Krefeld',
  callWords: null,
} as const;

/** A release shows no invented address. */
const UNSET_SITE = { id: 'unset', name: 'Ersthilfe-Terminal', address: '', callWords: null } as const;
