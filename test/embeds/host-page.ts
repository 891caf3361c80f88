import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** A page of somebody else's, with the headers that they send with it. */
export interface HostPage {
  body: string;
  lang?: string;
  head?: string;
  policy?: string;
  /** Its style sheet, at `/host.css`. */
  style?: string;
  /** Its script, at `/host.js`. */
  script?: string;
}

/** A site on another origin than the network's; `put` gives the address of a page that it serves from then on. */
export async function openHost(): Promise<{ put: (page: HostPage) => string }> {
  const files = new Map<string, { type: string; text: string; policy?: string | undefined }>();
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url);
    response.writeHead(file ? 200 : 404, {
      'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
      ...(file?.policy ? { 'content-security-policy': file.policy } : {}),
    });
    response.end(file?.text ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterAll(() => new Promise((done) => server.close(done)));
  // Another host's name, not only another port.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  let count = 0;
  const put = ({ body, lang = 'en', head = '', policy, style = '', script = '' }: HostPage): string => {
    const folder = `/${++count}`;
    files.set(`${folder}/host.css`, { type: 'text/css', text: style });
    files.set(`${folder}/host.js`, { type: 'text/javascript', text: script });
    files.set('/favicon.ico', { type: 'image/x-icon', text: '' });
    files.set(`${folder}/`, {
      type: 'text/html',
      policy,
      text: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page of others</title>
        <link rel="stylesheet" href="host.css">${head}</head>
        <body><main><h1>A page of others</h1>${body}</main>${script ? '<script type="module" src="host.js"></script>' : ''}</body></html>`,
    });
    return `${origin}${folder}/`;
  };
  return { put };
}
