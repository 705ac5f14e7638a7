import { createElement, type ReactNode } from 'react';
import type { DrawingPart } from './drawings/drawing.ts';
import { icons } from './drawings/icons.ts';
import { pictograms } from './drawings/pictograms.ts';
import { scene, sceneFrame } from './drawings/scene.ts';

export type PictogramName = keyof typeof pictograms;
export type IconName = keyof typeof icons;

export function isPictogram(name: string): name is PictogramName {
  return name in pictograms;
}

/** A pictogram beside words; never alone, so it is hidden from speech. */
export function Pictogram({
  name,
  small = false,
}: {
  readonly name: PictogramName;
  /** Shown below 70 pixels. */
  readonly small?: boolean;
}): ReactNode {
  return (
    <svg className={small ? 'picture picture-small' : 'picture'} viewBox="6 6 108 108" aria-hidden="true">
      {pictograms[name].map(drawn)}
    </svg>
  );
}

/** A control sign beside words, drawn in the colour of its text. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      {icons[name].map(drawn)}
    </svg>
  );
}

function drawn(part: DrawingPart, index: number): ReactNode {
  const { tag, parts, ...attributes } = part;
  return createElement(tag, { ...attributes, key: index }, ...(parts ?? []).map(drawn));
}

/** The drawing of the attract screen. Decoration: the words beside it carry the message. */
export function Scene(): ReactNode {
  return (
    <svg className="picture scene" viewBox={sceneFrame} aria-hidden="true">
      {scene.map(drawn)}
    </svg>
  );
}
