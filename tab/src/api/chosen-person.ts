/** A tab of the browser has one person, so that two windows can be two people. */
const key = 'koppi-person';

/** Who was chosen at a desk, by aadObjectId. */
export const chosenPerson = (): string | undefined => sessionStorage.getItem(key) ?? undefined;

export const choosePerson = (aadObjectId: string): void => {
  sessionStorage.setItem(key, aadObjectId);
};

/** Lets somebody else be chosen. */
export function forgetPerson(): void {
  sessionStorage.removeItem(key);
  location.reload();
}
