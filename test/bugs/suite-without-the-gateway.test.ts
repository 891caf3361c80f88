import { expect, it } from 'vitest';
import { sourcesUnder } from '../support/sources.ts';

/** What opens a gateway: functions of test/gateway/support/ and test/stage/. */
const OPENS = /\b(openStage|openNetworks|joinNetworks|openGateway|openSuiteGateway|keptAt|prepareStage)\(/g;

// "npm ci && npm test" failed where the gateway was not installed: the bodies of two skipped suites opened one.
it('no test opens a gateway but in a suite that is left out whole where none is installed', () => {
  const files = ['test/gateway', 'test/stage']
    .flatMap(sourcesUnder)
    .filter(({ path }) => path.endsWith('.test.ts'));
  const places = files.flatMap(({ path, text, program }) => {
    const suites = program.body.filter(
      (node) =>
        node.type === 'ExpressionStatement' &&
        text.slice(node.start, node.end).startsWith('describeGateway('),
    );
    return [...text.matchAll(OPENS)].map(({ 0: call, index }) => ({
      place: `${path} ${call}`,
      isInside: suites.some(({ start, end }) => start < index && index < end),
    }));
  });
  expect(places.length).toBeGreaterThan(8);
  expect(places.filter(({ isInside }) => !isInside).map(({ place }) => place)).toEqual([]);
});
