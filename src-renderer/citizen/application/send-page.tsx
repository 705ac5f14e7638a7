import { type ReactNode, useState } from 'react';
import { Button, ErrorNote, Kiosk, Note } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import type { PageProps } from './question-page.tsx';
import type { SendProblem } from './sealing.ts';

const PROBLEMS = { 'no-key': 'send.noKey', 'disk-full': 'send.diskFull', failed: 'send.failed' } as const;

/** The last tap before sealing. Where it was refused: what is true now, and three ways out. */
export function SendPage(
  props: PageProps & {
    readonly problem: SendProblem | null;
    readonly onSend: () => void;
    /** The application on paper, for a device that cannot take it. */
    readonly sheet: () => Promise<Uint8Array<ArrayBuffer>>;
  },
): ReactNode {
  const { constants, words } = useTerminal();
  const { problem } = props;
  return (
    <Kiosk
      constants={constants}
      page="send"
      title={words(problem === null ? 'send.title' : 'send.refusedTitle')}
      {...(problem === null ? { lead: words('send.lead') } : {})}
      aboveTitle={props.thread}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{ label: words(problem === null ? 'send.button' : 'act.tryAgain'), onPress: props.onSend }}
    >
      {constants.helper === undefined ? null : (
        <Note tone="silk" icon="tap">
          {words('helper.ownTap')}
        </Note>
      )}
      {problem === null ? (
        <p className="lead">{words('cards.lead')}</p>
      ) : (
        <WaysOut problem={problem} sheet={props.sheet} />
      )}
    </Kiosk>
  );
}

function WaysOut(props: {
  readonly problem: SendProblem;
  readonly sheet: () => Promise<Uint8Array<ArrayBuffer>>;
}): ReactNode {
  const { client, words } = useTerminal();
  const [printing, setPrinting] = useState<WordKey | 'working' | null>(null);
  const print = async () => {
    setPrinting('working');
    const printed = await props
      .sheet()
      .then((document) => client.call.print({ document, copies: 1 }))
      .catch(() => null);
    setPrinting(printed?.outcome === 'printed' ? 'send.paperPrinted' : 'letterbox.noPrinter');
  };
  return (
    <div className="stack">
      <ErrorNote id="send-problem" text={words(PROBLEMS[props.problem])} />
      {/* Where the answer itself got lost nobody knows; a refusal is certain. */}
      {props.problem === 'failed' ? null : <p className="lead">{words('send.nothingSent')}</p>}
      <p>{words('send.waysOut')}</p>
      <p>
        <Button
          look="second"
          act={{
            label: words('send.onPaper'),
            icon: 'print',
            onPress: () => void print(),
            ...(printing === 'working' ? { waiting: { sentence: words('result.print.now') } } : {}),
          }}
        />
      </p>
      {printing === null || printing === 'working' ? null : (
        <div role="status">
          <Note tone={printing === 'send.paperPrinted' ? 'leaf' : 'madder'} icon="print">
            <p>{words(printing)}</p>
          </Note>
        </div>
      )}
    </div>
  );
}
