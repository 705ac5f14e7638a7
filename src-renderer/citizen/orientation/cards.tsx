import type { ReactNode } from 'react';
import { Button, Card, Icon, Kiosk, Tag } from '#renderer/ui';
import { isChecked, isValidOn, type Leistung, localize, type Office, officeOf } from '#shared/content';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';

/** What might help in a situation, as cards from the content pack: each sentence is vetted text, nothing is decided. */
export function Cards(props: {
  readonly situation: string;
  readonly onApply: (application: string) => void;
  readonly onPrecheck: () => void;
  readonly onPlace: (key: string) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, pack } = useTerminal();
  const situation = pack.situations.find((entry) => entry.key === props.situation);
  const leistungen = pack.leistungen.filter(
    (entry) => entry.status === 'aktiv' && situation?.leistungen.includes(entry.key),
  );
  const offices = pack.offices.filter((office) => situation?.offices.includes(office.key));
  return (
    <Kiosk
      constants={constants}
      page="cards"
      title={words('cards.title')}
      lead={words('cards.lead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('orientation.way'), onPress: props.onPrecheck }}
    >
      <div className="stack">
        {leistungen.map((leistung) => (
          <LeistungCard key={leistung.key} leistung={leistung} onApply={props.onApply} />
        ))}
        {offices.length === 0 ? null : (
          <Card title={words('cards.places')}>
            {offices.map((office) => (
              <OfficeLines key={office.key} office={office} onPlace={() => props.onPlace(office.key)} />
            ))}
          </Card>
        )}
      </div>
    </Kiosk>
  );
}

function LeistungCard({
  leistung,
  onApply,
}: {
  readonly leistung: Leistung;
  readonly onApply: (application: string) => void;
}): ReactNode {
  const { words, pack, language, clock } = useTerminal();
  const office = officeOf(pack, leistung.officeKey);
  const application = leistung.applicationId;
  // A fact past its date is not shown: only whom to ask.
  const current = isValidOn(leistung, clock.today());
  const evidence = pack.evidence.filter((entry) => leistung.evidence.includes(entry.key));
  return (
    <Card
      title={localize(leistung.title, language).text}
      {...(isChecked(leistung) ? {} : { tag: <Tag tone="velvet" label={words('app.unchecked')} /> })}
    >
      <p>{current ? localize(leistung.summary, language).text : words('cards.expired')}</p>
      {current && evidence.length > 0 ? (
        <p className="small quiet">
          {words('cards.bring')} {evidence.map((entry) => localize(entry.label, language).text).join(' · ')}
        </p>
      ) : null}
      {office === null ? null : <p className="small">{words('cards.ask', { office: officeLine(office) })}</p>}
      <FactLine facts={office === null ? [leistung] : [leistung, office]} tagged />
      {current && application !== undefined ? (
        <Button look="second" act={{ label: words('cards.apply'), icon: 'pen', onPress: () => onApply(application) }} />
      ) : null}
    </Card>
  );
}

function OfficeLines({ office, onPlace }: { readonly office: Office; readonly onPlace: () => void }): ReactNode {
  const { words } = useTerminal();
  return (
    <div className="place-line">
      <p>
        <b>{office.name}</b>
        <br />
        {addressOf(office)}
        {office.phone === undefined ? null : (
          <>
            <br />
            {words('cards.phone', { phone: office.phone })}
          </>
        )}
        <br />
        <FactLine facts={[office]} />
      </p>
      <button
        type="button"
        className="button button-second button-small"
        aria-label={words('places.detailsOf', { name: office.name })}
        onClick={onPlace}
      >
        <Icon name="walk" />
        <span>{words('places.details')}</span>
      </button>
    </div>
  );
}

function addressOf(office: Office): string {
  return [office.street, [office.zip, office.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function officeLine(office: Office): string {
  return [office.name, office.street, office.phone].filter(Boolean).join(', ');
}
