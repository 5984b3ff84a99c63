import { Link as Look } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link to another address of the tab. */
export function TextLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Link href={href} asChild>
      <Look>{children}</Look>
    </Link>
  );
}
