import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { CameraStream } from '#renderer/imaging';
import { err, ok } from '#shared/basics';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { type CaptureTools, watchPlug } from './camera-tools.ts';
import { Capture } from './capture.tsx';
import type { CapturedPage } from './captured-page.ts';

const picture = { width: 1, height: 1, grey: new Uint8ClampedArray(1) };
const jpeg = new Uint8Array(1);

async function show(change: Partial<CaptureTools> & { accepted?: boolean } = {}) {
  const i18n = await startWords();
  const nothing = () => undefined;
  const camera: CameraStream = { video: document.createElement('video'), width: 400, height: 300, close: vi.fn() };
  let look: Parameters<CaptureTools['watch']>[1]['look'] = nothing;
  let lost: () => void = nothing;
  const { accepted = true, ...other } = change;
  const tools: CaptureTools = {
    open: async () => ok(camera),
    watch: (_, report) => {
      look = report.look;
      lost = report.lost;
    },
    shoot: async () =>
      ok({
        jpeg,
        prepared: { page: picture, corners: null, quality: { accepted, hints: accepted ? [] : ['no-page'] } },
      }),
    read: async () => ({ jpeg, picture, reading: null }),
    crop: async () => '',
    close: nothing,
    ...other,
  };
  const terminal = {
    words: (key: string, parameters?: object) => i18n.t(key, { ...parameters }),
    constants: {
      name: '',
      subtitle: '',
      site: '',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    // Capturing needs words and frame only.
  } as unknown as Terminal;
  const pages = vi.fn<(pages: readonly CapturedPage[]) => void>();
  const byHand = vi.fn();
  const { unmount } = render(
    <TerminalContext value={terminal}>
      <Capture tools={tools} onPages={pages} onByHand={byHand} onBack={nothing} />
    </TerminalContext>,
  );
  const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
  return {
    camera,
    press,
    pages,
    byHand,
    unmount,
    unplug: () => act(() => lost()),
    look: (...seen: Parameters<typeof look>) => act(() => look(...seen)),
  };
}

const outline = [
  { x: 10, y: 10 },
  { x: 90, y: 10 },
  { x: 90, y: 90 },
  { x: 10, y: 90 },
] as const;

test('shows the found page and one instruction, takes the photo by itself, and hands over two pages', async () => {
  const { press, look, pages, camera } = await show();
  await screen.findByRole('button', { name: 'Foto machen' });
  look({ corners: outline, hint: 'closer', shutter: false });
  expect(screen.getByText('Bitte näher an die Kamera.')).toBeVisible();
  expect(document.querySelector('.scan-outline')).toHaveAttribute('points', '10,10 90,10 90,90 10,90');
  look({ corners: outline, hint: 'ready', shutter: true });
  await press('Seite nehmen');
  await screen.findByText('Eine Seite ist da');
  await press('Noch eine Seite');
  await press('Foto machen');
  await press('Seite nehmen');
  await press('Fertig');
  expect(pages).toHaveBeenCalledOnce();
  expect(pages.mock.calls[0]?.[0]).toHaveLength(2);
  expect(camera.close).not.toHaveBeenCalled();
});

test('a photo that is no document is said, and may be taken all the same', async () => {
  const { press, pages } = await show({ accepted: false });
  await press('Foto machen');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Das sieht nicht nach einem Brief aus');
  await press('Noch einmal');
  await press('Foto machen');
  await press('Trotzdem nehmen');
  await press('Fertig');
  expect(pages.mock.calls[0]?.[0]).toHaveLength(1);
});

test('without a camera the letter can be typed', async () => {
  const { press, byHand } = await show({ open: async () => err('no-camera') });
  await screen.findByText('Das Gerät findet keine Kamera.');
  await press('Von Hand eingeben');
  expect(byHand).toHaveBeenCalledOnce();
});

test('the camera goes off with the page', async () => {
  const { camera, unmount } = await show();
  await screen.findByRole('button', { name: 'Foto machen' });
  unmount();
  expect(camera.close).toHaveBeenCalledOnce();
});

test('a camera unplugged under the live picture is said; what was scanned stays, and plugged in again it goes on', async () => {
  const { press, unplug, pages, byHand } = await show();
  await press('Foto machen');
  await press('Seite nehmen');
  await press('Noch eine Seite');
  await screen.findByRole('button', { name: 'Foto machen' });
  unplug();
  expect(await screen.findByText('Die Kamera ist weg. Vielleicht ist ihr Stecker draußen.')).toBeVisible();
  expect(screen.getByText('Was Sie schon gescannt haben, ist noch da.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Mensch holen' })).toBeVisible();
  await press('Noch einmal versuchen');
  await press('Foto machen');
  await press('Seite nehmen');
  await press('Fertig');
  expect(pages.mock.calls[0]?.[0]).toHaveLength(2);
  expect(byHand).not.toHaveBeenCalled();
});

test('unplugged before any page: the letter can be typed', async () => {
  const { unplug, press, byHand } = await show();
  await screen.findByRole('button', { name: 'Foto machen' });
  unplug();
  await press('Von Hand eingeben');
  expect(byHand).toHaveBeenCalledOnce();
});

test('a camera that went while its picture was not shown is noticed when it should show again', () => {
  const track = Object.assign(new EventTarget(), { readyState: 'live' });
  const media = { getTracks: () => [track] } as unknown as MediaStream;
  const lost = vi.fn();
  const first = new AbortController();
  watchPlug(media, lost, first.signal);
  first.abort();
  track.readyState = 'ended';
  track.dispatchEvent(new Event('ended'));
  expect(lost).not.toHaveBeenCalled();
  watchPlug(media, lost, new AbortController().signal);
  expect(lost).toHaveBeenCalledOnce();
});
