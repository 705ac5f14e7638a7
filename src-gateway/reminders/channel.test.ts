import { expect, test } from 'vitest';
import { channelContract, dueForTest } from './channel.contract.ts';
import { letterList, noChannel } from './channel.ts';

channelContract('list of letters to print', 'letter', 'listed', async () => ({
  channel: letterList,
  end: async () => undefined,
}));

test('without a mail server nothing is claimed to be sent', async () => {
  expect(await noChannel.send(dueForTest('email'))).toBe('unreachable');
});
