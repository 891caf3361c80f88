import { getShared } from './get-shared.ts';

// The database is made while the sources are still being loaded; whoever needs it says what failed.
getShared('emptyNetwork').catch(() => {});
