import { graphs } from './tejido.ts';

// Reads the facts of a database once, in a process that does nothing else, and says what that took.

const { readFacts, factsStatement, TAGS } = graphs;
const source = { url: process.argv[2]!, statement: factsStatement(), tags: TAGS };
const megabytes = () => process.resourceUsage().maxRSS / 1024;

const before = megabytes();
const start = performance.now();
const cpu = process.cpuUsage();
const { facts } = await readFacts(source);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);

/** The bytes of all numbers that are kept. */
const kept = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return value && typeof value === 'object'
    ? Object.values(value).reduce((all, each) => all + kept(each), 0)
    : 0;
};

const read = {
  participations: facts.attendances.activity.length,
  seconds,
  cpu: (user + system) / 1e6,
  before,
  peak: megabytes(),
  kept: kept(facts) / 2 ** 20,
};
console.log(JSON.stringify(read));
