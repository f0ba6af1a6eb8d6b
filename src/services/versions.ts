import { basename } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import * as z from 'zod';
import { filesOf } from '../../db/files.ts';
import type { Db } from '../../db/open.ts';
import { addVersion, lastVersion, type VersionRow, versionHeads, versionOf } from '../../db/versions.ts';
import { ConfigurationError } from '../config.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { hashOf } from '../ids.ts';
import { readLog } from '../pipeline/log.ts';
import { snapshotOf } from '../report/changes/snapshot.ts';
import { changesBetween, type Kept } from '../report/changes.ts';
import type { Report } from '../report/model.ts';
import { STAGE_NAMES, stages } from '../stages/stages.ts';
import type { ConsultationState } from '../state.ts';
import { type Changes, Snapshot, type Version, VersionReason } from '../versions.ts';
import { loadKnown } from './shelf/identity.ts';
import type { Workspace } from './workspace.ts';

/** A version in the database: why it came, and the rest packed (deflate, base64), a third of what it is as it stands. */
const Packed = z.object({ reason: VersionReason.nullable(), packed: z.string() });

/** What a written note was made of. */
export interface Written {
  state: ConsultationState;
  report: Report;
  note: string;
  /** Of the last decision in it. */
  sequence: number;
}

/** Keeps what a written note said, when it is another than the last one written. */
export function keepVersion(db: Db, consultation: Consultation, { state, report, note, sequence }: Written): void {
  const hash = hashOf(note);
  const last = lastVersion(db, state.id);
  if (last?.hash === hash) return;
  const { config, invited } = consultation;
  // The folder may have been moved.
  const background = consultation.background.map((path) => basename(path));
  const made = {
    sequence,
    stages: Object.fromEntries(STAGE_NAMES.map((name) => [name, stages[name].version])),
    setup: hashOf(JSON.stringify([config, invited, background])).slice(0, 12),
  };
  const hashes = new Map(filesOf(db, state.id).map((file) => [file.path, file.hash]));
  const at = new Date().toISOString();
  const snapshot = snapshotOf(report, state, made, hashes);
  const reason = last ? reasonFor(db, state.id, keptIn(last), { at, snapshot }) : null;
  const packed = deflateSync(JSON.stringify(snapshot)).toString('base64');
  db.transaction(
    () => {
      if (lastVersion(db, state.id)?.hash !== hash)
        addVersion(db, { consultationId: state.id, at, hash, snapshot: { reason, packed } });
    },
    { behavior: 'immediate' },
  );
}

function reasonFor(db: Db, consultationId: string, before: Kept, after: Kept): VersionReason {
  const changes = changesBetween(before, after);
  const since = before.snapshot.made?.sequence;
  const decisions = readLog(db, consultationId, since ?? 0).filter(
    ({ sequence, at }) => sequence <= (after.snapshot.made?.sequence ?? 0) && (since !== undefined || at > before.at),
  );
  return {
    arrived: changes.arrived.length,
    revised: changes.revised.length,
    gone: changes.gone.length,
    decisions: decisions.length,
    stages: changes.stages.map(({ stage }) => stage),
    setup: before.snapshot.made !== undefined && before.snapshot.made.setup !== after.snapshot.made?.setup,
  };
}

/** @throws ZodError when what is kept is no version */
function keptIn({ at, snapshot }: VersionRow): Kept {
  const packed = Packed.safeParse(snapshot);
  const plain: unknown = packed.success
    ? JSON.parse(inflateSync(Buffer.from(packed.data.packed, 'base64')).toString('utf8'))
    : snapshot;
  return { at, snapshot: Snapshot.parse(plain) };
}

/** The versions of a consultation's note, oldest first; numbers count from 1. */
export function versionsOf(db: Db, consultationId: string): Version[] {
  return versionHeads(db, consultationId).map(({ at, reason }, index) => ({
    number: index + 1,
    at,
    reason: reason === null ? null : VersionReason.parse(JSON.parse(reason)),
  }));
}

/** Two versions of a note, compared. */
export interface Comparison {
  before: Version;
  after: Version;
  changes: Changes;
}

/**
 * Compares two versions by number, the earlier with the later whichever comes first.
 * @returns null when there is no version with one of the numbers
 */
export function compareVersions(db: Db, consultationId: string, one: number, other: number): Comparison | null {
  return db.transaction(
    () => {
      const versions = versionsOf(db, consultationId);
      const heads = versionHeads(db, consultationId);
      const kept = (number: number) => {
        const row = versionOf(db, heads[number - 1]?.sequence ?? 0);
        return row ? keptIn(row) : null;
      };
      const [from, to] = one < other ? [one, other] : [other, one];
      const [before, after] = [versions[from - 1], versions[to - 1]];
      const [was, is] = [kept(from), kept(to)];
      if (!before || !after || !was || !is) return null;
      // Who has since been found to be a private person is not named of an earlier version either.
      const latest = to === versions.length ? is : kept(versions.length);
      const withheld = new Set(latest?.snapshot.respondents.filter(({ name }) => name === null).map(({ id }) => id));
      return { before, after, changes: changesBetween(was, is, readLog(db, consultationId), withheld) };
    },
    { behavior: 'deferred' },
  );
}

/** Which versions somebody asks for: a number, or a day («2022-04-08», «8.4.2022»): the note as it was when it ended. */
export interface Asked {
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * The versions of the note of a consultation, and the two asked for compared: without an answer the last with the one before.
 * @throws ConfigurationError when the folder is at fault or never analysed, or there is no such version
 */
export async function changesIn(
  { db }: Workspace,
  folder: string,
  { from, to }: Asked = {},
): Promise<{ versions: Version[]; comparison: Comparison | null }> {
  const consultation = await loadKnown({ db }, folder);
  const versions = versionsOf(db, consultation.id);
  const until = to === undefined ? versions.length : numberOf(versions, to);
  const since = from === undefined ? until - 1 : numberOf(versions, from);
  const comparison = since < 1 ? null : compareVersions(db, consultation.id, since, until);
  return { versions, comparison };
}

/** @throws ConfigurationError when there is no such version */
function numberOf(versions: readonly Version[], asked: string): number {
  if (/^\d{1,6}$/.test(asked)) {
    const number = Number(asked);
    if (versions[number - 1]) return number;
    throw new ConfigurationError(`Notatet har ingen utgave ${asked}. Se utgavene med --liste.`);
  }
  const day = dayOf(asked);
  if (day === null)
    throw new ConfigurationError(
      `«${asked}» er verken nummeret på en utgave eller en dato (8.4.2022 eller 2022-04-08).`,
    );
  const found = versions.findLast(({ at }) => new Date(at) < day);
  if (found) return found.number;
  throw new ConfigurationError(`Notatet fantes ikke ${asked}. Se utgavene med --liste.`);
}

/** The end of a day in the machine's time zone; null when it is no date. */
function dayOf(text: string): Date | null {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, date] = norwegian
    ? [Number(norwegian[3]), Number(norwegian[2]), Number(norwegian[1])]
    : [Number(iso?.[1]), Number(iso?.[2]), Number(iso?.[3])];
  const day = new Date(year, month - 1, date);
  if (Number.isNaN(day.getTime()) || day.getMonth() !== month - 1) return null;
  return new Date(year, month - 1, date + 1);
}
