/** One drawn part: an SVG element by name with its attributes as React takes them; `parts` nest groups. */
export type DrawingPart = {
  readonly tag: string;
  readonly className?: string;
  readonly parts?: readonly DrawingPart[];
  readonly [attribute: string]: string | readonly DrawingPart[] | undefined;
};
export type Drawing = readonly DrawingPart[];
