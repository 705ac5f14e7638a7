import type { ReactNode } from 'react';
import { ChoiceList, LineField, NumberPad, typed } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { type PeriodText, periodText, periodTrouble, rawPeriod, UNITS } from './periods.ts';

type PeriodProps = { readonly raw: string | undefined; readonly onRaw: (raw: string) => void };

const UNIT_WORDS = {
  day: 'questions.unit.day',
  week: 'questions.unit.week',
  month: 'questions.unit.month',
  year: 'questions.unit.year',
} as const;

/** The unit of any other period; it stands beside the question, so that number and pad fit the other half. */
export function PeriodUnits({ raw, onRaw }: PeriodProps): ReactNode {
  const { words } = useTerminal();
  const period = periodText(raw);
  return (
    <div className="day-units">
      <ChoiceList
        label={words('questions.unit.label')}
        options={UNITS.map((key) => ({ key, label: words(UNIT_WORDS[key]) }))}
        chosen={period.unit}
        onChoose={(key) => onRaw(rawPeriod({ ...period, unit: UNITS.find((unit) => unit === key) ?? null }))}
      />
    </div>
  );
}

export function PeriodNumber({ raw, onRaw }: PeriodProps): ReactNode {
  const { words } = useTerminal();
  const period: PeriodText = periodText(raw);
  const trouble = periodTrouble(raw);
  const setNumber = (text: string) =>
    onRaw(rawPeriod({ ...period, number: western(text).replaceAll(/\D/g, '').slice(0, 4) }));
  return (
    <div className="stack">
      <LineField
        label={words('questions.unit.number')}
        value={period.number}
        error={trouble === null ? undefined : words(`questions.trouble.${trouble}`)}
        onChange={setNumber}
      />
      <NumberPad
        comma={null}
        deleteLabel={words('keyboard.delete')}
        onKey={(key) => setNumber(typed(period.number, key))}
      />
    </div>
  );
}

/** Digits typed in Arabic script are digits. */
function western(text: string): string {
  return text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
