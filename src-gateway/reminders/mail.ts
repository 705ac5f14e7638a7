import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { reminderMessage } from '#shared/reminders';
import type { DueReminder } from './channel.ts';

/**
 * The mail as bytes: plain text, UTF-8, as few headers as a mail can have. `Auto-Submitted` keeps out-of-office replies away
 * (RFC 3834). The same reminder has the same `Message-ID` each time, so that a mailbox can drop a second copy; nobody can
 * read a submission from it.
 */
export function mailOf(
  { submissionId, day, request }: DueReminder,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: number },
): Promise<Buffer> {
  const { subject, lines } = reminderMessage(request);
  const name = createHash('sha256').update(`reminder ${submissionId} ${day}`).digest('hex').slice(0, 32);
  const composer = new MailComposer({
    from: { name: '', address: from },
    to: { name: '', address: to },
    subject,
    text: `${lines.join('\r\n\r\n')}\r\n`,
    textEncoding: 'base64',
    date: new Date(at),
    messageId: `<${name}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': request.language },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
