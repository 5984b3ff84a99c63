import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages } from '../../../../../bot/src/domain/language.ts';
import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import type { Problem } from '../../../api/client.ts';
import {
  Choice,
  faultOf,
  named,
  Pair,
  validation,
  Writing,
} from '../../../components/moves/form.tsx';
import { useKoppi } from '../../../koppi.ts';
import { useLibraryWords } from '../use-words.ts';
import { BodyFields } from './body-fields.tsx';
import { Codes } from './codes.tsx';
import type { Draft } from './draft.ts';
import { AttachmentFields } from './list-fields.tsx';
import { QuestionFields } from './question-fields.tsx';
import { useWritingWords } from './use-words.ts';

export interface FieldsProps {
  readonly draft: Draft;
  readonly problem: Problem | null;
  readonly onChange: (draft: Draft) => void;
}

/** In the order in which a training is thought of: what for, then what, then what is asked. */
export function Fields(props: FieldsProps & { readonly isNew: boolean }): ReactNode {
  const { draft, isNew, problem, onChange } = props;
  const { frame, me } = useKoppi();
  const words = useWritingWords();
  const { languages: languageNames } = useLibraryWords();
  const { field, hint } = words;
  const set = (change: Partial<Draft>) => {
    onChange({ ...draft, ...change });
  };
  const writers = frame.people.filter(({ role }) => writing.includes(role));
  const authors = writers.some(({ id }) => id === draft.author)
    ? writers
    : [...writers, { id: draft.author, name: draft.author === me.id ? me.name : draft.author }];
  return (
    <>
      <Writing
        label={field.title}
        hint={hint.title}
        limit={limits.title}
        rows={1}
        required
        value={draft.title}
        fault={faultOf(problem, 'title')}
        onChange={(title) => {
          set({ title });
        }}
      />
      <Writing
        label={field.summary}
        hint={hint.summary}
        limit={limits.summary}
        rows={2}
        required
        value={draft.summary}
        fault={faultOf(problem, 'summary')}
        onChange={(summary) => {
          set({ summary });
        }}
      />
      {isNew && (
        <Choice
          label={field.language}
          value={draft.language}
          options={named(languages, languageNames)}
          fault={faultOf(problem, 'language') ?? faultOf(problem, 'group')}
          onChange={(chosen) => {
            const language = languages.find((one) => one === chosen);
            if (language) set({ language });
          }}
        />
      )}
      <Codes
        label={field.topics}
        from={frame.topics}
        chosen={draft.topics}
        fault={firstIn(problem, 'topics')}
        onChange={(topics) => {
          set({ topics });
        }}
      />
      <Codes
        label={field.professions}
        hint={hint.professions}
        from={frame.professions}
        chosen={draft.professions}
        fault={firstIn(problem, 'professions')}
        onChange={(professions) => {
          set({ professions });
        }}
      />
      <BodyFields draft={draft} problem={problem} onChange={onChange} />
      <QuestionFields draft={draft} problem={problem} onChange={onChange} />
      <Field label={field.video} hint={hint.video} {...validation(faultOf(problem, 'video'))}>
        <Input
          type="url"
          value={draft.video}
          onChange={(_event, { value }) => {
            set({ video: value });
          }}
        />
      </Field>
      <AttachmentFields draft={draft} problem={problem} onChange={onChange} />
      <Pair>
        <Choice
          label={field.minutes}
          value={String(draft.minutes)}
          options={minutes.map((count) => ({ id: String(count), name: words.minutes(count) }))}
          fault={faultOf(problem, 'minutes')}
          onChange={(value) => {
            set({ minutes: Number(value) });
          }}
        />
        <Field
          label={field.reviewBy}
          hint={hint.reviewBy}
          required
          {...validation(faultOf(problem, 'reviewBy'))}
        >
          <Input
            type="date"
            value={draft.reviewBy}
            onChange={(_event, { value }) => {
              set({ reviewBy: value });
            }}
          />
        </Field>
      </Pair>
      <Pair>
        <Field
          label={field.renewMonths}
          hint={hint.renewMonths}
          {...validation(faultOf(problem, 'renewMonths'))}
        >
          <Input
            type="number"
            min={1}
            max={limits.renewMonths}
            value={draft.renewMonths}
            onChange={(_event, { value }) => {
              set({ renewMonths: value });
            }}
          />
        </Field>
        <Choice
          label={field.author}
          value={draft.author}
          options={authors}
          fault={faultOf(problem, 'author')}
          onChange={(author) => {
            set({ author });
          }}
        />
      </Pair>
    </>
  );
}

/** Who makes trainings; domain/library/rights.ts. */
const writing: readonly string[] = ['adviser', 'coordinator', 'admin'];
const minutes = Array.from({ length: limits.minutes }, (_nothing, index) => index + 1);

/** What is wrong with a list, or with the first of it that is wrong. */
const firstIn = (problem: Problem | null, path: string): string | undefined =>
  problem?.errors.find((error) => error.path === path || error.path.startsWith(`${path}.`))
    ?.message;
