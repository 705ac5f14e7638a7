import { type ReactNode, useState } from 'react';
import type { PaperText } from '#renderer/paper';
import { Card, CaseSlip, Kiosk, Note, Stations, Steps, Tag } from '#renderer/ui';
import { addDays } from '#shared/basics';
import { writtenCaseCode } from '#shared/cases';
import { type Office, officeOf } from '#shared/content';
import { FactLine } from '../app/fact-line.tsx';
import { dayInWords, monthInWords, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { LetterboxCard, LetterboxOffer } from './letterbox-card.tsx';
import './saved.css';

/** Only what the office's signed word has proved; `saved` is the machine's own. */
export type DeliveryState = {
  readonly state: 'saved' | 'transmitted' | 'received';
  readonly receivedOn: string | null;
  readonly signatureMissing: boolean;
};

export type SavedCase = {
  readonly code: string;
  readonly pin: string;
  readonly officeName: string;
  readonly sheet: Uint8Array<ArrayBuffer>;
  readonly signatureRequired: boolean;
  /** A letter that keeps the month without any network; null where no date depends on it. */
  readonly letterbox: { readonly pdf: Uint8Array<ArrayBuffer>; readonly lastDay: string } | null;
};

/** Days after which somebody should ask: the city's service time is not known yet, five days are the house's proposal. */
const ASK_AFTER_DAYS = 5;

/**
 * After sealing: the truth about where the application is, number and PIN, and what to do today. There is no "Zurück":
 * what is sealed cannot be changed here.
 */
export function Saved(props: {
  readonly sent: SavedCase;
  readonly delivery: DeliveryState;
  readonly online: boolean;
  /** The list of everything in this visit that has a day, this application's month with it. */
  readonly onDays: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, pack, language, clock } = terminal;
  const [printed, setPrinted] = useState<'no' | 'working' | 'printed' | 'failed'>('no');
  const { sent, delivery } = props;
  const rathaus = officeOf(pack, 'rathaus');
  const askOn = dayInWords(addDays(clock.today(), ASK_AFTER_DAYS), language);
  const letter = delivery.state === 'saved' ? sent.letterbox : null;
  const posting = letter !== null && !props.online;
  const address = streetOf(rathaus);
  const todo = posting
    ? [words('letterbox.step1'), words('letterbox.step2', { address })]
    : [words('saved.step1'), words('saved.step2', { address })];
  const code = writtenCaseCode(sent.code);

  const print = async () => {
    setPrinted('working');
    const slip = await slipPaper(terminal, sent, delivery);
    const first = await terminal.client.call.print({ document: sent.sheet, copies: 1 });
    const second =
      first.outcome === 'printed' ? await terminal.client.call.print({ document: slip, copies: 1 }) : first;
    setPrinted(second.outcome === 'printed' ? 'printed' : 'failed');
  };
  return (
    <Kiosk
      constants={constants}
      page={`saved-${delivery.state}`}
      title={headline(delivery, language, words)}
      state={{
        tone: delivery.state === 'received' ? 'leaf' : 'silk',
        picture: delivery.state === 'received' ? 'office' : 'save',
      }}
      lead={stateSentence(delivery, props.online, words)}
      second={{ label: words('act.done'), onPress: props.onDone }}
      third={{ label: words('list.title'), icon: 'cal', onPress: props.onDays }}
      main={{ label: words('saved.print'), icon: 'print', onPress: () => void print() }}
    >
      {delivery.signatureMissing ? (
        <p>
          <Tag tone="silk" icon="pen" label={words('saved.signatureMissing')} />
        </p>
      ) : null}
      {printed === 'printed' ? (
        <Note tone="leaf" icon="print">
          {words('saved.printed')}
        </Note>
      ) : null}
      {printed === 'failed' ? (
        <Note tone="madder" icon="print">
          {words('saved.noPrinter')}
        </Note>
      ) : null}
      {posting ? <LetterboxCard letter={letter} steps={todo} address={rathaus} /> : null}
      <Way delivery={delivery} />
      <div className="saved-columns">
        {sent.signatureRequired && !posting ? (
          <Card title={words('saved.today')}>
            <Steps steps={todo} />
            <FactLine facts={rathaus === null ? [] : [rathaus]} />
            {delivery.state === 'received' ? null : (
              <p className="small quiet">{words('saved.month', { month: monthInWords(clock.today(), language) })}</p>
            )}
            {letter === null ? null : <LetterboxOffer letter={letter} />}
          </Card>
        ) : null}
        <CaseSlip
          code={{ label: words('saved.caseCode'), value: code }}
          pin={{ label: words('saved.pin'), value: sent.pin }}
          sentence={words('saved.keep')}
          qr={{ label: words('saved.qr'), content: code }}
        />
      </div>
      <Note tone="velvet" icon="ask">
        {words('saved.ask', { date: askOn, office: sent.officeName })}
      </Note>
    </Kiosk>
  );
}

/** Where it is on its way; a station is only done when it is true. */
function Way({ delivery }: { readonly delivery: DeliveryState }): ReactNode {
  const { words } = useTerminal();
  const sent = delivery.state !== 'saved';
  const received = delivery.state === 'received';
  return (
    <Stations
      label={words('saved.stations')}
      stations={[
        { picture: 'save', label: words('saved.stationHere'), state: sent ? 'done' : 'now' },
        {
          picture: 'clock',
          label: words(sent ? 'saved.stationSent' : 'saved.stationNotSent'),
          state: received ? 'done' : sent ? 'now' : 'open',
        },
        {
          picture: 'office',
          label: words(received ? 'saved.stationReceived' : 'saved.stationNotReceived'),
          state: received ? 'now' : 'open',
        },
      ]}
    />
  );
}

type Words = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string;

function headline(delivery: DeliveryState, language: string, words: Words): string {
  if (delivery.state === 'received' && delivery.receivedOn !== null)
    return words('saved.received', { date: dayInWords(delivery.receivedOn, language) });
  return words(delivery.state === 'transmitted' ? 'saved.transmitted' : 'saved.title');
}

function stateSentence(delivery: DeliveryState, online: boolean, words: Words): string {
  if (delivery.state === 'received') return words('saved.receivedSentence');
  if (delivery.state === 'transmitted') return words('saved.transmittedSentence');
  return words(online ? 'saved.sending' : 'saved.offline');
}

function streetOf(office: Office | null): string {
  return office === null
    ? ''
    : [office.street, [office.zip, office.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** The slip with number and PIN, in the person's language and German. */
async function slipPaper(
  terminal: ReturnType<typeof useTerminal>,
  sent: SavedCase,
  delivery: DeliveryState,
): Promise<Uint8Array<ArrayBuffer>> {
  const papers = await import('#renderer/paper');
  const { words, germanWords, language, clock, pack } = terminal;
  const both = (key: WordKey, german: Readonly<Record<string, string>> = {}, own = german): PaperText => ({
    german: germanWords(key, german),
    translated: language === 'de' ? null : words(key, own),
  });
  const askOn = addDays(clock.today(), ASK_AFTER_DAYS);
  const received = delivery.receivedOn;
  return papers.takeAlongPaper(await papers.loadPaperFonts(), {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    site: terminal.constants.site,
    printedOn: dayInWords(clock.today(), 'de'),
    deadline: null,
    slip: {
      caseCodeLabel: both('saved.caseCode'),
      caseCode: writtenCaseCode(sent.code),
      pinLabel: both('saved.pin'),
      pin: sent.pin,
      state:
        delivery.state === 'received' && received !== null
          ? both('saved.received', { date: dayInWords(received, 'de') }, { date: dayInWords(received, language) })
          : both('saved.title'),
      today: [both('saved.step1'), both('saved.step2', { address: streetOf(officeOf(pack, 'rathaus')) })],
      ask: both(
        'saved.ask',
        { date: dayInWords(askOn, 'de'), office: sent.officeName },
        { date: dayInWords(askOn, language), office: sent.officeName },
      ),
    },
  });
}
