import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RequestItem } from '../../../../bot/src/contract/requests.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { LineList } from '../../components/lines.tsx';
import { RequestLine } from '../../components/request-line.tsx';
import { useKoppi } from '../../koppi.ts';

interface LinesProps {
  readonly items: readonly RequestItem[];
  /** So many at first; the rest on demand. */
  readonly first: number;
  readonly actions: (item: RequestItem) => ReactNode;
}

/** A list that leaves room for the rest of the page until all of it is asked for. */
export function Lines({ items, first, actions }: LinesProps): ReactNode {
  const { language } = useKoppi();
  const words = todayWords(language);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, first);
  const left = items.length - shown.length;
  return (
    <div>
      <LineList>
        {shown.map((item) => (
          <RequestLine key={item.id} item={item} actions={actions(item)} />
        ))}
      </LineList>
      {left > 0 && (
        <Button
          appearance="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          {words.more(left)}
        </Button>
      )}
    </div>
  );
}
