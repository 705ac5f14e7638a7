import { type ReactNode, useState } from 'react';
import { Button, Note } from '#renderer/ui';
import { dayInWords, useTerminal } from '../app/terminal.ts';
import { monthOf } from './month.ts';

type Printing = 'no' | 'working' | 'printed' | 'failed';

/**
 * A formloser Antrag on paper: a month counts from the day of arrival (§ 25 (2) WoGG), and what lies sealed in this device
 * has not arrived. Large while there is no network; a quiet offer while the device is still sending.
 */
export function LetterboxCard(props: {
  readonly letter: { readonly pdf: Uint8Array<ArrayBuffer>; readonly lastDay: string };
  readonly online: boolean;
}): ReactNode {
  const { client, words, language } = useTerminal();
  const [printing, setPrinting] = useState<Printing>('no');
  const { letter, online } = props;
  const print = async () => {
    setPrinting('working');
    const printed = await client.call.print({ document: letter.pdf, copies: 1 }).catch(() => null);
    setPrinting(printed?.outcome === 'printed' ? 'printed' : 'failed');
  };
  const reason = words('saved.month', { month: monthOf(letter.lastDay, language) });
  const act = {
    label: words('letterbox.print'),
    icon: 'print' as const,
    onPress: () => void print(),
    ...(printing === 'working' ? { waiting: { sentence: words('letterbox.printing') } } : {}),
  };
  return (
    <section className={online ? 'card letterbox' : 'card letterbox letterbox-now'} data-keep="together">
      <div className="stack">
        <h2>{words('letterbox.title')}</h2>
        <p className={online ? '' : 'lead'}>{reason}</p>
        <p>
          {online
            ? words('letterbox.online')
            : words('letterbox.offline', { date: dayInWords(letter.lastDay, language) })}
        </p>
      </div>
      <Button look={online ? 'small' : 'main'} act={act} />
      {printing === 'printed' ? (
        <Note tone="leaf" icon="print">
          <p role="status">{words('letterbox.printed')}</p>
        </Note>
      ) : null}
      {printing === 'failed' ? (
        <Note tone="madder" icon="print">
          <p role="alert">{words('letterbox.noPrinter')}</p>
        </Note>
      ) : null}
    </section>
  );
}
