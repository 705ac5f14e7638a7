import type { ReactNode } from 'react';

type ThreadSection = { readonly id: string; readonly label: string; readonly state: 'done' | 'now' | 'open' };

/** Where I am: dots on a thread, never a percentage. In very large text one line says the same (`line`). */
export function SectionThread({
  label,
  sections,
  line,
}: {
  readonly label: string;
  readonly sections: readonly ThreadSection[];
  readonly line: string;
}): ReactNode {
  return (
    <div className="section-thread">
      <ol className="thread" aria-label={label}>
        {sections.map((section) => (
          <li
            key={section.id}
            className={section.state === 'open' ? undefined : `thread-${section.state}`}
            aria-current={section.state === 'now' ? 'step' : undefined}
          >
            {section.label}
          </li>
        ))}
      </ol>
      <p className="thread-line">{line}</p>
    </div>
  );
}
