import type { Drawing } from './drawing.ts';

/** Two people, a letter, a cup: the only drawing with faces (look.md 6). */
export const scene: Drawing = [
  { tag: 'path', className: 'w', d: 'M610 56h190v176H610z' },
  { tag: 'path', d: 'M705 56v176M610 144h190M596 232h218' },
  {
    tag: 'path',
    d: 'M632 232v-26h34v26M649 206c-14-22-6-36 0-44 6 8 14 22 0 44M649 190c10-14 18-14 26-12',
    strokeWidth: '4',
  },
  { tag: 'path', d: 'M450 0V96' },
  { tag: 'path', className: 'w', d: 'M408 150l22-54h40l22 54z' },
  { tag: 'path', d: 'M432 164v8M450 166v12M468 164v8', strokeWidth: '4' },
  { tag: 'path', className: 'w', d: 'M104 128h108v136H104z' },
  { tag: 'path', d: 'M104 172h108M128 150h60M128 196h60M128 216h60M128 236h36', strokeWidth: '4' },
  { tag: 'path', className: 'f', d: 'M188 412V344c0-64 50-108 114-108s114 44 114 108v68z' },
  { tag: 'circle', className: 'f', cx: '302', cy: '164', r: '50' },
  {
    tag: 'path',
    className: 'k',
    d: 'M252 160c-6-40 22-62 54-60 34 2 52 26 46 58-10-2-16-12-20-24-20 10-48 8-64 2-2 12-8 20-16 24z',
  },
  { tag: 'path', d: 'M286 180c9 9 25 9 34 0', strokeWidth: '4' },
  { tag: 'circle', className: 'k', cx: '288', cy: '162', r: '3.600' },
  { tag: 'circle', className: 'k', cx: '318', cy: '162', r: '3.600' },
  { tag: 'path', className: 'f', d: 'M490 412V352c0-58 46-98 106-98s106 40 106 98v60z' },
  { tag: 'circle', className: 'w', cx: '642', cy: '148', r: '21' },
  {
    tag: 'path',
    className: 'w',
    d: 'M548 196c-10-44 14-70 48-70s58 26 48 70c-6 8-10 4-12-2V180H560v14c-2 6-6 10-12 2z',
  },
  { tag: 'circle', className: 'f', cx: '596', cy: '190', r: '42' },
  { tag: 'path', className: 'w', d: 'M554 186c4-26 18-40 42-40s38 14 42 40c-16-2-34-10-42-22-8 12-26 20-42 22z' },
  { tag: 'circle', cx: '580', cy: '194', r: '10.500', strokeWidth: '4' },
  { tag: 'circle', cx: '610', cy: '194', r: '10.500', strokeWidth: '4' },
  { tag: 'path', d: 'M590.500 193h9', strokeWidth: '4' },
  { tag: 'path', d: 'M584 215c7 6 16 6 23 0', strokeWidth: '4' },
  { tag: 'path', className: 'w', d: 'M64 412h772v24H64z' },
  { tag: 'path', d: 'M126 436v64M774 436v64' },
  { tag: 'path', className: 'w', d: 'M378 400l26-100h142l-24 100z' },
  { tag: 'path', d: 'M424 326h90M418 348h90M412 370h54' },
  { tag: 'path', className: 'f', d: 'M292 352c26 24 52 36 82 36 16 0 18 18 2 20-44 4-82-6-116-30' },
  { tag: 'path', className: 'f', d: 'M616 360c-22 18-46 28-74 30-14 2-14 18 2 20 38 2 74-4 106-26' },
  { tag: 'path', className: 'w', d: 'M720 362h58v28a22 22 0 0 1-22 22h-14a22 22 0 0 1-22-22z' },
  { tag: 'path', d: 'M778 372c20-4 20 24-2 22M738 348c-5-10 5-12 0-22M758 348c-5-10 5-12 0-22', strokeWidth: '4' },
];
/** Its frame in drawing units. */
export const sceneFrame = '40 50 820 450';
