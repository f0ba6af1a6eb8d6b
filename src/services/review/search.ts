import {
  dropSearchRow,
  matchAnswers,
  putSearchRow,
  saveVocabulary,
  searchedRows,
  vocabularyOf,
} from '../../../db/search.ts';
import { isCounted } from '../../domain.ts';
import { hashOf } from '../../ids.ts';
import { learnCompounds, type Splitter } from '../../language/forms/compounds.ts';
import { type Kin, learnKin } from '../../language/forms/kin.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenize } from '../../language/tokens.ts';
import type { ResponseState } from '../../state.ts';
import type { Workspace } from '../workspace.ts';

/** Answers taken in between two pauses: the pages must answer while the index is built. */
const AT_A_TIME = 100;
/** Letters on each side of a hit that are shown. */
const AROUND = 90;
/** Words that one searched word is widened to, at most. */
const MOST_KIN = 200;
/** Raised when the same text gives other words in the index. */
const INDEX_VERSION = 3;

/** Reading before writing in one transaction needs the lock from the start, or another process's write in between fails it. */
const NOW = { behavior: 'immediate' } as const;

/** A piece of text with the hits marked: odd pieces are hits. */
export type Snippet = string[];

/** What a query asks for: per word the normal forms that answer it. */
export interface Query {
  expression: string;
  forms: Set<string>;
  splitter: Splitter;
}

/** Full-text search that knows Norwegian: bokmål finds nynorsk, an inflected form its word, and a part its compound. */
export interface Search {
  /** Brings the index up to date with the texts. Pauses between batches. */
  update(responses: readonly ResponseState[], onDone?: (done: number, total: number) => void): Promise<void>;
  /** @returns null when there is nothing to look for */
  query(words: string): Query | null;
  /** Ids of the answers that match, best first. */
  find(query: Query): string[];
  /** The place in the answer's own argument where most of what was asked for stands close together. */
  snippet(query: Query, response: ResponseState): Snippet;
}

export function openSearch({ db }: Workspace, consultationId: string): Search {
  let splitter: Splitter | null = null;
  let kin: Kin | null = null;
  const splitting = () => {
    splitter ??= learnCompounds(vocabularyOf(db, consultationId));
    return splitter;
  };
  const relating = () => {
    kin ??= learnKin(vocabularyOf(db, consultationId));
    return kin;
  };
  return {
    async update(responses, onDone) {
      const known = searchedRows(db, consultationId);
      const due: { response: ResponseState; hash: string }[] = [];
      for (const [index, response] of responses.entries()) {
        // The first page is waited for.
        if (index % AT_A_TIME === AT_A_TIME - 1) await pause();
        const hash = hashOf(`${INDEX_VERSION}\n${response.respondent}\n${response.text}`);
        if (known.get(response.id) === hash) continue;
        if (due.push({ response, hash }) === 1) onDone?.(0, responses.length);
      }
      const present = new Set(responses.map((response) => response.id));
      const gone = [...known.keys()].filter((id) => !present.has(id));
      if (due.length === 0 && gone.length === 0) return;
      const counts = await countWords(responses);
      splitter = learnCompounds(counts);
      kin = null;
      const forms = memoForms(splitter);
      for (let at = 0; at < due.length; at += AT_A_TIME) {
        const batch = due.slice(at, at + AT_A_TIME);
        db.transaction(() => {
          for (const { response, hash } of batch)
            putSearchRow(db, consultationId, {
              responseId: response.id,
              hash,
              respondent: formsOf(response.respondent, forms),
              forms: formsOf(response.text, forms),
            });
        }, NOW);
        onDone?.(Math.min(at + AT_A_TIME, due.length), due.length);
        await pause();
      }
      db.transaction(() => {
        for (const id of gone) dropSearchRow(db, id);
        saveVocabulary(db, consultationId, [...counts]);
      }, NOW);
    },
    query(words) {
      const groups: string[] = [];
      const asked = new Set<string>();
      const all = tokenize(words).filter((token) => token.kind !== 'punctuation');
      const meaning = all.filter((token) => token.kind !== 'word' || !isStopword(token.text));
      for (const token of meaning.length > 0 ? meaning : all) {
        const form = formOf(token.text);
        asked.add(form);
        const parts = token.kind === 'word' ? splitting().split(token.text) : [];
        for (const part of parts) asked.add(part);
        const kindred = token.kind === 'word' ? relating().of(token.text).slice(0, MOST_KIN) : [];
        for (const other of kindred) asked.add(other);
        const ways = [form, ...kindred].map(quoted);
        if (parts.length > 1) ways.push(`(${parts.map(quoted).join(' AND ')})`);
        groups.push(`(${ways.join(' OR ')})`);
      }
      return groups.length === 0 ? null : { expression: groups.join(' AND '), forms: asked, splitter: splitting() };
    },
    find: (query) => matchAnswers(db, consultationId, query.expression),
    snippet(query, response) {
      const own = response.passages
        .filter((passage) => isCounted(passage.kind))
        .map((passage) => response.text.slice(passage.start, passage.end).trim());
      const found = snippetOf(query, own.join(' '));
      return found.length > 1 ? found : snippetOf(query, response.text);
    },
  };
}

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

/** FTS5 string literal: what a reviewer types is words, never operators. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function formOf(word: string): string {
  return normalForm(word.toLowerCase());
}

async function countWords(responses: readonly ResponseState[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [index, response] of responses.entries()) {
    for (const token of tokenize(response.text)) {
      if (token.kind !== 'word') continue;
      const word = token.text.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    if (index % AT_A_TIME === 0) await pause();
  }
  return counts;
}

/** A word's own form and those of its parts, each word worked out once. */
function memoForms(splitter: Splitter): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const lower = word.toLowerCase();
    let forms = known.get(lower);
    if (forms === undefined) {
      forms = [...new Set([normalForm(lower), ...splitter.split(lower)])].join(' ');
      known.set(lower, forms);
    }
    return forms;
  };
}

function formsOf(text: string, forms: (word: string) => string): string {
  return tokenize(text)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => (token.kind === 'word' ? forms(token.text) : token.text.toLowerCase()))
    .join(' ');
}

function snippetOf({ forms, splitter }: Query, text: string): Snippet {
  const hits: { start: number; end: number; form: string }[] = [];
  const known = new Map<string, string | null>();
  for (const token of tokenize(text)) {
    if (token.kind === 'punctuation') continue;
    let form = known.get(token.text);
    if (form === undefined) {
      const own = formOf(token.text);
      form = forms.has(own)
        ? own
        : token.kind === 'word'
          ? (splitter.split(token.text).find((part) => forms.has(part)) ?? null)
          : null;
      known.set(token.text, form);
    }
    if (form !== null) hits.push({ start: token.start, end: token.end, form });
  }
  const [first] = hits;
  if (!first) return [text.slice(0, 2 * AROUND).trim()];
  // The window with the most different words asked for; the earliest of equals.
  let best = first;
  let most = 0;
  for (const hit of hits) {
    const here = new Set(
      hits
        .filter((other) => other.start >= hit.start && other.end <= hit.start + 2 * AROUND)
        .map((other) => other.form),
    );
    if (here.size > most) {
      most = here.size;
      best = hit;
    }
    if (most === forms.size) break;
  }
  const from = wordStart(text, Math.max(0, best.start - AROUND / 2));
  const to = wordEnd(text, Math.min(text.length, best.start + 2 * AROUND));
  const pieces: Snippet = [];
  let at = from;
  for (const hit of hits) {
    if (hit.start < at || hit.end > to) continue;
    pieces.push(text.slice(at, hit.start), text.slice(hit.start, hit.end));
    at = hit.end;
  }
  pieces.push(text.slice(at, to));
  if (from > 0) pieces[0] = `… ${pieces[0]}`;
  if (to < text.length) pieces[pieces.length - 1] = `${pieces.at(-1)} …`;
  return pieces;
}

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at === 0 || space < 0 || at - space > 30 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return at >= text.length || space < 0 || space - at > 30 ? at : space;
}
