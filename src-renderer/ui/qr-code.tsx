import { create } from 'qrcode';
import { type CSSProperties, type ReactNode, useMemo } from 'react';

/** Quiet zone of four modules, as the standard wants it. */
const QUIET = 4;

/**
 * A QR symbol drawn as one path: the content stays on this screen, no server is involved. `module` in whole pixels, so that
 * every module is equally wide; `fit`: as many as the place around it allows (`--room` in its style sheet).
 */
export function QrCode({
  content,
  label,
  module,
}: {
  readonly content: string;
  readonly label: string;
  readonly module: number | 'fit';
}): ReactNode {
  const { size, path } = useMemo(() => drawn(content), [content]);
  const modules = size + 2 * QUIET;
  const edge = module === 'fit' ? {} : { width: modules * module, height: modules * module };
  // React knows no custom properties in its type of a style.
  const style = { '--modules': modules } as CSSProperties;
  return (
    <svg
      className={module === 'fit' ? 'qr qr-fit' : 'qr'}
      style={style}
      role="img"
      aria-label={label}
      {...edge}
      viewBox={`${-QUIET} ${-QUIET} ${modules} ${modules}`}
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
