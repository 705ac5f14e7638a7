import { expect, test } from 'vitest';
import { whereItWent } from './net-log.ts';

const constants = {
  logEventTypes: { UDP_CONNECT: 1, UDP_BYTES_SENT: 2, TCP_CONNECT_ATTEMPT: 3, HOST_RESOLVER_DNS_TASK: 4 },
};
const log = (...events: unknown[]) => JSON.stringify({ constants, events });

test('connections to this machine are counted and not foreign', () => {
  expect(whereItWent(log({ type: 3, source: { id: 1 }, params: { address: '127.0.0.1:47110' } }))).toEqual({
    ours: 1,
    foreign: [],
  });
});

test('a connection and a name asked for elsewhere are foreign', () => {
  const text = log(
    { type: 3, source: { id: 1 }, params: { address: '192.0.2.7:443' } },
    { type: 4, source: { id: 2 }, params: { host: 'update.example' } },
  );
  expect(whereItWent(text).foreign).toEqual([
    'TCP_CONNECT_ATTEMPT 192.0.2.7:443',
    'HOST_RESOLVER_DNS_TASK update.example',
  ]);
});

test('a datagram socket counts only once it sent something', () => {
  const asked = { type: 1, source: { id: 5 }, params: { address: '[2001:db8::1]:443' } };
  expect(whereItWent(log(asked)).foreign).toEqual([]);
  expect(whereItWent(log(asked, { type: 2, source: { id: 5 } })).foreign).toEqual(['UDP_CONNECT [2001:db8::1]:443']);
});

test('a log cut off in the middle is still read', () => {
  const text = log({ type: 3, source: { id: 1 }, params: { address: '192.0.2.7:443' } });
  expect(whereItWent(`${text.slice(0, -2)},\n{"type":3,`).foreign).toHaveLength(1);
});
