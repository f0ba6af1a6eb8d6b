const floors = require('./.floors.cjs');

/** The walls of docs/architecture.md. tests/layers.test.ts runs this and fails on a breach. */
const PURE =
  '^src/(formats|language|register|stages|themes|report|verify|export|norsk|corrections|prioritise)/|^src/(ids|domain|answer-row|point|follow-up|priority|role|state|group|told|position|versions|codebook)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-wing',
      comment: 'The pure wing knows only the domain and itself: no database, queue, service or command.',
      severity: 'error',
      from: { path: PURE },
      to: { path: '^(src|db|workers)/', pathNot: PURE },
    },
    {
      name: 'pure-wing-no-io',
      comment:
        'No disk, network, process or clock in the pure wing. node:crypto hashes; node:zlib only in formats; node:module loads a large package where it is used.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer|zlib|util|module)$' },
    },
    {
      name: 'stored-wing',
      comment: 'The database knows the domain and the shapes of stage outputs, nothing else.',
      severity: 'error',
      from: { path: '^db/' },
      to: {
        path: '^(src|workers)/',
        pathNot:
          '^src/(domain|answer-row|point|role|ids|group|position|versions)\\.ts$|^src/(stages/gather|formats/scan/page)\\.ts$',
      },
    },
    {
      name: 'cli-on-services',
      comment: 'CLI and web stand on services.',
      severity: 'error',
      from: { path: '^src/(cli\\.ts|commands/|web/)' },
      to: { path: '^(db|workers)/|^src/(queue|stages|pipeline)' },
    },
    ...floors.slice(1).map(({ floor, path }, index) => ({
      name: `up-from-${floor}`,
      comment: 'No import runs up: .floors.cjs has the order.',
      severity: 'error',
      from: { path },
      to: { path: floors.slice(0, index + 1).map((above) => above.path) },
    })),
    {
      name: 'on-a-floor',
      comment: 'Every file stands on a floor.',
      severity: 'error',
      from: { path: '^(src|db|workers|bench)/' },
      to: { path: '^(src|db|workers|bench)/', pathNot: floors.map(({ path }) => path) },
    },
    { name: 'no-circles', comment: 'Types included.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(src|db|workers)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node'] },
  },
};
