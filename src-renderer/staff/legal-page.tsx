import { type ReactNode, useEffect, useState } from 'react';
import { Button, Tag } from '#renderer/ui';
import type { LegalPoint } from '#shared/content';
import { printLegalPoints } from './house-paper.ts';
import { LEGAL_GROUPS, legalAge, legalFacts, legalHeadline, legalTitle } from './legal-words.ts';
import { orNull, type StaffClient } from './staff-client.ts';
import { printOutcomes } from './texts.ts';

type Client = { readonly call: Pick<StaffClient['call'], 'legalPoints' | 'printSheet'> };
type LegalPoints = Awaited<ReturnType<StaffClient['call']['legalPoints']>>;

/** What the Rechtsamt has to confirm, and what the terminal does until then. It only reads: answers come with the content. */
export function LegalPage({ client }: { readonly client: Client }): ReactNode {
  const [looked, setLooked] = useState<LegalPoints | 'waiting' | 'silent'>('waiting');
  useEffect(() => {
    let wanted = true;
    void orNull(client.call.legalPoints(null)).then((answer) => {
      if (wanted) setLooked(answer ?? 'silent');
    });
    return () => {
      wanted = false;
    };
  }, [client]);
  if (looked === 'waiting') return <h1>Wird gelesen …</h1>;
  if (looked === 'silent') return <h1 role="alert">Das Gerät antwortet nicht. Bitte noch einmal öffnen.</h1>;
  return (
    <>
      <h1>{legalHeadline(looked.points)}</h1>
      <p className="quiet">
        {`Diese Fragen beantwortet das Rechtsamt. Bis dahin gilt die vorsichtige Lesart, und der frühere Tag steht zuerst. Antworten kommen mit der nächsten Fassung der Inhalte (jetzt: ${looked.version}).`}
      </p>
      {LEGAL_GROUPS.map(([status, title]) => (
        <Group
          key={status}
          title={title}
          points={looked.points.filter((point) => point.status === status)}
          checkedAt={looked.checkedAt}
        />
      ))}
    </>
  );
}

function Group(props: {
  readonly title: string;
  readonly points: readonly LegalPoint[];
  readonly checkedAt: string;
}): ReactNode {
  if (props.points.length === 0) return null;
  return (
    <section className="staff-column staff-legal" aria-label={props.title}>
      <h2>{`${props.title} (${props.points.length})`}</h2>
      <ul className="staff-rows">
        {props.points.map((point) => (
          <li key={point.key} className={point.status === 'changed' ? 'staff-row staff-row-bad' : 'staff-row'}>
            <div className="staff-row-text">
              <b>{legalTitle(point)}</b>
              <p>{point.question}</p>
              <dl className="staff-facts small">
                {legalFacts(point).map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              <Tag
                tone={point.status === 'confirmed' ? 'leaf' : 'silk'}
                icon={point.status === 'confirmed' ? 'check' : 'q'}
                label={legalAge(point, props.checkedAt)}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Back, and the questions on paper with room for the answers. */
export function LegalActs({ client, onBack }: { readonly client: Client; readonly onBack: () => void }): ReactNode {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className="staff-acts-column">
      {said === null ? null : <p role="status">{said}</p>}
      <div className="staff-buttons">
        <Button look="second" act={{ label: 'Zur Bereitschaft', icon: 'back', onPress: onBack }} />
        <Button
          look="second"
          act={{
            label: 'Für das Rechtsamt drucken',
            icon: 'print',
            onPress: () => void printLegalPoints(client).then((outcome) => setSaid(sentenceOf(outcome))),
          }}
        />
      </div>
    </div>
  );
}

function sentenceOf(outcome: Awaited<ReturnType<typeof printLegalPoints>>): string {
  return outcome === 'nothing-open' ? 'Es ist nichts offen. Gedruckt wird nichts.' : printOutcomes[outcome ?? 'silent'];
}
