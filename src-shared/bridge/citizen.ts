import { z } from 'zod';
import { sealedEnvelopeSchema } from '#shared/sealing';
import { caseStatusRequestSchema, reminderStatusSchema, remindersRevokedSchema } from '#shared/wire';
import { cameraPictureSchema, cameraSchema } from './camera-test.ts';
import { defineContract } from './contract.ts';
import { paperDevicesSchema, scannedSchema, stickFileSchema } from './paper-sources.ts';
import { bytesSchema, nothingSchema } from './values.ts';

const sessionStateSchema = z.discriminatedUnion('state', [
  /** `wipedJustNow`: for some seconds after a wipe that proved itself, so that the fresh window can say so. */
  z.strictObject({ state: z.literal('attract'), wipedJustNow: z.literal(true).optional() }),
  /** `accompanied`: the person let a helper in, until they send the helper away or the visit ends. */
  z.strictObject({ state: z.literal('visit'), sessionId: z.uuid(), accompanied: z.boolean() }),
  z.strictObject({
    state: z.literal('warning'),
    sessionId: z.uuid(),
    secondsLeft: z.number().int().min(0),
    accompanied: z.boolean(),
  }),
  z.strictObject({ state: z.literal('wiping') }),
  z.strictObject({ state: z.literal('out-of-order'), code: z.string().max(12) }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

const siteSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  /** The site's own sentence for "Mensch holen", in German; null where the site has none. */
  callWords: z.string().max(200).nullable(),
});

/** A signed security event token of the delivery service or the office, unopened: the window verifies it itself. */
const eventTokenSchema = z.string().max(20_000);

/** Number and PIN do not fit; too many wrong tries; or the gateway cannot be asked now. */
const caseRefusals = [
  z.strictObject({ outcome: z.literal('unknown') }),
  z.strictObject({ outcome: z.literal('locked'), retryAfterSeconds: z.number().int() }),
  z.strictObject({ outcome: z.literal('no-answer') }),
] as const;

/** What the citizen window may ask of the machine. There is no method that reads back what was sealed. */
export const citizenContract = defineContract({
  methods: {
    /** First call of a window. `mode` demonstration: a browser the host did not launch (memory only, banner "Vorführung"). */
    hello: {
      input: nothingSchema,
      output: z.strictObject({
        mode: z.enum(['kiosk', 'demonstration']),
        profile: z.enum(['demo', 'release']),
        site: siteSchema,
        session: sessionStateSchema,
        /** ISO instant of the machine's clock: the window's own clock may be wrong. */
        now: z.iso.datetime({ offset: true }),
        languages: z.array(z.string()),
        version: z.string(),
        /** Ed25519 public key (base64url) of the city that signs the list of destinations. */
        cityKey: z.string(),
        /** Part of the label of the camera that the staff chose for papers; null: whichever opens. */
        camera: z.string().max(120).nullable(),
      }),
    },
    /** The verified content pack as one JSON value; parsed again by `#shared/content` in the window. */
    content: { input: nothingSchema, output: z.strictObject({ version: z.string(), pack: z.unknown() }) },
    startVisit: { input: nothingSchema, output: sessionStateSchema },
    /** Every touch and key: keeps the visit alive. */
    activity: { input: nothingSchema, output: nothingSchema },
    /** The person waits for this machine (camera, reading, sealing): counts as activity for some minutes after a touch. */
    working: { input: nothingSchema, output: nothingSchema },
    moreTime: { input: nothingSchema, output: sessionStateSchema },
    /** "Mehr Zeit immer": ten times the idle time for the rest of this visit. */
    moreTimeAlways: { input: nothingSchema, output: sessionStateSchema },
    /** Ends the visit: the machine wipes the window's store and returns to the attract screen. */
    endVisit: { input: z.strictObject({ reason: z.enum(['finished', 'cancelled']) }), output: nothingSchema },
    /** The list of offices with their keys, signed by the city: verified in the window with `cityKey`. */
    destinations: { input: nothingSchema, output: z.strictObject({ signedList: z.string().nullable() }) },
    /** Resolves only after the journal's fsync returned: this is "gespeichert". */
    saveEnvelope: {
      input: z.strictObject({ envelope: sealedEnvelopeSchema }),
      output: z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('saved'), savedAt: z.iso.datetime({ offset: true }) }),
        z.strictObject({ outcome: z.literal('refused'), reason: z.enum(['disk-full', 'journal-failed']) }),
      ]),
    },
    /** What is known of a case: tokens to verify, and whether it still lies in this terminal. */
    caseStatus: {
      input: caseStatusRequestSchema,
      output: z.discriminatedUnion('outcome', [
        z.strictObject({
          outcome: z.literal('found'),
          /** Where it went; unsigned: for the words of the screen, never a proof of anything. */
          destinationIds: z.array(z.uuid()),
          /** ISO instant of saving, when this terminal itself holds (or held) the case. */
          savedHereAt: z.iso.datetime({ offset: true }).nullable(),
          signatureRequired: z.boolean(),
          /** Tags of metadata, data and attachments as made at sealing, where this terminal's ledger has them. */
          tags: z.array(z.string()),
          events: z.array(eventTokenSchema),
          gatewayReached: z.boolean(),
        }),
        z.strictObject({ outcome: z.literal('unknown'), gatewayReached: z.boolean() }),
        z.strictObject({ outcome: z.literal('locked'), retryAfterSeconds: z.number().int() }),
      ]),
    },
    /** What the reminder service has of a case: no address. Nothing yet where the request still lies in this terminal. */
    reminderStatus: {
      input: caseStatusRequestSchema,
      output: z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('found'), ...reminderStatusSchema.shape }),
        ...caseRefusals,
      ]),
    },
    /**
     * Deletes the reminders of a case: in this terminal where it has announced them to nobody yet, else at the gateway.
     * `revoked`: proved by the gateway's answer, or nothing had ever left this terminal.
     */
    revokeReminders: {
      input: caseStatusRequestSchema,
      output: z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('revoked'), ...remindersRevokedSchema.shape }),
        ...caseRefusals,
      ]),
    },
    /** Is the gateway there? `implausible`: something answered that is not our gateway (a captive portal). */
    network: {
      input: nothingSchema,
      output: z.strictObject({
        state: z.enum(['online', 'offline', 'implausible']),
        /** May days be counted with this machine's today? `implausible`: it differs from the gateway's, or cannot be. */
        clock: z.enum(['plausible', 'implausible', 'unknown']),
        /** By which ways the city's reminder service can send today, as last heard; null: never heard, e.g. no network yet. */
        reminderWays: z.array(z.enum(['email', 'letter'])).nullable(),
      }),
    },
    /** The answer to `cameraAsked`, once; anything nobody asked for is dropped. */
    cameraAnswered: { input: z.strictObject({ id: z.uuid(), answer: cameraPictureSchema }), output: nothingSchema },
    /** Where a paper may come from besides the camera. Asked when the choice of sources is shown. */
    paperDevices: { input: nothingSchema, output: paperDevicesSchema },
    /** Begins a scan of one sheet (flatbed) or of everything in the feeder. Ends whatever scan ran before. */
    scanStart: {
      input: z.strictObject({ scanner: z.string().max(200), from: z.enum(['flatbed', 'feeder']) }),
      output: z.strictObject({ outcome: z.enum(['started', 'no-scanner', 'busy']) }),
    },
    /** Waits for the next sheet: a JPEG or PNG that lies nowhere but in memory. Nothing comes after an `end`. */
    scanNext: { input: nothingSchema, output: scannedSchema },
    scanCancel: { input: nothingSchema, output: nothingSchema },
    /** Pictures and PDFs on the USB stick, as their first bytes say, not their names. */
    stickFiles: {
      input: nothingSchema,
      output: z.discriminatedUnion('outcome', [
        z.strictObject({
          outcome: z.literal('files'),
          files: z.array(stickFileSchema).max(200),
          /** Files left out: of other kinds, too large, or beyond the first 200. */
          others: z.number().int(),
        }),
        z.strictObject({ outcome: z.enum(['no-stick', 'unreadable', 'gone', 'timeout']) }),
      ]),
    },
    /** One file of the stick, whole, at most `STICK_FILE_LIMIT` bytes. Opened only in this window, in a worker. */
    stickFile: {
      input: z.strictObject({ id: z.string().max(64) }),
      output: z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('file'), bytes: bytesSchema }),
        z.strictObject({ outcome: z.enum(['gone', 'too-large', 'unreadable', 'timeout']) }),
      ]),
    },
    /** Prints one PDF. `copies` 1 to 4. Nothing of it stays in the spool. */
    print: {
      input: z.strictObject({ document: bytesSchema, copies: z.number().int().min(1).max(4) }),
      output: z.strictObject({ outcome: z.enum(['printed', 'no-printer', 'failed', 'timeout']) }),
    },
    /**
     * "Mensch holen": rings and shows at the site, again and again until somebody answers (`humanAnswered`). `nobody`: no
     * staff window listens; `since`: when this call began.
     */
    callHuman: {
      input: nothingSchema,
      output: z.strictObject({
        outcome: z.enum(['called', 'nobody']),
        bell: z.enum(['rung', 'no-sound']),
        since: z.iso.datetime({ offset: true }),
      }),
    },
    /** The person lets a helper see along; the helper proves the PIN of the site. `locked` with null: not by waiting. */
    letHelperIn: {
      input: z.strictObject({ pin: z.string().regex(/^\d{4,12}$/) }),
      output: z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('let-in') }),
        z.strictObject({ outcome: z.literal('wrong') }),
        z.strictObject({ outcome: z.literal('locked'), seconds: z.number().int().nullable() }),
        z.strictObject({ outcome: z.literal('not-set') }),
        z.strictObject({ outcome: z.literal('no-visit') }),
      ]),
    },
    sendHelperAway: { input: nothingSchema, output: nothingSchema },
    /** Speech for a text in a language: WAV bytes, or null where there is no voice. */
    speak: {
      input: z.strictObject({ text: z.string().max(4000), language: z.string().max(20) }),
      output: z.strictObject({ wav: bytesSchema.nullable() }),
    },
  },
  events: {
    session: sessionStateSchema,
    /** "Ich komme" of the house. */
    humanAnswered: z.strictObject({ at: z.iso.datetime({ offset: true }) }),
    /** The gateway became reachable or not. */
    network: z.strictObject({ state: z.enum(['online', 'offline', 'implausible']) }),
    /** Staff want to see what the camera sees; only ever between two visits. */
    cameraAsked: z.strictObject({ id: z.uuid(), camera: cameraSchema }),
    /** A USB stick was put in or pulled out. */
    stick: z.strictObject({ present: z.boolean() }),
    /** Between two sessions the content changed: the window asks `content` again. */
    contentChanged: z.strictObject({ version: z.string() }),
    /** Delivery moved on for a case saved in this visit; the window asks `caseStatus` then. */
    caseChanged: z.strictObject({ caseHash: z.string() }),
  },
});
