import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ItemSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { TextLink } from '../../../components/text-link.tsx';
import { useNames, useWords } from '../../../koppi.ts';
import { usePhenomenon } from '../figures.tsx';
import { useMeetingWords, useNetworkWords } from '../use-words.ts';
import { useMeeting } from './context.ts';

const useStyles = makeStyles({
  case: { display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-line' },
});

/** Where an item comes from, in words. */
export function ItemSource({ item: { source } }: { readonly item: ItemSeen }): ReactNode {
  const { meeting } = useMeeting();
  const words = useMeetingWords();
  const { since } = useNetworkWords();
  const { format } = useWords();
  switch (source.kind) {
    case 'typed':
    case 'standing':
      return null;
    case 'since':
      return (
        <Text>
          {words.agenda.since(since.title, format.day(source.since), format.day(source.until))}
        </Text>
      );
    case 'carried':
      return <Text>{words.agenda.carried}</Text>;
    case 'issue':
    case 'answer':
      return (
        <Text>
          {`${words.agenda[source.kind]} `}
          <TextLink href={`/network/${meeting.network.id}/issues`}>{words.agenda.look}</TextLink>
        </Text>
      );
    case 'case':
      return <CaseTold told={source.case} />;
  }
}

type Case = Extract<ItemSeen['source'], { kind: 'case' }>['case'];

function CaseTold({ told }: { readonly told: Case }): ReactNode {
  const styles = useStyles();
  const { terms } = useWords();
  const words = useMeetingWords().case;
  const names = useNames();
  const phenomenon = usePhenomenon();
  const { textState, question, result } = told;
  return (
    <div className={styles.case}>
      <Text>{words.told(names.kind(told.requestKind), terms.outcome[told.outcome])}</Text>
      {told.phenomenon !== null && (
        <Text>{`${words.phenomenon}: ${phenomenon(told.phenomenon)}`}</Text>
      )}
      {question !== null && <Text className={styles.text}>{`${words.question}: ${question}`}</Text>}
      {result !== null && <Text className={styles.text}>{`${words.result}: ${result}`}</Text>}
      {(textState === 'asked' || textState === 'refused' || textState === 'erased') && (
        <Text>{words.text[textState]}</Text>
      )}
    </div>
  );
}
