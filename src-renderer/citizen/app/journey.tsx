import { type ReactNode, useCallback, useMemo } from 'react';
import { applicationOf } from '#shared/content';
import { type Answers, withPapers } from '#shared/interview';
import { ApplicationJourney, type VisitDocument } from '../application/index.ts';
import { CaseStatus, useCaseState } from '../case-status/index.ts';
import { Applications, Cards, DeadlineWays, Precheck, Situations } from '../orientation/index.ts';
import { Places } from '../places/index.ts';
import { Saved } from '../saved/index.ts';
import { Attract } from '../welcome/index.ts';
import { Days } from './days.tsx';
import { LetterScreen } from './letter-screen.tsx';
import { deliveryOf, type VisitParts } from './parts.ts';
import { useTerminal } from './terminal.ts';
import type { Visit } from './visit.ts';
import type { Change, VisitData } from './visit-data.ts';

/** The one journey the visit is in. */
export function Journey(props: {
  readonly visit: Visit[0];
  readonly send: Visit[1];
  readonly data: VisitData<VisitParts>;
  readonly change: (part: Change<VisitParts>) => void;
  readonly onBegin: (language: string) => void;
  readonly onEnd: () => void;
}): ReactNode {
  const { visit, send, data, change } = props;
  const back = () => send({ type: 'BACK' });
  const apply = (application: string) => send({ type: 'APPLY', application });
  // A letter read before comes back only from its result, to change a value; a new scan begins empty.
  const scan = () => {
    change({ letter: null, reviewing: null });
    send({ type: 'LETTER' });
  };
  // Another day begins with empty questions; back from the day just counted its answers still stand.
  const byHand = () => {
    change({ typedQuestions: null });
    send({ type: 'BY_HAND' });
  };
  if (visit.matches('attract')) return <Attract onBegin={props.onBegin} />;
  if (visit.matches({ orientation: 'cards' }))
    return (
      <Cards
        situation={visit.context.situation ?? ''}
        onApply={apply}
        onPrecheck={() => send({ type: 'PRECHECK' })}
        onPlace={(key) => send({ type: 'PLACE', key })}
        onBack={back}
      />
    );
  if (visit.matches({ orientation: 'precheck' }))
    return (
      <Precheck
        state={data.precheck}
        onState={(precheck) => change({ precheck })}
        onEmergency={() => send({ type: 'SHOW', overlay: 'emergency' })}
        onApply={apply}
        onPlace={(key) => send({ type: 'PLACE', key })}
        onPlaces={() => send({ type: 'PLACES' })}
        onLeave={back}
      />
    );
  if (visit.matches({ orientation: 'applications' }))
    return <Applications onApply={apply} onNotSure={() => send({ type: 'PRECHECK' })} onBack={back} />;
  if (visit.matches({ orientation: 'deadlineWays' }))
    return (
      <DeadlineWays
        days={daysOf(data)}
        onLetter={scan}
        onByHand={byHand}
        onDays={() => send({ type: 'MATTERS' })}
        onBack={back}
      />
    );
  if (visit.matches('places'))
    return (
      <Places
        shown={
          visit.matches({ places: 'all' })
            ? 'all'
            : visit.matches({ places: 'events' })
              ? 'events'
              : { place: visit.context.place ?? '' }
        }
        onPlace={(key) => send({ type: 'PLACE', key })}
        onEvents={() => send({ type: 'EVENTS' })}
        onBack={back}
      />
    );
  if (visit.matches('application')) {
    return (
      <ApplicationScreen
        id={visit.context.application ?? ''}
        data={data}
        change={change}
        onScan={scan}
        onLeave={back}
        onSent={() => send({ type: 'SENT' })}
      />
    );
  }
  if (visit.matches('documents')) {
    return (
      <LetterScreen
        purpose={visit.context.application === null ? 'letter' : 'evidence'}
        data={data}
        change={change}
        application={visit.context.application}
        onRead={() => send({ type: 'LETTER_READ' })}
        onBack={back}
      />
    );
  }
  if (visit.matches('questions') || visit.matches('deadlines'))
    return <Days visit={visit} send={send} data={data} change={change} onScan={scan} onApply={apply} onBack={back} />;
  if (visit.matches('saved') && data.sent !== null)
    return <SavedScreen sent={data.sent} onDays={() => send({ type: 'MATTERS' })} onDone={props.onEnd} />;
  if (visit.matches('status')) return <CaseStatus onBack={back} />;
  return (
    <Situations
      onSituation={({ key, leadsTo }) => {
        change({ letter: null, reviewing: null });
        send({ type: 'SITUATION', key, leadsTo });
      }}
      onCase={() => send({ type: 'STATUS' })}
      onApply={() => send({ type: 'APPLICATIONS' })}
      onDeadline={() => send({ type: 'DEADLINE' })}
      onPlaces={() => send({ type: 'PLACES' })}
      onPrecheck={() => send({ type: 'PRECHECK' })}
      days={{ count: daysOf(data), onShow: () => send({ type: 'MATTERS' }) }}
      onHelper={() => send({ type: 'SHOW', overlay: 'helper' })}
    />
  );
}

/** What stands in the list besides hints. */
function daysOf({ matters, begun }: VisitData<VisitParts>): number {
  return matters.length + (begun === null ? 0 : 1);
}

function ApplicationScreen(props: {
  readonly id: string;
  readonly data: VisitData<VisitParts>;
  readonly change: (part: Partial<VisitData<VisitParts>>) => void;
  readonly onScan: () => void;
  readonly onLeave: () => void;
  readonly onSent: () => void;
}): ReactNode {
  const { change, id, onSent } = props;
  const { pack } = useTerminal();
  const application = applicationOf(pack, id);
  const sent = useCallback(
    (value: VisitParts['sent']) => {
      // What is sealed is gone from this window: only number, PIN and the sheet to sign stay until the end of the visit.
      change({ sent: value, documents: [], capturing: null, page: null });
      onSent();
    },
    [change, onSent],
  );
  const onDocuments = useCallback((documents: readonly VisitDocument[]) => change({ documents }), [change]);
  // Papers go with what was sealed, answers about people stay for the next application: none names a paper that is gone.
  const { answers: told, documents } = props.data;
  const answers = useMemo(() => withPapers(told, new Set(documents.map((paper) => paper.id))), [told, documents]);
  const onPage = useCallback((page: string) => change({ page }), [change]);
  // Begun with the first answer: who only looked at the first page has nothing to send.
  const onAnswers = useCallback((answers: Answers) => change({ answers, begun: id }), [change, id]);
  if (application === null) return null;
  return (
    <ApplicationJourney
      application={application}
      answers={answers}
      documents={documents}
      page={props.data.page}
      onPage={onPage}
      onAnswers={onAnswers}
      onDocuments={onDocuments}
      onScan={props.onScan}
      onLeave={props.onLeave}
      onSent={sent}
    />
  );
}

function SavedScreen({
  sent,
  onDays,
  onDone,
}: {
  readonly sent: NonNullable<VisitParts['sent']>;
  readonly onDays: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const state = useCaseState(sent.code, sent.pin);
  const { delivery, online } = useMemo(() => deliveryOf(state), [state]);
  return <Saved sent={sent} delivery={delivery} online={online} onDays={onDays} onDone={onDone} />;
}
