import type { ReactNode } from 'react';
import { Button, Card, Kiosk } from '#renderer/ui';
import { isValidOn, localize } from '#shared/content';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';

/** "Antrag stellen": which applications this terminal has, what each is for and what to have ready; nothing begins by itself. */
export function Applications(props: {
  readonly onApply: (application: string) => void;
  readonly onNotSure: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, pack, language, clock, say } = useTerminal();
  const title = words('orientation.applications');
  const lead = words('orientation.applicationsLead');
  const offered = pack.leistungen.filter((entry) => entry.status === 'aktiv' && entry.applicationId !== undefined);
  return (
    <Kiosk
      constants={constants}
      page="applications"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('orientation.notSure'), icon: 'q', onPress: props.onNotSure }}
    >
      <div className="stack">
        {offered.map((leistung) => (
          <Card key={leistung.key} title={localize(leistung.title, language).text}>
            <p>
              {isValidOn(leistung, clock.today()) ? localize(leistung.summary, language).text : words('cards.expired')}
            </p>
            <p>{words('cards.bring')}</p>
            <ul>
              {pack.evidence
                .filter((entry) => leistung.evidence.includes(entry.key))
                .map((entry) => (
                  <li key={entry.key}>{localize(entry.label, language).text}</li>
                ))}
            </ul>
            <FactLine facts={[leistung]} />
            <Button
              look="second"
              act={{
                label: words('orientation.start'),
                icon: 'pen',
                onPress: () => props.onApply(leistung.applicationId ?? ''),
              }}
            />
          </Card>
        ))}
      </div>
    </Kiosk>
  );
}
