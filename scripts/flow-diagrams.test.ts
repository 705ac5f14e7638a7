import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FLOW_FILE, flowDocument } from './flow-diagrams.ts';

test('docs/flow.md shows the machines as they are (node scripts/flow-diagrams.ts writes it)', async () => {
  expect(await readFile(FLOW_FILE, 'utf8')).toBe(await flowDocument());
});

test('every way out of a session is in the picture', async () => {
  const [, session = ''] = (await flowDocument()).split('## ');
  for (const arrow of ['visit --> wiping : END', 'warning --> wiping : after second [timeIsUp]'])
    expect(session).toContain(arrow);
  expect(session).not.toMatch(/(visit|warning) --> attract/);
});
