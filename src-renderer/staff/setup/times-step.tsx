import type { ReactNode } from 'react';
import { ChoiceList, Note } from '#renderer/ui';
import type { StepProps } from './step-props.ts';

const IDLE = [
  [120, '2 Minuten'],
  [180, '3 Minuten (üblich)'],
  [300, '5 Minuten'],
  [600, '10 Minuten'],
] as const;
const SCREENS = [
  ['', 'wie beim Start der Maschine'],
  ['1080x1920', 'hochkant, 1080 × 1920'],
  ['1920x1080', 'quer, 1920 × 1080'],
] as const;

/** How long a screen without a touch is left alone, and how the screen stands. */
export function TimesStep({ form, onForm }: StepProps): ReactNode {
  return (
    <div className="staff-two staff-two-top">
      <section className="staff-column">
        <h2>Nach so langer Ruhe fragt das Terminal nach</h2>
        <ChoiceList
          label="Ruhezeit"
          options={IDLE.map(([seconds, label]) => ({ key: String(seconds), label }))}
          chosen={String(form.idleSeconds)}
          onChoose={(key) => onForm({ idleSeconds: Number(key) })}
        />
        <Note tone="bare" icon="clock">
          <p>Danach bleibt noch eine Minute für „Ich brauche mehr Zeit“.</p>
        </Note>
      </section>
      <section className="staff-column">
        <h2>Bildschirm</h2>
        <ChoiceList
          label="Bildschirm"
          options={SCREENS.map(([key, label]) => ({ key, label }))}
          chosen={form.screen}
          onChoose={(key) => onForm({ screen: SCREENS.find(([size]) => size === key)?.[0] ?? '' })}
        />
        <Note tone="bare" icon="info">
          <p>Beides gilt nach dem nächsten Start des Terminals.</p>
        </Note>
      </section>
    </div>
  );
}
