import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

type Path = readonly (string | number)[];

/** YAML as values, and where in the text they stand. */
export interface YamlRead {
  kind: 'read';
  told: unknown;
  /** Where a field, or what is nearest around it, begins; from 1. */
  lineOf(path: Path): number;
  /** What stands there, as it is written. */
  sourceOf(path: Path): string;
}

/** Reads YAML 1.2. Aliases may make values that hold themselves. */
export function readYaml(source: string): YamlRead | { kind: 'refused'; line: number; because: string } {
  const lines = new LineCounter();
  try {
    const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
    const fault = document.errors[0];
    if (fault)
      return {
        kind: 'refused',
        line: lines.linePos(fault.pos[0]).line,
        because: fault.message.split('\n')[0] ?? '',
      };
    return {
      kind: 'read',
      told: document.toJS(),
      lineOf: (path) => lines.linePos(placeOf(document, path)[0]).line,
      sourceOf: (path) => source.slice(...placeOf(document, path)),
    };
  } catch (error) {
    // Too deep for the parser, or more aliases than it follows.
    if (error instanceof RangeError || error instanceof ReferenceError)
      return {
        kind: 'refused',
        line: 1,
        because: 'henvisninger (*) eller nivåer inni hverandre, flere enn noen skriver',
      };
    throw error;
  }
}

/** Where a value, or the field that holds it, stands; for one that is missing, what is around it. */
function placeOf(document: Document.Parsed, path: Path): [from: number, to: number] {
  for (let length = path.length; length > 0; length -= 1) {
    const around = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const key = path[length - 1];
    const pair = isMap(around)
      ? around.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key))
      : null;
    const node = document.getIn(path.slice(0, length), true);
    const range = rangeOf(node);
    const from = rangeOf(pair?.key)?.[0] ?? range?.[0];
    if (from !== undefined) return [from, range?.[1] ?? from];
  }
  return [0, 0];
}

function rangeOf(node: unknown): readonly number[] | null {
  return node && typeof node === 'object' && 'range' in node && Array.isArray(node.range) ? node.range : null;
}

/** What zod found of a value that does not fit, in Norwegian; for `error` of `safeParse`. */
export function inNorwegian(guide: string): (issue: z.core.$ZodRawIssue) => string | undefined {
  return (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return `forventet ${{ string: 'tekst', array: 'en liste', object: 'felter', record: 'felter', number: 'et tall', boolean: 'true eller false' }[issue.expected as string] ?? issue.expected}`;
      case 'unrecognized_keys':
        return `ukjent felt «${issue.keys.join('», «')}»; se ${guide} for feltene som finnes`;
      case 'invalid_value':
        return `forventet en av: ${issue.values.join(', ')}`;
      case 'too_small':
        return 'kan ikke være tom';
      default:
        return undefined;
    }
  };
}
