import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { entitiesOfEveryType, PATHS } from './entities.ts';

const { world, get } = await serveWorld(entitiesOfEveryType);

describe('a topic', () => {
  it('leads to its item of Wikidata and to the activities about it, which lead to it', async () => {
    const { body } = await get(PATHS.Topic);
    expect(body).toContain('href="https://www.wikidata.org/wiki/Q309901"');
    expect(body).toContain(`href="${PATHS.Activity}"`);
    expect((await get(PATHS.Activity)).body).toContain(`href="${PATHS.Topic}"`);
  });

  it('comes with its activities page by page, and is found by search', async () => {
    await world.write((scribe) => {
      const topic = scribe.topic('Presupuesto abierto');
      scribe.topic('Presupuesto sin actividades');
      for (let at = 0; at < 60; at++) {
        const series = scribe.series(`Serie ${at}`, { synthetic: true });
        scribe.about(scribe.activity(scribe.edition(series, `Edición ${at}`), `Taller ${at}`), topic);
      }
    });
    await expect.poll(async () => (await get('/topics/presupuesto-abierto')).status).toBe(200);
    const { body } = await get('/topics/presupuesto-abierto');
    expect(body).toContain('50 de 60');
    expect(body).toContain('class="synthetic"');
    const after = /<a rel="next" href="([^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&');
    const rest = await get(after.split('#')[0]!);
    const slugs = [body, rest.body].flatMap((page) => page.match(/\/activities\/taller-\d+/g) ?? []);
    expect(new Set(slugs).size).toBe(60);
    expect((await get('/topics/presupuesto-sin-actividades')).body).toContain('Todavía no se conoce ninguna');
    expect((await get('/search?q=presupuesto&synthetic=1')).body).toContain(
      '<a href="/topics/presupuesto-abierto">',
    );
  });
});
