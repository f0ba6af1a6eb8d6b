import type { Judged, Stance } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { idOf } from '../../ids.ts';
import { exportWords } from '../../norsk/export.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { placesIn } from '../../report/letter/place.ts';
import { shownResponses } from '../../report/withheld.ts';
import type { ConsultationState, ResponseState } from '../../state.ts';
import { isUnsurelyTold, quoteParts, toldStance } from '../../told.ts';
import { escapeXml } from '../xml.ts';
import { zipParts } from '../zip.ts';
import { codesOf, machineUser, quoteCode, stanceCode, stanceWord } from './codes.ts';
import { described, element, reference } from './element.ts';
import { sourceText } from './offsets.ts';

const PROJECT = 'urn:QDA-XML:project:1.0';
const CODEBOOK = 'urn:QDA-XML:codebook:1.0';
const ORIGIN = 'Høringsanalyse';

/**
 * The whole coding as a REFI-QDA project (REFI-QDA 1.5, «urn:QDA-XML:project:1.0»): `project.qde` and the texts as
 * `Sources/<guid>.txt`. Responses are text sources, bodies are cases with sector, date and stance as variables, themes and
 * stances are codes, passages are selections, and tags are codings whose user is the machine or the reviewer.
 *
 * Positions count Unicode code points from 0 in the text file, which is UTF-8 without a byte order mark and has LF line
 * ends only, so a reader that counts line ends as one character and one that counts bytes of CRLF agree.
 * Same state, same bytes: GUIDs are uuid5, and no clock is read.
 *
 * What QualCoder's import (refi.py) asks beyond the standard: a selection without a time stops it, a coding of a source
 * that is no selection is passed over, and names of sources and of cases must each be one of a kind.
 * @param decided ISO time of the latest decision; without one, the dates of the hearing tell when the coding is from
 */
export function qdpxOf(state: ConsultationState, decided: string | null = null): Uint8Array {
  const words = noteWords(state.language);
  const own = exportWords(state.language);
  const shown = shownResponses(state);
  const guid = (...parts: string[]) => idOf(state.id, 'qdpx', ...parts);
  const machine = machineUser(state.id);
  const creationDateTime = createdAt(state, decided);
  const reviewers = [...new Set(state.tags.flatMap((tag) => tag.by ?? []))].sort();
  const userOf = (by: string | undefined) => (by === undefined ? machine : guid('user', by));
  const known = new Set(state.themes.filter((theme) => theme.status !== 'rejected').map((theme) => theme.id));
  const tagsOf = groupBy(
    state.tags.filter((tag) => known.has(tag.themeId)),
    (tag) => tag.passageId,
  );
  const quotesOf = groupBy(state.quotes, (quote) => quote.responseId);
  const variables = {
    sector: guid('variable', 'sector'),
    date: guid('variable', 'date'),
    stance: guid('variable', 'stance'),
  };
  const stanceName = (judged: Judged<Stance> | null) =>
    `${stanceWord(state, toldStance(judged))}${isUnsurelyTold(judged) ? ` (${words.unsure})` : ''}`;
  const coding = (id: string, code: string, user: string) =>
    element('Coding', { guid: id, creatingUser: user, creationDateTime }, [reference('CodeRef', code)]);

  const sourceOf = (response: ResponseState): string => {
    const { text } = shownOf(response.id);
    const { text: source, at } = sourceText(text);
    const place = placesIn(response);
    const selections = response.passages.flatMap((passage) => {
      const stance = toldStance(state.passageStances.get(passage.id) ?? null);
      const codings = [
        ...(tagsOf.get(passage.id) ?? []).map((tag) =>
          coding(guid('coding', passage.id, tag.themeId), tag.themeId, userOf(tag.by)),
        ),
        ...(stance ? [coding(guid('coding', passage.id, 'stance'), stanceCode(state.id, stance), machine)] : []),
      ];
      return codings.length === 0
        ? []
        : [
            element(
              'PlainTextSelection',
              {
                guid: passage.id,
                name: `${own.places[place(passage.start).kind]} ${place(passage.start).number}`,
                startPosition: at(passage.start),
                endPosition: at(passage.end),
                creatingUser: machine,
                creationDateTime,
              },
              codings,
            ),
          ];
    });
    // A shortened quote is a selection for each part that is left.
    const quotes = (quotesOf.get(response.id) ?? []).flatMap((quote) =>
      quoteParts(quote).map(({ start, end }, index) => {
        const ids = index === 0 ? [quote.id] : [quote.id, String(index)];
        return element(
          'PlainTextSelection',
          {
            guid: guid('quote', ...ids),
            name: own.quoteCode,
            startPosition: at(start),
            endPosition: at(end),
            creatingUser: machine,
            creationDateTime,
          },
          [described(words.sides[quote.side]), coding(guid('coding', ...ids, 'quote'), quoteCode(state.id), machine)],
        );
      }),
    );
    const overall = coding(
      guid('coding', response.id, 'stance'),
      stanceCode(state.id, toldStance(response.stance)),
      machine,
    );
    // On the whole text as a selection, which every tool takes.
    const whole = () =>
      element(
        'PlainTextSelection',
        {
          guid: guid('whole', response.id),
          name: own.stanceVariable,
          startPosition: 0,
          endPosition: at(text.length),
          creatingUser: machine,
          creationDateTime,
        },
        [overall],
      );
    return element(
      'TextSource',
      {
        guid: response.id,
        name: nameOf.get(response.id),
        plainTextPath: `internal://${response.id}.txt`,
        creatingUser: machine,
        creationDateTime,
      },
      source === '' ? [overall] : [whole(), ...selections, ...quotes],
    );
  };
  const shownOf = (id: string) => shown.responses.get(id) ?? { name: '', text: '', files: [] };

  const nameOf = oneOfAKind(state.responses, (id) => shownOf(id).name);

  const value = (variable: string, kind: 'TextValue' | 'DateValue', content: string | null) =>
    content === null || content === ''
      ? ''
      : element('VariableValue', {}, [reference('VariableRef', variable), `<${kind}>${escapeXml(content)}</${kind}>`]);
  const cases = state.responses.map((response) =>
    element('Case', { guid: guid('case', response.id), name: nameOf.get(response.id) }, [
      value(variables.sector, 'TextValue', words.sectors[response.sector.value]),
      value(variables.date, 'DateValue', /^\d{4}-\d\d-\d\d$/.test(response.date ?? '') ? response.date : null),
      value(variables.stance, 'TextValue', stanceName(response.stance)),
      reference('SourceRef', response.id),
    ]),
  );
  const project = element(
    'Project',
    { xmlns: PROJECT, name: state.title || state.slug, origin: ORIGIN, creatingUserGUID: machine, creationDateTime },
    [
      element('Users', {}, [
        element('User', { guid: machine, name: own.machine }),
        ...reviewers.map((name) => element('User', { guid: userOf(name), name })),
      ]),
      element('CodeBook', {}, [codesOf(state)]),
      element('Variables', {}, [
        element('Variable', { guid: variables.sector, name: own.sectorVariable, typeOfVariable: 'Text' }),
        element('Variable', { guid: variables.date, name: own.dateVariable, typeOfVariable: 'Date' }),
        element('Variable', { guid: variables.stance, name: own.stanceVariable, typeOfVariable: 'Text' }),
      ]),
      cases.length === 0 ? '' : element('Cases', {}, cases),
      state.responses.length === 0 ? '' : element('Sources', {}, state.responses.map(sourceOf)),
      described(own.withheld),
    ],
  );
  return zipParts([
    ['project.qde', `<?xml version="1.0" encoding="utf-8"?>\n${project}\n`],
    ...state.responses.map(
      (response) => [`Sources/${response.id}.txt`, sourceText(shownOf(response.id).text).text] as const,
    ),
  ]);
}

/** The codebook alone as a REFI-QDA codebook («urn:QDA-XML:codebook:1.0»), with the same GUIDs as the project's codes. */
export function qdcOf(state: ConsultationState): Uint8Array {
  const book = element('CodeBook', { xmlns: CODEBOOK, origin: ORIGIN }, [codesOf(state)]);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${book}\n`);
}

/** When the coding is from, without a clock: the latest decision, else the deadline, else the latest letter. */
function createdAt(state: ConsultationState, decided: string | null): string {
  const latest = state.responses.reduce<string | null>(
    (most, { date }) => ((date ?? '') > (most ?? '') ? date : most),
    null,
  );
  const at = [decided, state.deadline, latest, state.opened].find((one) => /^\d{4}-\d\d-\d\d/.test(one ?? ''));
  const time = /^[\d-]{10}T\d\d:\d\d:\d\d/.exec(at ?? '')?.[0] ?? `${(at ?? '2000-01-01').slice(0, 10)}T00:00:00`;
  return `${time}Z`;
}

/** Two answers of one body: «Fagervik kommune» and «Fagervik kommune (2)». */
function oneOfAKind(responses: readonly ResponseState[], nameOf: (id: string) => string): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    responses.map(({ id }) => {
      const name = nameOf(id);
      let own = name;
      for (let number = 2; taken.has(own); number += 1) own = `${name} (${number})`;
      taken.add(own);
      return [id, own];
    }),
  );
}
