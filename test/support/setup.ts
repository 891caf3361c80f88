import 'reflect-metadata';
import { afterAll } from 'vitest';
import { measureFile } from './costs/file-costs.ts';

const writeCosts = measureFile();
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures a hook asks for
afterAll(({}, file) => writeCosts(file));
