/**
 * Sealing: from answers and documents to an envelope only the receiving office opens, and from signed events back to
 * what has arrived. WebCrypto and jose only, so that the same code runs in the windows, the machine and the gateway.
 */
export {
  type Destination,
  type DestinationList,
  publicServiceSchema,
  signDestinationList,
  verifyDestinationList,
} from './destinations.ts';
export { asSealedEnvelope, authenticationTag, type SealedEnvelope, sealedEnvelopeSchema } from './envelope.ts';
export {
  type CaseEvent,
  type CaseState,
  type EventKeys,
  type EventState,
  eventKeysOf,
  eventStateSchema,
  signEvent,
  verifyEvent,
} from './events.ts';
export { type SigningKey, usableKey, type WrapKey, wrapJwkSchema } from './keys.ts';
export { type OpenedEnvelope, openEnvelope, type SealedParts } from './open.ts';
export { type ApplicationToSeal, sealApplication } from './seal.ts';
export { type AuthenticationTags, authenticationTagsOf, authenticationTagsSchema, tagsOf } from './tags.ts';
