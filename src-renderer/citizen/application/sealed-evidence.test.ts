// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { emptyAnswers, walk } from '#shared/interview';
import { application, clock, openedByOffice, sealingTerminal } from './office.fixture.ts';
import { sealCase } from './sealing.ts';
import type { VisitDocument } from './visit-document.ts';

// The fonts of the sheet are files of a built window; the evidence needs none of them.
vi.mock('#renderer/paper', async (original) => ({
  ...(await original<typeof import('#renderer/paper')>()),
  loadPaperFonts: async () => ({}),
  applicationPaper: async () => new Uint8Array([1]),
}));

const jpeg = new Uint8Array(readFileSync('tests/pages/d01_jobcenter_bescheid.camA.jpg'));
const page = (text: string) => ({
  jpeg,
  width: 1819,
  height: 2573,
  words: text.split(' ').map((word, index) => ({ text: word, x: 100 + index * 300, y: 200, width: 280, height: 30 })),
});
const document = (id: string, evidence: string | null, ...texts: string[]): VisitDocument => ({
  id,
  kind: 'unknown',
  evidence,
  pages: texts.map(page),
  letter: { kind: 'unknown', values: [], meanConfidence: 0 },
  refused: [],
});

test.skipIf(!existsSync('/usr/bin/pdftotext'))(
  'what the office opens with its key is the searchable PDF of each document, named by its kind',
  async () => {
    const terminal = sealingTerminal({}, [{ key: 'mietvertrag', label: { de: 'Mietvertrag' } }]);
    const documents = [
      document('0192e6c8-7f00-4a00-8000-0000000000a1', 'mietvertrag', 'Mietvertrag Prüfstraße 12', 'Kaltmiete 512,30'),
      document('0192e6c8-7f00-4a00-8000-0000000000a2', null, 'Şengül Łucja Шановна'),
    ];
    const walked = walk(application.flow, emptyAnswers('0192e6c8-7f00-4a00-8000-000000000001'), clock.today());
    const sealed = await sealCase(terminal, application, walked, documents);
    if (!sealed.ok) throw new Error(sealed.error);
    const { attachments } = await openedByOffice(sealed.value.envelope);
    const evidence = attachments.filter(({ filename }) => filename !== 'Antrag.pdf');
    expect(evidence.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['mietvertrag.pdf', 'application/pdf'],
      ['Dokument.pdf', 'application/pdf'],
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
    const read = evidence.map(({ bytes }, index) => {
      const file = join(folder, `${index}.pdf`);
      writeFileSync(file, bytes);
      const run = (program: string, ...rest: string[]) => execFileSync(program, [file, ...rest], { encoding: 'utf8' });
      return {
        text: run('pdftotext', '-')
          .split('\f')
          .map((text) => text.trim()),
        info: run('pdfinfo'),
      };
    });
    rmSync(folder, { recursive: true });
    expect(read[0]?.text.slice(0, 2)).toEqual(['Mietvertrag Prüfstraße 12', 'Kaltmiete 512,30']);
    expect(read[1]?.text[0]).toBe('Şengül Łucja Шановна');
    expect(read[0]?.info).toMatch(/Title:\s+Mietvertrag\n/);
    expect(read[1]?.info).toMatch(/Title:\s+Dokument\n/);
    for (const { info } of read) expect(info).not.toMatch(/Author|Creat|ModDate|pdf-lib|Erika/);
  },
);
