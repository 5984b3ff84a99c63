import { keeping, type Held } from '../kept.ts';

/** What stands in the fields of a form, by name; a choice is its code, a tick 'true'. */
export type Fields = Readonly<Record<string, string>>;

export interface Typed extends Pick<Held<Fields>, 'arrived' | 'forget'> {
  readonly fields: Fields;
  readonly set: (name: string, value: string) => void;
}

const useHeld = keeping<Fields>({});

/** The fields of a form, kept as long as this window lives. */
export function useTyped(key: string): Typed {
  const { held, change, arrived, forget } = useHeld(key);
  return {
    fields: held,
    set: (name, value) => {
      change({ [name]: value });
    },
    arrived,
    forget,
  };
}
