/**
 * Chromium phones home for accounts, updates, variations, certificates; `--disable-background-networking` leaves some of
 * it (measured). The resolver rule ends all of it: no name resolves, no address but this machine's is allowed.
 */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,OptimizationHints,OptimizationGuideModelDownloading,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying',
  '--metrics-recording-only',
  '--password-store=basic',
  '--noerrdialogs',
  '--lang=de',
];

export type FlagOptions = {
  readonly profile: string;
  readonly sandbox: boolean;
  readonly extra: readonly string[];
};

/** The citizen's window: everything in memory, full screen, camera without Chromium's own question. */
export function citizenFlags(
  options: FlagOptions & { readonly width: number; readonly height: number; readonly headless: boolean },
): string[] {
  return [
    ...common(options),
    '--incognito',
    ...(options.headless ? ['--headless'] : ['--kiosk', '--ozone-platform-hint=auto']),
    // Without a window manager `--kiosk` alone leaves a window of the default size.
    `--window-size=${options.width},${options.height}`,
    '--window-position=0,0',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--disable-infobars',
    '--disable-session-crashed-bubble',
    '--autoplay-policy=no-user-gesture-required',
    // Without a grant the page shows Chromium's own bubble and getUserMedia never settles (toolchain.md). The page asks for
    // video only, and the permissions policy forbids the microphone.
    '--auto-accept-camera-and-microphone-capture',
    ...options.extra,
  ];
}

/** The vault has no face and must not sleep: it holds the one queue that sends. */
export function vaultFlags(options: FlagOptions): string[] {
  return [
    ...common(options),
    '--headless',
    '--disable-gpu',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    ...options.extra,
  ];
}

function common({ profile, sandbox }: FlagOptions): string[] {
  return [`--user-data-dir=${profile}`, ...(sandbox ? [] : ['--no-sandbox']), ...QUIET];
}
