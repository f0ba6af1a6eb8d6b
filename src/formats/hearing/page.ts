import type { Invitation } from '../../domain.ts';
import { textInOneLine } from '../web/as-text.ts';
import { decodeMarkup, nestsTooDeep } from '../web/html.ts';
import { bodyIn, caseIn, dateIn, deadlineIn, factOf, factsOf } from './facts.ts';
import { type PageLine, type PageLink, pageLines } from './lines.ts';
import { answersIn, INVITES, invitedIn, papersIn, questionsIn, sectionsOf } from './sections.ts';

/** What a saved page of a hearing tells. What it does not tell is empty. */
export interface HearingPage {
  title: string;
  owner: string;
  caseNumber: string;
  /** ISO date, or empty. */
  opened: string;
  deadline: string;
  questions: string[];
  invited: Invitation[];
  /** The proposal's papers. */
  papers: PageLink[];
  /** The page's own language. */
  language: 'nb' | 'nn';
  /** Who has answered, where the page lists them. */
  answers: string[];
}

/** What a page of one body's answer says of itself. */
const IS_ANSWER =
  /^(?:(?:vårt|vår|våre|\p{Lu}[\p{L}-]*s)\s)?(?:hørings|høyrings)(?:svar|uttalelse|uttale|innspill|fråsegn)(?:\s*[:–-]|\s+(?:fra|frå|til|om|på|vedr)(?!\p{L}))|^(?:svar|uttalelse|uttale|innspill|merknader) (?:på|til|fra|frå|om) /iu;
const ANSWERS =
  /(?<!\p{L})(?:takker? for (?:muligheten|anledningen|høvet|invitasjonen)|(?:viser|viser her) til (?:deres|dykkar|departementets|direktoratets) (?:hørings|høyrings)|har følgende (?:merknader|innspill|kommentarer)|avgir (?:med dette|følgende|herved)|(?:vårt|vår) (?:hørings|høyrings)(?:svar|uttalelse|uttale))/iu;
const IS_HEARING =
  /(?<!\p{L})(?:\p{L}+\s)?(?:hør|høyr)ing(?:a|en|er|ar|s(?:sak|notat|forslag))?(?!\p{L})|offentlig ettersyn|på høring/iu;

/** From here a page is the hearing's own. */
const SURE = 4;
const LONGEST_TITLE = 300;

/**
 * Reads a saved web page as the hearing's own: the ministries' and directorates', and others' that say what they are.
 * @returns null when it is no markup, or no such page: an answer, a news story, something else
 */
export function readHearingPage(bytes: Uint8Array): HearingPage | null {
  const html = decodeMarkup(bytes)?.text ?? null;
  if (html === null || !/<[a-z!]/iu.test(html.slice(0, 4_096)) || nestsTooDeep(html)) return null;
  if (/class\s*=\s*["'][^"'>]{0,200}hearing-answer/iu.test(html)) return null;
  const meta = metaOf(html);
  const lines = pageLines(html);
  const title = titleOf(lines, meta);
  const facts = factsOf(lines);
  if (isAnswer(title, lines) || factOf(facts, 'to', bodyIn) !== null) return null;

  const sections = sectionsOf(lines);
  const of = (kind: (typeof sections)[number]['kind']) =>
    sections.flatMap((section) => (section.kind === kind ? [section.lines] : []));
  const invited = longest(of('invited').map(invitedIn));
  const answers = longest(of('answers').map(answersIn));
  const deadline = factOf(facts, 'deadline', dateIn);
  const told = deadline ?? deadlineIn(lines);
  const typed = /^h(?:ø|o|øy)ring/iu.test(meta.get('dc.type') ?? '');
  const invites = lines.some(({ text }) => INVITES.test(text));
  if (!typed && !invites && invited.length < 2 && answers.length < 2) return null;
  const kinds = new Set(sections.map(({ kind }) => kind)).size;
  const sum =
    (typed ? 2 : 0) +
    (deadline === null ? (told === null ? 0 : 1) : 2) +
    (IS_HEARING.test(title) ? 1 : 0) +
    (invites ? 1 : 0) +
    Math.min(2, kinds);
  if (sum < SURE) return null;
  const listed = new Set(of('answers').flat());
  return {
    title,
    owner: ownerOf(lines, facts, meta),
    caseNumber: factOf(facts, 'caseNumber', caseIn) ?? '',
    opened: factOf(facts, 'opened', dateIn) ?? dateIn(meta.get('dc.date') ?? '') ?? '',
    deadline: told ?? '',
    questions: of('questions').flatMap(questionsIn),
    invited,
    papers: papersIn(lines.filter((line) => !listed.has(line))),
    language: /<html\b[^<>]{0,300}\slang\s*=\s*["']?nn/iu.test(html) ? 'nn' : 'nb',
    answers,
  };
}

function isAnswer(title: string, lines: readonly PageLine[]): boolean {
  const opening = lines.slice(0, 12);
  if (IS_ANSWER.test(title) || opening.some(({ kind, text }) => kind === 'text' && IS_ANSWER.test(text))) return true;
  return lines.some(({ text }) => ANSWERS.test(text.slice(0, 2_000)));
}

/** The names and contents of a page's meta elements, its title among them; the first of a name stands. */
function metaOf(html: string): Map<string, string> {
  const found = new Map<string, string>();
  const put = (name: string, content: string) => {
    const text = textInOneLine(content).replace(/\s+/gu, ' ').trim();
    if (text !== '' && !found.has(name)) found.set(name, text.slice(0, LONGEST_TITLE));
  };
  const head = html.slice(0, 200_000);
  for (const [element] of head.matchAll(/<meta\s[^<>]{1,3000}>/giu)) {
    const name = /(?:name|property)\s*=\s*["']([^"']{1,80})["']/iu.exec(element)?.[1];
    const content = /content\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')/iu.exec(element);
    if (name !== undefined && content) put(name.toLowerCase(), content[1] ?? content[2] ?? '');
  }
  put('<title>', /<title[^>]{0,100}>([^<]{1,600})<\/title>/iu.exec(head)?.[1] ?? '');
  return found;
}

function titleOf(lines: readonly PageLine[], meta: ReadonlyMap<string, string>): string {
  const heading = lines.find(({ kind, level }) => kind === 'heading' && level === 1)?.text;
  // A page's title ends with the site's name.
  const page = meta.get('<title>')?.replace(/\s+[-–|]\s+[^-–|]{2,60}$/u, '');
  return (heading ?? meta.get('dc.title') ?? meta.get('og:title') ?? page ?? '').slice(0, LONGEST_TITLE);
}

/** Who has sent it out: as a fact, as the page's author, in the line under its heading, or as the site's name. */
function ownerOf(
  lines: readonly PageLine[],
  facts: Parameters<typeof factOf>[0],
  meta: ReadonlyMap<string, string>,
): string {
  const under = lines.slice(0, 12).flatMap(({ text }) => text.split(/\s*[|•]\s*/u));
  const site = [
    meta.get('og:site_name'),
    ...(
      meta
        .get('<title>')
        ?.split(/\s+[-–|]\s+/u)
        .slice(1) ?? []
    ).reverse(),
  ];
  const authors = [meta.get('dc.creator'), meta.get('author'), meta.get('dc.publisher')];
  const told = factOf(facts, 'owner', bodyIn);
  return told ?? [...authors, ...under, ...site].map((name) => bodyIn(name ?? '')).find((name) => name !== null) ?? '';
}

const longest = <T>(lists: readonly T[][]): T[] =>
  lists.reduce((best, list) => (list.length > best.length ? list : best), []);
