import { createContext } from 'react';

/** The status of a failure that Remix itself calls 500 (the database is away: 503); null where there is none. */
export const FailureStatus = createContext<number | null>(null);
