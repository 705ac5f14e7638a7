import { type ReactNode, useEffect, useState } from 'react';
import { type CropLook, cropRegion, type Region } from './crop-region.ts';
import { Icon } from './picture.tsx';

/** Words on a page: its picture as JPEG, its size in the pixels the box is counted in, and the box around the words. */
export type PaperPlace = {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly box: Region;
};

/** More than this a small box is not enlarged: letters of a scan only get blurred. */
const LARGEST = 1.7;
const HIGHEST = { words: 150, tight: 110, around: 900 } as const;

/** The words as they stand on the paper, marked. With `onOpen` a tap shows them in their surroundings. */
export function PaperCrop(props: {
  readonly place: PaperPlace;
  readonly look: CropLook;
  /** What is seen, for speech output: the value itself is said beside it. */
  readonly label: string;
  readonly onOpen?: { readonly label: string; readonly onPress: () => void };
}): ReactNode {
  const { place, look } = props;
  const url = useJpeg(place.jpeg);
  if (url === null) return null;
  const region = cropRegion(place, place.box, look);
  const most = Math.round(Math.min(region.width * LARGEST, (HIGHEST[look] * region.width) / region.height));
  const picture = (
    <span
      className="paper-crop"
      style={{ aspectRatio: `${region.width} / ${region.height}`, inlineSize: `min(100%, ${most}px)` }}
    >
      <img
        src={url}
        alt={props.label}
        style={{
          inlineSize: `${(place.width / region.width) * 100}%`,
          left: `${(-region.x / region.width) * 100}%`,
          top: `${(-region.y / region.height) * 100}%`,
        }}
      />
      <span className="paper-mark" style={within(region, place.box)} />
    </span>
  );
  if (props.onOpen === undefined) return picture;
  return (
    <button type="button" className="paper-open" aria-label={props.onOpen.label} onClick={props.onOpen.onPress}>
      {picture}
      <Icon name="plus" />
    </button>
  );
}

function within(region: Region, box: Region) {
  const margin = box.height * 0.12;
  return {
    left: `${((box.x - margin - region.x) / region.width) * 100}%`,
    top: `${((box.y - margin - region.y) / region.height) * 100}%`,
    inlineSize: `${((box.width + 2 * margin) / region.width) * 100}%`,
    blockSize: `${((box.height + 2 * margin) / region.height) * 100}%`,
  };
}

/** A `blob:` address for as long as it is shown; null without a picture (after a crash of the page it may be gone). */
function useJpeg(jpeg: Uint8Array): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (jpeg.length === 0) return;
    const made = URL.createObjectURL(new Blob([jpeg.slice()], { type: 'image/jpeg' }));
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [jpeg]);
  return url;
}
