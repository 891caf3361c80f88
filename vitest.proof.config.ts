import { mergeConfig } from 'vitest/config';
import tests from './vitest.config.ts';

/** What tests try in small, in large: `npm run proof`. */
export default mergeConfig(tests, { test: { env: { PROOF: 'large' }, testTimeout: 7_200_000 } });
