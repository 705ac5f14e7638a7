import { z } from 'zod';
import type { VisitStore } from '#renderer/store';
import { answersSchema } from '#shared/interview';
import { matterSchema } from '#shared/matters';
import { capturingAgain, capturingWithoutBytes, pictureId } from './kept-pages.ts';
import type { VisitParts } from './parts.ts';
import type { Keeper, KeptVisit } from './visit-data.ts';

const PART = 'visit';

/** Keeps a visit in the window's store: JSON in one part, page pictures as blobs of their own, written once. */
export function keeperOf(store: VisitStore): Keeper<VisitParts> {
  const written = new Set<string>();
  return {
    save: (visit) => {
      const pictures = picturesOf(visit);
      for (const [id, jpeg] of pictures) {
        if (written.has(id)) continue;
        written.add(id);
        void store.putBlob(id, jpeg);
      }
      // What the person took away, turned or handed on is not kept a second time.
      for (const id of [...written].filter((kept) => !pictures.has(kept))) {
        written.delete(id);
        void store.removeBlob(id);
      }
      void store.save(PART, withoutBytes(visit));
    },
    clear: () => {
      written.clear();
      void store.clear();
    },
  };
}

function picturesOf({ data }: KeptVisit<VisitParts>): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...data.documents.flatMap((document) =>
      document.pages.map((page, index) => [blobId(document.id, index), page.jpeg] as const),
    ),
    ...(data.capturing?.pages ?? []).map((page) => [pictureId(page), page.jpeg] as const),
  ]);
}

/** What a reload finds; null for a fresh window or anything that is not a visit of this version. */
export async function keptVisit(store: VisitStore): Promise<KeptVisit<VisitParts> | null> {
  const kept = (await store.load())?.parts[PART];
  if (!isKeptVisit(kept)) return null;
  const documents = await Promise.all(
    kept.data.documents.map(async (document) => ({
      ...document,
      pages: await Promise.all(
        document.pages.map(async (page, index) => ({
          ...page,
          jpeg: (await store.getBlob(blobId(document.id, index))) ?? new Uint8Array(),
        })),
      ),
    })),
  );
  const capturing = await capturingAgain(kept.data.capturing, (id) => store.getBlob(id));
  return { ...kept, data: { ...kept.data, documents, capturing, sent: sentAgain(kept.data.sent) } };
}

type Sent = KeptVisit<VisitParts>['data']['sent'];

/** JSON has no bytes: papers are kept as lists of numbers and come back as what a printer takes. */
function sentAgain(sent: Sent): Sent {
  if (sent === null) return null;
  const { letterbox } = sent;
  return {
    ...sent,
    sheet: new Uint8Array(sent.sheet),
    letterbox: letterbox === null ? null : { ...letterbox, pdf: new Uint8Array(letterbox.pdf) },
  };
}

function blobId(document: string, page: number): string {
  return `${document}-${page}`;
}

/** Papers can be made only while the answers are there; a reload after sending keeps them with number and PIN. */
function withoutBytes(visit: KeptVisit<VisitParts>): unknown {
  return {
    ...visit,
    data: {
      ...visit.data,
      documents: visit.data.documents.map((document) => ({
        ...document,
        pages: document.pages.map(({ jpeg: _, ...page }) => page),
      })),
      capturing: capturingWithoutBytes(visit.data.capturing),
      // Values settled outlive a crash of the page; the pictures beside them do not (the pages do, in `capturing`).
      reviewing: visit.data.reviewing === null ? null : { ...visit.data.reviewing, captured: null },
      sent: sentWithoutBytes(visit.data.sent),
    },
  };
}

function sentWithoutBytes(sent: Sent): unknown {
  if (sent === null) return null;
  const { sheet, letterbox } = sent;
  return {
    ...sent,
    sheet: Array.from(sheet),
    letterbox: letterbox === null ? null : { ...letterbox, pdf: Array.from(letterbox.pdf) },
  };
}

function isKeptVisit(value: unknown): value is KeptVisit<VisitParts> {
  if (typeof value !== 'object' || value === null || !('data' in value) || !('visit' in value)) return false;
  const { data } = value;
  return (
    typeof data === 'object' &&
    data !== null &&
    'answers' in data &&
    answersSchema.safeParse(data.answers).success &&
    'documents' in data &&
    Array.isArray(data.documents) &&
    'matters' in data &&
    z.array(matterSchema).safeParse(data.matters).success
  );
}
