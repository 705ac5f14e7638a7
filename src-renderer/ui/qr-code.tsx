import { create } from 'qrcode';
import { type ReactNode, useMemo } from 'react';

/** Quiet zone of four modules, as the standard wants it. */
const QUIET = 4;

/** A QR symbol drawn as one path: the content stays on this screen, no server is involved. `module` in pixels. */
export function QrCode({
  content,
  label,
  module,
}: {
  readonly content: string;
  readonly label: string;
  readonly module: number;
}): ReactNode {
  const { size, path } = useMemo(() => drawn(content), [content]);
  const edge = (size + 2 * QUIET) * module;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      width={edge}
      height={edge}
      viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawn(content: string): { size: number; path: string } {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) === 1) path += `M${column} ${row}h1v1h-1z`;
  return { size: modules.size, path };
}
