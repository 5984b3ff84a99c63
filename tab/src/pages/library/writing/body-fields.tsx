import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons';
import {
  lazy,
  Suspense,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
} from 'react';
import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import { storedIn } from '../../../../../bot/src/domain/library/pictures/names.ts';
import { Aloud, Buttons, faultOf, validation, Writing } from '../../../components/moves/form.tsx';
import { StoredPicture } from '../stored-picture.tsx';
import type { FieldsProps } from './fields.tsx';
import { prepared, type Prepared } from './prepare-picture.ts';
import { useWritingWords } from './use-words.ts';
import { withAlternative, withoutPicture, withPicture } from './with-picture.ts';

const PictureDialog = lazy(() => import('./picture-dialog.tsx'));

const useStyles = makeStyles({
  body: { '& textarea': { minHeight: '20rem', fontFamily: tokens.fontFamilyBase } },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  one: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalM, minWidth: 0 },
  small: { flexShrink: 0, width: '6rem', '& img': { maxHeight: '6rem', objectFit: 'contain' } },
  text: { flexGrow: 1, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  remove: { marginTop: tokens.spacingVerticalXXL },
  quiet: { color: tokens.colorNeutralForeground2 },
  lacking: { color: tokens.colorStatusDangerForeground1 },
});

type Refused = Exclude<Prepared['kind'], 'ready'> | 'tooMany';

/** The text and its pictures: chosen, pasted or dropped, they land where one is writing. */
export function BodyFields({ draft, problem, onChange }: FieldsProps): ReactNode {
  const styles = useStyles();
  const words = useWritingWords();
  const [ready, setReady] = useState<Blob>();
  const [refused, setRefused] = useState<Refused>();
  const text = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    setRefused(undefined);
    if (draft.pictures.length >= limits.pictures) {
      setRefused('tooMany');
      return;
    }
    const made = await prepared(file);
    if (made.kind === 'ready') setReady(made.picture);
    else setRefused(made.kind);
  };
  /** What is pasted or dropped with a picture in it is a picture; all else goes its usual way. */
  const takeFrom = (event: ClipboardEvent | DragEvent, { files }: DataTransfer) => {
    const file = [...files].find(({ type }) => type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    void take(file);
  };
  return (
    <>
      <div
        ref={text}
        className={styles.body}
        onPaste={(event) => {
          takeFrom(event, event.clipboardData);
        }}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={(event) => {
          takeFrom(event, event.dataTransfer);
        }}
      >
        <Writing
          label={words.field.body}
          hint={words.hint.body}
          limit={limits.body}
          rows={16}
          required
          value={draft.body}
          fault={faultOf(problem, 'body')}
          onChange={(body) => {
            onChange({ ...draft, body });
          }}
        />
      </div>
      <fieldset className={styles.group}>
        <legend>
          <Text weight="semibold">{words.pictures.title}</Text>
        </legend>
        <Text className={styles.quiet}>{words.pictures.how}</Text>
        <Pictures draft={draft} problem={problem} onChange={onChange} />
        <Aloud role="status">
          {refused && <Text className={styles.lacking}>{words.pictures.refused[refused]}</Text>}
        </Aloud>
        <Buttons>
          <Button
            size="small"
            icon={<ImageAddRegular />}
            onClick={() => {
              input.current?.click();
            }}
          >
            {words.pictures.add}
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            hidden
            aria-label={words.pictures.add}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void take(file);
              // The same file chosen again is chosen anew.
              target.value = '';
            }}
          />
        </Buttons>
      </fieldset>
      {ready && (
        <Suspense>
          <PictureDialog
            picture={ready}
            onClose={() => {
              setReady(undefined);
            }}
            onAdded={(picture) => {
              setReady(undefined);
              const at = text.current?.querySelector('textarea')?.selectionStart;
              onChange(withPicture(draft, picture, at));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Each with what it shows in words; of one that lies elsewhere its address. */
function Pictures({ draft, problem, onChange }: FieldsProps): ReactNode {
  const styles = useStyles();
  const words = useWritingWords().pictures;
  return draft.pictures.map(({ source, alternative }, index) => (
    <div key={index} className={styles.one}>
      {storedIn(source) && (
        <div className={styles.small}>
          <StoredPicture source={source} alternative="" />
        </div>
      )}
      <div className={styles.text}>
        {!storedIn(source) && (
          <Field label={words.source} {...validation(faultOf(problem, `pictures.${index}.source`))}>
            <Input
              value={source}
              onChange={(_event, { value }) => {
                const pictures = draft.pictures.map((one, at) =>
                  at === index ? { ...one, source: value } : one,
                );
                onChange({ ...draft, pictures });
              }}
            />
          </Field>
        )}
        <Writing
          label={words.alternativeOf(index + 1)}
          limit={limits.alternative}
          rows={2}
          required
          value={alternative}
          fault={
            faultOf(problem, `pictures.${index}.alternative`) ??
            (storedIn(source) ? faultOf(problem, `pictures.${index}.source`) : undefined)
          }
          onChange={(value) => {
            onChange(withAlternative(draft, index, value));
          }}
        />
      </div>
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={words.remove(index + 1)}
        title={words.remove(index + 1)}
        onClick={() => {
          onChange(withoutPicture(draft, index));
        }}
      />
    </div>
  ));
}
