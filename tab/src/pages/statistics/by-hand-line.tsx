import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TextLine } from '../../components/text-line.tsx';
import { useReportWords } from './use-report-words.ts';

interface ByHandLineProps {
  readonly name: string;
  readonly facts: readonly string[];
  readonly mayEdit: boolean;
  /** Undefined: it is folded. */
  readonly form: ReactNode;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

/** One thing kept by hand, with the way to correct it for those who may. */
export function ByHandLine(props: ByHandLineProps): ReactNode {
  const { name, facts, mayEdit, form, onPress, children } = props;
  const { byHand } = useReportWords().words;
  return (
    <TextLine
      text={name}
      told={facts.join(' · ')}
      actions={
        mayEdit && (
          <Button
            size="small"
            aria-label={byHand.editNamed(name)}
            aria-expanded={form !== undefined}
            onClick={onPress}
          >
            {byHand.edit}
          </Button>
        )
      }
    >
      {children}
      {form}
    </TextLine>
  );
}
