import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { err, ok } from '#shared/basics';
import type { PaperDevices, StickFile } from '#shared/bridge';
import { krefeldPack, testTerminal } from '../app/terminal.fixture.ts';
import { TerminalContext } from '../app/terminal.ts';
import { watchPlug } from './camera-tools.ts';
import { Capture } from './capture.tsx';
import { aShot, fakeSource, fakeTools, readOf, wholePicture } from './capture-tools.fixture.ts';
import type { CaptureTools } from './capture-tools.ts';
import type { CapturedPage } from './captured-page.ts';
import { type Capturing, noPages } from './held-page.ts';
import type { Fed } from './page-source.ts';

const pack = await krefeldPack();

async function show(change: Partial<CaptureTools> = {}, options: { listens?: boolean } = {}) {
  const { terminal } = await testTerminal({ pack });
  const { tools, live } = fakeTools(change);
  const close = vi.fn();
  live.camera = { ...live.camera, close };
  const say = vi.fn();
  const told = { pages: vi.fn<(pages: readonly CapturedPage[]) => void>(), byHand: vi.fn(), back: vi.fn() };
  function Visit({ shown }: { readonly shown: boolean }): ReactNode {
    const [held, setHeld] = useState<Capturing>(noPages('letter'));
    return (
      <TerminalContext value={{ ...terminal, say, readsAloud: { on: options.listens === true, set: () => undefined } }}>
        {shown ? (
          <Capture
            tools={tools}
            held={held}
            onHeld={setHeld}
            onPages={told.pages}
            onByHand={told.byHand}
            onBack={told.back}
          />
        ) : null}
      </TerminalContext>
    );
  }
  const { rerender, unmount } = render(<Visit shown={true} />);
  const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
  return {
    ...told,
    close,
    live,
    say,
    press,
    unmount,
    overlay: () => {
      rerender(<Visit shown={false} />);
      rerender(<Visit shown={true} />);
    },
    takePage: async () => {
      await press('Foto machen');
      await press('Seite nehmen');
    },
    look: (...seen: Parameters<typeof live.look>) => act(() => live.look(...seen)),
  };
}

test('shows the found page and one instruction, takes the photo by itself, and hands over two pages', async () => {
  const { press, takePage, look, pages, close } = await show();
  await screen.findByRole('button', { name: 'Foto machen' });
  look({ corners: wholePicture, hint: 'closer', shutter: false });
  expect(screen.getByText('Bitte näher an die Kamera.')).toBeVisible();
  expect(document.querySelector('.scan-outline')).toHaveAttribute('points', '10,10 90,10 90,90 10,90');
  look({ corners: wholePicture, hint: 'ready', shutter: true });
  await press('Seite nehmen');
  await screen.findByText('Eine Seite ist da');
  await press('Noch eine Seite');
  await takePage();
  await press('Fertig');
  await waitFor(() => expect(pages).toHaveBeenCalledOnce());
  expect(pages.mock.calls[0]?.[0]).toHaveLength(2);
  expect(close).not.toHaveBeenCalled();
});

test('a photo that is no document is said, and may be taken all the same', async () => {
  const { press, pages } = await show({ shoot: async () => ok(aShot({ accepted: false, hints: ['no-page'] })) });
  await press('Foto machen');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Das sieht nicht nach einem Papier aus');
  await press('Noch einmal');
  await press('Foto machen');
  await press('Trotzdem nehmen');
  await press('Fertig');
  await waitFor(() => expect(pages.mock.calls[0]?.[0]).toHaveLength(1));
});

test('without a camera the letter can be typed', async () => {
  const { press, byHand } = await show({ open: async () => err('no-camera') });
  await screen.findByText('Das Gerät findet keine Kamera.');
  await press('Von Hand eingeben');
  expect(byHand).toHaveBeenCalledOnce();
});

test('the camera goes off with the page', async () => {
  const { close, unmount } = await show();
  await screen.findByRole('button', { name: 'Foto machen' });
  unmount();
  expect(close).toHaveBeenCalledOnce();
});

test('a camera unplugged under the live picture is said; what was scanned stays, and plugged in again it goes on', async () => {
  const { press, takePage, live, pages, byHand } = await show();
  await takePage();
  await press('Noch eine Seite');
  await screen.findByRole('button', { name: 'Foto machen' });
  act(() => live.lost());
  expect(await screen.findByText('Die Kamera ist weg. Vielleicht ist ihr Stecker draußen.')).toBeVisible();
  expect(screen.getByText('Was Sie schon gescannt haben, ist noch da.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Mensch holen' })).toBeVisible();
  await press('Noch einmal versuchen');
  await takePage();
  await press('Fertig');
  await waitFor(() => expect(pages.mock.calls[0]?.[0]).toHaveLength(2));
  expect(byHand).not.toHaveBeenCalled();
});

test('unplugged before any page: the letter can be typed', async () => {
  const { live, press, byHand } = await show();
  await screen.findByRole('button', { name: 'Foto machen' });
  act(() => live.lost());
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

test('an overlay in the middle loses no page, closes the camera, and comes back to the pages', async () => {
  const { takePage, press, overlay, close, pages } = await show();
  await takePage();
  await press('Noch eine Seite');
  await takePage();
  overlay();
  expect(close).toHaveBeenCalled();
  expect(await screen.findByText('2 Seiten sind da')).toBeVisible();
  await press('Fertig');
  await waitFor(() => expect(pages.mock.calls[0]?.[0]).toHaveLength(2));
});

test('pages are read while the next one is taken, and only "Fertig" waits for what is missing', async () => {
  const reading: (() => void)[] = [];
  const { takePage, press, pages } = await show({
    read: (page) => new Promise((resolve) => reading.push(() => resolve(readOf(page)))),
  });
  await takePage();
  expect(await screen.findByText('wird gelesen')).toBeVisible();
  await press('Noch eine Seite');
  await takePage();
  await press('Fertig');
  expect((await screen.findAllByText('0 von 2 Seiten gelesen'))[0]).toBeVisible();
  await act(async () => reading[0]?.());
  expect((await screen.findAllByText('1 von 2 Seiten gelesen'))[0]).toBeVisible();
  expect(pages).not.toHaveBeenCalled();
  await waitFor(() => expect(reading).toHaveLength(2));
  await act(async () => reading[1]?.());
  await waitFor(() => expect(pages).toHaveBeenCalledOnce());
  expect(pages.mock.calls[0]?.[0].every((page) => page.reading !== null)).toBe(true);
});

test('nobody must wait for a page that is not read: its picture goes on', async () => {
  const { takePage, press, pages } = await show({ read: () => new Promise(() => undefined) });
  await takePage();
  await press('Fertig');
  await press('Nicht warten');
  await waitFor(() => expect(pages.mock.calls[0]?.[0]).toMatchObject([{ reading: null }]));
});

test('said to be Turkish on the check page and Polish on the board, every page is read in that; the reading under way ends', async () => {
  const read = vi.fn<CaptureTools['read']>((page, paper, signal) =>
    paper === 'pl'
      ? Promise.resolve(readOf(page))
      : new Promise((resolve) => signal.addEventListener('abort', () => resolve(null))),
  );
  const { takePage, press, pages } = await show({ read });
  await press('Foto machen');
  await press('Sprache vom Papier: Deutsch');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('In welcher Sprache ist das Papier?');
  await press(/^Türkçe/);
  expect(await screen.findByRole('button', { name: 'Sprache vom Papier: Türkisch' })).toBeVisible();
  await press('Seite nehmen');
  await press('Noch eine Seite');
  await takePage();
  await screen.findByText('2 Seiten sind da');
  expect(read.mock.calls.map(([, paper]) => paper)).toEqual(['tr']);
  await press('Sprache vom Papier: Türkisch');
  await press(/^Polski/);
  expect(await screen.findByText('2 Seiten sind da')).toBeVisible();
  await waitFor(() => expect(screen.getAllByText('gelesen')).toHaveLength(2));
  expect(read.mock.calls.map(([, paper]) => paper)).toEqual(['tr', 'pl', 'pl']);
  expect(read.mock.calls[0]?.[2].aborted).toBe(true);
  await press('Fertig');
  await waitFor(() => expect(pages.mock.calls[0]?.[0]).toHaveLength(2));
});

test('a page that cannot be read is said on the board and keeps its picture', async () => {
  const { takePage, press, pages } = await show({
    read: async (page) => ({ ...readOf(page), words: 'unreadable' as const }),
  });
  await takePage();
  expect(await screen.findByText('nicht lesbar, das Bild bleibt')).toBeVisible();
  await press('Fertig');
  await waitFor(() => expect(pages.mock.calls[0]?.[0]).toMatchObject([{ reading: null }]));
});

test('a page of the document is moved, turned, taken away and brought back', async () => {
  const shots = [1, 2, 3].map((byte) => aShot({ jpeg: new Uint8Array([byte]), width: byte }));
  const { takePage, press, pages } = await show({
    shoot: async () => ok(shots.shift() ?? aShot()),
    adjust: async (shot) => ok({ ...shot, jpeg: new Uint8Array([9]), width: 900 }),
  });
  await takePage();
  await press('Noch eine Seite');
  await takePage();
  await press('Noch eine Seite');
  await takePage();
  await press(/^Seite 3/);
  await press('Weiter nach vorn');
  expect(await screen.findByText('Seite 2 von 3')).toBeVisible();
  await press('Drehen');
  await press('Zu den Seiten');
  await press(/^Seite 1/);
  await press('Seite wegnehmen');
  expect(await screen.findByText('2 Seiten sind da')).toBeVisible();
  await press('Zurückholen');
  await press('Fertig');
  await waitFor(() => expect(pages).toHaveBeenCalledOnce());
  expect(pages.mock.calls[0]?.[0].map(({ picture }) => picture.width)).toEqual([1, 900, 2]);
});

test('a page photographed again takes the place of the old one', async () => {
  const shots = [1, 2, 8].map((byte) => aShot({ jpeg: new Uint8Array([byte]), width: byte }));
  const { takePage, press, pages } = await show({ shoot: async () => ok(shots.shift() ?? aShot()) });
  await takePage();
  await press('Noch eine Seite');
  await takePage();
  await press(/^Seite 1/);
  await press('Neu fotografieren');
  await takePage();
  await press('Fertig');
  await waitFor(() => expect(pages).toHaveBeenCalledOnce());
  expect(pages.mock.calls[0]?.[0].map(({ picture }) => picture.width)).toEqual([8, 2]);
});

test('turning that does not work says so and leaves the page as it is', async () => {
  const { press } = await show({ adjust: async () => err('failed') });
  await press('Foto machen');
  await press('Drehen');
  expect(await screen.findByText('Das hat nicht geklappt. Die Seite ist wie vorher.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Seite nehmen' })).toBeVisible();
});

test('whoever lets the terminal read aloud hears an instruction that stayed, once', async () => {
  const { look, say } = await show({}, { listens: true });
  await screen.findByRole('button', { name: 'Foto machen' });
  look({ corners: null, hint: 'dark', shutter: false });
  look({ corners: wholePicture, hint: 'closer', shutter: false });
  await waitFor(() => expect(say).toHaveBeenCalledWith('Bitte näher an die Kamera.'), { timeout: 3000 });
  look({ corners: wholePicture, hint: 'closer', shutter: false });
  expect(say).toHaveBeenCalledOnce();
});

const devices: PaperDevices = {
  scanners: [{ id: 's1', name: 'Scanner', flatbed: true, feeder: true }],
  stick: 'ready',
};
const file = (name: string): StickFile => ({ id: name, name, kind: 'pdf', bytes: 1_300_000, changedAt: null });
const sheet: Fed = { kind: 'page', shot: aShot() };

test('with scanner and stick the person is asked how the paper comes in; a whole stack comes by itself', async () => {
  const source = vi.fn<CaptureTools['source']>(() => fakeSource([sheet, sheet, sheet], 'end'));
  const { press, pages } = await show({ devices: async () => devices, source });
  expect(await screen.findByText('Wie kommt Ihr Papier herein?')).toBeVisible();
  await press(/Stapel in den Einzug/);
  expect(source).toHaveBeenCalledWith({ from: 'scanner', scanner: 's1', unit: 'feeder' });
  expect(await screen.findByText('3 Seiten sind da')).toBeVisible();
  await press('Fertig');
  await waitFor(() => expect(pages.mock.calls[0]?.[0]).toHaveLength(3));
});

test.each([
  ['empty', 'Im Einzug liegt kein Papier.'],
  ['jam', 'Ein Blatt steckt fest.'],
  ['cover-open', 'Der Deckel vom Scanner ist offen.'],
  ['no-scanner', 'Der Scanner ist nicht da.'],
  ['busy', 'Der Scanner ist gerade beschäftigt.'],
  ['timeout', 'Das hat zu lange gedauert.'],
  ['failed', 'Der Scanner hat aufgehört.'],
] as const)('the scanner says %s: what to do stands there, and no sheet before is lost', async (end, sentence) => {
  const ends = [end, 'end'] as const;
  let run = 0;
  const { press } = await show({
    devices: async () => devices,
    source: () => fakeSource([sheet], ends[run++] ?? 'end'),
  });
  await press(/Auf den Scanner legen/);
  expect(await screen.findByText(sentence, { exact: false })).toBeVisible();
  expect(screen.getByText('Eine Seite ist da und bleibt.')).toBeVisible();
  await press('Weiter einlesen');
  expect(await screen.findByText('2 Seiten sind da')).toBeVisible();
});

test('a stack can be stopped; the sheets so far are there', async () => {
  const { press } = await show({
    devices: async () => devices,
    source: () => (report, signal) => {
      report(sheet);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve('stopped')));
    },
  });
  await press(/Stapel in den Einzug/);
  expect(await screen.findByText('Seite 2 wird eingelesen')).toBeVisible();
  await press('Anhalten');
  await press('Zu den Seiten');
  expect(await screen.findByText('Eine Seite ist da')).toBeVisible();
});

test('files of a stick are chosen, read in that order, and what one cannot give is said by its name', async () => {
  const source = vi.fn<CaptureTools['source']>(() =>
    fakeSource([sheet, { kind: 'skipped', skipped: { name: 'b.pdf', number: null, problem: 'locked' } }], 'end'),
  );
  const { press } = await show({
    devices: async () => devices,
    stickFiles: async () => ({ outcome: 'files', files: [file('a.pdf'), file('b.pdf')], others: 2 }),
    source,
  });
  await press(/USB-Stick/);
  await userEvent.click(await screen.findByRole('checkbox', { name: /b\.pdf/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /a\.pdf/ }));
  expect(screen.getByText(/2 andere Dateien zeigt das Gerät nicht/)).toBeVisible();
  await press('2 Dateien einlesen');
  expect(source.mock.calls[0]?.[0]).toMatchObject({ from: 'stick', files: [{ id: 'b.pdf' }, { id: 'a.pdf' }] });
  expect(await screen.findByText(/Diese Datei hat ein Passwort/)).toBeVisible();
  expect(screen.getByText('b.pdf')).toBeVisible();
  expect(screen.getByText('Sie können den Stick jetzt abziehen.')).toBeVisible();
});

test('a stick pulled out under the list is said, and put in again its files are there', async () => {
  const { press, live } = await show({
    devices: async () => devices,
    stickFiles: async () => ({ outcome: 'files', files: [file('a.pdf')], others: 0 }),
  });
  await press(/USB-Stick/);
  await screen.findByText('a.pdf');
  act(() => live.stick(false));
  expect(await screen.findByText('Der Stick ist nicht mehr da. Stecken Sie ihn bitte wieder ein.')).toBeVisible();
  act(() => live.stick(true));
  expect(await screen.findByText('a.pdf')).toBeVisible();
});

test('a stick pulled out while it is read: the pages before stay', async () => {
  const { press } = await show({
    devices: async () => devices,
    stickFiles: async () => ({ outcome: 'files', files: [file('a.pdf')], others: 0 }),
    source: () => fakeSource([sheet], 'gone'),
  });
  await press(/USB-Stick/);
  await userEvent.click(await screen.findByRole('checkbox', { name: /a\.pdf/ }));
  await press('Eine Datei einlesen');
  expect(await screen.findByText(/Der Stick ist nicht mehr da\. Stecken Sie ihn wieder ein/)).toBeVisible();
  expect(screen.getByText('Eine Seite ist da und bleibt.')).toBeVisible();
  expect(screen.queryByText('Sie können den Stick jetzt abziehen.')).toBeNull();
});

test('a machine that does not answer what is plugged in has its camera all the same', async () => {
  const { press, pages } = await show({ devices: () => Promise.reject(new Error('gone')) });
  await press('Foto machen');
  await press('Seite nehmen');
  await press('Fertig');
  await waitFor(() => expect(pages).toHaveBeenCalledOnce());
});
