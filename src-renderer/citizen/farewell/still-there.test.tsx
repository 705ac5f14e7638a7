import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { startWords } from '../app/words.ts';
import { StillThere } from './still-there.tsx';

test('more time now, more time always, hear it, or end: each is one tap', async () => {
  const i18n = await startWords();
  const acts = { onMore: vi.fn(), onAlways: vi.fn(), onEnd: vi.fn(), say: vi.fn() };
  render(<StillThere words={(key) => i18n.t(key)} secondsLeft={42} {...acts} />);
  for (const name of ['Ich brauche mehr Zeit', 'Mehr Zeit immer', 'Jetzt beenden', 'Vorlesen'])
    await userEvent.click(screen.getByRole('button', { name }));
  for (const act of Object.values(acts)) expect(act).toHaveBeenCalledOnce();
  expect(acts.say.mock.calls[0]?.[0]).toContain('Was schon abgesendet ist, bleibt.');
});
