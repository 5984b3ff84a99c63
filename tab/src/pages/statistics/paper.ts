import { createContext, useContext } from 'react';

/** Whether the report is laid out for paper: everything unfolded, nothing to choose. */
export const PaperContext = createContext(false);

export const useOnPaper = (): boolean => useContext(PaperContext);
