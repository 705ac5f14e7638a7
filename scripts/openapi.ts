import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { problemSchema, type Route, routes, SIGNATURE_HEADER } from '#shared/wire';

export const OPENAPI_FILE = join(import.meta.dirname, '..', 'docs', 'gateway-openapi.json');

const SIGNED_BY = { machine: 'machineSignature', office: 'officeSignature' } as const;

/** The gateway's description in OpenAPI 3.1, made from the zod contracts both sides parse with: it cannot drift. */
export function gatewayOpenApi(): string {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  }
  const signature = (who: string) => ({
    type: 'apiKey',
    in: 'header',
    name: SIGNATURE_HEADER,
    description: `JWS (typ ersthilfe-request+jws) über method, path, iat und bodyHash (SHA-256), signiert ${who}`,
  });
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Gateway des Ersthilfe-Terminals',
      version: '1',
      description: 'Erzeugt aus src-shared/wire mit scripts/openapi.ts; nicht von Hand ändern.',
    },
    paths,
    components: {
      securitySchemes: {
        machineSignature: signature('vom Terminal (EdDSA, kid = öffentlicher Schlüssel)'),
        officeSignature: signature('von der Stelle (PS512, kid wie in der Liste der Stellen)'),
      },
      schemas: { Problem: jsonSchema(problemSchema) },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function operation(name: string, route: Route): object {
  const { status, body } = route.success;
  const problems = route.problems.map((code) => [
    code,
    {
      description: 'Problem nach RFC 9457',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return {
    operationId: name,
    summary: route.summary,
    ...(route.signedBy === 'nobody' ? {} : { security: [{ [SIGNED_BY[route.signedBy]]: [] }] }),
    parameters: [...pathParameters(route), ...(route.idempotencyKey === true ? [IDEMPOTENCY_KEY] : [])],
    ...(route.request === undefined ? {} : { requestBody: { required: true, content: contentOf(route.request) } }),
    responses: {
      [status]: { description: 'Erfolg', ...(body === null ? {} : { content: contentOf(body) }) },
      ...Object.fromEntries(problems),
    },
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Kennung des Umschlags (UUIDv7)',
  schema: { type: 'string', format: 'uuid' },
};

function pathParameters(route: Route): object[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
}

function contentOf(body: z.ZodType | 'jose'): object {
  if (body === 'jose') return { 'application/jose': { schema: { type: 'string' } } };
  return { 'application/json': { schema: jsonSchema(body) } };
}

function jsonSchema(schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return rest;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(OPENAPI_FILE, gatewayOpenApi());
  process.stdout.write(`${readFileSync(OPENAPI_FILE).length} bytes\n`);
}
