import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useWords } from '../koppi.ts';
import { Loading } from './loading.tsx';
import { PartMissing } from './part-missing.tsx';

type Part<P> = () => Promise<{ readonly default: ComponentType<P> }>;

/** By then the page can be used: what may be needed on it is brought before the network goes away. */
const soonMs = 3_000;

/**
 * A part of a page that comes over the network, beside its first view. Where it does not, that is said
 * in the part's place and whatever was typed around it stays.
 */
export function onDemand<P extends object>(load: Part<P>): ComponentType<P> {
  let here: ComponentType<P> | undefined;
  let coming: Promise<ComponentType<P>> | undefined;
  const bring = () => (coming ??= load().then(({ default: loaded }) => (here = loaded)));
  setTimeout(() => {
    if (navigator.onLine) bring().catch(() => undefined);
  }, soonMs);
  return function OnDemand(props: P): ReactNode {
    const { shell } = useWords();
    const [Shown, setShown] = useState<ComponentType<P> | undefined>(() => here);
    const [isFailed, setFailed] = useState(false);
    useEffect(() => {
      bring().then(
        (loaded) => {
          setShown(() => loaded);
        },
        () => {
          setFailed(true);
        },
      );
    }, []);
    if (Shown) return <Shown {...props} />;
    if (!isFailed) return <Loading words={shell} />;
    return (
      <div role="alert">
        <PartMissing />
      </div>
    );
  };
}
