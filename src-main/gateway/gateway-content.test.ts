import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '#shared/basics';
import { gatewayContent } from './gateway-content.ts';
import { newMachineKey } from './real-gateway.fixture.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Content of a gateway that answers as the test says. */
async function contentOf(answer: (path: string, response: ServerResponse) => void) {
  server = createServer((request, response) => answer(request.url ?? '', response));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return gatewayContent(
    { baseUrl: `http://127.0.0.1:${port}/`, machineKey: newMachineKey(), clock: systemClock() },
    'krefeld',
  );
}
const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

test('manifest and files come as the gateway sends them, to be verified elsewhere', async () => {
  const asked: string[] = [];
  const content = await contentOf((path, response) => {
    asked.push(path);
    json(response, 200, { signedManifest: 'a.b.c', files: { 'pack.json': '{"ä":1}' } });
  });
  expect(await content.manifest()).toEqual({ outcome: 'done', value: 'a.b.c' });
  const pack = await content.pack();
  expect(pack).toMatchObject({ outcome: 'done', value: { signedManifest: 'a.b.c' } });
  const bytes = pack.outcome === 'done' ? pack.value.files.get('pack.json') : undefined;
  expect(Buffer.from(bytes ?? []).toString('utf8')).toBe('{"ä":1}');
  expect(asked).toEqual(['/terminal-api/v1/content/krefeld/manifest', '/terminal-api/v1/content/krefeld']);
});

test('a gateway that has published nothing is no failure', async () => {
  const content = await contentOf((_path, response) =>
    json(response, 404, { type: 'urn:ersthilfe:problem:unknown-content', title: 'unknown-content', status: 404 }),
  );
  expect(await content.manifest()).toEqual({ outcome: 'none' });
});

test.each<[string, (response: ServerResponse) => void]>([
  ['a log-in page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>WLAN</h1>')],
  ['a cut connection', (response) => response.destroy()],
  [
    'a file name that is a path',
    (response) => json(response, 200, { signedManifest: 'a', files: { '../x.json': '' } }),
  ],
  [
    'a file without end',
    (response) => json(response, 200, { signedManifest: 'a', files: { 'a.json': 'x'.repeat(2_000_001) } }),
  ],
  ['more than fits', (response) => response.writeHead(200).end('x'.repeat(7_000_000))],
])('%s gives nothing', async (_name, answer) => {
  const content = await contentOf((_path, response) => answer(response));
  expect(await content.pack()).toEqual({ outcome: 'failed' });
});
