import { createContext } from 'react';

/**
 * A dialog is closed before it is taken away: taken away while open, it would leave the page behind
 * it hidden from whoever hears it.
 */
export const OpenContext = createContext(true);
