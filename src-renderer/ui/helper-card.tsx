import type { ReactNode } from 'react';
import { type Act, Button } from './button.tsx';

/** What a helper needs to know about one screen, in the words of the content pack. */
export type HelperCardContent = {
  readonly label: string;
  readonly title: string;
  readonly purpose: { readonly heading: string; readonly text: string };
  readonly mistakes: { readonly heading: string; readonly items: readonly string[] };
  readonly ready: { readonly heading: string; readonly items: readonly string[] };
  /** The language its texts are written in: not always the one the person reads. */
  readonly language: string;
  readonly folded: boolean;
  readonly fold: Act;
};

/** The card for the helper: paper with a silk edge, beside the stage and never over it, foldable (look.md 5). */
export function HelperCard({ content }: { readonly content: HelperCardContent }): ReactNode {
  const { purpose, mistakes, ready, folded } = content;
  return (
    <aside className={folded ? 'helper-card helper-card-folded' : 'helper-card'} aria-label={content.label}>
      <div className="helper-card-head">
        <p className="helper-card-label">{content.label}</p>
        <Button look="small" expanded={!folded} act={content.fold} />
      </div>
      {folded ? null : (
        <div className="helper-card-text" lang={content.language} dir={content.language === 'ar' ? 'rtl' : 'ltr'}>
          <h2>{content.title}</h2>
          <h3>{purpose.heading}</h3>
          <p>{purpose.text}</p>
          {mistakes.items.length === 0 ? null : (
            <>
              <h3>{mistakes.heading}</h3>
              <ul>
                {mistakes.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </>
          )}
          {ready.items.length === 0 ? null : (
            <>
              <h3>{ready.heading}</h3>
              <p>{ready.items.join(', ')}</p>
            </>
          )}
        </div>
      )}
    </aside>
  );
}
