import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from './mail-settings.ts';

/** Where and how the server refuses; `hangs` never answers at that step, `hangs-up` ends the connection. */
export type Refusal = {
  readonly at: 'connect' | 'sender' | 'recipient' | 'message';
  readonly answer: number | 'hangs' | 'hangs-up';
};
type Taken = { readonly to: string; readonly raw: string; readonly encrypted: boolean };

export type MailSink = {
  readonly settings: MailSettings;
  readonly taken: Taken[];
  /** Whole messages that were handed over, taken or not. */
  readonly seen: () => number;
  readonly connections: () => number;
  refuse: Refusal | null;
  readonly close: () => Promise<void>;
};

type Kind = { readonly tls?: 'starttls' | 'immediate'; readonly login?: { user: string; password: string } };

/** A real SMTP server on loopback that keeps what it is given and misbehaves as told. */
export async function mailSink({ tls, login }: Kind = {}): Promise<MailSink> {
  let seen = 0;
  let connections = 0;
  const sockets = new Set<Socket>();
  const answer = (step: Refusal['at'], done: (error?: Error | null) => void) => {
    if (sink.refuse?.at !== step) return done();
    const { answer: code } = sink.refuse;
    if (code === 'hangs-up') for (const socket of sockets) socket.destroy();
    else if (code !== 'hangs') done(Object.assign(new Error('no <erika@example.org>'), { responseCode: code }));
  };
  const server = new SMTPServer({
    secure: tls === 'immediate',
    ...(tls === undefined ? {} : { key: SINK_KEY, cert: SINK_CERTIFICATE }),
    disabledCommands: [...(tls === 'starttls' ? [] : ['STARTTLS']), ...(login === undefined ? ['AUTH'] : [])],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onConnect(_session, done) {
      connections += 1;
      answer('connect', done);
    },
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) done(null, { user: username });
      else done(new Error('wrong password'));
    },
    onMailFrom: (_address, _session, done) => answer('sender', done),
    onRcptTo: (_address, _session, done) => answer('recipient', done),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        seen += 1;
        answer('message', (error) => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(' ');
          if (!error) sink.taken.push({ to, raw: Buffer.concat(chunks).toString('latin1'), encrypted: session.secure });
          done(error);
        });
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  // A client that goes away in the middle is what some of the tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const sink: MailSink = {
    settings: {
      host: '127.0.0.1',
      port,
      immediateTls: tls === 'immediate',
      tls: tls !== undefined,
      login: login ?? null,
      from: 'erinnerung@krefeld.example',
      ...(tls === undefined ? {} : { authority: SINK_CERTIFICATE }),
    },
    taken: [],
    seen: () => seen,
    connections: () => connections,
    refuse: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

export type ReadMail = { readonly headers: ReadonlyMap<string, string>; readonly text: string };

/** Reads a mail by RFC 5322, 2045 and 2047, with nothing of the library that wrote it. */
export function readMail(raw: string): ReadMail {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())] as const;
    }),
  );
  const body = raw.slice(end + 4);
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '7bit';
  return { headers, text: Buffer.from(body, encoding === 'base64' ? 'base64' : 'latin1').toString('utf8') };
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replace(/_/g, ' ')
            .replace(/=([0-9A-F]{2})/gi, (_hit, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

/** Made for these tests, for 127.0.0.1, good until 2120: it protects nothing. */
const SINK_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbZex8Z4o4v3TxnXQ
Oo5v7sHyeZcsB4eQPprohhLg6HChRANCAAQOoYpPZTuoHgpJtPBHho9FoafkT3P7
wKSH2u/QRCH4x0pFIyWXZSEB5smPLvUsG/PADP+xmNqueA8CKH4U2TiO
-----END PRIVATE KEY-----`;
const SINK_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBczCCARmgAwIBAgIBATAKBggqhkjOPQQDAjAhMR8wHQYDVQQDDBZtYWlsIHNp
bmsgb2YgdGhlIHRlc3RzMCAXDTAwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAw
WjAhMR8wHQYDVQQDDBZtYWlsIHNpbmsgb2YgdGhlIHRlc3RzMFkwEwYHKoZIzj0C
AQYIKoZIzj0DAQcDQgAEDqGKT2U7qB4KSbTwR4aPRaGn5E9z+8Ckh9rv0EQh+MdK
RSMll2UhAebJjy71LBvzwAz/sZjarngPAih+FNk4jqNAMD4wDwYDVR0RBAgwBocE
fwAAATAMBgNVHRMEBTADAQH/MB0GA1UdDgQWBBStfXzZicAVOrg/Y8i6dsiycKzw
9zAKBggqhkjOPQQDAgNIADBFAiEAze0wb6o7v47VslY9Jo3tm8xntvzBWA7Qs1bN
3zyPgacCIB6mECOYgPBTnakZi0ksvDHfp9/W/tIpgX28r/IRdRsR
-----END CERTIFICATE-----`;
