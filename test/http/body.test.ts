import { describe, expect, it } from 'vitest';
import { listen, sendRaw } from '../support/http.ts';
import { library } from './library.ts';

const touch = '{"query":"mutation { touch }"}';

const send = async (contentType: string, body: string | Uint8Array<ArrayBuffer> = touch) => {
  const { fetch } = await listen({ schema: library() });
  const headers = { 'content-type': contentType };
  const { status, body: answer } = await fetch('/graphql', { method: 'POST', headers, body });
  return [status, answer.data ?? answer.errors[0].extensions.code];
};

describe('a body', () => {
  it.each([
    'charset=iso-8859-1',
    'charset="iso-8859-1"',
    'CharSet=ISO-8859-1',
    'charset="iso-\\8859-1"',
    'charset = latin1',
    'charset=us-ascii',
    'charset=utf-16',
    'charset=utf-8; charset=utf-16',
    'charset=utf-16; charset=utf-8',
    'profile="a;b"; charset=utf-7',
    'charset=',
    'charset="utf-8',
  ])('that says it is in another charset than UTF-8 is refused: %s', async (parameters) => {
    expect(await send(`application/json; ${parameters}`)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each(['charset=utf-8', 'charset=UTF8', 'Charset="utf-8"', 'profile="; charset=utf-16"', 'charset', ''])(
    'that says it is in UTF-8, or nothing of it, is read: %s',
    async (parameters) => {
      expect(await send(`application/json; ${parameters}`)).toEqual([200, { touch: 'touched' }]);
    },
  );

  it('in another charset that its second content type names is refused', async () => {
    const types = ['application/json', 'application/json; charset=utf-16'];
    const lines = types.map((type) => `content-type: ${type}\r\n`).join('');
    const head = `POST /graphql HTTP/1.1\r\nhost: a\r\n${lines}content-length: ${touch.length}\r\n\r\n`;
    expect(await sendRaw(await listen({ schema: library() }), head + touch)).toMatch(/^HTTP\/1.1 415 /);
  });

  it('in another charset that it does not name is refused, not read as other text', async () => {
    const latin1 = Buffer.from('{"query":"{ echo(text: \\"Codificación\\") }"}', 'latin1');
    expect(await send('application/json', latin1)).toEqual([400, 'BAD_REQUEST']);
  });
});
