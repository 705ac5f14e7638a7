import { CompactSign, compactVerify, type JWK } from 'jose';
import { z } from 'zod';
import { bytesFromBase64Url, bytesFromText, err, ok, type Result, textFromBytes } from '#shared/basics';
import { signingKeySchema, wrapKeySchema } from './keys.ts';

const LIST_TYPE = 'ersthilfe-destinations+jws';

/** Identifier of the Leistung where it is known (never invented), and its plain name. */
export const publicServiceSchema = z.strictObject({
  identifier: z
    .string()
    .regex(/^99\d{12}$/)
    .nullable(),
  name: z.string().min(1).max(200),
});

const destinationSchema = z.strictObject({
  destinationId: z.uuid(),
  /** Full name of the receiving office, as it is printed on the slip. */
  office: z.string().min(1).max(200),
  /** RSA keys to wrap: several during a change of keys. */
  keys: z.array(wrapKeySchema).max(10),
  /** PS512 keys the office signs accept, reject and notify with; old ones stay so that old receipts can be verified. */
  signingKeys: z.array(signingKeySchema).min(1).max(10),
  publicServices: z.array(publicServiceSchema).max(100),
});
export type Destination = z.infer<typeof destinationSchema>;

/** Who can be reached, sealed to which key, and who signs which event. Signed by the city with Ed25519. */
const destinationListSchema = z.strictObject({
  version: z.literal(1),
  /** ISO instant of signing: a newer list replaces an older one, never the other way round. */
  issuedAt: z.iso.datetime({ offset: true }),
  /** The delivery service signs create, submit, forward and delete. */
  deliveryService: z.strictObject({ name: z.string().max(200), signingKeys: z.array(signingKeySchema).min(1).max(10) }),
  destinations: z
    .array(destinationSchema)
    .max(500)
    .refine((list) => new Set(list.map((entry) => entry.destinationId)).size === list.length, { error: 'twice' }),
});
export type DestinationList = z.infer<typeof destinationListSchema>;

type DestinationListError = 'not-a-key' | 'bad-signature' | 'bad-content';

/** Signs a list with the city's Ed25519 key (private JWK). The result is public: JWS compact, `alg` EdDSA. */
export function signDestinationList(list: DestinationList, cityPrivateKey: JWK): Promise<string> {
  return new CompactSign(bytesFromText(JSON.stringify(destinationListSchema.parse(list))))
    .setProtectedHeader({ alg: 'EdDSA', typ: LIST_TYPE })
    .sign(cityPrivateKey);
}

/** `cityKey`: the raw Ed25519 public key (32 bytes, base64url) that is built into the terminal. */
export async function verifyDestinationList(
  signedList: string,
  cityKey: string,
): Promise<Result<DestinationList, DestinationListError>> {
  if (bytesFromBase64Url(cityKey)?.length !== 32) return err('not-a-key');
  let text: string;
  try {
    const key: JWK = { kty: 'OKP', crv: 'Ed25519', x: cityKey };
    const { payload, protectedHeader } = await compactVerify(signedList, key, { algorithms: ['EdDSA'] });
    if (protectedHeader.typ !== LIST_TYPE) return err('bad-signature');
    text = textFromBytes(payload);
  } catch {
    return err('bad-signature');
  }
  const parsed = destinationListSchema.safeParse(jsonOrNull(text));
  return parsed.success ? ok(parsed.data) : err('bad-content');
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
