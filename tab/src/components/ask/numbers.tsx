import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NoticesSeen } from '../../../../bot/src/contract/requests.ts';
import { useWords } from '../../koppi.ts';
import { telOf } from '../../../../bot/src/telling/links.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  number: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

type Numbers = NoticesSeen['numbers'];

/** Whom to call, each by a press. */
export function NumberList({ numbers }: { readonly numbers: Numbers }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {numbers.map(({ name, phone }) => (
        <li key={phone} className={styles.number}>
          <Link href={telOf(phone)}>
            <Text weight="semibold">{phone}</Text>
          </Link>
          <Text>{name}</Text>
        </li>
      ))}
    </ul>
  );
}

/** Words of danger or child protection: the numbers come before anything is sent. */
export function DangerBox({ numbers }: { readonly numbers: Numbers }): ReactNode {
  const styles = useStyles();
  const { danger } = useWords().terms;
  return (
    <div role="alert" className={styles.box}>
      <Text weight="semibold">{danger.title}</Text>
      <NumberList numbers={numbers} />
      <Text>{danger.notice}</Text>
    </div>
  );
}
