import { CommandError } from '../platform/command-error.ts';

/** Starts something that listens at host and port, and says in words why that could not be. */
export async function explainListen<T>(
  { host, port }: { host: string; port: number },
  start: () => Promise<T>,
): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    throw reason ? new CommandError(reason(host, port)) : error;
  }
}

const REASONS: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken by another program.\nStop that one, or choose another port: PORT=${port + 1}`,
  EACCES: (_, port) => `Port ${port} is reserved for administrators.\nChoose one from 1024 up: PORT=4000`,
  EADDRNOTAVAIL: (host) => `${host} is not an address of this machine.\n${HOSTS}`,
  ENOTFOUND: (host) => `No host of the name "${host}" is known.\n${HOSTS}`,
};

const HOSTS = 'HOST is 127.0.0.1 for this machine alone, or 0.0.0.0 for all who can reach it.';
