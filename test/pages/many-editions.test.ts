import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';

const MANY = 103;

const { get } = await serveWorld((scribe) => {
  const series = scribe.series('Encuentro');
  const [uno, dos, tres] = ['Uno', 'Dos', 'Tres'].map((name) => scribe.organization(name));
  for (let at = 1; at <= MANY; at++) {
    const edition = scribe.edition(series, `Encuentro ${at}`, {
      year: 1900 + at,
      startsOn: String(1900 + at),
    });
    for (const organization of at === 1 ? [uno, dos] : at === MANY ? [uno, tres] : [])
      scribe.convening(edition, organization!);
  }
});

const NOT_ALL = 'Aquí se elige entre 10';

/** The organizations in the rows of the table of the map. */
const tiedIn = (body: string) =>
  [...body.matchAll(/<t[hd][^>]*><a href="\/organizations\/(\w+)">/g)].map(([, slug]) => slug).sort();

const checkedIn = (body: string) =>
  (body.match(/<input\s[^>]*name="editions"[^>]*\bchecked\b[^>]*>/g) ?? []).map(
    (input) => /value="([^"]*)"/.exec(input)![1],
  );

describe('an edition that is older than the newest hundred', () => {
  it.each(['encuentro-1', 'Edition_1'])(
    'is shown by the map where the address names it: %s',
    async (named) => {
      const { body } = await get(`/map?view=table&editions=${named}`);
      expect(tiedIn(body)).toEqual(['dos', 'uno']);
      expect(checkedIn(body)).toEqual(['encuentro-1']);
      expect(body).not.toContain('No se entendió');
    },
  );

  it('is compared with the newest', async () => {
    const { body } = await get('/map?compare=encuentro-1,encuentro-103');
    expect(body).not.toContain('No se entendió');
    expect(body).toContain('&quot;slug&quot;:&quot;encuentro-1&quot;');
  });

  it('is not offered by the filters of the map, which tell so and offer the newest', async () => {
    const { body } = await get('/map');
    expect(body).toContain(`${NOT_ALL}0 ediciones. Hay 3 más antiguas`);
    expect(body).toMatch(/name="editions" value="encuentro-103"/);
    expect(body).not.toMatch(/name="editions" value="encuentro-[123]"/);
  });

  it('has its snippets in the builder, and an entry in its menu', async () => {
    const { body } = await get('/embeds?edition=encuentro-1&embed=programme');
    expect(body).toContain('&lt;tejido-programme edition=&quot;encuentro-1&quot;');
    expect(body).toContain('<option value="encuentro-1" selected>Encuentro 1</option>');
    expect(body).toContain('entre las 100 ediciones más recientes de 103');
    expect(body).not.toContain('No hay ninguna edición');
  });
});

describe('an edition that does not exist', () => {
  it.each(['encuentro-999', 'Edition_999'])('is ignored by the map, which tells so: %s', async (named) => {
    const { status, body } = await get(`/map?editions=${named}`);
    expect(status).toBe(200);
    expect(body).toMatch(/No se entendió esto de la dirección[^<]*editions/);
  });

  it('is reported as unknown by the builder, which shows the newest', async () => {
    const { body } = await get('/embeds?edition=encuentro-2O2');
    expect(body).toContain('No hay ninguna edición «encuentro-2O2». Lo que sigue es de Encuentro 103.');
    expect(body).toContain('&lt;tejido-speakers edition=&quot;encuentro-103&quot;');
    expect((await get('/embeds')).body).not.toContain('No hay ninguna edición');
    expect((await get('/embeds?edition=&lang=en')).body).not.toContain('There is no edition');
  });

  it.each(['%22%3E%3Cscript%3Ealert(1)%3C/script%3E', '%00', 'x'.repeat(5000), '%E2%80%AE'])(
    'is text, whatever it is: %s',
    async (hostile) => {
      for (const path of ['/embeds?edition=', '/map?editions=']) {
        const { status, body } = await get(path + hostile);
        expect(status).toBe(200);
        expect(body).not.toMatch(/<script>|«x{61}/);
      }
    },
  );

  it('does not matter to how an edition is written', async () => {
    const { body } = await get('/embeds?edition=Encuentro-5');
    expect(body).toContain('edition=&quot;encuentro-5&quot;');
  });
});
