import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SettingsHistory } from '../../../../bot/src/contract/settings.ts';
import { useSettings, useShown } from './context.ts';
import { shapes } from './shapes.ts';
import { valueAt } from './values.ts';

const useStyles = makeStyles({
  fields: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

type Entry = SettingsHistory['items'][number]['entries'][number];

/** One station, one person, one form: what it was and what it is. */
export function Touched({ entry }: { readonly entry: Entry }): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const shown = useShown();
  const { area, name, change, fields } = entry;
  const labels: Readonly<Record<string, string>> = words.field;
  const somebody = area === 'people' ? words.history.somebody : undefined;
  const called = name ?? (entry.id === null ? undefined : somebody);
  const lines = fields.flatMap(({ field, was, is }) =>
    shapesOf(area, field).map((shape) => {
      const [old, fresh] = [inner(was, shape.path), inner(is, shape.path)];
      return {
        label: labels[shape.path] ?? field,
        was: shown(shape, old),
        is: shown(shape, fresh),
      };
    }),
  );
  return (
    <div>
      <Text>
        {words.history.change[change]}: {words.area[area]}
        {called !== undefined && `, ${called}`}
      </Text>
      {change === 'changed' && (
        <ul className={styles.fields}>
          {lines
            .filter((line) => line.was !== line.is)
            .map(({ label, was, is }) => (
              <li key={label}>
                {label}: {words.history.was.toLowerCase()} {was}, {words.history.is.toLowerCase()}{' '}
                {is}
              </li>
            ))}
          {area === 'people' && fields.length === 0 && <li>{words.history.ownDetails}</li>}
        </ul>
      )}
    </div>
  );
}

/** The fields of a form that a changed part of an entry shows in. */
const shapesOf = (area: Entry['area'], field: string) =>
  shapes[area].fields.filter(({ path }) => path === field || path.startsWith(`${field}.`));

/** `forms.at` of what stands at `forms`. */
function inner(value: unknown, path: string): unknown {
  const [, ...rest] = path.split('.');
  return rest.length === 0 ? value : valueAt(value, rest.join('.'));
}
