import type { ReactNode } from 'react';
import { Kiosk, Tile } from '#renderer/ui';
import { localize } from '#shared/content';
import { useTerminal } from '../app/terminal.ts';

/** The clarification: which life situation comes closest. */
export function GroupsPage(props: {
  readonly onGroup: (group: string) => void;
  readonly onElse: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, pack, language, say } = useTerminal();
  const title = words('assistant.groupsTitle');
  const known = pack.situations.filter(({ key }) => pack.articles.some(({ situation }) => situation === key));
  return (
    <Kiosk
      constants={constants}
      page="questions-groups"
      title={title}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(title) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('assistant.else'), onPress: props.onElse }}
    >
      <div className="tiles">
        {known.map((situation) => (
          <Tile
            key={situation.key}
            picture={situation.pictogram}
            title={localize(situation.title, language).text}
            examples={localize(situation.examples, language).text}
            acute={situation.acute}
            onPress={() => props.onGroup(situation.key)}
          />
        ))}
      </div>
    </Kiosk>
  );
}
