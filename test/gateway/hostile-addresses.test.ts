import { Socket } from 'node:net';
import { parse } from 'graphql';
import { afterAll, expect, it, vi } from 'vitest';
import { DEFAULT_BOUNDS } from '../../gateway/transport/bounds.ts';
import { Partners } from '../../gateway/transport/partners.ts';
import { fetchSdl } from '../../src/federation/partner/fetch-sdl.ts';
import { HOSTILE_ADDRESSES } from '../fetch/hostile-addresses.ts';

const connect = vi.spyOn(Socket.prototype, 'connect');
afterAll(() => connect.mockRestore());

const addresses = Object.values(HOSTILE_ADDRESSES).flat();

const QUESTION = { document: parse('{ becasTitle }'), variables: {} };

it('no partner is asked at any of more than sixty addresses that are not public', async () => {
  expect(addresses.length).toBeGreaterThan(60);
  const partners = new Partners({ ...DEFAULT_BOUNDS, time: 60_000 }, { allowHosts: [] }, {
    warn: () => {},
  } as never);
  const asked = { requestId: 'r', signal: new AbortController().signal, forAll: {}, forOurs: {} };
  for (const address of addresses) {
    const asking = (async () => partners.at('becas', address).ask(QUESTION, { asked }))();
    await expect(asking, address).rejects.toMatchObject({ code: 'PARTNER_UNAVAILABLE' });
  }
  await partners.close();
  expect(connect).not.toHaveBeenCalled();
});

it('no schema is read from any of them', async () => {
  for (const address of addresses)
    await expect(fetchSdl(address, { allowHosts: [] }), address).rejects.toMatchObject({
      name: 'SdlNotFetched',
      state: 'UNREACHABLE',
    });
  expect(connect).not.toHaveBeenCalled();
});
