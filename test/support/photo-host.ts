import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** A server of somebody else that has photographs. */
export interface PhotoHost {
  /** As `TEJIDO_ALLOW_HOSTS` has it. */
  host: string;
  url: (path: string) => string;
  /** What it has, by path; what it has not is a 404. */
  files: Map<string, Buffer>;
  /** The paths that it was asked for. */
  asked: string[];
}

/** Starts one for the tests of a file. */
export async function openPhotoHost(): Promise<PhotoHost> {
  const files: PhotoHost['files'] = new Map();
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const file = files.get(url);
    response.writeHead(file ? 200 : 404, { 'content-type': 'image/png' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, url: (path) => `http://${host}${path}`, files, asked };
}
