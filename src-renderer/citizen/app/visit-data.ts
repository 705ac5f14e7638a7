import { useCallback, useEffect, useState } from 'react';
import { randomId } from '#shared/basics';
import { type Answers, emptyAnswers } from '#shared/interview';
import type { Matter } from '#shared/matters';
import type { PrecheckAnswers } from '#shared/orientation';

/** What the journeys add to a visit: kinds of what is scanned, sent, asked for, and half written. */
export type Parts = {
  readonly document: unknown;
  readonly sent: unknown;
  readonly callback: unknown;
  readonly letter: unknown;
  readonly reviewing: unknown;
  readonly capturing: unknown;
  readonly typedQuestions: unknown;
  readonly remedyLetter: unknown;
  readonly reminderDraft: unknown;
  readonly reminder: unknown;
};

/** What a person has told and shown in this visit. It lives in this window's memory and goes with the visit. */
export type VisitData<Kinds extends Parts> = {
  readonly answers: Answers;
  readonly documents: readonly Kinds['document'][];
  /** Page of the application last shown, so that a scan or a change of language comes back to it. */
  readonly page: string | null;
  readonly sent: Kinds['sent'] | null;
  /** The application of which something was answered in this visit; `sent` tells whether it went. */
  readonly begun: string | null;
  /** Answers of the pre-check and the question shown. They never become answers of a form by themselves. */
  readonly precheck: PrecheckState;
  /** A request to be called back, sealed in this visit. */
  readonly callback: Kinds['callback'] | null;
  /** Everything this visit has a day for, oldest first. */
  readonly matters: readonly Matter[];
  /** The letter confirmed last: back from its day a value of it can be changed. */
  readonly letter: Kinds['letter'] | null;
  /** A letter half confirmed: what is settled outlives the screen it is settled on. */
  readonly reviewing: Kinds['reviewing'] | null;
  /** Pages of a document not yet handed on: an overlay or a crash of the page loses none. */
  readonly capturing: Kinds['capturing'] | null;
  /** Answers to the questions for a day without a letter in the camera. */
  readonly typedQuestions: Kinds['typedQuestions'] | null;
  /** Letters half written, by the id of the matter they are for. */
  readonly remedyLetter: Kinds['remedyLetter'] | null;
  /** A reminder by the city being asked for, with the matter it is for; gone once it is sealed. */
  readonly reminderDraft: Kinds['reminderDraft'] | null;
  /** Reminders by the city sealed in this visit. */
  readonly reminders: readonly Kinds['reminder'][];
};

export type PrecheckState = { readonly answers: PrecheckAnswers; readonly at: number };

/** A visit as a reload of the page finds it: where it was, and what was told. */
export type KeptVisit<Kinds extends Parts> = { readonly visit: unknown; readonly data: VisitData<Kinds> };

/** Where the visit is kept beside React's memory (Dexie in memory): a crash of the page loses nothing. */
export type Keeper<Kinds extends Parts> = {
  readonly save: (visit: KeptVisit<Kinds>) => void;
  readonly clear: () => void;
};

function emptyVisit<Kinds extends Parts>(): VisitData<Kinds> {
  return {
    answers: emptyAnswers(randomId()),
    documents: [],
    page: null,
    sent: null,
    begun: null,
    callback: null,
    precheck: { answers: {}, at: 0 },
    matters: [],
    letter: null,
    reviewing: null,
    capturing: null,
    typedQuestions: null,
    remedyLetter: null,
    reminderDraft: null,
    reminders: [],
  };
}

/** Some parts anew; as a function of what is told by then, where something ends later than it began. */
export type Change<Kinds extends Parts> =
  | Partial<VisitData<Kinds>>
  | ((before: VisitData<Kinds>) => Partial<VisitData<Kinds>>);

export function useVisitData<Kinds extends Parts>(
  keeper: Keeper<Kinds>,
  kept: KeptVisit<Kinds> | null,
  where: () => unknown,
) {
  const [data, setData] = useState<VisitData<Kinds>>(() => kept?.data ?? emptyVisit());
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept with every change of what was told; `where` only reads.
  useEffect(() => keeper.save({ visit: where(), data }), [keeper, data]);
  const change = useCallback(
    (part: Change<Kinds>) =>
      setData((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) })),
    [],
  );
  const forget = useCallback(() => {
    keeper.clear();
    setData(emptyVisit());
  }, [keeper]);
  return { data, change, forget } as const;
}
