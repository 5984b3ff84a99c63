import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useWords } from '../koppi.ts';
import { Loading } from './loading.tsx';

type Part<P> = () => Promise<{ readonly default: ComponentType<P> }>;

/**
 * A part of a page that the network brings when it is needed. Where the network does not, it is said
 * in the part's place, and whatever was typed around it stays.
 */
export function onDemand<P extends object>(load: Part<P>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function OnDemand(props: P): ReactNode {
    const { shell } = useWords();
    const [Shown, setShown] = useState<ComponentType<P> | undefined>(() => loaded);
    const [isFailed, setFailed] = useState(false);
    const bring = useCallback(() => {
      setFailed(false);
      load().then(
        (part) => {
          loaded = part.default;
          setShown(() => part.default);
        },
        () => {
          setFailed(true);
        },
      );
    }, []);
    useEffect(() => {
      if (!loaded) bring();
    }, [bring]);
    if (Shown) return <Shown {...props} />;
    if (!isFailed) return <Loading words={shell} />;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{navigator.onLine ? shell.noAnswer : shell.offline}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={bring}>{shell.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  };
}
