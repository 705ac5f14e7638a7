import { bytesFromText } from '#shared/basics';
import { contentManifestSchema, contentPackFilesSchema, PROBLEM_TYPE_PREFIX, type Route, routes } from '#shared/wire';
import { type Connection, makeRequester } from './request.ts';

/** Milliseconds: a pack has some hundred kilobytes, a slow line tries again later. */
const LIMIT = 60_000;

type Offer<Value> =
  | { readonly outcome: 'done'; readonly value: Value }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'failed' };

/** Content packs from the gateway, as it sends them. Nothing is verified here: the content room believes the city only. */
export function gatewayContent(connection: Omit<Connection, 'fetch'>, packId: string) {
  const baseUrl = connection.baseUrl.replace(/\/+$/, '');
  const request = makeRequester({ ...connection, baseUrl, fetch });
  const ask = async (route: Route): Promise<Offer<unknown>> => {
    const answer = await request({ route, parameters: { packId }, limit: LIMIT });
    if (answer.outcome === 'answered') return { outcome: 'done', value: answer.body };
    const none = answer.outcome === 'problem' && answer.problem.type === `${PROBLEM_TYPE_PREFIX}unknown-content`;
    return { outcome: none ? 'none' : 'failed' };
  };
  return {
    async manifest(): Promise<Offer<string>> {
      const answer = await ask(routes.contentManifest);
      if (answer.outcome !== 'done') return answer;
      return { outcome: 'done', value: contentManifestSchema.parse(answer.value).signedManifest };
    },
    async pack(): Promise<Offer<{ readonly signedManifest: string; readonly files: ReadonlyMap<string, Uint8Array> }>> {
      const answer = await ask(routes.contentPack);
      if (answer.outcome !== 'done') return answer;
      const { signedManifest, files } = contentPackFilesSchema.parse(answer.value);
      const bytes = Object.entries(files).map(([name, text]) => [name, bytesFromText(text)] as const);
      return { outcome: 'done', value: { signedManifest, files: new Map(bytes) } };
    },
  };
}
