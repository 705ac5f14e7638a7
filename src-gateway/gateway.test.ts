import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Clock, fixedClock, randomId } from '#shared/basics';
import {
  authenticationTagsOf,
  type DestinationList,
  eventKeysOf,
  openEnvelope,
  type SealedEnvelope,
  signEvent,
  tagsOf,
  verifyDestinationList,
  verifyEvent,
} from '#shared/sealing';
import {
  arrivalsSchema,
  arrivedPartsSchema,
  caseStatusSchema,
  demoOfficeKeysSchema,
  eventLogSchema,
  pathOf,
  routes,
  SIGNATURE_HEADER,
  signRequest,
} from '#shared/wire';
import { type DemoOffice, type Gateway, makeDemoOffice, startGateway } from './index.ts';
import {
  announcementOf,
  CASE_HASH,
  type Caller,
  caller,
  deliver,
  machineKeyForTest,
  PIN_HASH,
  sealedForTest,
} from './terminal.fixture.ts';

const START = '2026-11-19T10:00:00+01:00';
const HOUR = 3_600_000;

describe('the gateway on loopback', () => {
  let folder = '';
  let demo: DemoOffice;
  let list: DestinationList;
  let office: { wrap: JWK; signing: JWK };
  let state = '';
  let gateway: Gateway;
  let clock: Clock;
  let passed = 0;
  let machine: Caller;
  let key: JWK;
  let inbox: Caller;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    demo = await makeDemoOffice(join(folder, 'demo'), fixedClock(START));
    const verified = await verifyDestinationList(demo.signedList, demo.cityKey);
    if (!verified.ok) throw new Error(verified.error);
    list = verified.value;
    const keys = demoOfficeKeysSchema.parse(
      JSON.parse(await readFile(join(demo.officeFolder, 'office.private.json'), 'utf8')),
    );
    office = { wrap: keys.wrap as JWK, signing: keys.signing as JWK };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    passed = 0;
    const standing = fixedClock(START);
    clock = { instant: () => standing.instant() + passed, today: standing.today };
    state = await mkdtemp(join(folder, 'state-'));
    gateway = await start();
    machine = await enrolled();
    inbox = caller(gateway.url, office.signing, clock);
  });
  afterEach(() => gateway.close());

  const start = () => startGateway({ stateFolder: state, keysFolder: demo.gatewayFolder, port: 0, clock });

  async function enrolled(): Promise<Caller> {
    const fresh = machineKeyForTest();
    key = fresh;
    const call = caller(gateway.url, fresh, clock);
    const body = { code: gateway.makeEnrolmentCode(), publicKey: fresh.x, site: 'Stadtteilzentrum Oppum' };
    expect((await call(routes.enrol, {}, JSON.stringify(body))).status).toBe(201);
    return call;
  }

  function destination() {
    const [first] = list.destinations;
    if (first === undefined) throw new Error('no destination');
    return first;
  }

  const seal = (size?: number) => sealedForTest(destination(), clock, size);

  function officeEvent(
    envelope: SealedEnvelope,
    submissionId: string,
    key = office.signing,
    tags = authenticationTagsOf(envelope),
  ) {
    return signEvent(
      {
        id: randomId(),
        state: 'accept',
        submissionId,
        issuer: envelope.destinationId,
        at: new Date(clock.instant()).toISOString(),
        tags,
        caseHash: envelope.caseHash,
        caseState: null,
      },
      key,
    );
  }

  async function arrivals() {
    return arrivalsSchema.parse(await (await inbox(routes.arrivals)).json()).arrivals;
  }

  async function problemOf(response: Response) {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    return ((await response.json()) as { title: string }).title;
  }

  const askStatus = (pinHash = PIN_HASH) =>
    machine(routes.caseStatus, {}, JSON.stringify({ caseHash: CASE_HASH, pinHash }));

  test('an application goes from the terminal to the office and its receipt back', async () => {
    const envelope = await seal();
    const submissionId = await deliver(machine, envelope);

    // The office sees it arrive and opens it with its own key; the data is what was sealed.
    const [arrival] = await arrivals();
    expect(arrival).toMatchObject({ submissionId, publicService: { name: 'Wohngeld' }, signatureRequired: true });
    const parts = arrivedPartsSchema.parse(await (await inbox(routes.arrivedParts, { submissionId })).json());
    const attachments = await Promise.all(
      (arrival?.attachments ?? []).map(async ({ id }) => ({
        id,
        content: await (await inbox(routes.arrivedAttachment, { submissionId, attachmentId: id })).text(),
      })),
    );
    const arrived = { metadata: parts.encryptedMetadata, data: parts.encryptedData, attachments };
    const opened = await openEnvelope(arrived, office.wrap);
    expect(opened.ok && opened.value.data).toEqual({ antrag: { name: 'Erika Beispiel' } });
    expect(opened.ok && opened.value.attachments[0]?.bytes).toEqual(new Uint8Array(1000).fill(7));

    // It confirms; the terminal finds the events and every signature and tag holds.
    const token = await officeEvent(envelope, submissionId);
    expect((await inbox(routes.postEvent, { submissionId }, token)).status).toBe(204);
    const keys = eventKeysOf(list, envelope.destinationId);
    const log = eventLogSchema.parse(await (await machine(routes.events, { submissionId })).json());
    const states: string[] = [];
    for (const event of log.eventLog) {
      const verified =
        keys && (await verifyEvent(event, keys, { submissionId, caseHash: CASE_HASH, tags: tagsOf(envelope) }));
      states.push(verified?.ok ? verified.value.state : 'refused');
    }
    expect(states).toEqual(['create', 'submit', 'accept']);

    const status = caseStatusSchema.parse(await (await askStatus()).json());
    expect(status.submissions).toEqual([
      { submissionId, destinationId: envelope.destinationId, signatureRequired: true, events: log.eventLog },
    ]);
  });

  test('the same envelope sent twice, even at once, arrives once', async () => {
    const envelope = await seal();
    const ids = await Promise.all([deliver(machine, envelope), deliver(machine, envelope), deliver(machine, envelope)]);
    expect(new Set(ids).size).toBe(1);
    expect(await arrivals()).toHaveLength(1);
    expect(await (await machine(routes.events, { submissionId: ids[0] })).json()).toMatchObject({ count: 2 });
  });

  test('the same key for something else is refused', async () => {
    const envelope = await seal();
    const other = await seal();
    await machine(routes.announce, {}, announcementOf(envelope), { 'idempotency-key': envelope.id });
    const refused = await machine(routes.announce, {}, announcementOf(other), { 'idempotency-key': envelope.id });
    expect(refused.status).toBe(422);
    expect(await problemOf(refused)).toBe('key-used-otherwise');
  });

  test('nothing is taken that is not signed by an enrolled machine', async () => {
    const envelope = await seal();
    const unsigned = await fetch(gateway.url + routes.announce.path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': envelope.id },
      body: announcementOf(envelope),
    });
    expect(unsigned.status).toBe(401);
    expect(await problemOf(unsigned)).toBe('unsigned');
    const stranger = caller(gateway.url, machineKeyForTest(), clock);
    const refused = await stranger(routes.announce, {}, announcementOf(envelope), { 'idempotency-key': envelope.id });
    expect(await problemOf(refused)).toBe('bad-signature');
  });

  test('a machine whose clock is wrong learns the time', async () => {
    const key = machineKeyForTest();
    const body = { code: gateway.makeEnrolmentCode(), publicKey: key.x, site: 'x' };
    const wrong = caller(gateway.url, key, fixedClock('2020-01-01T00:00:00Z'));
    await wrong(routes.enrol, {}, JSON.stringify(body));
    const refused = await wrong(routes.events, { submissionId: randomId() });
    expect(await refused.json()).toMatchObject({ title: 'clock-skew', now: '2026-11-19T09:00:00.000Z' });
  });

  test('an enrolment code works once', async () => {
    const code = (await readFile(join(state, 'enrolment-code.txt'), 'utf8')).trim();
    const fresh = gateway.makeEnrolmentCode();
    const enrol = (value: string) =>
      machine(routes.enrol, {}, JSON.stringify({ code: value, publicKey: machineKeyForTest().x, site: 'x' }));
    expect((await enrol(code)).status).toBe(403);
    expect((await enrol(fresh)).status).toBe(201);
    expect((await enrol(fresh)).status).toBe(403);
  });

  test('other bytes than the signed ones, and bytes that are no JWE, are refused and leave nothing', async () => {
    const envelope = await seal();
    const announced = await machine(routes.announce, {}, announcementOf(envelope), { 'idempotency-key': envelope.id });
    const { submissionId } = (await announced.json()) as { submissionId: string };
    const [attachment] = envelope.attachments;
    if (attachment === undefined) throw new Error('no attachment');
    const ids = { submissionId, attachmentId: attachment.id };
    expect(await problemOf(await machine(routes.upload, ids, '%PDF-1.7 in the clear'))).toBe('malformed');
    const altered = attachment.content.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const response = await machine(routes.upload, ids, attachment.content, {
      [SIGNATURE_HEADER]: await signRequest(
        { method: 'PUT', path: pathOf(routes.upload, ids), body: Buffer.from(altered) },
        key,
        clock.instant(),
      ),
    });
    expect(response.status).toBe(401);
    expect(await readdir(join(state, 'blobs', 'tmp'))).toEqual([]);
  });

  test('submitting before all attachments are there is refused; another machine sees nothing', async () => {
    const envelope = await seal();
    const announced = await machine(routes.announce, {}, announcementOf(envelope), { 'idempotency-key': envelope.id });
    const { submissionId } = (await announced.json()) as { submissionId: string };
    const content = JSON.stringify({ encryptedMetadata: envelope.metadata, encryptedData: envelope.data });
    expect((await machine(routes.submit, { submissionId }, content)).status).toBe(409);
    const other = await enrolled();
    expect((await other(routes.events, { submissionId })).status).toBe(404);
    expect(await arrivals()).toEqual([]);
  });

  test('an unfinished submission dies after a day, an arrived one stays', async () => {
    const left = await seal();
    await machine(routes.announce, {}, announcementOf(left), { 'idempotency-key': left.id });
    await deliver(machine, await seal());
    passed = 23 * HOUR;
    expect(await gateway.sweep()).toBe(0);
    passed = 25 * HOUR;
    expect(await gateway.sweep()).toBe(1);
    expect(await arrivals()).toHaveLength(1);
  });

  test('everything is there again after a restart', async () => {
    const submissionId = await deliver(machine, await seal());
    await gateway.close();
    gateway = await start();
    inbox = caller(gateway.url, office.signing, clock);
    expect((await arrivals()).map((arrival) => arrival.submissionId)).toEqual([submissionId]);
  });

  describe('events of the office', () => {
    test('a forged signer, wrong tags or another case are refused', async () => {
      const envelope = await seal();
      const submissionId = await deliver(machine, envelope);
      const service = JSON.parse(
        await readFile(join(demo.gatewayFolder, 'delivery-service.private.json'), 'utf8'),
      ) as JWK;
      const other = await seal();
      const refused = [
        await officeEvent(envelope, submissionId, service),
        await officeEvent(envelope, submissionId, { ...service, kid: office.signing.kid ?? '' }),
        await officeEvent(envelope, submissionId, office.signing, authenticationTagsOf(other)),
        await officeEvent(envelope, randomId()),
        'no.token.atall',
      ];
      for (const token of refused) {
        expect((await inbox(routes.postEvent, { submissionId }, token)).status).toBe(422);
      }
      expect((await arrivals())[0]?.events).toHaveLength(2);
    });

    test('the same token again changes nothing; a second decision is refused', async () => {
      const envelope = await seal();
      const submissionId = await deliver(machine, envelope);
      const token = await officeEvent(envelope, submissionId);
      expect((await inbox(routes.postEvent, { submissionId }, token)).status).toBe(204);
      expect((await inbox(routes.postEvent, { submissionId }, token)).status).toBe(204);
      const second = await officeEvent(envelope, submissionId);
      expect((await inbox(routes.postEvent, { submissionId }, second)).status).toBe(422);
      expect((await arrivals())[0]?.events).toHaveLength(3);
    });

    test('a terminal cannot read the inbox', async () => {
      expect((await machine(routes.arrivals)).status).toBe(401);
    });
  });

  describe('wrong PINs', () => {
    const wrong = 'c'.repeat(64);

    test('five lock the case, each further one doubles the time, the right one forgets them', async () => {
      await deliver(machine, await seal());
      for (let attempt = 1; attempt <= 4; attempt += 1) expect((await askStatus(wrong)).status).toBe(404);
      const locked = await askStatus(wrong);
      expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '60']);
      expect((await askStatus()).status).toBe(429);
      passed = 61_000;
      expect((await askStatus(wrong)).headers.get('retry-after')).toBe('120');
      passed = 61_000 + 121_000;
      expect((await askStatus()).status).toBe(200);
      expect((await askStatus(wrong)).status).toBe(404);
    });

    test('an unknown case looks like a wrong PIN', async () => {
      const response = await askStatus();
      expect([response.status, await problemOf(response)]).toEqual([404, 'unknown-case']);
    });
  });

  describe('what a browser may do', () => {
    test('no foreign page reads an answer', async () => {
      const probe = await fetch(gateway.url + routes.probe.path, { headers: { origin: 'https://example.org' } });
      expect(probe.headers.get('access-control-allow-origin')).toBeNull();
      expect(probe.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(probe.headers.get('x-content-type-options')).toBe('nosniff');
    });

    test('a name that was bent to this machine (DNS rebinding) gets nothing', async () => {
      const status = (host: string) =>
        new Promise((resolve, reject) => {
          const { port } = new URL(gateway.url);
          const options = { host: '127.0.0.1', port, path: routes.probe.path, headers: { host } };
          get(options, (response) => resolve(response.resume().statusCode)).on('error', reject);
        });
      expect(await status('evil.example:80')).toBe(404);
      expect(await status('localhost:1')).toBe(200);
    });

    test('the inbox page comes from its folder and from nowhere else', async () => {
      const page = join(folder, 'inbox');
      await mkdir(page, { recursive: true });
      await writeFile(join(page, 'index.html'), '<!doctype html><title>Posteingang</title>');
      await writeFile(join(folder, 'secret.js'), 'secret');
      const stateFolder = await mkdtemp(join(folder, 'state-'));
      const shown = await startGateway({
        stateFolder,
        keysFolder: demo.gatewayFolder,
        inboxFolder: page,
        port: 0,
        clock,
      });
      const index = await fetch(`${shown.url}/inbox/`);
      expect([index.status, await index.text()]).toEqual([200, '<!doctype html><title>Posteingang</title>']);
      expect(index.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      for (const path of ['..%2fsecret.js', '%2e%2e/secret.js', '..%5csecret.js', 'nothing.js', 'index.txt']) {
        expect((await fetch(`${shown.url}/inbox/${path}`)).status).toBe(404);
      }
      await shown.close();
    });

    test('each office has its own keys; a folder of an older version gets what it lacks', async () => {
      expect(list.destinations.map((entry) => entry.office)).toEqual([
        'Stadt Krefeld, Wohngeldstelle (Vorführung)',
        'Rückruf der Stadtteilzentren (Vorführung)',
        'Erinnerungen der Stadt (Vorführung)',
      ]);
      const older = await mkdtemp(join(folder, 'older-'));
      await cp(join(folder, 'demo'), older, { recursive: true });
      await rm(join(older, 'office', 'callback.private.json'));
      const renewed = await makeDemoOffice(older, fixedClock(START));
      const verified = await verifyDestinationList(renewed.signedList, demo.cityKey);
      if (!verified.ok) throw new Error(verified.error);
      const kids = (of: DestinationList) => of.destinations.map((entry) => entry.keys[0]?.jwk.kid);
      expect(kids(verified.value)[0]).toBe(kids(list)[0]);
      expect(kids(verified.value)[1]).not.toBe(kids(list)[1]);
    });

    test('the office keys of the demonstration exist only where the demonstration is named', async () => {
      expect((await fetch(gateway.url + routes.demoOfficeKeys.path)).status).toBe(404);
      const shown = await startGateway({
        stateFolder: await mkdtemp(join(folder, 'state-')),
        keysFolder: demo.gatewayFolder,
        demoOfficeFolder: demo.officeFolder,
        port: 0,
        clock,
      });
      expect((await fetch(shown.url + routes.demoOfficeKeys.path)).status).toBe(200);
      const foreign = await fetch(shown.url + routes.demoOfficeKeys.path, {
        headers: { 'sec-fetch-site': 'cross-site' },
      });
      expect(foreign.status).toBe(404);
      await shown.close();
    });
  });
});
