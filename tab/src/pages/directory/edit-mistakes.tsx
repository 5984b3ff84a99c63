import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi } from '../../koppi.ts';
import { useFieldNames } from './use-field-names.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  to: {
    justifyContent: 'start',
    textAlign: 'start',
    paddingInline: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
});

interface MistakesProps {
  readonly within: RefObject<HTMLElement | null>;
  readonly problem: Problem | null;
}

/** All that is wrong in a long form, by the names of its fields; a press leads there. */
export function Mistakes({ within, problem }: MistakesProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = directoryWritingWords(language);
  const nameOf = useFieldNames();
  const errors = (problem?.errors ?? []).filter(({ path }) => path !== '');
  if (errors.length === 0) return null;
  const goTo = (path: string) => {
    const bare = path.replace(/\.(?:fi|sv|en)$/u, '');
    const all = [...(within.current?.querySelectorAll<HTMLElement>('[name]') ?? [])];
    const field = all.find((one) => one.getAttribute('name') === bare);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {words.mistakes}
        <ul className={styles.list}>
          {errors.map(({ path, message }) => (
            <li key={path}>
              <Button
                appearance="transparent"
                className={styles.to}
                onClick={() => {
                  goTo(path);
                }}
              >
                {`${nameOf(path)}: ${message}`}
              </Button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
