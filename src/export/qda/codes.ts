import type { Mark } from '../../codebook.ts';
import { STANCES, type Stance, type Theme } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { idOf } from '../../ids.ts';
import { exportWords } from '../../norsk/export.ts';
import { noteWords } from '../../norsk/note/note.ts';
import type { ConsultationState } from '../../state.ts';
import { described, element } from './element.ts';

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

/** Null: «uavklart», which is a code too, so that the codes of the answers add up. */
export const stanceCode = (consultationId: string, stance: Stance | null): string =>
  idOf(consultationId, 'qdpx', 'stance', stance ?? 'unread');
export const quoteCode = (consultationId: string): string => idOf(consultationId, 'qdpx', 'code', 'quote');
const stancesCode = (consultationId: string) => idOf(consultationId, 'qdpx', 'code', 'stances');
/** The user that codes of the machine are made by. */
export const machineUser = (consultationId: string): string => idOf(consultationId, 'qdpx', 'user', '');

/** The codes of a consultation that are no themes, by GUID: what `codesOf` writes, known again when it comes back. */
export function ownMarks(consultationId: string): Map<string, Mark> {
  return new Map<string, Mark>([
    ...[...STANCES, null].map((stance) => [stanceCode(consultationId, stance), { kind: 'stance', stance }] as const),
    [stancesCode(consultationId), { kind: 'folder' }],
    [quoteCode(consultationId), { kind: 'quote' }],
  ]);
}

export const stanceWord = ({ language }: Pick<ConsultationState, 'language'>, stance: Stance | null): string =>
  stance === 'no-remarks' ? exportWords(language).noRemarks : noteWords(language).stances[stance ?? 'unread'];

/** Themes with their sub-themes, then the stances in a folder that is no code itself, then the quotes of the note. */
export function codesOf(state: ConsultationState): string {
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
    element('Code', { guid: stancesCode(state.id), name: own.stanceCodes, isCodable: 'false' }, [
      ...[...STANCES, null].map((stance) =>
        element('Code', {
          guid: stanceCode(state.id, stance),
          name: stanceWord(state, stance),
          isCodable: 'true',
          color: STANCE_COLOURS[stance ?? 'unread'],
        }),
      ),
    ]),
    element('Code', { guid: quoteCode(state.id), name: own.quoteCode, isCodable: 'true', color: '#F0E442' }),
  ]);
}
