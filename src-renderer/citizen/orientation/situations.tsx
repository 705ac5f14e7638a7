import type { ReactNode } from 'react';
import { Button, Kiosk, Tile, Way } from '#renderer/ui';
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
  /** What this visit has a day for already. */
  readonly days: { readonly count: number; readonly onShow: () => void };
  /** Somebody beside the person wants to help. */
  readonly onHelper: () => void;
}): ReactNode {
  const { constants, words, pack, language, say } = useTerminal();
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
        <Way picture="cal" title={words('situations.deadline')} onPress={props.onDeadline} />
        <Way picture="place" title={words('places.way')} onPress={props.onPlaces} />
      </div>
      {props.days.count === 0 ? null : (
        <div className="row">
          <Button
            look="small"
            act={{
              label: words('list.show', { number: props.days.count }),
              icon: 'cal',
              onPress: props.days.onShow,
            }}
          />
        </div>
      )}
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
