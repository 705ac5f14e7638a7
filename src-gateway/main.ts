import { join } from 'node:path';
import { z } from 'zod';
import { mailSettings } from '#gateway/reminders';
import { fixedClock, systemClock } from '#shared/basics';
import { startGateway } from './start.ts';

const environmentSchema = z.object({
  ERSTHILFE_GATEWAY_PORT: z.coerce.number().int().min(0).max(65535).default(47120),
  ERSTHILFE_GATEWAY_STATE: z.string().min(1),
  /** Folder with the delivery service's key and the signed list; by default that of the demonstration. */
  ERSTHILFE_GATEWAY_KEYS: z.string().optional(),
  ERSTHILFE_GATEWAY_HOST: z.string().default('127.0.0.1'),
  /** Published content packs (scripts/publish-content.ts); by default `content` in the state folder. */
  ERSTHILFE_GATEWAY_CONTENT: z.string().optional(),
  ERSTHILFE_INBOX_FOLDER: z.string().optional(),
  /** Folder made by `makeDemoOffice`; never set in real operation. */
  ERSTHILFE_DEMO_OFFICE_KEYS: z.string().optional(),
  /** Mail server of the reminders, `smtp://name:password@host:587` or `smtps://…`, and the address they come from. */
  ERSTHILFE_REMINDER_SMTP_URL: z.string().min(1).optional(),
  ERSTHILFE_REMINDER_SMTP_FROM: z.string().min(1).optional(),
  ERSTHILFE_CLOCK: z.iso.datetime({ offset: true }).optional(),
});

/** Exit codes: 2 wrong configuration, 3 port taken. */
function complain(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

const parsed = environmentSchema.safeParse(process.env);
if (!parsed.success) {
  const issue = parsed.error.issues[0];
  complain(`Die Einstellung ${String(issue?.path[0])} ist nicht brauchbar: ${issue?.message ?? ''}`, 2);
}
const values = parsed.data;
const demo = values.ERSTHILFE_DEMO_OFFICE_KEYS ?? null;
const keysFolder = values.ERSTHILFE_GATEWAY_KEYS ?? (demo === null ? null : join(demo, 'gateway'));
if (keysFolder === null) {
  complain(
    'Es fehlt ERSTHILFE_GATEWAY_KEYS: der Ordner mit dem Schlüssel des Zustelldienstes und der Liste der Stellen.',
    2,
  );
}
const mail = mailSettings(values.ERSTHILFE_REMINDER_SMTP_URL, values.ERSTHILFE_REMINDER_SMTP_FROM);
if (!mail.ok) complain(mail.error, 2);

try {
  const gateway = await startGateway({
    stateFolder: values.ERSTHILFE_GATEWAY_STATE,
    keysFolder,
    port: values.ERSTHILFE_GATEWAY_PORT,
    host: values.ERSTHILFE_GATEWAY_HOST,
    clock: values.ERSTHILFE_CLOCK === undefined ? systemClock() : fixedClock(values.ERSTHILFE_CLOCK),
    contentFolder: values.ERSTHILFE_GATEWAY_CONTENT ?? null,
    inboxFolder: values.ERSTHILFE_INBOX_FOLDER ?? null,
    demoOfficeFolder: demo === null ? null : join(demo, 'office'),
    mail: mail.value,
  });
  process.stdout.write(`${JSON.stringify({ ready: true, url: gateway.url })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void gateway.close().then(() => process.exit(0)));
  }
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    complain(`Der Anschluss ${values.ERSTHILFE_GATEWAY_PORT} ist schon belegt: läuft das Gateway bereits?`, 3);
  }
  complain(`Das Gateway startet nicht: ${error instanceof Error ? error.message : 'unbekannter Grund'}`, 2);
}
