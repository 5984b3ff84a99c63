import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLine } from './lines.tsx';

const useStyles = makeStyles({ told: { color: tokens.colorNeutralForeground2 } });

interface TextLineProps {
  readonly text: string;
  /** What is known of it. */
  readonly told: string;
  /** What may be done about it. */
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}

/** One line of a list: what people wrote, asked or looked for. */
export function TextLine({ text, told, actions, children }: TextLineProps): ReactNode {
  const { line, about } = useLine();
  return (
    <li className={line}>
      <div className={about}>
        <Text weight="semibold">{text}</Text>
        <Text size={200} className={useStyles().told}>
          {told}
        </Text>
        {children}
      </div>
      {actions}
    </li>
  );
}
