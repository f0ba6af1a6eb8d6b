import { BookmarkEnd, BookmarkStart, FileChild, type XmlComponent } from 'docx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { hashOf } from '../../ids.ts';
import type { SlotBlock } from '../blocks.ts';
import { readWordSlots } from './read-slots.ts';
import { SLOT_MARK, slotKey, UNREAD } from './slot-marks.ts';

/** An element between the paragraphs of a document. */
class BodyElement extends FileChild {
  constructor(name: string, children: XmlComponent[], attributes: Record<string, string> = {}) {
    super(name);
    this.root.push(...(Object.keys(attributes).length > 0 ? [{ _attr: attributes }] : []), ...children);
  }
}
const property = (name: string, value?: string) =>
  new BodyElement(name, [], value === undefined ? {} : { 'w:val': value });

/**
 * A place to write in as a content control with its name over it. Word keeps the control's tag; LibreOffice (7.4) drops the tag
 * and keeps bookmarks, so that the same mark stands before it as a bookmark.
 */
export function slotControl({ slot, sum, empty }: SlotBlock, title: string, children: FileChild[]): FileChild[] {
  const key = slotKey(slot);
  const mark = `${SLOT_MARK}${key}_${sum}_${UNREAD}`;
  const id = Number.parseInt(key, 16);
  // The ids of bookmarks are counted anew when the package is made repeatable.
  const bookmark = [new BookmarkStart(mark, id), new BookmarkEnd(id)].map((element) => element as unknown as FileChild);
  const properties = [
    property('w:alias', title),
    property('w:tag', mark),
    property('w:id', String(Number.parseInt(hashOf(slot).slice(8, 15), 16))),
    ...(empty ? [property('w:showingPlcHdr')] : []),
  ];
  return [
    ...bookmark,
    new BodyElement('w:sdt', [new BodyElement('w:sdtPr', properties), new BodyElement('w:sdtContent', children)]),
  ];
}

/**
 * Writes into each mark the sum of what is read back of its slot, so that a document whose slots nobody has touched is known
 * as such, whatever of the text Word can't carry back.
 * @param parts those of the document's package, by path
 */
export async function withReadSums(parts: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  const document = strFromU8(parts.get(DOCUMENT) ?? new Uint8Array());
  const controls = document.match(CONTROL);
  if (!controls) return parts;
  const withDocument = (xml: string) => new Map(parts).set(DOCUMENT, strToU8(xml));
  // Only the slots are read: the tables of a large note take long.
  const [before = ''] = /^[\s\S]*?<w:body>/.exec(document) ?? [];
  const slots = withDocument(`${before}${controls.join('')}</w:body></w:document>`);
  const read = await readWordSlots(zipSync(Object.fromEntries(slots), { level: 0 }));
  const sums = new Map(read?.map(({ mark, readSum }) => [mark, mark.replace(UNREAD, readSum)]));
  return withDocument(document.replace(/notat_s_\w+/g, (mark) => sums.get(mark) ?? mark));
}

const DOCUMENT = 'word/document.xml';
/** A control as it is written above: it holds no other. */
const CONTROL = /<w:sdt><w:sdtPr><w:alias [^>]*><w:tag w:val="notat_s_[\s\S]*?<\/w:sdt>/g;
