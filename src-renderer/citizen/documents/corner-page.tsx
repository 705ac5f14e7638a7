import { type KeyboardEvent, type PointerEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { type Corners, cornersToDrag } from '#renderer/imaging';
import { Kiosk } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { CORNERS, type CornerIndex, type Size, stepOf, withCorner } from './corner-drag.ts';
import type { Original } from './held-page.ts';
import { Magnifier } from './magnifier.tsx';
import { useObjectUrl } from './use-object-url.ts';

const NAMES: readonly WordKey[] = [
  'papers.corner.topLeft',
  'papers.corner.topRight',
  'papers.corner.bottomRight',
  'papers.corner.bottomLeft',
];

/** The photo as it came, with a handle on each corner of the page: dragged by finger or mouse, moved by arrow keys. */
export function CornerPage(props: {
  readonly original: Original;
  readonly onDone: (corners: Corners) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  const { picture, corners: found } = props.original;
  const url = useObjectUrl(useCallback(async () => URL.createObjectURL(picture), [picture]));
  const [size, setSize] = useState<Size | null>(null);
  const [dragged, setDragged] = useState<Corners | null>(null);
  const corners = dragged ?? found ?? (size === null ? null : cornersToDrag(size));
  return (
    <Kiosk
      constants={constants}
      page="scan-corners"
      title={words('papers.cornersTitle')}
      lead={words('papers.cornersLead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('papers.cornersReset'), icon: 'sync', onPress: () => setDragged(null) }}
      {...(corners === null
        ? {}
        : { main: { label: words('papers.cornersDone'), icon: 'check', onPress: () => props.onDone(corners) } })}
    >
      <div className="corners">
        {url === null ? null : (
          <div className="corners-frame">
            <img
              src={url}
              alt={words('papers.cornersPicture')}
              draggable={false}
              onLoad={({ currentTarget }) =>
                setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
              }
            />
            {size === null || corners === null ? null : (
              <Handles url={url} size={size} corners={corners} onCorners={setDragged} />
            )}
          </div>
        )}
      </div>
    </Kiosk>
  );
}

function Handles(props: {
  readonly url: string;
  readonly size: Size;
  readonly corners: Corners;
  readonly onCorners: (corners: Corners) => void;
}): ReactNode {
  const { words } = useTerminal();
  const { size, corners } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<CornerIndex | null>(null);
  const toFinger = (index: CornerIndex, event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const x = ((event.clientX - box.left) / box.width) * size.width;
    const y = ((event.clientY - box.top) / box.height) * size.height;
    props.onCorners(withCorner(corners, index, { x, y }, size));
  };
  const byKey = (index: CornerIndex, event: KeyboardEvent) => {
    const step = stepOf(event.key, event.shiftKey, size);
    if (step === null) return;
    event.preventDefault();
    const { x, y } = corners[index];
    props.onCorners(withCorner(corners, index, { x: x + step.x, y: y + step.y }, size));
  };
  const points = corners.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ');
  return (
    <div className="corners-handles" ref={frame}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
        <polygon className="scan-outline-dark" points={points} />
        <polygon className="scan-outline" points={points} />
      </svg>
      {CORNERS.map((index) => (
        <button
          key={index}
          type="button"
          className="corner-handle"
          style={{
            left: `${(corners[index].x / size.width) * 100}%`,
            top: `${(corners[index].y / size.height) * 100}%`,
          }}
          aria-label={words(NAMES[index] ?? 'papers.corner.topLeft')}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setHeld(index);
          }}
          onPointerMove={(event) => held === index && toFinger(index, event)}
          onPointerUp={() => setHeld(null)}
          onPointerCancel={() => setHeld(null)}
          onKeyDown={(event) => byKey(index, event)}
        />
      ))}
      {held === null ? null : <Magnifier url={props.url} size={size} at={corners[held]} />}
    </div>
  );
}
