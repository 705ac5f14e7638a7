import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { channelContract, dueForTest } from './channel.contract.ts';
import { type MailSink, mailSink, type Refusal, readMail } from './mail-sink.fixture.ts';
import { smtpChannel } from './smtp-channel.ts';

const NOW = Date.parse('2026-11-23T08:00:00+01:00');
const LIMITS = { connect: 500, silence: 500, whole: 1500 };

channelContract('e-mail by SMTP', 'email', 'sent', async () => {
  const sink = await mailSink();
  return { channel: smtpChannel(sink.settings, () => NOW, LIMITS), end: sink.close };
});

describe('e-mail by SMTP', () => {
  let sink: MailSink;
  afterEach(() => sink.close());

  async function send(refuse: Refusal | null, kind: Parameters<typeof mailSink>[0] = {}) {
    sink = await mailSink(kind);
    sink.refuse = refuse;
    return smtpChannel(sink.settings, () => NOW, LIMITS).send(dueForTest('email'));
  }

  describe('the mail', () => {
    async function sent(language: 'de' | 'en' | 'ar') {
      sink = await mailSink();
      expect(await smtpChannel(sink.settings, () => NOW).send(dueForTest('email', language))).toBe('sent');
      const [mail] = sink.taken;
      return { ...readMail(mail?.raw ?? ''), to: mail?.to, raw: mail?.raw ?? '' };
    }

    test('German: the day and nothing else', async () => {
      const { headers, text, to } = await sent('de');
      expect(to).toBe('erika@example.org');
      expect(headers.get('subject')).toBe('Ihre Erinnerung');
      expect(text).toContain('Sie wollten an einen Tag erinnert werden: Montag, 30. November 2026.');
      expect(text).not.toMatch(/Wohngeld|Widerspruch|Bescheid|Amt/);
    });

    test('Arabic comes out as it went in, and no line is longer than a mail may have (RFC 5322)', async () => {
      const { headers, text, raw } = await sent('ar');
      expect(headers.get('subject')).toBe('تذكيرك');
      expect(text).toContain('طلبت أن نذكّرك بيوم: الاثنين، 30 نوفمبر 2026.');
      expect(text).not.toContain('\ufffd');
      for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    });

    test('has these headers and no others: no name of machine or program', async () => {
      const { headers, raw } = await sent('de');
      expect([...headers.keys()].toSorted()).toEqual([
        'auto-submitted',
        'content-language',
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ]);
      expect(headers.get('auto-submitted')).toBe('auto-generated');
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(headers.get('date')).toBe('Mon, 23 Nov 2026 07:00:00 +0000');
      expect(raw).not.toContain('0192e6c8');
    });

    test('sent twice it is one mail by its id; the next day it is another', async () => {
      sink = await mailSink();
      const channel = smtpChannel(sink.settings, () => NOW);
      await channel.send(dueForTest('email'));
      await channel.send(dueForTest('email'));
      await channel.send({ ...dueForTest('email'), day: '2026-11-24' });
      const [first, second, third] = sink.taken.map(({ raw }) => readMail(raw).headers.get('message-id'));
      expect(second).toBe(first);
      expect(third).not.toBe(first);
    });
  });

  describe('what a server says', () => {
    test.each<[Refusal, string]>([
      [{ at: 'recipient', answer: 550 }, 'refused'],
      [{ at: 'recipient', answer: 450 }, 'later'],
      [{ at: 'message', answer: 554 }, 'refused'],
      [{ at: 'message', answer: 451 }, 'later'],
      // About our settings or the server, not about this address.
      [{ at: 'sender', answer: 550 }, 'unreachable'],
      [{ at: 'sender', answer: 451 }, 'unreachable'],
      [{ at: 'connect', answer: 554 }, 'unreachable'],
      [{ at: 'connect', answer: 421 }, 'unreachable'],
    ])('%j: %s', async (refusal, outcome) => {
      expect(await send(refusal)).toBe(outcome);
      expect(sink.taken).toEqual([]);
    });

    test.each<Refusal['at']>(['connect', 'sender', 'recipient'])('hanging at %s is given up', async (at) => {
      expect(await send({ at, answer: 'hangs' })).toBe('unreachable');
    });

    test('no answer after the whole message: nobody knows', async () => {
      expect(await send({ at: 'message', answer: 'hangs' })).toBe('unclear');
      expect(sink.seen()).toBe(1);
    });

    test.each<[Refusal['at'], string]>([
      ['recipient', 'unreachable'],
      ['message', 'unclear'],
    ])('a connection that breaks at %s: %s', async (at, outcome) => {
      expect(await send({ at, answer: 'hangs-up' })).toBe(outcome);
    });

    test('nobody listens', async () => {
      sink = await mailSink();
      await sink.close();
      expect(await smtpChannel(sink.settings, () => NOW, LIMITS).send(dueForTest('email'))).toBe('unreachable');
      sink = await mailSink();
    });

    test('a server that drips sign by sign is given up as a whole', async () => {
      sink = await mailSink();
      const drip = createServer((socket) => {
        const timer = setInterval(() => socket.write('220-a\r\n'), 100);
        socket.on('error', () => undefined).on('close', () => clearInterval(timer));
      });
      await new Promise<void>((resolve) => drip.listen(0, '127.0.0.1', resolve));
      const { port } = drip.address() as { port: number };
      const limits = { connect: 30_000, silence: 30_000, whole: 600 };
      const began = performance.now();
      const channel = smtpChannel({ ...sink.settings, port }, () => NOW, limits);
      expect(await channel.send(dueForTest('email'))).toBe('unreachable');
      expect(performance.now() - began).toBeLessThan(5000);
      await new Promise((resolve) => drip.close(resolve));
    });

    test('closing gives up a mail on its way', async () => {
      sink = await mailSink();
      sink.refuse = { at: 'recipient', answer: 'hangs' };
      const channel = smtpChannel(sink.settings, () => NOW);
      const sending = channel.send(dueForTest('email'));
      setTimeout(() => channel.close(), 200);
      expect(await sending).toBe('unreachable');
    });
  });

  describe('TLS', () => {
    test.each(['starttls', 'immediate'] as const)('%s: sent, encrypted, with name and password', async (tls) => {
      expect(await send(null, { tls, login: { user: 'amt', password: 'geheim' } })).toBe('sent');
      expect(sink.taken[0]?.encrypted).toBe(true);
    });

    test('a server without it gets nothing where it is demanded', async () => {
      sink = await mailSink();
      const channel = smtpChannel({ ...sink.settings, tls: true }, () => NOW, LIMITS);
      expect(await channel.send(dueForTest('email'))).toBe('unreachable');
      expect(sink.seen()).toBe(0);
    });

    test('a certificate nobody vouches for: nothing is sent', async () => {
      sink = await mailSink({ tls: 'starttls' });
      const { authority, ...settings } = sink.settings;
      expect(await smtpChannel(settings, () => NOW, LIMITS).send(dueForTest('email'))).toBe('unreachable');
      expect([sink.seen(), sink.taken.length]).toEqual([0, 0]);
    });

    test('a wrong password is about our settings', async () => {
      sink = await mailSink({ tls: 'starttls', login: { user: 'amt', password: 'geheim' } });
      const settings = { ...sink.settings, login: { user: 'amt', password: 'falsch' } };
      expect(await smtpChannel(settings, () => NOW, LIMITS).send(dueForTest('email'))).toBe('unreachable');
    });
  });
});
