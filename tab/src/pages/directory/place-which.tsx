import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PlaceSeen, PlacesFound } from '../../../../bot/src/contract/directory-places.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { useGet } from '../../api/hooks.ts';
import { Buttons, Choice, faultOf } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { entryOf, textOf, type Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import { placePath } from './address.ts';
import type { PartProps } from './edit-fields.tsx';
import { unsaid } from './edit-shapes.ts';
import { NewPlace } from './place-new.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  lines: { display: 'grid', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

interface WhichPlaceProps extends Omit<PartProps, 'value' | 'onChange'> {
  readonly place: Entry;
  readonly onChange: (change: Entry) => void;
}

/** A place out of the list, or a new one. */
export function WhichPlace(props: WhichPlaceProps): ReactNode {
  const { path, place, onChange, ...rest } = props;
  const location = textOf(place['location']);
  if (location !== '') return <ChosenPlace id={location} of={rest.entry} />;
  if (place['fresh'] === null) return <ChoosePlace {...props} />;
  return (
    <NewPlace
      {...rest}
      path={`${path}.fresh`}
      value={entryOf(place['fresh'])}
      onChange={(fresh) => {
        onChange({ fresh });
      }}
      onBack={() => {
        onChange({ fresh: null });
      }}
    />
  );
}

/** Its own details are changed at its own page, since other services may use them. */
function ChosenPlace({ id, of }: { readonly id: string; readonly of: string | undefined }) {
  const styles = useStyles();
  const { language } = useKoppi();
  const { places: words } = directoryWritingWords(language);
  const seen = useGet<PlaceSeen>(placePath(id)).data?.data;
  if (!seen) return <Text className={styles.note}>{words.loading}</Text>;
  const back = of === undefined ? '' : `?from=${encodeURIComponent(of)}`;
  return (
    <div className={styles.lines}>
      <Text weight="semibold">{seen.name.text}</Text>
      {seen.lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {seen.services.length > 1 && (
        <Text size={200} className={styles.note}>
          {words.shared(seen.services.length)}
        </Text>
      )}
      {seen.edit !== null && of !== undefined && (
        <TextLink href={`/directory/edit/${encodeURIComponent(`location:${id}`)}${back}`}>
          {words.edit}
        </TextLink>
      )}
    </div>
  );
}

function ChoosePlace({ path, problem, onChange }: WhichPlaceProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { places: words } = directoryWritingWords(language);
  const [text, setText] = useState('');
  const asked = new URLSearchParams({ q: text.trim().slice(0, 100) });
  const found = useGet<PlacesFound>(`/api/directory/places?${asked.toString()}`).data?.data.items;
  return (
    <div className={styles.all}>
      <TextField label={words.search} value={text} onChange={setText} />
      {found?.length === 0 ? (
        <Text role="status">{words.nothing}</Text>
      ) : (
        <Choice
          label={words.choose}
          value=""
          nothing={words.pick}
          options={(found ?? []).map(({ id, name, lines }) => ({
            id,
            name: [name.text, lines.at(0)].filter(Boolean).join(', '),
          }))}
          fault={faultOf(problem, `${path}.location`)}
          required
          onChange={(location) => {
            onChange({ location });
          }}
        />
      )}
      <Buttons>
        <Button
          onClick={() => {
            const lines = { address1: '', address2: '', postalCode: '', city: '' };
            onChange({ fresh: { name: unsaid, ...lines, transportation: unsaid } });
          }}
        >
          {words.fresh}
        </Button>
      </Buttons>
    </div>
  );
}
