import { hashOf } from '../../ids.ts';

/**
 * The mark of a slot in Word, as a bookmark's name and a content control's tag: `notat_s_<key>_<sum>_<sum read>`. Word takes 40
 * letters of a bookmark's name, which it fills. The key is of the slot's name; the sum is of what the note had there, as in
 * the Markdown; the last is of what is read back of the document as it was written.
 */
export const SLOT_MARK = 'notat_s_';
/** What begins the names of all the note's bookmarks. */
export const NOTE_MARK = 'notat_';
const LENGTHS = { key: 8, read: 10 };
/** Stands for the last sum until the document is made. */
export const UNREAD = '0'.repeat(LENGTHS.read);
const MARK = /^notat_s_([0-9a-f]{8})_([0-9a-f]{12})_([0-9a-f]{10})$/;

/** A slot's name in a mark. */
export function slotKey(slot: string): string {
  return hashOf(slot).slice(0, LENGTHS.key);
}

/** The sum of what is read of a slot. */
export function readSumOf(markdown: string): string {
  return hashOf(markdown).slice(0, LENGTHS.read);
}

/** Takes a mark apart; null when it is none. */
export function readMark(name: string): { key: string; sum: string; readSum: string } | null {
  const [, key, sum, readSum] = MARK.exec(name) ?? [];
  return key === undefined || sum === undefined || readSum === undefined ? null : { key, sum, readSum };
}
