import type { Block } from './part-cuts.ts';

type StageBlock = Block & { readonly element: Element };

/** Elements that are read as one: their inside is never looked at for a cut, unless they alone are higher than the view. */
const WHOLE = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'BUTTON',
  'LABEL',
  'LI',
  'INPUT',
  'SVG',
  'IMG',
  'TABLE',
  'LEGEND',
  'DT',
  'DD',
]);

/**
 * The blocks of a stage: what has an edge or a ground of its own (cards, notes, tiles), single lines and controls. Layout
 * boxes without a look are looked through. `data-keep="together"` makes any box a block.
 */
export function stageBlocks(content: HTMLElement, view: number): readonly StageBlock[] {
  const origin = content.getBoundingClientRect().top;
  const blocks: StageBlock[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (!(child instanceof HTMLElement || child instanceof SVGElement)) continue;
      const style = getComputedStyle(child);
      const box = child.getBoundingClientRect();
      if (style.display === 'contents') {
        visit(child);
        continue;
      }
      if (box.height === 0 || style.position === 'absolute') continue;
      if (child.children.length > 0 && !isBlock(child, style, box.height, view)) visit(child);
      else blocks.push({ element: child, top: Math.floor(box.top - origin), bottom: Math.ceil(box.bottom - origin) });
    }
  };
  visit(content);
  return blocks;
}

function isBlock(element: HTMLElement | SVGElement, style: CSSStyleDeclaration, height: number, view: number): boolean {
  const tag = element.tagName.toUpperCase();
  if (WHOLE.has(tag)) return tag !== 'LI' || height <= view;
  if (height > view) return false;
  if (element.dataset.keep === 'together') return true;
  // A field is never shown without the keys that write into it.
  if (element.querySelector(':scope > .pad, :scope > .keyboard') !== null) return true;
  // Things beside each other in a row belong together: a QR code and its sentence.
  if (style.display === 'flex' && style.flexDirection.startsWith('row')) return true;
  return style.backgroundColor !== 'rgba(0, 0, 0, 0)' || Number.parseFloat(style.borderBlockStartWidth) > 0;
}
