/** The role that may only read, as the embedded database makes it and as the documents call it. */
export const READING_ROLE = 'tejido_read';

/** A login that may only read what is public. */
export interface ReadingLogin {
  url: string;
  role: string;
}

/** The logins of one database. */
export interface Logins {
  /** The address of the login that writes. */
  url: string;
  /** Absent where the configuration names none: then the login that writes reads too. */
  reading?: ReadingLogin | undefined;
}

/** The address through which everything is read that answers somebody. */
export const readingUrl = ({ url, reading }: Logins): string => reading?.url ?? url;
