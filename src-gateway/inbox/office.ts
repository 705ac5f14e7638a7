import { compactDecrypt, type JWK } from 'jose';
import { type Clock, err, ok, type Result, randomId, systemClock, textFromBytes } from '#shared/basics';
import {
  authenticationTagsOf,
  type CaseEvent,
  type CaseState,
  type EventKeys,
  type OpenedEnvelope,
  openEnvelope,
  type SealedParts,
  signEvent,
  verifyEvent,
} from '#shared/sealing';
import {
  type Arrival,
  arrivalsSchema,
  arrivedPartsSchema,
  type DemoOfficeKeys,
  demoOfficeKeysSchema,
  demoOfficesSchema,
  type LetterToPrint,
  letterToPrintSchema,
  pathOf,
  probeSchema,
  type Route,
  routes,
  type SealedLetter,
  SIGNATURE_HEADER,
  sealedLettersSchema,
  signRequest,
} from '#shared/wire';

/** What the office can say about an arrival. */
export type Statement = 'accept' | 'reject' | CaseState;

/** An arrival and what this office has said about it so far, oldest first. */
export type ArrivalView = Arrival & { readonly said: readonly CaseEvent[] };

export type OfficeProblem = 'not-reached' | 'refused' | 'cannot-open';

/** An arrival opened in this browser: content, and the sealed parts whose tags the receipt repeats. */
export type OpenedArrival = { readonly content: OpenedEnvelope; readonly sealed: SealedParts };

/** A letter of the reminders, opened in this browser: it goes on paper and nowhere else. */
export type OpenedLetter = { readonly submissionId: string; readonly day: string; readonly letter: LetterToPrint };

/** The office at its gateway. Its private keys live in this closure and in no storage. */
export type Office = {
  readonly name: string;
  readonly arrivals: () => Promise<Result<readonly ArrivalView[], OfficeProblem>>;
  readonly open: (arrival: Arrival) => Promise<Result<OpenedArrival, OfficeProblem>>;
  readonly say: (arrival: Arrival, opened: OpenedArrival, statement: Statement) => Promise<Result<null, OfficeProblem>>;
  /** Letters to print; null where this office prints none. */
  readonly letters: () => Promise<Result<readonly OpenedLetter[] | null, OfficeProblem>>;
  readonly printed: (letters: readonly OpenedLetter[]) => Promise<Result<null, OfficeProblem>>;
};

/** The keys of the demonstration's offices, where this gateway shows them; none everywhere else. */
export async function demonstrationKeys(): Promise<readonly DemoOfficeKeys[]> {
  const response = await fetch(pathOf(routes.demoOfficeKeys)).catch(() => null);
  const shown = response?.ok === true ? demoOfficesSchema.safeParse(await response.json().catch(() => null)) : null;
  return shown?.success === true ? shown.data.offices : [];
}

/** Reads a key file; null for anything that is not one. */
export function keysFrom(text: string): DemoOfficeKeys | null {
  try {
    return demoOfficeKeysSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function officeAtGateway(keys: DemoOfficeKeys): Promise<Office> {
  const clock = await gatewayClock();
  const signing = keys.signing as JWK;
  const ask = async (route: Route, parameters: Record<string, string> = {}, body: string | null = null) => {
    const path = pathOf(route, parameters);
    const bytes = body === null ? null : new TextEncoder().encode(body);
    const signature = await signRequest({ method: route.method, path, body: bytes }, signing, clock.instant());
    const type = route.request === 'jose' ? 'application/jose' : 'application/json';
    const headers = { [SIGNATURE_HEADER]: signature, ...(body === null ? {} : { 'content-type': type }) };
    return fetch(path, { method: route.method, headers, body }).catch(() => null);
  };

  return {
    name: keys.office,

    async arrivals() {
      const response = await ask(routes.arrivals);
      if (response === null) return err('not-reached');
      if (!response.ok) return err('refused');
      const { arrivals } = arrivalsSchema.parse(await response.json());
      return ok(
        await Promise.all(arrivals.map(async (arrival) => ({ ...arrival, said: await saidBy(signing, arrival) }))),
      );
    },

    async open(arrival) {
      const { submissionId } = arrival;
      const response = await ask(routes.arrivedParts, { submissionId });
      if (response === null) return err('not-reached');
      if (!response.ok) return err('refused');
      const parts = arrivedPartsSchema.parse(await response.json());
      const attachments: { id: string; content: string }[] = [];
      for (const { id } of arrival.attachments) {
        const sealed = await ask(routes.arrivedAttachment, { submissionId, attachmentId: id });
        if (sealed === null) return err('not-reached');
        if (!sealed.ok) return err('refused');
        attachments.push({ id, content: await sealed.text() });
      }
      const sealed = { metadata: parts.encryptedMetadata, data: parts.encryptedData, attachments };
      const opened = await openEnvelope(sealed, keys.wrap as JWK);
      return opened.ok ? ok({ content: opened.value, sealed }) : err('cannot-open');
    },

    async say({ submissionId }, { content, sealed }, statement) {
      const decision = statement === 'accept' || statement === 'reject';
      const token = await signEvent(
        {
          id: randomId(),
          state: decision ? statement : 'notify',
          submissionId,
          issuer: keys.destinationId,
          at: new Date(clock.instant()).toISOString(),
          tags: statement === 'accept' ? authenticationTagsOf(sealed) : null,
          caseHash: content.metadata.ersthilfe.caseHash,
          caseState: decision ? null : statement,
        },
        signing,
      );
      const response = await ask(routes.postEvent, { submissionId }, token);
      if (response === null) return err('not-reached');
      return response.ok ? ok(null) : err('refused');
    },

    async letters() {
      const response = await ask(routes.reminderLetters);
      if (response === null) return err('not-reached');
      if (response.status === 404) return ok(null);
      if (!response.ok) return err('refused');
      const { letters } = sealedLettersSchema.parse(await response.json());
      const opened = await Promise.all(letters.map((letter) => openedLetter(letter, keys.wrap as JWK)));
      return opened.every((letter) => letter !== null) ? ok(opened) : err('cannot-open');
    },

    async printed(letters) {
      const body = { letters: letters.map(({ submissionId, day }) => ({ submissionId, day })) };
      const response = await ask(routes.lettersPrinted, {}, JSON.stringify(body));
      if (response === null) return err('not-reached');
      return response.ok ? ok(null) : err('refused');
    },
  };
}

async function openedLetter({ submissionId, day, sealed }: SealedLetter, key: JWK): Promise<OpenedLetter | null> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return { submissionId, day, letter: letterToPrintSchema.parse(JSON.parse(textFromBytes(plaintext))) };
  } catch {
    return null;
  }
}

/** The gateway's time: this computer's clock may be wrong, and a demonstration may stand on another day. */
async function gatewayClock(): Promise<Clock> {
  const here = systemClock();
  const response = await fetch(pathOf(routes.probe)).catch(() => null);
  const probe = response?.ok === true ? probeSchema.safeParse(await response.json()) : null;
  const skew = probe?.success === true ? Date.parse(probe.data.now) - here.instant() : 0;
  return { instant: () => here.instant() + skew, today: here.today };
}

/** Events this office signed itself, verified with its own key: the gateway's word is not needed for them. */
async function saidBy(signing: JWK, arrival: Arrival): Promise<CaseEvent[]> {
  const jwk = {
    kty: 'RSA' as const,
    n: signing.n ?? '',
    e: 'AQAB' as const,
    alg: 'PS512' as const,
    kid: signing.kid ?? '',
  };
  const always = { notBefore: '1970-01-01T00:00:00Z', notAfter: '9999-01-01T00:00:00Z' };
  const keys: EventKeys = { office: [{ jwk, ...always }], deliveryService: [] };
  const said: CaseEvent[] = [];
  for (const token of arrival.events) {
    const verified = await verifyEvent(token, keys, { submissionId: arrival.submissionId, tags: null });
    if (verified.ok) said.push(verified.value);
  }
  return said;
}
