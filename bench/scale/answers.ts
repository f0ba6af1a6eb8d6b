import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GIVEN_NAMES } from '../../src/register/data/given-names.ts';
import { demoPassages, generator } from '../corpora.ts';

/** One answer in so many is sent by a body, and one in so many is a letter that others have sent too. */
const BODY = 12;
const CAMPAIGN = 15;
/** Words of an answer. */
const SHORTEST = 60;
const LONGEST = 200;
/** Share of a sentence's words that are put in place of others. */
const CHANGED = 0.12;

const PLACES = 'Åsen Berg Øya Dalen Vik Nes Haugen Sund Lia Mo Fjell Strand Eid Voll Rud Tangen'.split(' ');
const KINDS = ['kommune', 'sykehus HF', 'forbund', 'kulturlag', 'AS', 'høgskole', 'bondelag'];
const OPENERS = ['Etter mitt syn:', 'For oss som bor her:', 'Jeg vil legge til:', 'Vi mener dette:', 'Kort sagt:'];
const YAML = `# Konstruert: alt er oppdiktet.
title: Fra styringsmodell til rådsmodell for digital samhandling i helse (konstruert)
owner: Direktoratet for digital samhandling i helse
deadline: 2022-04-11
`;

/**
 * Makes a consultation of many short answers as a web form gives them: texts of 60–200 words, one file each, of the demo's
 * sentences with some words changed; persons and bodies, and some letters that many send.
 */
export function makeAnswers(folder: string, answers: number): void {
  const responses = join(folder, 'responses');
  mkdirSync(responses, { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), YAML);
  const random = generator(7);
  const pick = <T>(list: readonly T[], otherwise: T): T => list[Math.floor(random() * list.length)] ?? otherwise;
  const given = GIVEN_NAMES.trim().split(/\s+/u);
  const topics = new Map<string, string[]>();
  for (const { text, label } of demoPassages())
    topics.set(label, [...(topics.get(label) ?? []), ...text.split(/(?<=[.!?])\s+/u).filter(namesNobody)]);
  const sentences = [...topics.values()];
  const changed = (sentence: string, topic: readonly string[]): string =>
    sentence
      .split(' ')
      .map((word) => (random() < CHANGED ? pick(pick(topic, '').toLowerCase().split(' '), word) : word))
      .join(' ');
  const told = (): string => {
    const wanted = SHORTEST + random() * (LONGEST - SHORTEST);
    const paragraphs: string[] = [];
    for (let words = 0; words < wanted; ) {
      const topic = pick(sentences, []);
      const lines = Array.from({ length: 2 + Math.floor(random() * 3) }, () => changed(pick(topic, ''), topic));
      if (random() < 0.2) lines.unshift(pick(OPENERS, ''));
      const paragraph = lines.join(' ');
      words += paragraph.split(' ').length;
      paragraphs.push(paragraph);
    }
    return paragraphs.join('\n\n');
  };
  const letters = [told(), told(), told()];
  for (let position = 0; position < answers; position += 1) {
    const text =
      random() * CAMPAIGN < 1 ? `${pick(letters, '')}\n\n${changed(pick(pick(sentences, []), ''), [])}` : told();
    const place = (step: number) => PLACES[Math.floor(position / step) % PLACES.length] ?? '';
    const family = `${place(1)}${place(16).toLowerCase()}`;
    const name =
      random() * BODY < 1
        ? `${family} ${KINDS[position % KINDS.length]} ${1 + Math.floor(position / 256)}`
        : `${pick(given, '')} ${pick(given, '')} ${family}`;
    writeFileSync(
      join(responses, `svar-${String(position).padStart(6, '0')}.txt`),
      `Innsendt: ${1 + (position % 28)}.03.2022\nNavn: ${name}\n\n${text}\n\nHilsen\n${name}\n`,
    );
  }
}

const VOICE =
  /^(?!(?:Vi|Eg|Jeg|Det|Dette) )(?:\S+ ){1,4}(?:mener|meiner|støtt?[ae]r|st[øo]r|ber|ønsk[ae]r|vil|er|har|går|rår|rår|tilrår|foreslår|viser|slutter)\b/u;

/** A person's answer in which a body speaks, or is named, would be taken for the body's. */
function namesNobody(sentence: string): boolean {
  return !/\s[«(]?\p{Lu}/u.test(sentence) && !VOICE.test(sentence);
}
