import type { JWK } from 'jose';
import { randomId } from '#shared/basics';
import { type CaseEvent, type DestinationList, type SigningKey, signDestinationList, signEvent } from '#shared/sealing';

/** A city with one office and a delivery service, with real keys: what they sign can be verified, and nothing else can. */
export async function foundCity() {
  const city = await signingPair({ name: 'Ed25519' });
  const [office, service] = [await rsaPair('office-1'), await rsaPair('service-1')];
  const list: DestinationList = {
    version: 1,
    issuedAt: '2026-11-01T08:00:00Z',
    deliveryService: { name: 'Zustelldienst', signingKeys: [service.listed] },
    destinations: [
      {
        destinationId: randomId(),
        office: 'Wohngeldstelle',
        keys: [],
        signingKeys: [office.listed],
        publicServices: [],
      },
    ],
  };
  return {
    cityKey: city.open.x ?? '',
    signedList: await signDestinationList(list, city.secret),
    says: (event: Spoken) =>
      signEvent(
        { id: randomId(), issuer: 'example', tags: null, caseHash: null, caseState: null, ...event },
        OFFICE_SAYS.has(event.state) ? office.secret : service.secret,
      ),
  };
}

type Spoken = Pick<CaseEvent, 'state' | 'at' | 'submissionId'> &
  Partial<Pick<CaseEvent, 'tags' | 'caseHash' | 'caseState'>>;

const OFFICE_SAYS = new Set<CaseEvent['state']>(['accept', 'reject', 'notify']);

async function rsaPair(kid: string): Promise<{ secret: JWK; listed: SigningKey }> {
  const { secret, open } = await signingPair({
    name: 'RSA-PSS',
    hash: 'SHA-512',
    modulusLength: 4096,
    publicExponent: new Uint8Array([1, 0, 1]),
  });
  return {
    secret: { ...secret, kid, alg: 'PS512' },
    listed: {
      jwk: { kty: 'RSA', n: open.n ?? '', e: 'AQAB', kid, alg: 'PS512' },
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2028-01-01T00:00:00Z',
    },
  };
}

async function signingPair(
  algorithm: RsaHashedKeyGenParams | { name: 'Ed25519' },
): Promise<{ secret: JWK; open: JWK }> {
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const exported = async (key: CryptoKey): Promise<JWK> => {
    const { kty, crv, x, d, n, e, p, q, dp, dq, qi } = await crypto.subtle.exportKey('jwk', key);
    const entries = Object.entries({ kty, crv, x, d, n, e, p, q, dp, dq, qi });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as JWK;
  };
  return { secret: await exported(pair.privateKey), open: await exported(pair.publicKey) };
}
