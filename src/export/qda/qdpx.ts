import { type Judged, quoteParts, STANCES, type Stance, type Theme } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { idOf } from '../../ids.ts';
import { exportWords } from '../../norsk/export.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { shownResponses } from '../../report/withheld.ts';
import type { ConsultationState, ResponseState } from '../../state.ts';
import { isUnsurelyTold, toldStance } from '../../told.ts';
import { escapeXml } from '../xml.ts';
import { zipParts } from '../zip.ts';
import { sourceText } from './offsets.ts';

const PROJECT = 'urn:QDA-XML:project:1.0';
const CODEBOOK = 'urn:QDA-XML:codebook:1.0';
const ORIGIN = 'Høringsanalyse';
/** Told apart by hue and lightness (Okabe and Ito); themes take them in turn. */
const COLOURS = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#8C8C00', '#5A5A5A'];
const STANCE_COLOURS: Record<Stance | 'unread', string> = {
  supports: '#00497F',
  'supports-with-reservations': '#6FA8D6',
  opposes: '#B3541E',
  neutral: '#A0A0A0',
  'no-remarks': '#D9D9D9',
  unread: '#F2F2F2',
};

type Attributes = Record<string, string | number | undefined>;

/** An element with its attributes and finished content. */
function element(name: string, attributes: Attributes, content: string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inside = content.filter((part) => part !== '');
  return inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join('')}</${name}>`;
}

const described = (text: string) => (text === '' ? '' : `<Description>${escapeXml(text)}</Description>`);
const reference = (name: string, guid: string) => `<${name} targetGUID="${guid}"/>`;

/**
 * The whole coding as a REFI-QDA project (REFI-QDA 1.5, «urn:QDA-XML:project:1.0»): `project.qde` and the texts as
 * `Sources/<guid>.txt`. Responses are text sources, bodies are cases with sector, date and stance as variables, themes and
 * stances are codes, passages are selections, and tags are codings whose user is the machine or the reviewer.
 *
 * Positions count Unicode code points from 0 in the text file, which is UTF-8 without a byte order mark and has LF line
 * ends only, so a reader that counts line ends as one character and one that counts bytes of CRLF agree.
 * Same state, same bytes: GUIDs are uuid5, and no clock is read.
 */
export function qdpxOf(state: ConsultationState): Uint8Array {
  const words = noteWords(state.language);
  const own = exportWords(state.language);
  const shown = shownResponses(state);
  const guid = (...parts: string[]) => idOf(state.id, 'qdpx', ...parts);
  const machine = guid('user', '');
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
    element('Coding', { guid: id, creatingUser: user }, [reference('CodeRef', code)]);

  const sourceOf = (response: ResponseState): string => {
    const { name, text } = shownOf(response.id);
    const { at } = sourceText(text);
    const selections = response.passages.flatMap((passage) => {
      const stance = toldStance(state.passageStances.get(passage.id) ?? null);
      const codings = [
        ...(tagsOf.get(passage.id) ?? []).map((tag) =>
          coding(guid('coding', passage.id, tag.themeId), tag.themeId, userOf(tag.by)),
        ),
        ...(stance ? [coding(guid('coding', passage.id, 'stance'), stanceCode(state, stance), machine)] : []),
      ];
      return codings.length === 0
        ? []
        : [
            element(
              'PlainTextSelection',
              {
                guid: passage.id,
                name: `${words.page} ${passage.page}`,
                startPosition: at(passage.start),
                endPosition: at(passage.end),
                creatingUser: machine,
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
          },
          [described(words.sides[quote.side]), coding(guid('coding', ...ids, 'quote'), quoteCode(state), machine)],
        );
      }),
    );
    return element(
      'TextSource',
      { guid: response.id, name, plainTextPath: `internal://${response.id}.txt`, creatingUser: machine },
      [
        ...selections,
        ...quotes,
        coding(guid('coding', response.id, 'stance'), stanceCode(state, toldStance(response.stance)), machine),
      ],
    );
  };
  const shownOf = (id: string) => shown.responses.get(id) ?? { name: '', text: '', files: [] };

  const value = (variable: string, kind: 'TextValue' | 'DateValue', content: string | null) =>
    content === null || content === ''
      ? ''
      : element('VariableValue', {}, [reference('VariableRef', variable), `<${kind}>${escapeXml(content)}</${kind}>`]);
  const cases = state.responses.map((response) =>
    element('Case', { guid: guid('case', response.id), name: shownOf(response.id).name }, [
      value(variables.sector, 'TextValue', words.sectors[response.sector.value]),
      value(variables.date, 'DateValue', /^\d{4}-\d\d-\d\d$/.test(response.date ?? '') ? response.date : null),
      value(variables.stance, 'TextValue', stanceName(response.stance)),
      reference('SourceRef', response.id),
    ]),
  );
  const project = element(
    'Project',
    { xmlns: PROJECT, name: state.title || state.slug, origin: ORIGIN, creatingUserGUID: machine },
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

/** Null: «uavklart», which is a code too, so that the codes of the answers add up. */
const stanceCode = (state: ConsultationState, stance: Stance | null) =>
  idOf(state.id, 'qdpx', 'stance', stance ?? 'unread');
const stanceWord = ({ language }: ConsultationState, stance: Stance | null) =>
  stance === 'no-remarks' ? exportWords(language).noRemarks : noteWords(language).stances[stance ?? 'unread'];
const quoteCode = (state: ConsultationState) => idOf(state.id, 'qdpx', 'code', 'quote');

/** Themes with their sub-themes, then the stances in a folder that is no code itself, then the quotes of the note. */
function codesOf(state: ConsultationState): string {
  const own = exportWords(state.language);
  const themes = state.themes.filter((theme) => theme.status !== 'rejected');
  const known = new Set(themes.map((theme) => theme.id));
  // A part whose whole has been rejected stands by itself.
  const children = groupBy(themes, (theme) =>
    theme.parentId !== null && known.has(theme.parentId) ? theme.parentId : null,
  );
  const themeCode = (theme: Theme, colour: string): string =>
    element('Code', { guid: theme.id, name: theme.label, isCodable: 'true', color: colour }, [
      described(theme.description),
      ...(children.get(theme.id) ?? []).map((part) => themeCode(part, colour)),
    ]);
  return element('Codes', {}, [
    ...(children.get(null) ?? []).map((theme, index) => themeCode(theme, COLOURS[index % COLOURS.length] ?? '#5A5A5A')),
    element('Code', { guid: idOf(state.id, 'qdpx', 'code', 'stances'), name: own.stanceCodes, isCodable: 'false' }, [
      ...[...STANCES, null].map((stance) =>
        element('Code', {
          guid: stanceCode(state, stance),
          name: stanceWord(state, stance),
          isCodable: 'true',
          color: STANCE_COLOURS[stance ?? 'unread'],
        }),
      ),
    ]),
    element('Code', { guid: quoteCode(state), name: own.quoteCode, isCodable: 'true', color: '#F0E442' }),
  ]);
}
