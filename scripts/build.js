// `npm run build`: builds what has changed since it was built last.
import { build, staleTargets } from './targets.js';

await build(await staleTargets());
