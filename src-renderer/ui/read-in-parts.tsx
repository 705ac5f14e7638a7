import { type ReactNode, type RefObject, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { isShown, partStarts } from './part-cuts.ts';
import { stageBlocks } from './stage-blocks.ts';
import { UiWordsContext } from './ui-words.ts';

/** Where the parts begin and how much of the stage one shows, in pixels. */
type Parts = { readonly starts: readonly number[]; readonly view: number };
const WHOLE: Parts = { starts: [0], view: 0 };

/** Height of the bar with the two buttons before it has been drawn once: 96, line and gaps. */
const BAR = 120;
/** Room above the content inside the view, so that rings and dots at its edge are not cut (parts.css). */
const RIM = 8;

/**
 * Shows its children whole; where they are higher than the stage, in parts of whole blocks with "Nach oben" and "Weiter
 * lesen" between (look.md 2). No gesture: a button or the focus moves on. Everything stays in reach of speech output.
 */
export function ReadInParts({ page, children }: { readonly page: string; readonly children: ReactNode }): ReactNode {
  const words = useContext(UiWordsContext);
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [parts, setParts] = useState(WHOLE);
  const [wanted, setWanted] = useState(0);
  const last = parts.starts.length - 1;
  const index = Math.min(wanted, last);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins with its first part.
  useLayoutEffect(() => setWanted(0), [page]);
  useLayoutEffect(() => {
    if (frame.current === null || content.current === null) return;
    const observer = new ResizeObserver(() => setParts((before) => measured(before, frame, view, content)));
    observer.observe(frame.current);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => show(view, content, parts, index), [parts, index]);
  useEffect(() => followFocus(view, content, parts, setWanted), [parts]);

  return (
    <div className="parts" ref={frame}>
      <div className="parts-view" ref={view}>
        <div className="parts-content" ref={content}>
          {children}
        </div>
      </div>
      {last === 0 ? null : (
        <div className="parts-bar">
          <Button look="second" act={step(words.readUp, 'up', index === 0, () => setWanted(index - 1))} />
          <p role="status">{words.part(index + 1, last + 1)}</p>
          <Button
            look="second"
            iconAtEnd
            act={step(words.readOn, 'down', index === last, () => setWanted(index + 1))}
          />
        </div>
      )}
    </div>
  );
}

function step(label: string, icon: 'up' | 'down', ended: boolean, onPress: () => void) {
  return { label, icon, onPress, ...(ended ? { openReason: '' } : {}) };
}

type Box = RefObject<HTMLElement | null>;

/** Content is first asked whether it fits without the bar; only then the bar takes its place. Same parts keep identity. */
function measured(before: Parts, frame: Box, view: Box, content: Box): Parts {
  if (frame.current === null || view.current === null || content.current === null) return before;
  const whole = frame.current.clientHeight;
  const height = content.current.scrollHeight;
  // 2 pixels: rounding of large letters must not open a second part for a hair.
  if (height <= whole + 2) return WHOLE;
  const shown = before === WHOLE ? whole - BAR : view.current.clientHeight - RIM;
  const starts = partStarts(stageBlocks(content.current, shown), height, shown);
  const same = before.view === shown && before.starts.join() === starts.join();
  return same ? before : { starts, view: shown };
}

/** Brings a part up. Blocks that would be cut wait for their own part; they stay reachable for focus and speech. */
function show(view: Box, content: Box, { starts, view: height }: Parts, index: number): void {
  const start = starts[index] ?? 0;
  if (view.current === null || content.current === null) return;
  view.current.scrollTop = start;
  for (const hidden of content.current.querySelectorAll('[data-later]')) hidden.removeAttribute('data-later');
  if (starts.length === 1) return;
  for (const block of stageBlocks(content.current, height))
    if (!isShown(block, start, height)) block.element.setAttribute('data-later', '');
}

/** The focus leads: who goes through the fields by keyboard or speech is shown the part they are in. */
function followFocus(view: Box, content: Box, { starts, view: height }: Parts, onPart: (index: number) => void) {
  const stage = view.current;
  if (stage === null || starts.length === 1) return;
  const follow = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || content.current === null) return;
    const origin = content.current.getBoundingClientRect().top;
    const { top, bottom } = target.getBoundingClientRect();
    const found = starts.findIndex((start) => isShown({ top: top - origin, bottom: bottom - origin }, start, height));
    if (found >= 0) onPart(found);
  };
  stage.addEventListener('focusin', follow);
  return () => stage.removeEventListener('focusin', follow);
}
