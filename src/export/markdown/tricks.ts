/**
 * What would change a note from within a place where people write: marks no reader sees, and Markdown that reaches out of
 * the place or looks like the machine's own. Written on the desk it is escaped when the note is made; typed into the file it
 * is a fault until then.
 */
export const TRICKS = [
  'invisible',
  'html',
  'entity',
  'heading',
  'underline',
  'fence',
  'definition',
  'image',
  'table',
] as const;
export type TrickKind = (typeof TRICKS)[number];

/** Quotes and lists that a line may stand within. */
const WITHIN = '(?:[ \\t>]|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))*';
const at = (rest: string) => new RegExp(`^(${WITHIN})${rest}`, 'gmu');

interface Trick {
  kind: TrickKind;
  find: RegExp;
  /** Wider than what is found where a harmless sign is escaped too. */
  replace: RegExp;
  by: string;
}

/** A soft hyphen and the mark that makes a sign an emoji come with pasted text and hide nothing. */
const INVISIBLE = /(?!\u00AD|\uFE0F|[\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** A line of signs under text makes a heading of it; under a list's item only where it stands within the item. */
const UNDER_TEXT =
  /(?<=(?:^(?![ \t]*$)(?![ \t>]*(?:[-+*]|\d+[.)])[ \t]).*\n[ \t>]*)|(?:\S.*\n[ \t>]+))(?=(?:=+|-+)[ \t]*$)/gmu;
const same = (kind: TrickKind, find: RegExp, by: string): Trick => ({ kind, find, replace: find, by });

const ALL: readonly Trick[] = [
  same('invisible', INVISIBLE, ''),
  { kind: 'html', find: /<(?=[\p{L}/!?])/gu, replace: /</g, by: '&lt;' },
  // Behind an even number of backslashes: an odd one escapes it. «&lt;» is the note's own.
  same('entity', /(?<=(?:^|[^\\])(?:\\\\)*)&(?=#?\w+;)(?!lt;)/gmu, '\\&'),
  same('heading', at('#{1,6}(?:[ \\t]+(.*?))??(?:[ \\t]+#+)?[ \\t]*$'), '$1**$2**'),
  same('underline', UNDER_TEXT, '\\'),
  same('fence', at('(?=`{3}|~{3})'), '$1\\'),
  same('definition', at('\\[(?=(?:[^\\][\\\\]|\\\\.)*\\]:)'), '$1\\['),
  same('image', /!\[/g, '!\\['),
  same('table', at('((?::?-+:?[ \\t]*)?)\\|(?=[^\\n]*$)'), '$1$2\\|'),
];

/** Words of a person as Markdown that can become neither HTML nor structure; what is tamed already stays as it is. */
export function tamed(markdown: string): string {
  const plain = markdown.replace(/\r\n?/g, '\n').trim();
  return ALL.reduce((text, { replace, by }) => text.replace(replace, by), plain).trim();
}

/** The tricks in a text as it stands in a file, with the 0-based line of each, once a line. */
export function tricksIn(content: string): { kind: TrickKind; line: number }[] {
  const found = new Map<string, { kind: TrickKind; line: number }>();
  for (const { kind, find } of ALL)
    for (const match of content.matchAll(find)) {
      const line = content.slice(0, match.index + match[0].trimEnd().length).split('\n').length - 1;
      found.set(`${kind} ${line}`, { kind, line });
    }
  return [...found.values()].sort((a, b) => a.line - b.line);
}
