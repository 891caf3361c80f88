import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAt } from '../federation/compatibility/ask.ts';
import { BY_ITSELF_ALONE, type Case, OF_GATEWAY, OF_PRODUCTS } from '../federation/compatibility/cases.ts';
import { jane } from '../federation/compatibility/data.ts';
import { openSuite, type Suite } from '../federation/compatibility/suite.ts';
import { describeGateway } from './support/installed.ts';
import { openSuiteGateway, type SuiteGateway } from './support/suite-gateway.ts';

// Apollo's suite for subgraphs, asked through the gateway: see test/federation/compatibility/notice.md.

describeGateway('the gateway in front of the three subgraphs of the suite', () => {
  let suite: Suite;
  let gateway: SuiteGateway;

  beforeAll(async () => {
    suite = await openSuite();
    gateway = await openSuiteGateway(suite);
  });

  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await suite[Symbol.asyncDispose]();
  });

  const cases: readonly Case[] = [...OF_PRODUCTS, ...OF_GATEWAY];
  const through = cases.filter(([what]) => !(what in BY_ITSELF_ALONE));

  it('shows 21 of the 23; the other two are matters of a subgraph alone', () => {
    expect([cases.length, through.length, Object.keys(BY_ITSELF_ALONE).length]).toEqual([23, 21, 2]);
  });

  it.each(through)('%s', async (_, check) => {
    await check(askAt(gateway.url));
  });

  it('answers what is provided too, by the subgraph whose field it is', async () => {
    const answer = await askAt(gateway.url)(
      '{ product(id: "apollo-federation") { createdBy { email totalProductsCreated } } }',
    );
    expect(answer).not.toHaveProperty('errors');
    expect(answer.data.product.createdBy).toEqual({ email: jane.email, totalProductsCreated: 10 });
  });

  it('brings a field of ours to a partner that requires it', async () => {
    const answer = await askAt(gateway.url)(
      '{ product(id: "apollo-federation") { delivery(zip: "94110") { fastestDelivery } } }',
    );
    expect(answer).not.toHaveProperty('errors');
    expect(answer.data.product).toEqual({ delivery: { fastestDelivery: '5/1/2019' } });
  });
});
