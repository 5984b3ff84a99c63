import { keeping } from '../kept.ts';

/** What stands in the fields of a form, by name; a choice is its code, a tick 'true'. */
export type Fields = Readonly<Record<string, string>>;

export interface Typed {
  readonly fields: Fields;
  readonly set: (name: string, value: string) => void;
  /** After it was sent, or when its writer does not want it any more. */
  readonly forget: () => void;
}

const useHeld = keeping<Fields>({});

/** The fields of a form, kept as long as this window lives. */
export function useTyped(key: string): Typed {
  const { held, change, forget } = useHeld(key);
  return {
    fields: held,
    set: (name, value) => {
      change({ [name]: value });
    },
    forget,
  };
}
