// Prints which tests of a vitest JSON report failed, and how each failure begins. Usage: node failures.mjs report.json
import { readFileSync } from 'node:fs';

const LINES = 12;
const begins = (text) => text.split('\n').slice(0, LINES).join('\n');

let report;
try {
  report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
} catch {
  console.log('The tests left no report: they did not run to the end.');
  process.exit();
}
for (const file of report.testResults) {
  if (file.status === 'failed' && file.message) console.log(`${file.name}\n${begins(file.message)}`);
  for (const test of file.assertionResults)
    if (test.status === 'failed')
      console.log(`${file.name}: ${test.fullName}\n${test.failureMessages.map(begins).join('\n')}`);
}
