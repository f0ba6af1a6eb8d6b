import type { FollowUpStatus } from '../follow-up.ts';
import { longDate, type NoteLanguage } from './numbers.ts';

interface FollowUpNoteWords {
  statuses: Record<FollowUpStatus, string>;
  by: (name: string) => string;
  until: (iso: string) => string;
  asked: (names: string) => string;
}

const WORDS: Record<NoteLanguage, FollowUpNoteWords> = {
  nb: {
    statuses: {
      proposed: 'foreslått',
      decided: 'besluttet',
      'under-way': 'i arbeid',
      done: 'gjort',
      dropped: 'droppet',
    },
    by: (name) => `ansvarlig: ${name}`,
    until: (iso) => `frist ${longDate(iso, 'nb')}`,
    asked: (names) => `bedt om av ${names}`,
  },
  nn: {
    statuses: { proposed: 'foreslått', decided: 'vedteke', 'under-way': 'i arbeid', done: 'gjort', dropped: 'droppa' },
    by: (name) => `ansvarleg: ${name}`,
    until: (iso) => `frist ${longDate(iso, 'nn')}`,
    asked: (names) => `bede om av ${names}`,
  },
  en: {
    statuses: {
      proposed: 'proposed',
      decided: 'decided',
      'under-way': 'under way',
      done: 'done',
      dropped: 'dropped',
    },
    by: (name) => `responsible: ${name}`,
    until: (iso) => `due ${longDate(iso, 'en')}`,
    asked: (names) => `asked for by ${names}`,
  },
};

/** What is told of a follow-up point beside its own words, in the note's language. */
export function followUpNoteWords(language: NoteLanguage): FollowUpNoteWords {
  return WORDS[language];
}
