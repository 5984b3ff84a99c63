/** A file that a training may show, by its name; what is in it is looked at when it is brought. */
export const isPictureName = (name: string): boolean => /\.(?:png|jpe?g|webp|gif)$/iu.test(name);
