import {
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { suggest } from '../../../../bot/src/domain/consultation/cooperation.ts';
import { cooperations } from '../../../../bot/src/domain/consultation/types.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useFold } from '../use-fold.ts';
import type { Mistakes, RequestForm } from './form.ts';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  check: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXS },
  triggers: { border: 'none', padding: 0, margin: 0, display: 'grid' },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
});

interface TriggerCheckProps {
  readonly form: RequestForm;
  readonly mistakes: Mistakes;
  readonly onChange: (change: Partial<RequestForm>) => void;
}

/** Herätelista: one tap each; what they suggest stands below at once, and the person chooses. */
export function TriggerCheck({ form, mistakes, onChange }: TriggerCheckProps): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const triggers = frame.stations.find(({ id }) => id === form.station)?.triggers ?? [];
  const fold = useFold(form.triggers.length > 0 || 'triggers' in mistakes);
  if (triggers.length === 0) return null;
  return (
    <details {...fold}>
      <summary className={styles.summary}>
        {frame.triggerRules ? terms.check.heading : terms.field.triggers}
      </summary>
      <div className={styles.check}>
        <fieldset className={styles.triggers}>
          <legend className={styles.legend}>{terms.check.hint}</legend>
          {triggers.map(({ id, asks }) => (
            <Checkbox
              key={id}
              label={asks[language]}
              checked={form.triggers.includes(id)}
              onChange={(_event, { checked }) => {
                const others = form.triggers.filter((one) => one !== id);
                onChange({ triggers: checked === true ? [...others, id] : others });
              }}
            />
          ))}
        </fieldset>
        <Suggestion form={form} triggers={triggers} />
        {frame.triggerRules && (
          <Field label={terms.field.cooperation}>
            <RadioGroup
              value={form.cooperation}
              onChange={(_event, { value }) => {
                const chosen = cooperations.find((one) => one === value);
                if (chosen) onChange({ cooperation: chosen });
              }}
            >
              {cooperations.map((one) => (
                <Radio key={one} value={one} label={terms.cooperation[one]} />
              ))}
            </RadioGroup>
          </Field>
        )}
      </div>
    </details>
  );
}

interface SuggestionProps {
  readonly form: RequestForm;
  readonly triggers: readonly {
    readonly id: string;
    readonly name: Readonly<Record<'fi' | 'sv' | 'en', string>>;
  }[];
}

/** Nothing is ticked: nothing is suggested yet. */
function Suggestion({ form, triggers }: SuggestionProps): ReactNode {
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const suggestion = suggest(frame.triggerRules ?? undefined, form.triggers);
  const ticked = form.triggers.length > 0;
  const because = triggers.filter(({ id }) => suggestion?.because.includes(id));
  return (
    <div role="status">
      {suggestion && ticked && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {terms.check.suggestion(terms.cooperation[suggestion.cooperation])}
            </MessageBarTitle>{' '}
            {terms.check.because(because.map(({ name }) => name[language]))} {terms.check.youChoose}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
