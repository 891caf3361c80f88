// Counts what Vitest reported, and ends with the one line that says how it went; whatever failed, or nothing tested, is an exit code of 1.
import { existsSync, readFileSync } from 'node:fs';

const [report, exitCode] = process.argv.slice(2);
const { testResults: files = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};

const tests = files.flatMap(({ assertionResults }) => assertionResults);
const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
const [passed, skipped] = [count('passed'), count('skipped', 'pending', 'todo', 'disabled')];

// A file that breaks before its first test counts as one failure, and so does a run that fails for another reason.
const broken = files.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
const failed = count('failed') + broken.length || (exitCode === '0' && passed > 0 ? 0 : 1);

for (const { status, fullName, failureMessages } of tests) {
  if (status === 'passed' && failureMessages.length > 0)
    process.stdout.write(`Passed only when tried again: ${fullName}\n${failureMessages[0]}\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : 0;
