import { decodeText } from '../../formats/encoding.ts';
import { readFollowUps } from '../../formats/follow-ups.ts';
import { broughtWords as words } from '../../norsk/desk/work/brought.ts';
import { prioritiseWords } from '../../norsk/prioritise.ts';
import type { Reading } from '../../prioritise/model.ts';
import { prioritise } from '../../prioritise/prioritise.ts';
import { readPrioritisationSheets } from '../../prioritise/sheet/read.ts';
import { readPrioritisation } from '../../prioritise/yaml/read.ts';
import { type FollowUpPlan, planFollowUps } from './follow-ups.ts';
import type { Ground, Said } from './ground.ts';
import { type PriorityPlan, planPriority } from './priority.ts';

/** A file of follow-up points or of a prioritisation, and what it would bring. */
export type DecidedFile =
  | { kind: 'follow-ups'; plan: FollowUpPlan }
  /** `noted`: what is wrong with its figures; those scores are left out. */
  | { kind: 'priority'; plan: PriorityPlan; noted: Said[] }
  /** Nothing of it can be brought in. */
  | { kind: 'refused'; faults: Said[] };

/** Some thousand scores and their comments; what is larger is something else. */
export const MAX_PRIORITY_BYTES = 20 * 1024 * 1024;

/**
 * Sees from a file's content what it is, and plans what it would bring.
 * @param onlyNew what stands already is left as it is
 * @returns null when it is neither follow-up points nor a prioritisation
 */
export function planFile(ground: Ground, bytes: Uint8Array, file: string, onlyNew = false): DecidedFile | null {
  if (bytes.length > MAX_PRIORITY_BYTES) return null;
  const table = readFollowUps(bytes);
  if (table !== null) {
    const plan = planFollowUps(ground, table, onlyNew);
    return plan.faults.length > 0 ? { kind: 'refused', faults: plan.faults } : { kind: 'follow-ups', plan };
  }
  const reading = readingOf(ground, bytes);
  if (reading === null) return null;
  return planned(ground, reading, file);
}

/** The same for a file that is to be a prioritisation: whatever else it is, is told. */
export function planPriorityFile(ground: Ground, bytes: Uint8Array, file: string): DecidedFile {
  if (bytes.length > MAX_PRIORITY_BYTES) return refused(words.upload.tooLarge);
  const text = isWorkbook(bytes) ? null : decodeText(bytes);
  if (!isWorkbook(bytes) && text === null) return refused(words.upload.unknown);
  return planned(ground, text === null ? sheetsOf(ground, bytes) : readPrioritisation(text.text), file);
}

const refused = (said: string): DecidedFile => ({ kind: 'refused', faults: [{ at: '', said }] });

const isWorkbook = (bytes: Uint8Array) =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** The fields of a prioritisation in YAML, at the beginning of a line. */
const YAML_FIELDS = /^(?:criteria|measures)\s*:/mu;

function readingOf(ground: Ground, bytes: Uint8Array): Reading | null {
  if (isWorkbook(bytes)) {
    const reading = sheetsOf(ground, bytes);
    // Without criteria anywhere it is another workbook, which may be a codebook.
    return reading.kind === 'refused' && reading.faults.every(({ code, at }) => code === 'shape' && at === '')
      ? null
      : reading;
  }
  const text = decodeText(bytes)?.text ?? '';
  return YAML_FIELDS.test(text) ? readPrioritisation(text) : null;
}

/** A workbook that does not hold the tree has scores on the criteria that are here. */
function sheetsOf({ draft }: Ground, bytes: Uint8Array): Reading {
  const reading = readPrioritisationSheets(bytes, null);
  const { criteria } = draft.state.priority;
  const lacksTree =
    reading.kind === 'refused' && reading.faults.some(({ said }) => said === prioritiseWords.sheet.noCriteria);
  return lacksTree && criteria.length > 0
    ? readPrioritisationSheets(bytes, { title: '', total: 'sum', criteria: [...criteria] })
    : reading;
}

function planned(ground: Ground, reading: Reading, file: string): DecidedFile {
  if (reading.kind === 'refused') return { kind: 'refused', faults: reading.faults };
  const made = prioritise(reading.prioritisation, reading.claims);
  if (made.kind === 'refused') return { kind: 'refused', faults: made.faults };
  return {
    kind: 'priority',
    plan: planPriority(ground, reading.prioritisation, file),
    noted: [...reading.faults, ...made.outcome.faults],
  };
}

/** What a file brings, and what of it does not come and why, a line each. */
export function decidedLines(read: Exclude<DecidedFile, { kind: 'refused' }>): string[] {
  if (read.kind === 'follow-ups') {
    const { plan } = read;
    return (['added', 'changed', 'known', 'dropped'] as const).flatMap((what) =>
      plan[what] === 0 ? [] : [words.followUps[what](plan[what])],
    );
  }
  const { plan } = read;
  const { priority } = words;
  const counts = (['criteria', 'measures', 'scores'] as const).map((what) => ({ what, ...plan[what] }));
  return [
    ...(['added', 'changed'] as const).flatMap((how) => {
      const named = counts.flatMap((one) => (one[how] === 0 ? [] : [priority[one.what](one[how])]));
      return named.length === 0 ? [] : [priority[how](named.join(', ').toLocaleLowerCase('nb'))];
    }),
    ...(['known', 'left', 'gone'] as const).flatMap((what) => (plan[what] === 0 ? [] : [priority[what](plan[what])])),
    ...(plan.mean ? [priority.mean] : []),
  ];
}
