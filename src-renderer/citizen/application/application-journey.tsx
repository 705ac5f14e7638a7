import { useMachine } from '@xstate/react';
import { type ReactNode, useEffect, useState } from 'react';
import { fromPromise } from 'xstate';
import { sendOnce } from '#renderer/sealing';
import { Kiosk, Progress, SectionThread } from '#renderer/ui';
import type { Application } from '#shared/content';
import {
  type Answers,
  nextPage,
  type PageVisit,
  previousPage,
  sectionsOf,
  visitAt,
  type Walk,
  walk,
} from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import { type ApplicationTexts, applicationTexts } from './application-texts.ts';
import { CoveredPage, coveredOn } from './covered-page.tsx';
import { EvidencePage } from './evidence-page.tsx';
import { interviewMachine } from './interview-machine.ts';
import { paperNames } from './papers.ts';
import { type PageProps, QuestionPage } from './question-page.tsx';
import { withRefusal } from './read-offers.ts';
import { type SealedCase, type SendProblem, type SentCase, saveCase, sealCase, unsentSheet } from './sealing.ts';
import { SendPage } from './send-page.tsx';
import { SummaryPage } from './summary-page.tsx';
import type { VisitDocument } from './visit-document.ts';
import './application.css';

/** One guided application from its first question to "gespeichert". Answers live with the visit, not here. */
export function ApplicationJourney(props: {
  readonly application: Application;
  readonly answers: Answers;
  readonly documents: readonly VisitDocument[];
  /** Address of the page to begin with; null for the first open one. */
  readonly page: string | null;
  readonly onPage: (page: string) => void;
  readonly onAnswers: (answers: Answers) => void;
  /** A paper was refused for a question, or asked for again. */
  readonly onDocuments: (documents: readonly VisitDocument[]) => void;
  readonly onScan: () => void;
  readonly onLeave: () => void;
  readonly onSent: (sent: SentCase) => void;
}): ReactNode {
  const terminal = useTerminal();
  const { application, answers, documents } = props;
  const texts = applicationTexts(application, terminal.language);
  const walked = walk(application.flow, answers, terminal.clock.today());
  const [outgoing] = useState(() => sendOnce<SealedCase, SentCase, SendProblem>());
  const [state, send] = useMachine(
    interviewMachine.provide({
      actors: {
        seal: fromPromise(() =>
          outgoing.send([answers, documents], {
            seal: () => sealCase(terminal, application, walked, documents),
            save: (sealed) => saveCase(terminal, sealed),
          }),
        ),
      },
    }),
    { input: { page: props.page } },
  );
  const { sent } = state.context;
  // One page at a time: whoever leaves it and comes back finds it covered again.
  const [openedPage, setOpenedPage] = useState<string | null>(null);
  useEffect(() => {
    if (sent !== null) props.onSent(sent);
  }, [sent, props.onSent]);

  const visit = shownPage(walked, state.context.page);
  const show = (page: PageVisit | null) => {
    if (page === null) return;
    props.onPage(page.address);
    setOpenedPage(null);
    send({ type: 'SHOW', page: page.address });
  };
  if (visit === null) return null;
  const goOn = (after: Answers) => {
    props.onAnswers(after);
    const again = walk(application.flow, after, terminal.clock.today());
    const { returnTo } = state.context;
    // A change from the summary goes back to it, unless it opened a new question on the way.
    const back = returnTo === null ? null : visitAt(again, returnTo);
    show(
      back !== null && (again.pending === null || again.visible.indexOf(again.pending) >= again.visible.indexOf(back))
        ? back
        : nextOpen(again, visit.address),
    );
  };
  const goBack = () => {
    const before = previousPage(walked, visit.address);
    if (before === null) props.onLeave();
    else show(before);
  };
  const pageProps: PageProps = {
    visit,
    answers,
    texts,
    thread: <Thread walked={walked} visit={visit} texts={texts} />,
    papers: {
      documents,
      nameOf: paperNames(walked, terminal),
      onRefuse: (address, refused) => props.onDocuments(withRefusal(documents, address, refused)),
      onScan: props.onScan,
    },
    onAnswers: props.onAnswers,
    onRow: (after) => {
      props.onAnswers(after);
      show(walk(application.flow, after, terminal.clock.today()).pending);
    },
    onNext: goOn,
    onBack: goBack,
  };
  if (state.matches('sending') || state.matches('sent')) return <Sending />;
  if (visit.kind === 'send' || state.matches('refused')) {
    return (
      <SendPage
        {...pageProps}
        problem={state.matches('refused') ? state.context.problem : null}
        sheet={() => unsentSheet(terminal, application, walked, documents)}
        onSend={() => send({ type: 'SEND' })}
      />
    );
  }
  if (visit.kind === 'summary') {
    return (
      <SummaryPage
        {...pageProps}
        walked={walked}
        onChange={(page) => {
          props.onPage(page);
          send({ type: 'CHANGE', page, returnTo: visit.address });
        }}
      />
    );
  }
  if (visit.kind === 'evidence') {
    return (
      <EvidencePage
        {...pageProps}
        walked={walked}
        attached={documents.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]))}
      />
    );
  }
  const covered = terminal.constants.helper === undefined ? null : coveredOn(visit);
  if (covered !== null && openedPage !== visit.address) {
    return (
      <CoveredPage
        visit={visit}
        kind={covered}
        thread={pageProps.thread}
        onOpen={() => setOpenedPage(visit.address)}
        onBack={goBack}
      />
    );
  }
  return <QuestionPage key={visit.address} {...pageProps} />;
}

function shownPage(walked: Walk, page: string | null): PageVisit | null {
  return (page === null ? null : visitAt(walked, page)) ?? walked.pending ?? walked.visible.at(-1) ?? null;
}

/** The next page in order; a list that got a new row leads to that row's first question. */
function nextOpen(walked: Walk, address: string): PageVisit | null {
  const next = nextPage(walked, address);
  const { pending } = walked;
  if (next === null || pending === null) return next;
  return walked.visible.indexOf(pending) < walked.visible.indexOf(next) ? pending : next;
}

function Thread({
  walked,
  visit,
  texts,
}: {
  readonly walked: Walk;
  readonly visit: PageVisit;
  readonly texts: ApplicationTexts;
}): ReactNode {
  const { words } = useTerminal();
  const sections = sectionsOf(walked, visit.address).map((section) => ({
    id: section.id,
    label: texts.text(section.labelKey),
    state: section.state,
  }));
  const number = sections.findIndex((section) => section.state === 'now') + 1;
  const line = words('interview.threadLine', {
    section: sections[number - 1]?.label ?? '',
    number,
    count: sections.length,
  });
  return <SectionThread label={words('interview.thread')} sections={sections} line={line} />;
}

function Sending(): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk constants={constants} page="sending" title={words('send.sealing')}>
      <Progress sentence={words('saved.saving')} />
    </Kiosk>
  );
}
