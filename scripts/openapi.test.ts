import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { gatewayOpenApi, OPENAPI_FILE } from './openapi.ts';

test('docs/gateway-openapi.json is what the contracts say (node scripts/openapi.ts writes it)', async () => {
  expect(JSON.parse(await readFile(OPENAPI_FILE, 'utf8'))).toEqual(JSON.parse(gatewayOpenApi()));
});

test('every route is described, uploads as bytes, announcements with their key', () => {
  const { paths } = JSON.parse(gatewayOpenApi());
  const announce = paths['/submission-api/v2/submissions'].post;
  expect(announce.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: true }));
  expect(announce.security).toEqual([{ machineSignature: [] }]);
  const upload = paths['/submission-api/v2/submissions/{submissionId}/attachments/{attachmentId}'].put;
  expect(Object.keys(upload.requestBody.content)).toEqual(['application/jose']);
  expect(upload.parameters.map((parameter: { name: string }) => parameter.name)).toEqual([
    'submissionId',
    'attachmentId',
  ]);
});
