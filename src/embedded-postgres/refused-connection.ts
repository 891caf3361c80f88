import { CommandError } from '../platform/command-error.ts';
import { makesReader } from '../platform/database/reading-role.ts';

/** What an address names, without its password. */
interface Address {
  /** Host and port. */
  server: string;
  host: string;
  port: string;
  user: string;
  database: string;
}

const addressOf = (url: string): Address => {
  const { hostname, port: given, pathname, username } = new URL(url);
  const [host, port] = [decodeURIComponent(hostname) || 'localhost', given || '5432'];
  const database = decodeURIComponent(pathname.slice(1));
  return { server: `${host}:${port}`, host, port, user: decodeURIComponent(username), database };
};

type Reason = (address: Address, said: string) => string;

const unreachable: Reason = ({ server }, said) =>
  `The server ${server} cannot be reached (${said}). Is the address right, and does a firewall let this machine through?`;

const noDatabase: Reason = ({ server, host, port, database }) =>
  `There is no database "${database}" at ${server}. Create it: createdb -h ${host} -p ${port} ${database}`;

const wrongPassword: Reason = ({ server, user }) => `The server ${server} refuses the password of "${user}".`;

const noPassword: Reason = ({ server, user }) =>
  `The server ${server} asks "${user}" for a password: postgresql://${user}:password@...`;

const full: Reason = ({ server }, said) => `The server ${server} has no free connection left (${said}).`;

/** By the code of a refusal: SQLSTATE, or that of the system. */
const BY_CODE: Record<string, Reason> = {
  ECONNREFUSED: ({ server }) =>
    `Nothing answers at ${server}. Is PostgreSQL running there, and is the port right?`,
  ENOENT: ({ server }) =>
    `There is no PostgreSQL socket at ${server}. Is it running, and is the folder right?`,
  ENOTFOUND: ({ host }) => `No host of the name "${host}" is known.`,
  EAI_AGAIN: ({ host }) => `The name "${host}" cannot be looked up now.`,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  '28P01': wrongPassword,
  '28000': ({ server, user }, said) =>
    `The server ${server} does not let "${user}" in (${said}). It needs a role that may log in, and a line in pg_hba.conf.`,
  '3D000': noDatabase,
  '42501': ({ user, database }) =>
    `The role "${user}" may not connect. Have a superuser run: GRANT CONNECT ON DATABASE "${database}" TO "${user}";`,
  '53300': full,
  '55000': ({ database }) => `The database "${database}" lets nobody in: its ALLOW_CONNECTIONS is false.`,
  '57P03': ({ server }) => `The server ${server} is starting or stopping. Try again in a moment.`,
};

/** By the message, where there is no code of its own; PgBouncer before 1.20 gives all of its refusals the same one. */
const BY_WORDS: [RegExp, Reason][] = [
  [
    /^timeout expired|^Query read timeout|query_wait_timeout/,
    ({ server }) =>
      `The server ${server} gave no answer in time. Is it PostgreSQL, and has it, or the pool before it, a free connection? The log of a pool says more.`,
  ],
  [
    /terminated unexpectedly/,
    ({ server }) => `What answers at ${server} closed the connection. Is it PostgreSQL?`,
  ],
  [
    /does not support SSL/,
    ({ server }) => `The server ${server} does not speak TLS. Leave sslmode out, or turn it on there.`,
  ],
  [
    /certificate/,
    ({ server }, said) =>
      `The certificate of the server ${server} is not trusted (${said}). Name its authority: ?sslrootcert=/path/to/ca.pem`,
  ],
  [
    /unsupported startup parameter/,
    ({ server }, said) =>
      `The pool at ${server} takes no such setting from an address (${said}). Leave it out, and set it on the role: ALTER ROLE ... SET ...`,
  ],
  [/no such database|database .* does not exist/, noDatabase],
  [/authentication failed|no such user/, wrongPassword],
  [/password must be a/, noPassword],
  [/no more connections/, full],
];

/** The setting that names an address, and what holds where it is empty. */
export type AddressSetting = 'DATABASE_URL' | 'DATABASE_READ_URL';

const WITHOUT: Record<AddressSetting, string> = {
  DATABASE_URL: 'Correct it, or leave it empty for the embedded database.',
  DATABASE_READ_URL: 'Correct it, or leave it empty: then the login of DATABASE_URL reads too.',
};

/** SQLSTATE of a role that does not exist or may not log in: which of them is told to nobody who has not. */
const NO_LOGIN = new Set(['28000', '28P01']);

/** The refusal of a connection in a sentence, with what to do about it. */
export function explainRefusal(
  error: Error & { code?: string },
  url: string,
  setting: AddressSetting = 'DATABASE_URL',
): CommandError {
  const { code = '', message } = error;
  const reason = BY_CODE[code] ?? BY_WORDS.find(([words]) => words.test(message))?.[1] ?? otherwise;
  const address = addressOf(url);
  const lines = [`${setting}: ${reason(address, message || code)}`];
  if (setting === 'DATABASE_READ_URL' && NO_LOGIN.has(code)) lines.push(...howToMake(address));
  return new CommandError([...lines, WITHOUT[setting]].join('\n'));
}

const howToMake = ({ user, database }: Address): string[] => [
  'Where there is no such role yet, have a superuser run there:',
  ...makesReader(`"${user}"`, `"${database}"`).map((each) => `  ${each}`),
];

const otherwise: Reason = ({ server }, said) => `The server ${server} gave no connection: ${said}`;
