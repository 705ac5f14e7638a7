import { z } from 'zod';
import { siteSettingsSchema } from '#shared/site';
import { cameraSchema, testedCameraSchema } from './camera-test.ts';
import { bytesSchema, nothingSchema } from './values.ts';

export const setupStepSchema = z.enum([
  'pins',
  'site',
  'gateway',
  'printer',
  'scanner',
  'camera',
  'sound',
  'times',
  'helper',
]);
export type SetupStep = z.infer<typeof setupStepSchema>;

const deviceSchema = z.enum(['printer', 'scanner', 'camera', 'sound']);
export type TestedDevice = z.infer<typeof deviceSchema>;

/** What a person saw or heard, and when: the machine never judges a device by itself. */
const judgementSchema = z.strictObject({ at: z.iso.datetime({ offset: true }), good: z.boolean() });
const deviceListSchema = z.strictObject({
  /** False: the program that would know is not installed. */
  asked: z.boolean(),
  devices: z.array(z.strictObject({ name: z.string(), description: z.string() })),
});

const folderSchema = z.string().max(300);
const writtenSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('written'), file: z.string() }),
  z.strictObject({ outcome: z.enum(['no-folder', 'failed']) }),
]);

/** The set-up of this terminal at its place, and what is carried on a stick. */
export const staffSetupMethods = {
  setup: {
    input: nothingSchema,
    output: z.strictObject({
      now: z.iso.datetime({ offset: true }),
      /** What was typed so far, saved or not yet: nothing is lost over a restart. */
      settings: siteSettingsSchema,
      steps: z.partialRecord(setupStepSchema, z.enum(['done', 'later'])),
      judged: z.partialRecord(deviceSchema, judgementSchema),
      /** `refused`: there is one, but it is not what this terminal signed. */
      file: z.enum(['none', 'signed', 'refused']),
      savedAt: z.iso.datetime({ offset: true }).nullable(),
      /** Saved since the start: holds after the next one. */
      waitsForRestart: z.boolean(),
      /** Where the gateway of the running terminal is; `null`: the one of the demonstration beside it. */
      gatewayNow: z.string().nullable(),
      /** Eight signs of this terminal's key, to compare when its file arrives elsewhere. */
      signer: z.string(),
      helperPin: z.boolean(),
    }),
  },
  /** Keeps one step. The gateway's address is kept by `tryGateway` only. */
  saveStep: {
    input: z.strictObject({
      step: setupStepSchema,
      state: z.enum(['done', 'later']),
      settings: siteSettingsSchema.nullable(),
    }),
    output: nothingSchema,
  },
  /** Asks the address, then enrols with the code; only what worked is kept. */
  tryGateway: {
    input: z.strictObject({ url: z.string().max(200), code: z.string().max(60) }),
    output: z.strictObject({
      outcome: z.enum(['done', 'not-an-address', 'unreachable', 'implausible', 'refused', 'foreign-list']),
    }),
  },
  devices: {
    input: nothingSchema,
    output: z.strictObject({
      printers: deviceListSchema,
      scanners: deviceListSchema,
      cameras: deviceListSchema,
      voices: z.array(z.string()),
    }),
  },
  /** Prints a sheet the window made: the test sheet, the readiness page. `queue` null: the terminal's printer. */
  printSheet: {
    input: z.strictObject({ document: bytesSchema, queue: z.string().max(200).nullable() }),
    output: z.strictObject({
      outcome: z.enum(['printed', 'no-printer', 'failed', 'timeout']),
      at: z.iso.datetime({ offset: true }),
    }),
  },
  /** One small picture from the scanner. */
  testScan: {
    input: z.strictObject({ scanner: z.string().max(200) }),
    output: z.strictObject({
      outcome: z.enum(['scanned', 'no-program', 'failed', 'timeout']),
      picture: bytesSchema.nullable(),
    }),
  },
  /** One picture of the camera, taken by the citizen window while nobody is there: this window may not open a camera. */
  testCamera: { input: z.strictObject({ camera: cameraSchema }), output: testedCameraSchema },
  /** The test sentence as WAV; null: no voice on this machine. */
  testSpeech: { input: nothingSchema, output: z.strictObject({ wav: bytesSchema.nullable() }) },
  judgeDevice: { input: z.strictObject({ device: deviceSchema, good: z.boolean() }), output: nothingSchema },
  /** Signs the site file. `site` must be set; everything else may be "später". */
  finishSetup: {
    input: nothingSchema,
    output: z.strictObject({ outcome: z.enum(['signed', 'site-missing', 'failed']) }),
  },
  /** Folders of sticks that are plugged in. */
  mediaFolders: { input: nothingSchema, output: z.strictObject({ folders: z.array(z.string()) }) },
  exportSite: { input: z.strictObject({ folder: folderSchema }), output: writtenSchema },
  /** Reads another terminal's file, verified; `take` puts it into this set-up. Codes and PINs are never in it. */
  importSite: {
    input: z.strictObject({ folder: folderSchema, take: z.boolean() }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('read'),
        settings: siteSettingsSchema,
        signer: z.string(),
        signedAt: z.iso.datetime({ offset: true }),
      }),
      z.strictObject({ outcome: z.enum(['no-folder', 'no-file', 'not-a-file', 'changed']) }),
    ]),
  },
  exportLog: { input: z.strictObject({ folder: folderSchema }), output: writtenSchema },
} as const;
