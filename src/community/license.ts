/** The licence of what is computed here, in files as in snapshots: CC BY 4.0. */
export const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';
