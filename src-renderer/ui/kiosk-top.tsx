import type { ReactNode } from 'react';
import type { KioskConstants } from './kiosk-constants.ts';
import { Icon } from './picture.tsx';
import { Wordmark } from './wordmark.tsx';

/** How I read: name and site of the terminal and the tools that change reading at any moment. */
export function KioskTop({
  constants,
  hideTools,
  inert,
}: {
  readonly constants: KioskConstants;
  readonly hideTools: boolean;
  readonly inert: boolean;
}): ReactNode {
  return (
    <header className="kiosk-top" inert={inert}>
      <div className="kiosk-brand">
        <Wordmark />
        <div className="kiosk-names">
          <div className="kiosk-name">{constants.name}</div>
          <div className="kiosk-subtitle">{constants.subtitle}</div>
        </div>
        <span className="kiosk-site">{constants.site}</span>
      </div>
      <div className={hideTools ? 'kiosk-tools place-kept' : 'kiosk-tools'}>
        {constants.tools.map((tool) => (
          <button
            type="button"
            key={tool.icon}
            className="tool"
            aria-pressed={tool.pressed}
            aria-current={tool.current === true ? 'page' : undefined}
            onClick={tool.onPress}
          >
            <Icon name={tool.icon} />
            <span>{tool.label}</span>
          </button>
        ))}
      </div>
    </header>
  );
}
