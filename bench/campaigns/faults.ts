import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openClient } from '../../db/open.ts';
import { type Redis, redisServer, startRedis } from '../../tests/queue/redis.ts';
import type { Reviewer } from './desk.ts';
import { clockOf, type Drive, driveOf, type Ended, type Place, start } from './place.ts';

/** What a fault may need. */
export interface Around {
  place: Place;
  reviewer: Reviewer;
  random: () => number;
}

/** What a fault came to: the ends of the runs it hit, and which codes they may have. */
export interface Came {
  ended: Ended[];
  may: (number | null)[];
}

type Fault = (around: Around) => Promise<Came | null>;

/** A run takes some seconds: somewhere in it. */
const moment = (random: () => number) => setTimeout(200 + random() * 3_500);
/** All is read and coded anew, so that there always is work to disturb. */
const anew = ({ folder, env }: Place) => start(env, 'run', folder, '--les-alt');

const killed: Fault = async ({ place, random }) => {
  const { child, ended } = anew(place);
  await moment(random);
  child.kill('SIGKILL');
  return { ended: [await ended], may: [null, 0] };
};

const paused: Fault = async ({ place, random }) => {
  const { child, ended } = anew(place);
  await moment(random);
  child.kill('SIGSTOP');
  await setTimeout(pauseMs);
  child.kill('SIGCONT');
  return { ended: [await ended], may: [0] };
};
let pauseMs = 2_000;
/** How long a process that is paused stands still. */
export function pauseFor(milliseconds: number): void {
  pauseMs = milliseconds;
}

const deskKilled: Fault = async ({ place, reviewer, random }) => {
  const { ended } = anew(place);
  await moment(random);
  await reviewer.close('SIGKILL');
  await reviewer.open();
  return { ended: [await ended], may: [0] };
};

const diskFull: Fault = async ({ place, random }) => {
  if (!place.disk) return null;
  const { ended } = anew(place);
  await moment(random);
  place.disk.fill();
  const first = await ended;
  const second = await anew(place).ended;
  place.disk.free();
  return { ended: [first, second], may: [0, 3] };
};

const readOnly: Fault = async ({ place, reviewer }) => {
  if (!place.disk) return null;
  // Nobody may have a file open for writing when a disk is closed for it.
  await reviewer.close('SIGTERM');
  try {
    place.disk.close();
  } catch {
    await reviewer.open();
    return null;
  }
  const ended = await anew(place).ended;
  place.disk.open();
  await reviewer.open();
  return { ended: [ended], may: [3] };
};

/** What had not reached the disk is gone: for who runs, and for the desk. */
const powerCut: Fault = async ({ place, reviewer, random }) => {
  if (!place.disk) return null;
  const { child, ended } = anew(place);
  await moment(random);
  child.kill('SIGSTOP');
  await reviewer.pause();
  place.disk.seize();
  child.kill('SIGKILL');
  await reviewer.close('SIGKILL');
  const came = { ended: [await ended], may: [null, 0] };
  place.disk.cut();
  await reviewer.open();
  return came;
};

const vanished: Fault = async ({ place, random }) => {
  const [here, away] = [join(place.folder, 'responses'), join(place.folder, 'borte')];
  const { ended } = anew(place);
  await moment(random);
  renameSync(here, away);
  const second = start(place.env, 'run', place.folder);
  await setTimeout(1_500);
  const both = await Promise.all([ended, second.ended]);
  renameSync(away, here);
  return { ended: both, may: [0, 2, 3] };
};

/** The folder lies on a drive, to which something happens in the middle of a run. */
const onADrive =
  (happens: (drive: Drive, place: Place, run: Promise<Ended>) => Promise<Came>): Fault =>
  async ({ place, random }) => {
    const drive = await driveOf(place);
    if (drive === null) return null;
    const { ended } = anew(place);
    await moment(random);
    const came = await happens(drive, place, ended);
    await drive.remove();
    return came;
  };

/** It stands still for a while, as a share does when the network is away. */
const driveStands = onADrive(async (drive, _, run) => {
  drive.pause();
  await setTimeout(pauseMs);
  drive.goOn();
  return { ended: [await run], may: [0] };
});

/** It is gone, and another run is tried before it is back. */
const driveGone = onADrive(async (drive, place, run) => {
  drive.lose();
  const first = await run;
  const second = await start(place.env, 'run', place.folder).ended;
  // Nobody is told to make a new consultation where the old one is out of reach.
  if (second.code !== 3 || !second.said.includes('Nettverksdisken')) throw new Error(second.said);
  return { ended: [first, second], may: [0, 2, 3] };
});

const locked: Fault = async ({ place, random }) => {
  const { ended } = anew(place);
  await moment(random);
  const client = openClient(place.database);
  client.pragma('busy_timeout = 5000');
  client.exec('BEGIN IMMEDIATE');
  await setTimeout(1_000 + random() * 7_000);
  client.exec('ROLLBACK');
  client.close();
  return { ended: [await ended], may: [0, 3] };
};

const twice: Fault = async ({ place }) => {
  const runs = [anew(place), anew(place)];
  return { ended: await Promise.all(runs.map(({ ended }) => ended)), may: [0, 2] };
};

/** What is done to Redis, or to its worker, while a run uses them. */
type Upset = (redis: Redis, worker: ReturnType<typeof start>) => Promise<void>;

const overRedis =
  (upset: Upset): Fault =>
  async ({ place, random }) => {
    const binary = redisServer();
    if (binary === null) return null;
    const redis = await startRedis(binary);
    const env = { ...place.env, REDIS_URL: redis.url, HORING_THREADS: '1' };
    const workers = [start(env, 'worker'), start(env, 'worker')];
    try {
      const { ended } = anew({ ...place, env });
      await moment(random);
      const [first] = workers;
      if (first) await upset(redis, first);
      return { ended: [await ended], may: [0] };
    } finally {
      for (const { child } of workers) child.kill('SIGKILL');
      await Promise.all(workers.map(({ ended }) => ended));
      await redis.stop();
    }
  };

/** Far enough for a lock, a session and a note's date to have run out, or not to have begun. */
const DAYS = 400;

/** Somebody sets the clock in the middle of a fault, forward or back: the run's, the workers' and the desk's. */
const atAnotherTime =
  (fault: (jump: () => void) => Fault): Fault =>
  async (around) => {
    const { place, reviewer, random } = around;
    const clock = clockOf(place);
    if (clock === null) return null;
    const env = { ...place.env, ...clock.env };
    await reviewer.close('SIGTERM');
    await reviewer.open(env);
    const came = await fault(() => clock.jump(random() < 0.5 ? -DAYS : DAYS))({ ...around, place: { ...place, env } });
    await reviewer.close('SIGTERM');
    await reviewer.open();
    return came;
  };

const command = async (redis: Redis, ...words: [string, ...string[]]) => {
  const { Redis: Client } = await import('ioredis');
  const client = new Client(redis.url);
  const [name, ...more] = words;
  await client.call(name, ...more);
  client.disconnect();
};

/** Every kind of fault, by its name. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'run killed': killed,
  'run paused': paused,
  'desk killed': deskKilled,
  'disk full': diskFull,
  'disk read-only': readOnly,
  'power cut': powerCut,
  'answers vanish and come back': vanished,
  'drive stands still': driveStands,
  'drive goes away': driveGone,
  'database locked': locked,
  'two runs at once': twice,
  'clock set': atAnotherTime((jump) => async ({ place, random }) => {
    const { ended } = anew(place);
    await moment(random);
    jump();
    return { ended: [await ended], may: [0] };
  }),
  'clock set over Redis': atAnotherTime((jump) => overRedis(async () => jump())),
  'worker killed': overRedis(async (_, { child }) => {
    child.kill('SIGKILL');
  }),
  'worker paused': overRedis(async (_, { child }) => {
    child.kill('SIGSTOP');
    await setTimeout(pauseMs);
    child.kill('SIGCONT');
  }),
  'Redis killed': overRedis(async (redis) => {
    await redis.kill();
    await setTimeout(1_000);
    await redis.startAgain();
  }),
  'Redis emptied': overRedis((redis) => command(redis, 'FLUSHALL')),
  'Redis paused': overRedis(async (redis) => {
    redis.pause();
    await setTimeout(pauseMs);
    redis.goOn();
  }),
  'Redis full': overRedis(async (redis) => {
    await command(redis, 'CONFIG', 'SET', 'maxmemory', '1');
    await setTimeout(1_500);
    await command(redis, 'CONFIG', 'SET', 'maxmemory', '0');
  }),
};
