/**
 * The floors of the house, from the top down: a file knows its own floor and those below it, never one above. The walls
 * (.dependency-cruiser.cjs) are made of this list, and the table in docs/architecture.md is checked against it.
 */
module.exports = [
  {
    floor: 'cli',
    path: '^(src/cli\\.ts$|src/commands/|bench/|bundle/)',
    is: '`src/cli.ts`, `src/commands/`, `bench/`, `bundle/`',
  },
  { floor: 'web', path: '^src/web/', is: '`src/web/`' },
  { floor: 'services', path: '^src/services/', is: '`src/services/`' },
  { floor: 'workers', path: '^workers/', is: '`workers/`' },
  { floor: 'pipeline', path: '^src/pipeline/', is: '`src/pipeline/`' },
  { floor: 'queue', path: '^src/queue/', is: '`src/queue/`' },
  { floor: 'consultation', path: '^src/consultation/', is: '`src/consultation/`' },
  { floor: 'db', path: '^db/', is: '`db/`' },
  { floor: 'ocr', path: '^src/ocr/', is: '`src/ocr/`' },
  { floor: 'verify', path: '^src/verify/', is: '`src/verify/`' },
  { floor: 'export', path: '^src/export/', is: '`src/export/`' },
  { floor: 'report', path: '^src/report/', is: '`src/report/`' },
  { floor: 'corrections', path: '^src/corrections/', is: '`src/corrections/`' },
  { floor: 'prioritise', path: '^src/prioritise/', is: '`src/prioritise/`' },
  { floor: 'stages', path: '^src/stages/', is: '`src/stages/`' },
  { floor: 'themes', path: '^src/themes/', is: '`src/themes/`' },
  { floor: 'formats', path: '^src/formats/', is: '`src/formats/`' },
  { floor: 'norsk', path: '^src/norsk/', is: '`src/norsk/`' },
  { floor: 'language', path: '^src/language/', is: '`src/language/`' },
  { floor: 'register', path: '^src/register/', is: '`src/register/`' },
  {
    floor: 'domain',
    path: '^src/(domain|answer-row|point|follow-up|priority|role|state|position|versions|codebook|told|config|group|ids)\\.ts$',
    is: '`src/*.ts`',
  },
];
