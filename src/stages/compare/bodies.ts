import { normalForm } from '../../language/forms/normal.ts';
import { findBranch } from '../../register/branches.ts';
import { findBody, findExact, type RegisterHit } from '../../register/find.ts';
import { abbreviates, foldName } from '../../register/names.ts';

/** A body as this consultation knows it. */
export interface Body {
  /** Same body, same key. */
  key: string;
  /** Official form, the respondent's form, or as written. */
  name: string;
  /** Places of its responses in the input. */
  responses: number[];
  /** Found in the register, among the respondents, or introduced with its abbreviation in some answer. */
  known: boolean;
}

interface Respondent {
  respondent: string;
  registerId?: string;
  text: string;
}

// Short forms have a dozen letters at most: with a length, a run of capitals costs no more than other text.
const ABBREVIATED = /(\p{Lu}[^.,;:()\n]{5,90}?)\s?\((\p{Lu}[\p{L}&-]{0,12}\p{Lu}[\p{L}&-]{0,12})\)/gu;
const REVERSED = /(?<![\p{L}])(\p{Lu}[\p{L}&-]{0,12}\p{Lu}[\p{L}&-]{0,12})\s?\((\p{Lu}[^.,;:()\n]{5,90}?)\)/gu;

/** The short form in a name itself: «Landsforbundet for kystbyer (LK)», «LK». */
export function shortForm(name: string): string | null {
  const inside =
    /\((\p{Lu}[\p{L}&-]{1,11})\)/u.exec(name)?.[1] ?? (/^\p{Lu}[\p{Lu}&-]{1,9}$/u.test(name) ? name : null);
  return inside === null ? null : inside.toUpperCase();
}

const SMALL = new Set('for av i og til the of and de den det'.split(' '));

/** A name's weighty words in one order-free form, whatever the written language: bokmål «kommuner», nynorsk «kommunar». */
export function nameStems(name: string): string[] {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !SMALL.has(word)).map((word) => normalForm(word));
}

/** Dice coefficient of two strings' letter pairs, 0–1: tolerant of a typing error. */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let at = 0; at + 1 < text.length; at += 1) {
      const pair = text.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  };
  const left = pairs(a);
  let common = 0;
  for (const [pair, count] of pairs(b)) common += Math.min(count, left.get(pair) ?? 0);
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return total === 0 ? 0 : (2 * common) / total;
}

/** A misspelt name is taken for a known one from here: one wrong letter in ten leaves about 0.85. */
const MISSPELT = 0.85;

/** All bodies that answered or that an answer introduces with an abbreviation, for looking up names read in texts. */
export class Bodies {
  readonly #byRegister = new Map<string, number[]>();
  readonly #byFold = new Map<string, number[]>();
  readonly #byShort = new Map<string, number[]>();
  readonly #names: string[];
  /** Short form → long forms with how many answers introduce it so. */
  readonly #introduced = new Map<string, Map<string, number>>();
  #longForms: { short: string; stems: string[] }[] | null = null;

  constructor(respondents: readonly Respondent[]) {
    this.#names = respondents.map(({ respondent }) => respondent);
    const add = (index: Map<string, number[]>, key: string, at: number): void => {
      if (key === '') return;
      const places = index.get(key);
      if (places === undefined) index.set(key, [at]);
      else if (!places.includes(at)) places.push(at);
    };
    respondents.forEach((respondent, at) => {
      const { registerId = findExact(respondent.respondent)?.id ?? findBranch(respondent.respondent)?.key ?? '' } =
        respondent;
      add(this.#byRegister, registerId, at);
      add(this.#byFold, foldName(respondent.respondent), at);
      add(this.#byShort, shortForm(respondent.respondent) ?? '', at);
      for (const pattern of [ABBREVIATED, REVERSED]) {
        for (const [, first = '', second = ''] of respondent.text.matchAll(pattern)) {
          const [long, short] = pattern === ABBREVIATED ? [first, second] : [second, first];
          this.#introduce(long, short.toUpperCase());
        }
      }
    });
  }

  #introduce(long: string, short: string): void {
    // «… fra Nettverk for kystbyer (NK)»: the name begins at the last capital from which the letters fit.
    const starts = [...long.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map((match) => match.index);
    const from = starts.findLast(
      (start) => long[start]?.toUpperCase() === short[0] && abbreviates(short, long.slice(start)),
    );
    if (from === undefined) return;
    const name = long.slice(from).replace(/\s+/gu, ' ').trim();
    const forms = this.#introduced.get(short) ?? new Map<string, number>();
    forms.set(name, (forms.get(name) ?? 0) + 1);
    this.#introduced.set(short, forms);
  }

  /** The long forms answers give a short one, the most usual first; ties by spelling. */
  #formsOf(short: string): string[] {
    const forms = [...(this.#introduced.get(short) ?? [])];
    return forms.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([form]) => form);
  }

  /** The short form that some answer gives a long name, also when it is misspelt or goes on with other words. */
  #shortOf(name: string): string | null {
    const stems = nameStems(name);
    if (stems.length < 2) return null;
    this.#longForms ??= [...this.#introduced.keys()]
      .sort()
      .flatMap((short) =>
        [...(this.#introduced.get(short)?.keys() ?? [])]
          .map((form) => ({ short, stems: nameStems(form) }))
          .filter((form) => form.stems.length >= 2),
      );
    return (
      this.#longForms.find(
        (form) => dice(stems.slice(0, form.stems.length).join(' '), form.stems.join(' ')) >= MISSPELT,
      )?.short ?? null
    );
  }

  #registered(hit: RegisterHit): Body {
    // An earlier name is kept, it was the name then.
    return this.#of(hit.id, hit.former ? hit.display : hit.name);
  }

  /** One name a body: the respondent's own, else the one given. */
  #of(id: string, given: string): Body {
    const responses = this.#byRegister.get(id) ?? [];
    return { key: `register:${id}`, name: this.#names[responses[0] ?? -1] ?? given, responses, known: true };
  }

  /**
   * Looks a name up.
   * @param name as written; `abbreviation` given beside it, if any
   */
  find(name: string, abbreviation: string | null = null): Body {
    // «NK Nettverk for kystbyer»: the short form stands before the long one.
    const [, lead = '', rest = ''] = /^(\p{Lu}[\p{Lu}&-]+)\s+(\p{Lu}.*)$/u.exec(name) ?? [];
    if (rest !== '' && abbreviation === null && abbreviates(lead, rest)) return this.find(rest, lead);
    const branch = findBranch(name);
    if (branch !== null) return this.#of(branch.key, branch.name);
    const hit = findBody(name) ?? (abbreviation === null ? null : findBody(`${name} (${abbreviation})`));
    const short = abbreviation?.toUpperCase() ?? shortForm(name);
    if (hit !== null) return this.#registered(hit);
    const folded = foldName(name);
    const same = this.#byFold.get(folded) ?? (short === null ? undefined : this.#byShort.get(short));
    if (same !== undefined) {
      return {
        key: `fold:${foldName(this.#names[same[0] ?? 0] ?? '')}`,
        name: this.#names[same[0] ?? 0] ?? name,
        responses: same,
        known: true,
      };
    }
    const alias = short !== null && this.#introduced.has(short) ? short : this.#shortOf(name);
    if (alias !== null) {
      const forms = this.#formsOf(alias);
      const official = forms.map((form) => findBody(form)).find((form) => form !== null);
      if (official !== undefined && official !== null) return this.#registered(official);
      const long = forms[0] ?? name;
      const responses = this.#byFold.get(foldName(long)) ?? this.#byShort.get(alias) ?? [];
      return { key: `short:${alias}`, name: `${long} (${alias})`, responses, known: true };
    }
    return {
      key: `fold:${folded || name}`,
      name: abbreviation === null ? name : `${name} (${abbreviation})`,
      responses: [],
      known: false,
    };
  }
}
