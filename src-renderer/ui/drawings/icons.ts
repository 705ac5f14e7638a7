import type { Drawing } from './drawing.ts';

/** Control signs on a grid of 24. Parts with class `flip` turn in right-to-left scripts. */
export const icons = {
  ask: [
    { tag: 'path', d: 'M4 4h16v12h-9l-5 4v-4H4zM9.800 8a2.200 2.200 0 1 1 3.100 2c-.6.3-.9.7-.9 1.400M12 13.700v.1' },
  ],
  back: [{ tag: 'path', className: 'flip', d: 'M20 12H5M11 5l-7 7 7 7' }],
  cal: [{ tag: 'path', d: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4' }],
  cam: [{ tag: 'path', d: 'M3 7h4l2-3h6l2 3h4v13H3zM12 9.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8z' }],
  check: [{ tag: 'path', d: 'M4 13l5 5L20 6' }],
  clock: [
    { tag: 'circle', cx: '12', cy: '12', r: '9' },
    { tag: 'path', d: 'M12 7v5l4 2' },
  ],
  contrast: [
    { tag: 'circle', cx: '12', cy: '12', r: '9' },
    { tag: 'path', d: 'M12 3a9 9 0 0 1 0 18z', fill: 'currentColor' },
  ],
  del: [{ tag: 'path', d: 'M9 5h12v14H9l-6-7zM12.500 9.500l5 5M17.500 9.500l-5 5' }],
  door: [{ tag: 'g', className: 'flip', parts: [{ tag: 'path', d: 'M13 3H5v18h8M10 12h11M17 8l4 4-4 4' }] }],
  down: [{ tag: 'path', d: 'M12 4v15M5 13l7 7 7-7' }],
  ear: [{ tag: 'path', d: 'M4 9v6h4l5 4V5L8 9zM16.500 9a4 4 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11' }],
  euro: [{ tag: 'path', d: 'M18 6a7 7 0 1 0 0 12M3 10.500h10M3 13.500h9' }],
  globe: [
    { tag: 'circle', cx: '12', cy: '12', r: '9' },
    { tag: 'path', d: 'M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18' },
  ],
  info: [
    { tag: 'circle', cx: '12', cy: '12', r: '9' },
    { tag: 'path', d: 'M12 11v6M12 7.500v.1' },
  ],
  key: [{ tag: 'path', d: 'M4 7h16v10H4zM7 10h.1M10.500 10h.1M14 10h.1M17 10h.1M8 14h8' }],
  light: [
    { tag: 'circle', cx: '12', cy: '12', r: '4' },
    {
      tag: 'path',
      d: 'M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600l1.400 1.400M17 17l1.400 1.400M18.400 5.600L17 7M7 17l-1.400 1.400',
    },
  ],
  lock: [{ tag: 'path', d: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3' }],
  next: [{ tag: 'path', className: 'flip', d: 'M4 12h15M13 5l7 7-7 7' }],
  pause: [{ tag: 'path', d: 'M8 5v14M16 5v14' }],
  pen: [{ tag: 'path', d: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4' }],
  phone: [
    {
      tag: 'path',
      d: 'M6 3h4l1.500 5-2.500 2a12 12 0 0 0 5 5l2-2.500 5 1.500v4a2 2 0 0 1-2 2C10.500 20 4 13.500 4 5a2 2 0 0 1 2-2z',
    },
  ],
  plus: [{ tag: 'path', d: 'M12 5v14M5 12h14' }],
  print: [{ tag: 'path', d: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z' }],
  q: [
    { tag: 'circle', cx: '12', cy: '12', r: '9' },
    { tag: 'path', d: 'M9.500 9.500a2.600 2.600 0 1 1 3.600 2.400c-.8.4-1.100.9-1.100 2M12 16.800v.1' },
  ],
  qr: [{ tag: 'path', d: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2' }],
  shift: [{ tag: 'path', d: 'M12 4l8 8h-4.500v8h-7v-8H4z' }],
  size: [{ tag: 'path', d: 'M2 19L7 7l5 12M3.700 15h6.600M13 19l4.500-14L22 19M14.300 15h6.400' }],
  sync: [{ tag: 'path', d: 'M4 12a8 8 0 0 1 14-5l2 2M20 4v5h-5M20 12a8 8 0 0 1-14 5l-2-2M4 20v-5h5' }],
  tap: [
    { tag: 'path', d: 'M9 12V5a2 2 0 0 1 4 0v6l5 1.500c1.500.5 2 1.500 1.700 3L18.500 21H11l-5-6c-1-1.500.5-3 2-2z' },
  ],
  turn: [{ tag: 'path', d: 'M20 12a8 8 0 1 1-3-6.200M20 3v5h-5' }],
  up: [{ tag: 'path', d: 'M12 20V5M5 11l7-7 7 7' }],
  usb: [{ tag: 'path', d: 'M12 21V4M9 7l3-4 3 4M12 17l-5-3v-3M12 14l5-3V8' }],
  walk: [{ tag: 'path', d: 'M13 4.500v.1M12 9l-3 5 4 2-1 5M12 9l4 3 2.500-1M9 14l-3 6M12 9l-3 1-1.500 3' }],
  warn: [{ tag: 'path', d: 'M12 4L2.500 20h19zM12 10v5M12 17.500v.1' }],
  x: [{ tag: 'path', d: 'M5 5l14 14M19 5L5 19' }],
} as const satisfies Record<string, Drawing>;
