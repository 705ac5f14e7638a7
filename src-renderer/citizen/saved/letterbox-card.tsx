import { type ReactNode, useState } from 'react';
import { type Act, Button, Note, Steps } from '#renderer/ui';
import { type Fact, FactLine } from '../app/fact-line.tsx';
import { dayInWords, monthInWords, useTerminal } from '../app/terminal.ts';

type Letter = { readonly pdf: Uint8Array<ArrayBuffer>; readonly lastDay: string };

/**
 * A formloser Antrag on paper: a month counts from the day of arrival (§ 25 (2) WoGG), and what lies sealed in this device
 * has not arrived. Stands first while there is no network; its button is in outline, because a screen has one filled one.
 */
export function LetterboxCard(props: {
  readonly letter: Letter;
  readonly steps: readonly string[];
  /** Whose letterbox it is: how old the address is stands below it. */
  readonly address: Fact | null;
}): ReactNode {
  const { words, language } = useTerminal();
  const { letter } = props;
  const { act, said } = usePrinting(letter);
  return (
    <section className="card letterbox" data-keep="together">
      <div className="letterbox-part">
        <h2>{words('letterbox.title')}</h2>
        <p className="lead">{words('saved.month', { month: monthInWords(letter.lastDay, language) })}</p>
        <p>{words('letterbox.offline', { date: dayInWords(letter.lastDay, language) })}</p>
      </div>
      <div className="letterbox-part">
        <Steps steps={props.steps} />
        <FactLine facts={props.address === null ? [] : [props.address]} />
        <Button look="second" act={act} />
        {said}
      </div>
    </section>
  );
}

/** While the device is still sending: a quiet offer beside the steps of today. */
export function LetterboxOffer({ letter }: { readonly letter: Letter }): ReactNode {
  const { words } = useTerminal();
  const { act, said } = usePrinting(letter);
  return (
    <div className="letterbox-part">
      <p className="small quiet">{words('letterbox.online')}</p>
      <Button look="small" act={act} />
      {said}
    </div>
  );
}

/** The button that prints, and what became of it. */
function usePrinting(letter: Letter): { readonly act: Act; readonly said: ReactNode } {
  const { client, words } = useTerminal();
  const [printing, setPrinting] = useState<'no' | 'working' | 'printed' | 'failed'>('no');
  const print = async () => {
    setPrinting('working');
    const printed = await client.call.print({ document: letter.pdf, copies: 1 }).catch(() => null);
    setPrinting(printed?.outcome === 'printed' ? 'printed' : 'failed');
  };
  const act: Act = {
    label: words('letterbox.print'),
    icon: 'print',
    onPress: () => void print(),
    ...(printing === 'working' ? { waiting: { sentence: words('letterbox.printing') } } : {}),
  };
  if (printing === 'no' || printing === 'working') return { act, said: null };
  const good = printing === 'printed';
  const said = (
    <Note tone={good ? 'leaf' : 'madder'} icon="print">
      <p role={good ? 'status' : 'alert'}>{words(good ? 'letterbox.printed' : 'letterbox.noPrinter')}</p>
    </Note>
  );
  return { act, said };
}
