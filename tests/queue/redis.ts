import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where redis-server is; null, said aloud, when this machine has none. With CI=true that is a failure. */
export function redisServer(): string | null {
  const found = spawnSync('which', ['redis-server'], { encoding: 'utf8' }).stdout.trim();
  if (found) return found;
  if (process.env.CI) throw new Error('redis-server must be installed in CI');
  console.warn('SKIPPED: redis-server is not installed (apt-get install redis-server)');
  return null;
}

export interface Redis {
  url: string;
  port: number;
  pid(): number | undefined;
  /** Killed without a word, and all that it had with it. */
  kill(): Promise<void>;
  /** On the same port, with nothing in it. */
  startAgain(): Promise<void>;
  /** Stands still, or goes on. */
  pause(): void;
  goOn(): void;
  stop(): Promise<void>;
}

/**
 * A real Redis on a free port of this machine, without persistence.
 * @param more what it is started with beside that
 */
export async function startRedis(binary: string, more: readonly string[] = [], scheme = 'redis'): Promise<Redis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'horing-redis-'));
  const listens = scheme === 'rediss' ? ['--port', '0', '--tls-port', String(port)] : ['--port', String(port)];
  const flags = [...listens, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder, ...more];
  let server: ChildProcess;
  const startAgain = async () => {
    server = spawn(binary, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`redis-server stopped: ${code}`)));
      server.stdout?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Ready to accept connections')) resolve();
      });
    });
    server.removeAllListeners('exit');
  };
  const kill = () =>
    new Promise<void>((resolve) => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once('exit', () => resolve());
      server.kill('SIGKILL');
    });
  await startAgain();
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    port,
    pid: () => server.pid,
    kill,
    startAgain,
    pause: () => server.kill('SIGSTOP'),
    goOn: () => server.kill('SIGCONT'),
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
