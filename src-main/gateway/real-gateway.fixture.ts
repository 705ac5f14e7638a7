import { execFile, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { type Clock, fixedClock, randomId, uuidV7 } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';
import {
  type ApplicationToSeal,
  authenticationTagsOf,
  type Destination,
  type SealedEnvelope,
  sealApplication,
  signEvent,
  verifyDestinationList,
} from '#shared/sealing';
import {
  arrivalsSchema,
  demoOfficeKeysSchema,
  pathOf,
  type Route,
  routes,
  SIGNATURE_HEADER,
  signRequest,
} from '#shared/wire';
import { createGatewayClient, type GatewayClientOptions } from './client.ts';

/** The reminder service of the demonstration, as in the content pack (offices.yaml, `erinnerung`). */
const REMINDERS = 'b1d6b4b0-3a7e-4c55-9a0f-6f0c2d3e7a18';
const CLOCK = '2026-11-19T10:00:00+01:00';
const PROGRAM = join(import.meta.dirname, '..', '..', 'src-gateway');

/**
 * The real gateway as its own process, with a demonstration office, as the terminal starts it. A process and not an
 * import: the machine and the gateway know each other by the wire only.
 */
export async function realGateway() {
  const clock: Clock = fixedClock(CLOCK);
  const folder = await mkdtemp(join(tmpdir(), 'terminal-gateway-'));
  const demo = join(folder, 'demo');
  const environment = {
    ...process.env,
    ERSTHILFE_CLOCK: CLOCK,
    ERSTHILFE_GATEWAY_PORT: '0',
    ERSTHILFE_GATEWAY_STATE: join(folder, 'state'),
    ERSTHILFE_DEMO_OFFICE_KEYS: demo,
  };
  await promisify(execFile)(process.execPath, [join(PROGRAM, 'demo-office.ts'), demo], { env: environment });
  const gateway = await startProcess(environment);

  const read = async (...path: string[]) => (await readFile(join(folder, ...path), 'utf8')).trim();
  const cityKey = await read('demo', 'gateway', 'city-key.txt');
  const list = await verifyDestinationList(await read('demo', 'gateway', 'destinations.jws'), cityKey);
  const destinations = list.ok ? list.value.destinations : [];
  const [destination] = destinations;
  const reminders = destinations.find(({ destinationId }) => destinationId === REMINDERS);
  if (destination === undefined || reminders === undefined) throw new Error('no demonstration office');
  const officeKeys = demoOfficeKeysSchema.parse(JSON.parse(await read('demo', 'office', 'office.private.json')));
  const service = JSON.parse(await read('demo', 'gateway', 'delivery-service.private.json')) as JWK;
  const signing = officeKeys.signing as JWK;

  const machineKey = newMachineKey();
  const clientFor = (options: Partial<GatewayClientOptions> = {}) =>
    createGatewayClient({ baseUrl: gateway.url, machineKey, cityKey, clock, ...options });
  const client = clientFor();
  const enrolled = await client.enrol(await read('state', 'enrolment-code.txt'), 'Stadtteilzentrum Oppum');
  if (enrolled.outcome !== 'done') throw new Error('enrolment failed');

  const askOffice = async (route: Route, parameters: Record<string, string>, body: string | null) => {
    const path = pathOf(route, parameters);
    const bytes = body === null ? null : new TextEncoder().encode(body);
    return fetch(gateway.url + path, {
      method: route.method,
      headers: {
        [SIGNATURE_HEADER]: await signRequest({ method: route.method, path, body: bytes }, signing, clock.instant()),
        ...(body === null ? {} : { 'content-type': 'application/jose' }),
      },
      body,
    });
  };

  return {
    ...gateway,
    environment,
    client,
    clientFor,
    clock,
    cityKey,
    /** Key of the delivery service: what a gateway that lies could sign with. */
    service,
    seal: (size = 2000) => seal(destination, clock, papers(size)),
    sealRequest: (request: ReminderRequest) => seal(reminders, clock, { data: request, attachments: [] }),
    async officeAccepts(envelope: SealedEnvelope, submissionId: string) {
      const token = await acceptToken(envelope, submissionId, signing, clock);
      const response = await askOffice(routes.postEvent, { submissionId }, token);
      if (response.status !== 204) throw new Error(`event refused: ${response.status}`);
    },
    async arrivals(submissionIds?: readonly string[]) {
      const { arrivals } = arrivalsSchema.parse(await (await askOffice(routes.arrivals, {}, null)).json());
      return arrivals.filter(({ submissionId }) => submissionIds?.includes(submissionId) ?? true).length;
    },
    async close() {
      await gateway.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function newMachineKey(): JWK {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
}

export function acceptToken(envelope: SealedEnvelope, submissionId: string, key: JWK, clock: Clock): Promise<string> {
  return signEvent(
    {
      id: randomId(),
      state: 'accept',
      submissionId,
      issuer: envelope.destinationId,
      at: new Date(clock.instant()).toISOString(),
      tags: authenticationTagsOf(envelope),
      caseHash: envelope.caseHash,
      caseState: null,
    },
    key,
  );
}

export function startProcess(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(PROGRAM, 'main.ts')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return new Promise<{
    url: string;
    pid: number;
    stop: () => Promise<void>;
  }>((resolve, reject) => {
    void closed.then((code) => reject(new Error(`${code}: ${complaint}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      const { url } = JSON.parse(line) as { url: string };
      const stop = async () => {
        child.kill('SIGTERM');
        await closed;
      };
      resolve({ url, pid: child.pid ?? 0, stop });
    });
  });
}

function papers(size: number): Pick<ApplicationToSeal, 'data' | 'attachments'> {
  return {
    data: { antrag: { name: 'Erika Beispiel' } },
    attachments: ['Mietbescheinigung.pdf', 'Kontoauszug.pdf'].map((filename) => ({
      id: randomId(),
      filename,
      mimeType: 'application/pdf',
      bytes: new Uint8Array(size),
    })),
  };
}

async function seal(
  destination: Destination,
  clock: Clock,
  content: Pick<ApplicationToSeal, 'data' | 'attachments'>,
): Promise<SealedEnvelope> {
  const sealed = await sealApplication({
    envelopeId: uuidV7(clock.instant()),
    destination,
    now: clock.instant(),
    caseHash: randomBytes(32).toString('hex'),
    pinHash: randomBytes(32).toString('hex'),
    publicService: { identifier: null, name: 'Wohngeld' },
    signatureRequired: true,
    applicationDate: clock.today(),
    ...content,
  });
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value;
}
