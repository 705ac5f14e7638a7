import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Channel, Outcome } from './channel.ts';
import { mailOf } from './mail.ts';
import type { MailSettings } from './mail-settings.ts';

/** ms. A mail server of the city answers in well under a second; `whole` also ends one that drips byte by byte. */
const LIMITS = { connect: 10_000, silence: 20_000, whole: 60_000 };

/**
 * E-mail by SMTP, one connection a message: at most some hundred a day. What a server or a library says about a failure may
 * name the address, so only its class leaves here.
 */
export function smtpChannel(settings: MailSettings, now: () => number, limits = LIMITS): Channel {
  const closing = new AbortController();
  return {
    async send(due) {
      if (due.request.channel.by !== 'email') return 'refused';
      const { address } = due.request.channel;
      const bytes = await mailOf(due, { from: settings.from, to: address, at: now() });
      // Read only after the server said "go on" (354): a failure after its end leaves open whether the server has it.
      let whole = false;
      const message = Readable.from(
        (function* () {
          yield bytes;
          whole = true;
        })(),
      );
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(limits.whole)]);
      try {
        await handOver(settings, limits, { from: settings.from, to: address }, message, signal);
        return 'sent';
      } catch (error) {
        return outcomeOf(error, whole);
      }
    },
    close: () => closing.abort(),
  };
}

/** Connects, logs in where a login is set, and hands one message over. Rejects with whatever went wrong. */
function handOver(
  settings: MailSettings,
  limits: typeof LIMITS,
  envelope: { readonly from: string; readonly to: string },
  message: Readable,
  signal: AbortSignal,
): Promise<void> {
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.immediateTls,
    requireTLS: settings.tls,
    ignoreTLS: !settings.tls,
    tls: { minVersion: 'TLSv1.2', ...(settings.authority === undefined ? {} : { ca: settings.authority }) },
    // By default the name of this machine, which is nobody's business.
    name: settings.from.slice(settings.from.lastIndexOf('@') + 1),
    connectionTimeout: limits.connect,
    greetingTimeout: limits.connect,
    dnsTimeout: limits.connect,
    socketTimeout: limits.silence,
    socketCloseTimeout: 0,
    logger: false,
  });
  const { login } = settings;
  return new Promise<void>((resolve, reject) => {
    const step = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next());
    connection.on('error', reject);
    signal.addEventListener('abort', () => reject(new Error('given up')));
    if (signal.aborted) return reject(new Error('given up'));
    const send = () => connection.send(envelope, message, step(resolve));
    connection.connect(
      step(() => (login === null ? send() : connection.login({ user: login.user, pass: login.password }, step(send)))),
    );
  }).finally(() => connection.close());
}

/**
 * Only what the server says about this address or this message is about this reminder; anything else is about the server
 * or our settings, and then no other mail is tried for a while either.
 */
function outcomeOf(error: unknown, whole: boolean): Outcome {
  const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string };
  const aboutIt = command === 'RCPT TO' || command === 'DATA';
  if (aboutIt && responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'later';
  // An address that cannot even be asked for (a sign this server does not take).
  if (code === 'EENVELOPE' && responseCode === undefined) return 'refused';
  return whole ? 'unclear' : 'unreachable';
}
