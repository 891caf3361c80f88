#!/usr/bin/env node
// Runs the command line on the Node 24 that npm brought along when the machine's own Node is older than the stack allows.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/server/main.js', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!existsSync(main)) {
  fail('Tejido is not built yet. Run "npm run build" in its folder, then try again.');
} else if (major > 22 || (major === 22 && minor >= 17)) {
  await import('../dist/server/main.js');
} else {
  const node = newerNode();
  if (node) runOn(node);
  else
    fail(
      `Tejido needs Node 22.17 or newer, and this is ${process.version}. Run "npm ci", which brings one along.`,
    );
}

function newerNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const node = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

/** Passes signals on and ends as the other ends; over the channel it learns should we be killed. */
function runOn(node) {
  const child = spawn(node, [main, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Node could not be started from ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1;
    if (!signal) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
