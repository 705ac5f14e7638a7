import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { TestedCamera } from '#shared/bridge';
import { emptySetup, staffClient } from '../staff.fixture.tsx';
import { CameraStep } from './camera-step.tsx';
import { cameraSentence } from './camera-words.ts';
import { formFrom } from './form.ts';

const good: TestedCamera = {
  outcome: 'picture',
  picture: new Uint8Array([0xff, 0xd8, 0xff]),
  camera: 'Dokumentenkamera (0ac8:0345)',
  wanted: true,
  width: 3840,
  height: 2160,
  dpi: 182,
  hints: ['glare', 'a hint of a later version'],
};

function step(tested: TestedCamera, camera: string | null = null) {
  const onForm = vi.fn();
  const asked: (string | null)[] = [];
  const client = staffClient({
    testCamera: async ({ camera: wanted }) => {
      asked.push(wanted);
      return tested;
    },
  });
  const cameras = {
    asked: true,
    devices: [
      { name: 'video0', description: 'Dokumentenkamera' },
      { name: 'video1', description: 'Dokumentenkamera' },
      { name: 'video2', description: 'Webcam' },
    ],
  };
  const props: Parameters<typeof CameraStep>[0] = {
    client,
    role: 'standortleitung',
    setup: emptySetup,
    form: { ...formFrom(emptySetup.settings), camera },
    problems: {},
    onForm,
    onKept: async () => undefined,
    devices: { printers: cameras, scanners: cameras, cameras, voices: [] },
    now: '2026-11-24T09:00:00.000Z',
  };
  render(<CameraStep {...props} />);
  return { onForm, asked };
}

describe('the camera for papers', () => {
  test('staff choose it by its name; a camera that the system lists twice is one choice', async () => {
    const { onForm } = step(good);
    const choices = screen.getAllByRole('radio').map((choice) => choice.closest('label')?.textContent);
    expect(choices.filter((label) => label?.includes('Dokumentenkamera'))).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: /Webcam/ }));
    expect(onForm).toHaveBeenCalledWith({ camera: 'Webcam' });
  });

  test('the test picture is shown with what the house itself would say of it', async () => {
    const { asked } = step(good, 'Dokumentenkamera');
    await userEvent.click(screen.getByRole('button', { name: 'Jetzt ansehen' }));
    expect(await screen.findByRole('img', { name: 'Testbild der Kamera' })).toHaveAttribute('src');
    expect(screen.getByText(/182 dpi. Das reicht/)).toBeInTheDocument();
    expect(screen.getByText('Eine Lampe spiegelt auf dem Blatt.')).toBeInTheDocument();
    expect(asked).toEqual(['Dokumentenkamera']);
  });

  test('a chosen camera that is gone stays chosen and is named', async () => {
    step({ ...good, wanted: false, camera: 'Webcam' }, 'Kamera von gestern');
    expect(screen.getByRole('radio', { name: /Kamera von gestern/ })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Jetzt ansehen' }));
    expect(await screen.findByText(/„Kamera von gestern“ ist nicht da. Geöffnet wurde: Webcam/)).toBeInTheDocument();
  });

  test.each([
    ['in-use', 'Am Terminal ist gerade jemand'],
    ['no-camera', 'keine Kamera angeschlossen'],
    ['denied', 'darf die Kamera nicht öffnen'],
    ['no-answer', 'Läuft das Terminal?'],
  ] as const)('%s has its sentence', async (outcome, sentence) => {
    step({ outcome });
    await userEvent.click(screen.getByRole('button', { name: 'Jetzt ansehen' }));
    expect(await screen.findByText(new RegExp(sentence.replace('?', '\\?')))).toBeInTheDocument();
  });

  test('a sheet with too few dots is said to be too small, and none is no figure', () => {
    expect(cameraSentence({ ...good, dpi: 96 }, null)).toContain('96 dpi. Das ist zu wenig');
    expect(cameraSentence({ ...good, dpi: null }, null)).toContain('kein ganzes Blatt');
  });
});
