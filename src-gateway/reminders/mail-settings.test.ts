import { describe, expect, test } from 'vitest';
import { mailSettings } from './mail-settings.ts';

const FROM = 'erinnerung@krefeld.example';
const read = (url: string | undefined, from: string | undefined = FROM) => {
  const settings = mailSettings(url, from);
  if (!settings.ok) throw new Error(settings.error);
  return settings.value;
};

describe('the mail server of the reminders', () => {
  test('nothing set: no e-mail', () => {
    expect(mailSettings(undefined, undefined)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['smtp://mail.krefeld.example', { port: 587, immediateTls: false, tls: true }],
    ['smtps://mail.krefeld.example', { port: 465, immediateTls: true, tls: true }],
    ['smtp://mail.krefeld.example:2525', { port: 2525, tls: true }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', tls: false }],
    ['smtp://[::1]:2525', { host: '::1', tls: false }],
    ['smtp://localhost', { tls: false }],
    // A name that only begins like this machine is another machine.
    ['smtp://localhost.example', { tls: true }],
    ['smtp://127.0.0.1.example', { tls: true }],
  ])('%s', (url, expected) => {
    expect(read(url)).toMatchObject(expected);
  });

  test('name and password, with signs that are escaped in an address', () => {
    expect(read('smtp://amt%40krefeld:p%3Aw%2F@mail.example')?.login).toEqual({
      user: 'amt@krefeld',
      password: 'p:w/',
    });
  });

  test.each([
    ['http://mail.example', FROM],
    ['mail.example:587', FROM],
    ['smtp://', FROM],
    ['smtp://name:geheim@', FROM],
    ['smtp://name:geheim@host:99999', FROM],
    ['smtp://name:%E0%A4%A@host', FROM],
    [undefined, FROM],
    ['smtp://name:geheim@mail.example', undefined],
    ['smtp://name:geheim@mail.example', 'Stadt Krefeld'],
    ['smtp://name:geheim@mail.example', 'a@b.example\r\nBcc: x@y.example'],
  ])('what nobody can use is named, and not repeated: %j from %j', (url, from) => {
    const settings = mailSettings(url, from);
    expect(settings.ok).toBe(false);
    expect(!settings.ok && settings.error).toMatch(/^ERSTHILFE_REMINDER_SMTP_(URL|FROM) /);
    expect(JSON.stringify(settings)).not.toContain('geheim');
  });
});
