import { z } from 'zod';
import { err, ok, type Result } from '#shared/basics';

export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS, demanded wherever `tls` is. */
  readonly immediateTls: boolean;
  /** False for a mail server on this machine only. */
  readonly tls: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: string;
  /** An authority beside the system's, PEM. */
  readonly authority?: string;
};

const LOOPBACK = ['127.0.0.1', '[::1]', '::1', 'localhost'];

/**
 * Reads `ERSTHILFE_REMINDER_SMTP_URL` (`smtp://user:password@host:587`, `smtps://…`) and `…_FROM`. The error names the
 * setting and never repeats it: a password may stand in it.
 */
export function mailSettings(url: string | undefined, from: string | undefined): Result<MailSettings | null, string> {
  if (url === undefined && from === undefined) return ok(null);
  const address = z.email().safeParse(from);
  if (!address.success) return err('ERSTHILFE_REMINDER_SMTP_FROM ist keine E-Mail-Adresse.');
  const parsed = url === undefined ? null : URL.parse(url);
  const user = decoded(parsed?.username ?? '');
  const password = decoded(parsed?.password ?? '');
  const known = parsed !== null && ['smtp:', 'smtps:'].includes(parsed.protocol) && parsed.hostname !== '';
  if (!known || user === null || password === null) {
    return err('ERSTHILFE_REMINDER_SMTP_URL ist keine Adresse wie smtp://name:passwort@server:587.');
  }
  const immediateTls = parsed.protocol === 'smtps:';
  return ok({
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? (immediateTls ? 465 : 587) : Number(parsed.port),
    immediateTls,
    tls: immediateTls || !LOOPBACK.includes(parsed.hostname),
    login: user === '' ? null : { user, password },
    from: address.data,
  });
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
