import type { ReactNode } from 'react';
import { Kiosk, Tile, Way } from '#renderer/ui';
import { localize, type Situation } from '#shared/content';
import { useTerminal } from '../app/terminal.ts';

/** "Was ist los?": four ways for who knows, twelve pictures for who does not, the acute ones first. */
export function Situations(props: {
  readonly onSituation: (situation: Situation) => void;
  readonly onCase: () => void;
  readonly onApply: () => void;
  readonly onDeadline: () => void;
  readonly onPlaces: () => void;
  readonly onPrecheck: () => void;
  /** What this visit has a day for already: its list takes the place of "Frist ausrechnen", and leads on to it. */
  readonly days: { readonly count: number; readonly onShow: () => void };
  /** Somebody beside the person wants to help. */
  readonly onHelper: () => void;
}): ReactNode {
  const { constants, words, pack, language, say } = useTerminal();
  const { days } = props;
  const title = words('situations.title');
  return (
    <Kiosk
      constants={constants}
      page="situations"
      title={title}
      lead={words('situations.lead')}
      third={{ label: words('orientation.way'), icon: 'q', onPress: props.onPrecheck }}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${words('situations.lead')}`) }}
      {...(constants.helper === undefined ? { second: { label: words('helper.entry'), onPress: props.onHelper } } : {})}
    >
      <div className="ways">
        <Way picture="folder" title={words('situations.case')} onPress={props.onCase} />
        <Way picture="form" title={words('situations.apply')} onPress={props.onApply} />
        {days.count === 0 ? (
          <Way picture="cal" title={words('situations.deadline')} onPress={props.onDeadline} />
        ) : (
          <Way picture="cal" title={words('list.show', { number: days.count })} onPress={days.onShow} />
        )}
        <Way picture="place" title={words('places.way')} onPress={props.onPlaces} />
      </div>
      <div className="tiles">
        {pack.situations.map((situation) => (
          <Tile
            key={situation.key}
            picture={situation.pictogram}
            title={localize(situation.title, language).text}
            examples={localize(situation.examples, language).text}
            acute={situation.acute}
            onPress={() => props.onSituation(situation)}
          />
        ))}
      </div>
    </Kiosk>
  );
}
