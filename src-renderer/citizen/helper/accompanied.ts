import type { AccompaniedBy, HelperCardContent } from '#renderer/ui';
import { type ContentPack, helperCardFor, type Localized, localize } from '#shared/content';
import type { Words } from '../app/terminal.ts';

/** What every screen shows while the person is accompanied: the banner with its end, and the card for the screen. */
export function accompaniedBy(options: {
  readonly words: Words;
  readonly pack: ContentPack;
  readonly language: string;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly onEnd: () => void;
}): AccompaniedBy {
  const { words } = options;
  return {
    sentence: words('helper.banner'),
    detail: words('helper.bannerDetail'),
    end: { label: words('helper.end'), onPress: options.onEnd },
    card: (page) => cardFor(page, options),
  };
}

/** Headings and texts in one language: the reader's where the card has it, else German. */
function cardFor(page: string, options: Parameters<typeof accompaniedBy>[0]): HelperCardContent | null {
  const { words, language, folded } = options;
  const card = helperCardFor(options.pack.helperCards, page);
  if (card === null) return null;
  const text = (localized: Localized) => localize(localized, language).text;
  return {
    label: words('helper.cardLabel'),
    title: text(card.title),
    purpose: { heading: words('helper.cardPurpose'), text: text(card.purpose) },
    mistakes: { heading: words('helper.cardMistakes'), items: card.mistakes.map(text) },
    ready: { heading: words('helper.cardReady'), items: card.ready.map(text) },
    language: localize(card.purpose, language).locale,
    folded,
    fold: {
      label: words(folded ? 'helper.cardUnfold' : 'helper.cardFold'),
      icon: folded ? 'up' : 'down',
      onPress: () => options.onFold(!folded),
    },
  };
}
