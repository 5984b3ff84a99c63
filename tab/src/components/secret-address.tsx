import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import { secretAddressWords } from '../../../bot/src/wording/tab/secret-address.ts';
import { useKoppi } from '../koppi.ts';
import { Aloud } from './moves/form.tsx';

const useStyles = makeStyles({
  address: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** An address of this service that is told this once, to be copied. */
export function SecretAddress({ path }: { readonly path: string }): ReactNode {
  const styles = useStyles();
  const words = secretAddressWords(useKoppi().language);
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const address = `${location.origin}${path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setTold(words.copied);
    } catch {
      // Some hosts give a tab no clipboard; the field selects all of itself.
      field.current?.focus();
      setTold(words.notCopied);
    }
  };
  return (
    <div className={styles.address}>
      <Field label={words.address} hint={words.once}>
        <Input
          readOnly
          input={{ ref: field }}
          value={address}
          onFocus={({ target }) => {
            target.select();
          }}
        />
      </Field>
      <div>
        <Button icon={<CopyRegular />} appearance="primary" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <Aloud role="status">{told}</Aloud>
    </div>
  );
}
