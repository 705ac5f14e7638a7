import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { StaffRole } from '#shared/bridge';
import { House } from './house.tsx';
import { locked, staffClient } from './staff.fixture.tsx';

const role: StaffRole = 'standortleitung';
const NOW = '2026-11-24T09:00:00Z';

test('from the readiness page to the questions for the Rechtsamt and back', async () => {
  const client = staffClient({
    readiness: async () => ({
      host: 'chromium',
      version: '0.1.0',
      profile: 'demo',
      checkedAt: NOW,
      checks: [{ key: 'legal-points', state: 'good', message: 'legal.none', params: { open: 0, changed: 0 } }],
      outbox: { waiting: 0, sending: 0, blocked: 0, setAside: 0, oldest: null },
      humanCalls: 0,
      humanCallSince: null,
    }),
    legalPoints: async () => ({ checkedAt: NOW, city: 'Krefeld', version: '2026-11-24', points: [] }),
  });
  render(
    <House
      client={client}
      site="Stadtteilzentrum Probe"
      role={role}
      doors={locked.doors}
      humanCalls={0}
      onLock={vi.fn()}
      onChanged={async () => undefined}
    />,
  );
  expect(await screen.findByText('alle vom Rechtsamt bestätigt')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Ansehen' }));
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/^Rechtliche Punkte/);
  expect(screen.getByRole('button', { name: 'Bereitschaft' })).toHaveAttribute('aria-current', 'page');
  await userEvent.click(screen.getByRole('button', { name: 'Zur Bereitschaft' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Bereit' })).toBeInTheDocument();
});
