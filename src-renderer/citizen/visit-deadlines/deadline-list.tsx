import { type ReactNode, useState } from 'react';
import { type Act, Button, Kiosk, Note } from '#renderer/ui';
import type { Matter } from '#shared/matters';
import { ClockDoubt, useNetwork } from '../app/clock-doubt.tsx';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { type Entry, entriesOf, type Told } from './entries.ts';
import { type EntryAct, EntryCard } from './entry-card.tsx';
import { labelOf, matterTitle, type ReasonOf, sentencesOf, titleOf } from './entry-words.ts';
import { FoundCard } from './found-card.tsx';
import { printDays } from './print-days.ts';
import { startMatterOf } from './start-matter.ts';
import './deadline-list.css';

/** Everything this visit has a day for, in one list and on one sheet. */
export function DeadlineList(props: {
  readonly told: Told;
  readonly reasonOf: ReasonOf;
  readonly onMatter: (id: string) => void;
  readonly onRemove: (id: string) => void;
  /** What was taken off by mistake comes back. */
  readonly onRestore: (matter: Matter) => void;
  readonly onApply: (application: string) => void;
  /** A short application on paper, for the start of a Leistung. */
  readonly onWrite: (start: Matter) => void;
  readonly onMore: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, language, clock, say } = terminal;
  const [printed, setPrinted] = useState<WordKey | null>(null);
  const [removed, setRemoved] = useState<Matter | null>(null);
  const network = useNetwork();
  const doubt = network?.clock === 'implausible';
  const today = clock.today();
  const voice = { pack: terminal.pack, words, language, reasonOf: props.reasonOf };
  const entries = entriesOf(props.told, today);
  const found = entries.filter((entry) => entry.kind === 'found');
  const dated = entries.filter((entry) => entry.kind !== 'found');
  const next = dated.find(({ day, passed }) => day !== null && passed !== 'both');
  const title = words('list.title');
  const print = async () => {
    setPrinted('orientation.printing');
    setPrinted(await printDays(terminal, entries, props.reasonOf, doubt));
  };
  const spokenOf = (entry: Entry) => [
    titleOf(entry, voice),
    ...(entry.day === null ? [] : [`${words(labelOf(entry))} ${dayInWords(entry.day, language)}`]),
    ...sentencesOf(entry, voice),
  ];
  // What lies in this device has not arrived: while there is no network, paper can (§ 16 SGB I).
  const isForPaper = (entry: Entry) =>
    entry.kind === 'begun' && entry.day !== null && network !== null && network.state !== 'online';
  const actsOf = (entry: Entry): EntryAct[] => {
    if (entry.kind === 'matter') {
      const what = titleOf(entry, voice);
      const remove = () => {
        setRemoved(entry.matter);
        props.onRemove(entry.matter.id);
      };
      return [
        {
          look: 'small',
          label: words('list.open'),
          spoken: words('list.openOf', { what }),
          icon: 'cal',
          onPress: () => props.onMatter(entry.matter.id),
        },
        { look: 'plain', label: words('list.remove'), spoken: words('list.removeOf', { what }), onPress: remove },
      ];
    }
    const { applicationId } = entry.leistung;
    if (entry.kind !== 'begun' || applicationId === undefined) return [];
    const label = words('list.begun.goOn');
    const goOn: EntryAct = {
      look: 'small',
      label,
      spoken: label,
      icon: 'pen',
      onPress: () => props.onApply(applicationId),
    };
    if (!isForPaper(entry)) return [goOn];
    const onPaper = words('list.begun.write');
    const write = () => props.onWrite(startMatterOf(terminal.pack, entry.leistung, today));
    return [goOn, { look: 'small', label: onPaper, spoken: onPaper, icon: 'print', onPress: write }];
  };
  const more: Act = { label: words('list.more'), icon: 'cal', onPress: props.onMore };
  return (
    <Kiosk
      constants={constants}
      page="deadline-list"
      title={title}
      {...(entries.length === 0 ? {} : { lead: words('list.lead') })}
      sayIt={{
        label: words('tool.readAloud'),
        onPress: () =>
          say([title, ...(entries.length === 0 ? [words('list.none')] : entries.flatMap(spokenOf))].join('. ')),
      }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(entries.length === 0
        ? { main: { ...more, label: words('situations.deadline') } }
        : { second: more, main: { label: words('act.print'), icon: 'print', onPress: () => void print() } })}
    >
      {doubt ? <ClockDoubt today={today} /> : null}
      {printed === null ? null : (
        <div role="status">
          <Note tone={printed === 'result.print.printed' ? 'leaf' : 'silk'} icon="print">
            <p>{words(printed)}</p>
          </Note>
        </div>
      )}
      {removed === null ? null : (
        <div role="status">
          <Note tone="velvet" icon="info">
            <div className="row">
              <p>{words('list.removed', { what: matterTitle(removed, voice) })}</p>
              <Button
                look="small"
                act={{
                  label: words('list.undo'),
                  icon: 'turn',
                  onPress: () => {
                    props.onRestore(removed);
                    setRemoved(null);
                  },
                }}
              />
            </div>
          </Note>
        </div>
      )}
      {entries.length === 0 ? (
        <Note tone="velvet" icon="info">
          <p className="lead">{words('list.none')}</p>
        </Note>
      ) : null}
      {dated.length === 0 ? null : (
        <ul className="day-list">
          {dated.map((entry) => (
            <EntryCard key={entry.id} entry={entry} voice={voice} next={entry === next} acts={actsOf(entry)}>
              {isForPaper(entry) ? <p>{words('list.begun.offline')}</p> : null}
            </EntryCard>
          ))}
        </ul>
      )}
      {found.length === 0 ? null : <FoundCard entries={found} voice={voice} onApply={props.onApply} />}
      {dated.some(({ kind }) => kind === 'matter') ? <p className="small quiet">{words('list.phone')}</p> : null}
    </Kiosk>
  );
}
