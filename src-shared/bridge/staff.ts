import { z } from 'zod';
import { defineContract } from './contract.ts';
import { staffAccessMethods } from './staff-access.ts';
import { staffLegalMethods } from './staff-legal.ts';
import { staffOutboxMethods } from './staff-outbox.ts';
import { staffSetupMethods } from './staff-setup.ts';
import { nothingSchema } from './values.ts';

const checkSchema = z.strictObject({
  key: z.enum([
    'network',
    'gateway',
    'clock',
    'printer',
    'browser-sandbox',
    'content',
    'vault',
    'journal',
    'disk',
    'demo-office',
    'last-wipe',
    'site',
    'pins',
    'helper-pin',
    'outbox',
    'scanner',
    'scanner-found',
    'stick',
    'camera',
    'sound',
    'voices',
    'expiring',
    'translations',
    'legal-points',
    'keys',
    'enrolment',
  ]),
  state: z.enum(['good', 'attention', 'bad', 'unknown']),
  /** A key of the staff texts and its parameters; never a person's data. */
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReadinessCheck = z.infer<typeof checkSchema>;

/** What the staff window may ask. It has no method that opens or shows a case. */
export const staffContract = defineContract({
  methods: {
    ...staffAccessMethods,
    ...staffSetupMethods,
    ...staffOutboxMethods,
    ...staffLegalMethods,
    readiness: {
      input: nothingSchema,
      output: z.strictObject({
        host: z.enum(['electron', 'chromium']),
        version: z.string(),
        profile: z.enum(['demo', 'release']),
        checkedAt: z.iso.datetime({ offset: true }),
        checks: z.array(checkSchema),
        outbox: z.strictObject({
          waiting: z.number().int(),
          sending: z.number().int(),
          blocked: z.number().int(),
          setAside: z.number().int(),
          oldest: z.iso.datetime({ offset: true }).nullable(),
        }),
        humanCalls: z.number().int(),
        /** Since when the oldest unanswered call waits. */
        humanCallSince: z.iso.datetime({ offset: true }).nullable(),
      }),
    },
    sendNow: { input: nothingSchema, output: nothingSchema },
    answerHumanCall: { input: nothingSchema, output: nothingSchema },
  },
  events: {
    /** Repeated until somebody answers; `at`: when the person called first. */
    humanCalled: z.strictObject({ at: z.iso.datetime({ offset: true }) }),
  },
});
