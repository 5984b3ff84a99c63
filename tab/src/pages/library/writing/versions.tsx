import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type {
  Version,
  Versions,
  Writing,
} from '../../../../../bot/src/contract/library-writing.ts';
import { useGet } from '../../../api/hooks.ts';
import { LineList } from '../../../components/lines.tsx';
import { Buttons } from '../../../components/moves/form.tsx';
import { Page } from '../../../components/page.tsx';
import { Section } from '../../../components/section.tsx';
import { Told } from '../../../components/told.tsx';
import { useWords } from '../../../koppi.ts';
import { useNow } from '../../../use-now.ts';
import { draftOf, fields, useHeldDraft, type DraftField } from './draft.ts';
import { useShown } from './use-shown.ts';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  fields: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** What a training was before each change; an older version is taken into the form and saved there. */
export function VersionsPage({ id }: { readonly id: string }): ReactNode {
  const words = useWritingWords();
  const [, navigate] = useLocation();
  const path = `/api/library/writing/${encodeURIComponent(id)}`;
  const query = useGet<Versions>(`${path}/versions`);
  const item = useGet<Writing>(path);
  const present = item.data;
  return (
    <Page
      title={words.versions.title}
      actions={
        <Button
          icon={<ArrowLeftRegular />}
          onClick={() => {
            navigate(`/library/writing/${id}`);
          }}
        >
          {words.versions.back}
        </Button>
      }
    >
      <Section title={present?.data.title ?? words.versions.title}>
        <Told query={query}>
          {({ versions }) => (
            <LineList>
              {versions.map((version, index) => (
                <VersionLine
                  key={version.version}
                  path={path}
                  version={version}
                  isPresent={index === 0}
                  present={present}
                />
              ))}
            </LineList>
          )}
        </Told>
      </Section>
    </Page>
  );
}

interface VersionLineProps {
  readonly path: string;
  readonly version: Versions['versions'][number];
  readonly isPresent: boolean;
  readonly present: { readonly data: Writing; readonly etag: string } | undefined;
}

function VersionLine({ path, version, isPresent, present }: VersionLineProps): ReactNode {
  const styles = useStyles();
  const { format } = useWords();
  const now = useNow();
  const words = useWritingWords();
  const [isOpen, setOpen] = useState(false);
  const { version: number, at, by, state, changed } = version;
  const named = changed.flatMap((name) => {
    const field = fieldNamed(name);
    return field === undefined ? [] : [words.field[field]];
  });
  return (
    <li className={styles.line}>
      <Text weight="semibold">
        {`${words.versions.one(number)}${isPresent ? ` · ${words.versions.present}` : ''}`}
      </Text>
      <Text size={200} className={styles.quiet}>
        {[format.moment(at, now), by.name, words.state[state]].join(' · ')}
      </Text>
      {named.length > 0 && <Text>{words.versions.changed(named.join(', '))}</Text>}
      {!isPresent && (
        <Buttons>
          <Button
            size="small"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? words.versions.hide : words.versions.show(number)}
          </Button>
        </Buttons>
      )}
      {isOpen && <Older path={`${path}/versions/${number}`} present={present} />}
    </li>
  );
}

interface OlderProps extends Pick<VersionLineProps, 'present'> {
  readonly path: string;
}

/** What stood in it, and the way back to that. */
function Older({ path, present }: OlderProps): ReactNode {
  const styles = useStyles();
  const words = useWritingWords();
  const shown = useShown();
  const [, navigate] = useLocation();
  const query = useGet<Version>(path);
  const { change } = useHeldDraft(present?.data.id ?? '');
  return (
    <Told query={query}>
      {({ content }) => {
        const draft = draftOf(content);
        return (
          <>
            <dl className={styles.fields}>
              {fields.map((field) => (
                <div key={field}>
                  <dt>
                    <Text size={200} className={styles.quiet}>
                      {words.field[field]}
                    </Text>
                  </dt>
                  <dd className={styles.value}>{shown(field, draft)}</dd>
                </div>
              ))}
            </dl>
            {present?.data.may.includes('save') === true && (
              <Buttons>
                <Button
                  onClick={() => {
                    const base = draftOf(present.data.content);
                    change({ mine: draft, base, etag: present.etag });
                    navigate(`/library/writing/${present.data.id}`);
                  }}
                >
                  {words.versions.take}
                </Button>
              </Buttons>
            )}
          </>
        );
      }}
    </Told>
  );
}

const fieldNamed = (name: string): DraftField | undefined => fields.find((one) => one === name);
