import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type BuildFailure, build, type Plugin } from 'esbuild';
import { withPlainLetters } from './letters.ts';

/*
 * The last step of npm run build: the program and its threads as some large modules, in place of the entries that tsc wrote.
 * Else a start reads hundreds, much of them parts of libraries that nothing here calls: a third of what a run takes that finds
 * nothing new.
 */

const ROOT = join(import.meta.dirname, '..', '..');
/** Beside `dist/src` and `dist/workers`: seen from each of the three, a module's own place has the same address. */
const PARTS = 'whole';

/** What finds files of its own beside it, or is compiled for the machine. */
const APART = [
  '@hyzyla/pdfium',
  '@napi-rs/canvas',
  'better-sqlite3',
  'better-sqlite3-node20',
  'msgpackr-extract',
  'piscina',
  'playwright-core',
  'tesseract.js-core',
];

/** What a module of ours finds beside itself, it finds beside where tsc has put it; its classes of letters are written out. */
const placed: Plugin = {
  name: 'placed',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes('node_modules')) return null;
      const source = withPlainLetters(readFileSync(path, 'utf8'), path);
      const place = `../${relative(ROOT, path)
        .replaceAll('\\', '/')
        .replace(/\.tsx?$/, '.js')}`;
      const url = `new URL(${JSON.stringify(place)}, import.meta.url)`;
      const contents = source
        .replaceAll(/import\.meta\.url/g, `${url}.href`)
        .replaceAll('import.meta.dirname', `fileOf(new URL('.', ${url}))`)
        .replaceAll('import.meta.filename', `fileOf(${url})`);
      return {
        contents: contents.includes('fileOf(')
          ? `import { fileURLToPath as fileOf } from 'node:url';\n${contents}`
          : contents,
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        resolveDir: dirname(path),
      };
    });
  },
};

const made = await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/cli.ts', 'workers/thread.ts', 'workers/columns.ts'],
  outbase: '.',
  outdir: 'dist',
  // The sum in a part's name is of all it holds and reaches: src/queue/redis/edition.ts.
  chunkNames: `${PARTS}/[name]-[hash]`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: APART,
  plugins: [placed],
  // CommonJS libraries ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
}).catch((fault: Partial<BuildFailure>) => {
  if (fault.errors !== undefined && fault.errors.length > 0) throw fault;
  // Installed without what is optional, esbuild has no program for this machine. What tsc wrote does the same, more slowly.
  process.stderr.write(`The program was not put together: ${fault.message}\n`);
  return null;
});
const parts = join(ROOT, 'dist', PARTS);
if (made !== null)
  for (const name of readdirSync(parts))
    if (!(`dist/${PARTS}/${name}` in made.metafile.outputs)) rmSync(join(parts, name));
// npm does so only where it links the command; a link made by hand must find it so too.
chmodSync(join(ROOT, 'dist', 'src', 'cli.js'), 0o755);
