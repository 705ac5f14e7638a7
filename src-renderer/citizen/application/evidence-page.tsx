import type { ReactNode } from 'react';
import { Button, Kiosk, Tag } from '#renderer/ui';
import { localize } from '#shared/content';
import { type EvidenceItem, evidenceOf, setAnswer, visitAt, type Walk } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import { type ApplicationTexts, nameOf } from './application-texts.ts';
import { coveredOn, coveredSentence } from './covered-page.tsx';
import type { PageProps } from './question-page.tsx';

/** Which papers are there, which come later: nothing blocks, the person says it for each. */
export function EvidencePage(
  props: PageProps & { readonly walked: Walk; readonly attached: readonly string[] },
): ReactNode {
  const { constants, words } = useTerminal();
  const { visit, answers } = props;
  const decide = (item: EvidenceItem, value: 'later' | 'missing') =>
    props.onAnswers(setAnswer(answers, item.address, { value, origin: { kind: 'typed' } }));
  const goOn = () =>
    props.onNext(
      visit.confirm === null ? answers : setAnswer(answers, visit.confirm, { value: true, origin: { kind: 'typed' } }),
    );
  return (
    <Kiosk
      constants={constants}
      page={visit.address}
      title={words('evidence.title')}
      lead={words('evidence.lead')}
      aboveTitle={props.thread}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('interview.evidenceScan'), icon: 'cam', onPress: props.papers.onScan }}
      main={{ label: words('act.next'), onPress: goOn }}
    >
      <div className="rows">
        {evidenceOf(props.walked).map((item) => (
          <EvidenceRow
            key={item.address}
            item={item}
            name={nameOf(answers, item.person)}
            texts={props.texts}
            attached={props.attached.includes(item.key)}
            covered={constants.helper === undefined ? null : coveredReason(item, props.walked)}
            onDecide={decide}
          />
        ))}
      </div>
    </Kiosk>
  );
}

function EvidenceRow(props: {
  readonly item: EvidenceItem;
  readonly name: string;
  readonly texts: ApplicationTexts;
  readonly attached: boolean;
  readonly covered: 'health' | 'other' | null;
  readonly onDecide: (item: EvidenceItem, value: 'later' | 'missing') => void;
}): ReactNode {
  const { words, pack, language } = useTerminal();
  const { item } = props;
  const type = pack.evidence.find((entry) => entry.key === item.key);
  return (
    <div className="pair">
      <div>
        <b>
          {props.covered === null
            ? (props.texts.optional(item.labelKey) ??
              (type === undefined ? item.key : localize(type.label, language).text))
            : coveredSentence(props.covered, words)}
        </b>
        {props.name === '' ? null : <p className="small quiet">{props.name}</p>}
      </div>
      {props.attached ? (
        <Tag tone="leaf" icon="check" label={words('interview.evidenceAttached')} />
      ) : item.decision === 'later' ? (
        <Tag tone="silk" icon="clock" label={words('interview.evidenceLater')} />
      ) : (
        <Button
          look="small"
          act={{ label: words('interview.evidenceLater'), icon: 'clock', onPress: () => props.onDecide(item, 'later') }}
        />
      )}
    </div>
  );
}

/** A paper that only covered questions ask for would tell their answer by its name. */
function coveredReason(item: EvidenceItem, walked: Walk): 'health' | 'other' | null {
  const kinds = item.reasons.map(({ pageAddress }) => {
    const visit = visitAt(walked, pageAddress);
    return visit === null ? null : coveredOn(visit);
  });
  return kinds.every((kind) => kind !== null) ? (kinds[0] ?? null) : null;
}
