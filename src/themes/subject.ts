import { normalForm } from '../language/forms/normal.ts';
import { tokenize } from '../language/tokens.ts';
import { isContent } from './vocabulary/terms.ts';

/** Words after which a letter says what the whole consultation is about. */
const CUE =
  /(?:(?:høring|høyring)\p{L}*\s*(?:[-–—:]|om|av|vedrørende|vedrørande|vedkomande|til|på|angående|gjelder|gjeld)\s*(?:(?:nytt|ny|nye)\s+)?(?:(?:forslag|framlegg|endring)\p{L}*\s+(?:om|til|i)(?:\s+å)?)?|(?:forslag|framlegg)(?:et)?\s+(?:om|til)(?:\s+å)?|(?:innføring|innføre|innføres|innførast|etablering|utvidelse|utviding|avvikling|avvikle|opphevelse|oppheving)\p{L}*(?:\s+(?:av|i|en|et|ein|eit|den|det))?|(?:proposal|introduction|introduce|proposed)\s+(?:(?:to|for|of|a|an|the|introduce)\s+)*)/giu;
/** How far after the cue the subject is looked for. */
const REACH = 90;
const REACH_WORDS = 4;
/** Of the groups that say what it is about, so many must say it in the same word; and so many at the least. */
const SHARE = 0.35;
const LEAST = 3;
/** A part or a compound of the subject's word that so many of all groups use is the subject too. */
const COMMON = 0.2;
/** From this length a form inside another is a part of it. */
const PART = 4;

/** Whether a form is a part of the subject's word, or a compound that begins with it. */
function isRelated(form: string, subject: ReadonlySet<string>): boolean {
  for (const each of subject) {
    if (each.length >= PART && form.startsWith(each)) return true;
    if (form.length >= PART && (each.startsWith(form) || each.endsWith(form))) return true;
  }
  return false;
}

/**
 * The normal forms of the consultation's own subject: what several letters name after «høring –», «forslag om»,
 * «innføring av», and what is commonly said for it. It is what all of them are about, so it tells no theme from another.
 * @param texts passages and headings of the letters; a group counts once
 */
export function subjectOf(texts: readonly { text: string; group: string }[]): Set<string> {
  const all = new Set(texts.map(({ group }) => group));
  const groups = new Set<string>();
  const saying = new Map<string, Set<string>>();
  for (const { text, group } of texts) {
    for (const cue of text.matchAll(CUE)) {
      const after = cue.index + cue[0].length;
      for (const token of tokenize(text.slice(after, after + REACH)).slice(0, REACH_WORDS)) {
        if (token.kind !== 'word') break;
        if (!isContent(token.text.toLowerCase())) continue;
        const form = normalForm(token.text);
        const said = saying.get(form) ?? new Set();
        saying.set(form, said.add(group));
        groups.add(group);
      }
    }
  }
  const least = Math.max(LEAST, SHARE * groups.size);
  const named = new Set([...saying].flatMap(([form, said]) => (said.size >= least ? [form] : [])));
  if (named.size === 0) return named;
  const users = new Map<string, Set<string>>();
  for (const { text, group } of texts) {
    for (const token of tokenize(text)) {
      if (token.kind !== 'word') continue;
      const form = normalForm(token.text);
      if (!isRelated(form, named)) continue;
      const own = users.get(form) ?? new Set();
      users.set(form, own.add(group));
    }
  }
  const common = [...users].flatMap(([form, own]) => (own.size >= COMMON * all.size ? [form] : []));
  return new Set([...named, ...common]);
}
