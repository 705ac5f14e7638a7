import { type ReactNode, useState } from 'react';
import { Card, ErrorNote, Kiosk, Note, Pictogram, Tag, Way } from '#renderer/ui';
import { officeOf } from '#shared/content';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import { addressOf, type NextPlace, nextPlace } from './next-place.ts';
import { printPlace } from './print.ts';
import type { HumanCall } from './use-human.ts';

const LEADS = { 'no-answer': 'human.nobodyLate', failed: 'human.callFailed' } as const;

/** Nobody listens or nobody came: the next place with people, the telephone, and a request to be called back. */
export function NobodyPage(props: {
  readonly call: Extract<HumanCall, { state: 'nobody' }>;
  readonly callback: { readonly label: string; readonly onPress: () => void };
  /** No office can take the request now. */
  readonly noCallback: boolean;
  readonly onAgain: () => void;
  readonly onHelper: (() => void) | null;
  readonly onBack: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const { constants, words, say } = terminal;
  const [printed, setPrinted] = useState<boolean | null>(null);
  const place = nextPlace(terminal);
  const { why, bell } = props.call;
  const title = words('human.nobodyTitle');
  const lead = words(why === 'not-here' ? (bell ? 'human.nobodyRung' : 'human.nobodyNotRung') : LEADS[why]);
  return (
    <Kiosk
      constants={constants}
      page="human-nobody"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      status={title}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={props.callback}
    >
      {props.noCallback ? <ErrorNote id="no-callback" text={words('human.callbackNoKey')} /> : null}
      <PlaceCard place={place} />
      <OfficePhone />
      {props.noCallback ? null : (
        <Note tone="velvet" icon="phone">
          {words('human.callbackWhat')}
        </Note>
      )}
      {printed === null ? null : (
        <Note tone={printed ? 'leaf' : 'madder'} icon="print">
          {words(printed ? 'human.printed' : 'human.notPrinted')}
        </Note>
      )}
      <div className="ways">
        {place === null ? null : (
          <Way
            picture="place"
            title={words('human.printWay')}
            onPress={() => void printPlace(terminal, place).then(setPrinted)}
          />
        )}
        <Way picture="bell" title={words('human.again')} onPress={props.onAgain} />
        {props.onHelper === null ? null : (
          <Way picture="helper" title={words('helper.entry')} onPress={props.onHelper} />
        )}
      </div>
    </Kiosk>
  );
}

function PlaceCard({ place }: { readonly place: NextPlace | null }): ReactNode {
  const { words, language } = useTerminal();
  if (place === null)
    return (
      <Card title={words('human.nextPlace')}>
        <p>{words('human.noPlace')}</p>
      </Card>
    );
  const { site } = place;
  return (
    <Card look="picture">
      <Pictogram name="place" />
      <div className="stack-tight">
        <p>
          <Tag tone={place.open ? 'leaf' : 'velvet'} icon="clock" label={place.when(words, language)} />
        </p>
        <h2>{words('human.nextPlace')}</h2>
        <p className="lead">
          <bdi>{site.name}</bdi>
        </p>
        <p>
          <bdi>{addressOf(site)}</bdi>
        </p>
        {site.phone === undefined ? null : (
          <p>{words('human.phoneOf', { office: site.name, phone: leftToRight(site.phone) })}</p>
        )}
        <FactLine facts={[site]} />
      </div>
    </Card>
  );
}

/** The city's own number, where the pack has one. */
function OfficePhone(): ReactNode {
  const { words, pack } = useTerminal();
  const office = officeOf(pack, 'rathaus');
  if (office?.phone === undefined) return null;
  return (
    <Card look="picture">
      <Pictogram name="phone" />
      <div className="stack-tight">
        <h2>{words('human.officePhone')}</h2>
        <p>
          <bdi>{words('human.phoneOf', { office: office.name, phone: leftToRight(office.phone) })}</bdi>
        </p>
        <FactLine facts={[office]} />
      </div>
    </Card>
  );
}

/** In a right-to-left sentence "02151 86-0" would be shown as "0-86 02151": the number is isolated (U+2066, U+2069). */
function leftToRight(phone: string): string {
  return `\u2066${phone}\u2069`;
}
