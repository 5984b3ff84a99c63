import { makeStaticStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type RefObject } from 'react';

const fields = '.fui-Field, .fui-Checkbox, .fui-Radio, input, select, textarea';

const useStaticStyles = makeStaticStyles({
  [`:is(${fields})[inert]`]: { opacity: 0.6 },
});

/**
 * The fields of a button's form take nothing in while it is busy. Whoever pressed Enter in one of them
 * waits at the button, and goes on in the field when it was not done.
 */
export function useStillFields(ref: RefObject<HTMLElement | null>, isBusy: boolean): void {
  useStaticStyles();
  const left = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    if (!isBusy) {
      if (document.activeElement === button) left.current?.focus();
      left.current = null;
      return;
    }
    const form = button?.closest('form, section');
    const held = [...(form?.querySelectorAll<HTMLElement>(fields) ?? [])].filter(
      ({ inert, parentElement }) => !inert && !parentElement?.closest(fields),
    );
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && held.some((one) => one.contains(activeElement))) {
      left.current = activeElement;
      button?.focus();
    }
    for (const one of held) one.inert = true;
    return () => {
      for (const one of held) one.inert = false;
    };
  }, [ref, isBusy]);
}
