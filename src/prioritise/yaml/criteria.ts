import * as z from 'zod';
import { oneLine } from '../../formats/codebook/words.ts';
import { inNorwegian, type YamlRead } from '../../formats/yaml.ts';
import { prioritiseWords as words } from '../../norsk/prioritise.ts';
import { COMBINES, type Criterion, type Fault } from '../model.ts';

const DEEPEST = 50;
const MOST_CRITERIA = 500;
export const GUIDE = 'docs/prioritering.md';

const label = z.string().transform(oneLine).pipe(z.string().min(1).max(300));
const One = z
  .strictObject({
    id: label.optional(),
    label: label.optional(),
    weight: z
      .number({ error: words.yaml.weight })
      .min(0, { error: words.yaml.weight })
      .max(1000, { error: words.yaml.weight })
      .default(1),
    combine: z.enum(COMBINES).default('mean'),
    /** What 0 and 10 mean. */
    low: z.string().max(300).default(''),
    high: z.string().max(300).default(''),
    children: z.array(z.unknown()).nullish(),
  })
  .refine(({ id, label }) => id !== undefined || label !== undefined, { error: words.yaml.criterion });

type Path = (string | number)[];

/** The criteria of a file, children after their parent, and where each stands. */
export interface CriteriaRead {
  criteria: Criterion[];
  at: Map<Criterion, string>;
  faults: Fault[];
}

/** Flattens the criteria as they lie in YAML. What lies under itself (by an alias) is a fault, and not followed. */
export function criteriaOf(read: YamlRead, told: unknown): CriteriaRead {
  const criteria: Criterion[] = [];
  const at = new Map<Criterion, string>();
  const faults: Fault[] = [];
  const line = (path: Path) => `linje ${read.lineOf(path)}`;
  const walk = (
    all: readonly unknown[],
    parentId: string | null,
    path: Path,
    above: readonly { told: unknown; label: string }[],
  ) => {
    for (const [index, one] of all.entries()) {
      const here = [...path, index];
      if (criteria.length > MOST_CRITERIA) return;
      const ring = above.findIndex(({ told }) => told === one);
      if (ring >= 0) {
        const said = words.cycle(
          above
            .slice(ring)
            .map(({ label }) => label)
            .reverse(),
        );
        faults.push({ code: 'cycle', at: line(here), said });
        continue;
      }
      if (above.length >= DEEPEST) {
        faults.push({ code: 'shape', at: line(here), said: words.tooDeep });
        return;
      }
      const parsed = One.safeParse(one, { error: inNorwegian(GUIDE) });
      if (!parsed.success) {
        for (const issue of parsed.error.issues) {
          const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.');
          const where =
            field === '' ? here : [...here, ...(issue.code === 'unrecognized_keys' ? [field] : (issue.path as Path))];
          const said =
            typeof one === 'object' && one !== null
              ? `${field === '' ? '' : `${field}: `}${issue.message}`
              : words.yaml.criterion;
          faults.push({ code: 'shape', at: line(where), said });
        }
        continue;
      }
      const { id, label, weight, combine, low, high, children } = parsed.data;
      const name = label ?? id ?? '';
      const criterion: Criterion = { id: id ?? name, parentId, label: name, weight, combine, low, high };
      criteria.push(criterion);
      at.set(criterion, line(here));
      walk(children ?? [], criterion.id, [...here, 'children'], [...above, { told: one, label: name }]);
    }
  };
  if (Array.isArray(told)) walk(told, null, ['criteria'], []);
  if (criteria.length > MOST_CRITERIA)
    faults.push({ code: 'shape', at: line(['criteria']), said: words.tooMany('kriterier', MOST_CRITERIA) });
  return { criteria, at, faults };
}

/**
 * The same text with braces around criteria that are written on one line without them: «- id: a, label: B, children: […]»,
 * which is no YAML, and can mean nothing else.
 */
export function withBraces(source: string): string {
  const lines = source.split('\n');
  for (let from = 0; from < lines.length; from += 1) {
    const [, dash = '', fields] = /^(\s*-\s+)((?:id|label):\s*[^\s{[].*,\s*\w+:\s.*)$/.exec(lines[from] ?? '') ?? [];
    if (fields === undefined) continue;
    let to = from;
    let open = balance(fields);
    while (open > 0 && to + 1 < lines.length) {
      to += 1;
      open += balance(lines[to] ?? '');
    }
    lines[from] = `${dash}{${fields}`;
    lines[to] = (lines[to] ?? '').replace(/\s*(?:#[^"'\]}]*)?$/, (rest) => `}${rest}`);
    from = to;
  }
  return lines.join('\n');
}

/** Brackets a line opens more than it closes. */
function balance(line: string): number {
  const plain = line.replace(/"[^"]*"|'[^']*'|\s#.*$/g, '');
  return (plain.match(/[[{]/g)?.length ?? 0) - (plain.match(/[\]}]/g)?.length ?? 0);
}
