import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { DIST } from '../../queue/built.ts';
import { redisServer } from '../../queue/redis.ts';

const exec = promisify(execFile);

/** The last lines of a campaign; one that found something wrong ends with 1, and says what. */
async function campaign(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await exec(process.execPath, [`${DIST}bench/campaigns/${name}.js`, ...args]).catch(
    (error: Error & { stdout?: string }) => {
      throw new Error(error.stdout ?? error.message);
    },
  );
  return stdout;
}

// Said aloud where there is none; those of its faults are left out then.
redisServer();

test('the short form of `npm run chaos`: a fault of each kind, nothing lost, the same bytes', async () => {
  const said = await campaign('chaos', '--faults', '18', '--seed', '3', '--answers', '12');
  const [leftOut] = /^left out.*/m.exec(said) ?? [];
  if (leftOut) console.warn(`SKIPPED: ${leftOut} (apt-get install redis-server bindfs faketime; as root)`);
  expect(said).toMatch(/ 0 lost, 0 doubled, 0 in need of retry, 0 files with other bytes/);
}, 600_000);

test('the short form of `npm run fuzz:files`: spoilt files of every format, each with its row', async () => {
  expect(await campaign('mutated', '--files', '150', '--seed', '5')).toMatch(/150 spoilt files .* 0 wrong/);
}, 600_000);
