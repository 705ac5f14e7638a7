import { type ReactNode, useState } from 'react';
import { Button, Icon, Kiosk, Note, Tag } from '#renderer/ui';
import { type Localized, localize } from '#shared/content';
import { type PrecheckAnswers, type PrecheckResult, precheckResults, togetherSentences } from '#shared/orientation';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { printResults } from './print-results.ts';

/** The result of the pre-check: three classes in words, what was checked, what is still to be found out. Never an amount. */
export function PrecheckResultPage(props: {
  readonly answers: PrecheckAnswers;
  readonly onApply: (application: string) => void;
  readonly onPlace: (key: string) => void;
  readonly onPlaces: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, pack, language, clock, say } = terminal;
  const [printed, setPrinted] = useState<WordKey | null>(null);
  const results = precheckResults({ pack, answers: props.answers, today: clock.today() });
  const sentences = togetherSentences(pack.precheck, results).map((text) => localize(text, language).text);
  const title = words('orientation.result');
  const lead = words('orientation.resultLead');
  const spoken = results.map(
    ({ leistung, result }) =>
      `${localize(leistung.title, language).text}: ${localize(pack.precheck.classes[result], language).text}`,
  );
  const print = async () => {
    setPrinted('orientation.printing');
    setPrinted(await printResults(terminal, results));
  };
  return (
    <Kiosk
      constants={constants}
      page="precheck-result"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say([title, lead, ...spoken].join('. ')) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('orientation.whereToday'), icon: 'walk', onPress: props.onPlaces }}
      third={{ label: words('act.print'), icon: 'print', onPress: () => void print() }}
    >
      {printed === null ? null : (
        <div role="status">
          <Note tone={printed === 'result.print.printed' ? 'leaf' : 'silk'} icon="print">
            <p>{words(printed)}</p>
          </Note>
        </div>
      )}
      <div className="precheck-results">
        {results.map((result) => (
          <ResultCard key={result.leistung.key} result={result} onApply={props.onApply} onPlace={props.onPlace} />
        ))}
      </div>
      {sentences.length === 0 ? null : (
        <Note tone="velvet" icon="info">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      )}
    </Kiosk>
  );
}

const TONES = { wahrscheinlichPruefenLassen: 'leaf', vielleicht: 'velvet', eherNichtAberFragen: 'linen' } as const;

function ResultCard(props: {
  readonly result: PrecheckResult;
  readonly onApply: (application: string) => void;
  readonly onPlace: (key: string) => void;
}): ReactNode {
  const { words, pack, language } = useTerminal();
  const { leistung, result, reason, checked, clarify, askAmount } = props.result;
  const application = result === 'eherNichtAberFragen' ? undefined : leistung.applicationId;
  const text = (texts: readonly Localized[]) => texts.map((entry) => localize(entry, language).text).join(' ');
  const title = localize(leistung.title, language).text;
  return (
    <section className={`card precheck-result precheck-${TONES[result]}`} data-keep="together" data-result={result}>
      <div className="card-header">
        <h2>{title}</h2>
        <Tag tone={TONES[result]} label={localize(pack.precheck.classes[result], language).text} />
      </div>
      <p>
        {reason === null ? words('orientation.expired') : localize(reason, language).text}{' '}
        {askAmount ? words('orientation.askAmount') : null}
      </p>
      <div className="precheck-pair">
        <div>
          <h3>
            <Icon name="check" />
            {words('orientation.checked')}
          </h3>
          <p className="quiet">{checked.length === 0 ? words('orientation.checkedNothing') : text(checked)}</p>
        </div>
        <div>
          <h3>
            <Icon name="q" />
            {words('orientation.clarify')}
          </h3>
          <p className="quiet">{text(clarify)}</p>
        </div>
      </div>
      <div className="row">
        {application === undefined ? null : (
          <Button
            look="small"
            act={{ label: words('orientation.start'), icon: 'pen', onPress: () => props.onApply(application) }}
          />
        )}
        <Button
          look="small"
          act={{ label: words('orientation.where'), icon: 'walk', onPress: () => props.onPlace(leistung.officeKey) }}
        />
        <FactLine facts={[leistung]} />
      </div>
    </section>
  );
}
