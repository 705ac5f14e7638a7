import type { RecognisedLine, RecognisedPage } from '#shared/documents';

/** The little of tesseract's answer that is used here. */
interface Bbox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
export interface EngineBlock {
  readonly paragraphs: readonly {
    readonly lines: readonly {
      readonly bbox: Bbox;
      readonly words: readonly { readonly text: string; readonly confidence: number; readonly bbox: Bbox }[];
    }[];
  }[];
}

const boxOf = ({ x0, y0, x1, y1 }: Bbox) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });

/** The engine's blocks as our page: lines from top to bottom, without words that are only white space. */
export function recognisedPage(width: number, height: number, blocks: readonly EngineBlock[]): RecognisedPage {
  const lines: RecognisedLine[] = [];
  for (const block of blocks) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        const words = line.words
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, confidence, bbox }) => ({
            text: text.trim(),
            confidence: Math.min(100, Math.max(0, confidence)),
            box: boxOf(bbox),
          }));
        if (words.length > 0) lines.push({ words, box: boxOf(line.bbox) });
      }
    }
  }
  lines.sort((a, b) => a.box.y + a.box.height / 2 - b.box.y - b.box.height / 2);
  return { width, height, lines };
}

/** Mean confidence of the words, weighed by their length: specks that were taken for letters count little. 0 without words. */
export function meanConfidence({ lines }: RecognisedPage): number {
  let [sum, letters] = [0, 0];
  for (const { words } of lines) {
    for (const { text, confidence } of words) {
      sum += confidence * text.length;
      letters += text.length;
    }
  }
  return letters === 0 ? 0 : sum / letters;
}
