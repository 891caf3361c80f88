// `npm run check`: types and lint, at once, since each alone leaves a core idle. Says what those say that find something.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';

// The gateway has packages of its own, which a machine need not have.
const gateway = existsSync('gateway/node_modules') ? ['tsc --noEmit -p gateway'] : [];
const CHECKS = ['tsc --noEmit', 'tsc --noEmit -p web', ...gateway, 'biome check .'];

async function run(command) {
  const child = spawn(`${command} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code === 0) return;
  process.stdout.write(`${command}\n${said}\n`);
  process.exitCode = 1;
}

await Promise.all(CHECKS.map(run));
