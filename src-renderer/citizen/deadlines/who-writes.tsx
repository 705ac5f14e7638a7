import { type ReactNode, useState } from 'react';
import { ChoiceList, Kiosk } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { Regime } from './regime.ts';

/**
 * SGG and VwGO give the same month and the same days for letters inside Germany; so "Weiß ich nicht" may count as SGG, and
 * the safe day is right for all three.
 */
const OFFICES = {
  jobcenter: 'SGG',
  health: 'SGG',
  wohngeld: 'VWGO',
  jugendamt: 'VWGO',
  rundfunk: 'VWGO',
  familienkasse: 'AO',
  unknown: 'SGG',
} as const satisfies Record<string, Regime>;
type Office = keyof typeof OFFICES;
const KEYS = Object.keys(OFFICES) as readonly Office[];

/** Asked only when neither the sender nor the kind of the letter tells the law it stands under. */
export function WhoWrites(props: {
  readonly onAnswer: (regime: Regime) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const [chosen, setChosen] = useState<Office | null>(null);
  const label = words('result.who.title');
  return (
    <Kiosk
      constants={constants}
      page="deadline-who"
      title={label}
      lead={words('result.who.lead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{
        label: words('act.next'),
        onPress: () => (chosen === null ? undefined : props.onAnswer(OFFICES[chosen])),
        ...(chosen === null ? { openReason: words('result.who.open') } : {}),
      }}
    >
      <ChoiceList
        label={label}
        options={KEYS.map((key) => ({
          key,
          label: key === 'unknown' ? words('act.unknown') : words(`result.who.${key}`),
        }))}
        chosen={chosen}
        onChoose={(key) => setChosen(KEYS.find((entry) => entry === key) ?? null)}
      />
    </Kiosk>
  );
}
