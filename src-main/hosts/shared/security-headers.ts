/**
 * What a page may load: its own origin, and nothing else anywhere (architecture.md, 7). `wasm-unsafe-eval` lets Argon2id
 * and the recognition compile WebAssembly and allows no script from strings.
 * Trusted Types stay off for now: `new Worker(url)` is a sink for them, and the recognition library calls it with a string.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A worker has the policy of its own script's response: it may run code and read the language data, no more. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const FORBIDDEN_FEATURES = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The headers of every answer of either host. `path` is the URL's path; the scripts that run as workers are told by their
 * place: the recognition's own under `/assets/ocr/`, and what the build names `*.worker-*.js`.
 */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  const worker = /^\/assets\/(ocr\/[^/]+\.js|[^/]*worker[^/]*\.m?js)$/.test(path);
  return {
    'content-security-policy': worker ? WORKER_POLICY : PAGE_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy': ['camera=(self)', ...FORBIDDEN_FEATURES.map((feature) => `${feature}=()`)].join(', '),
  };
}
