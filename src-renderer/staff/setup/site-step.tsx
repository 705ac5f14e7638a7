import { type ReactNode, useId } from 'react';
import { ErrorNote, LineField } from '#renderer/ui';
import { siteId, WEEKDAYS } from './form.ts';
import { stadtteile } from './stadtteile.ts';
import type { StepProps } from './step-props.ts';

/** Where the terminal stands, when the house is open, and what it says when somebody was called. */
export function SiteStep({ form, problems, onForm }: StepProps): ReactNode {
  const district = useId();
  const id = siteId(form.name);
  return (
    <div className="staff-two staff-two-top">
      <div className="staff-column staff-form">
        <LineField
          label="Name des Hauses"
          value={form.name}
          error={problems.name}
          hint={id === '' ? undefined : `Kennung in der Standort-Datei: ${id}`}
          onChange={(name) => onForm({ name })}
        />
        <LineField
          label="Straße, Hausnummer, Postleitzahl, Ort"
          value={form.address}
          error={problems.address}
          onChange={(address) => onForm({ address })}
        />
        <div className="field">
          <label htmlFor={district}>Stadtteil</label>
          <select id={district} value={form.stadtteil} onChange={(event) => onForm({ stadtteil: event.target.value })}>
            <option value="">noch offen</option>
            {stadtteile.map(({ code, name }) => (
              <option key={code} value={code}>{`${code} ${name}`}</option>
            ))}
          </select>
          <p className="field-hint">Nummer und Name müssen noch mit der Stadt verglichen werden.</p>
        </div>
        <LineField
          label="Was sagt das Terminal, wenn jemand gerufen wurde?"
          value={form.callWords}
          error={problems.callWords}
          hint="Zum Beispiel: Es kommt jemand aus dem Büro links."
          onChange={(callWords) => onForm({ callWords })}
        />
      </div>
      <fieldset className="field staff-hours">
        <legend>Öffnungszeiten</legend>
        {problems.hours === undefined ? null : <ErrorNote id="hours-problem" text={problems.hours} />}
        {WEEKDAYS.map((day, index) => (
          <label key={day}>
            <span>{day}</span>
            <input
              className="line"
              value={form.hours[index] ?? ''}
              placeholder="geschlossen"
              autoComplete="off"
              aria-invalid={problems.hours?.startsWith(day) || undefined}
              onChange={(event) =>
                onForm({ hours: form.hours.map((text, place) => (place === index ? event.target.value : text)) })
              }
            />
          </label>
        ))}
      </fieldset>
    </div>
  );
}
