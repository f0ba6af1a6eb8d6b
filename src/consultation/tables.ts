import { isMap, parseDocument } from 'yaml';
import type { AnswerColumns } from '../formats/answers/columns.ts';
import { freeComments } from './setup.ts';

/**
 * The text of a consultation.yaml with what people have confirmed of a table's columns. The rest stays as it is, comments
 * and all.
 * @param source a text without faults
 * @param path of the table below responses/
 */
export function withColumns(source: string, path: string, columns: AnswerColumns): string {
  const document = parseDocument(source);
  freeComments(document);
  const told = document.createNode(withoutEmpty(columns));
  const tables = document.get('tables');
  const composed = path.normalize('NFC');
  if (!isMap(tables)) document.set('tables', document.createNode({ [composed]: told }));
  else {
    // What is there may be named in the other Unicode form.
    const there = tables.items.find(({ key }) => String(key).normalize('NFC') === composed)?.key;
    tables.set(there ?? composed, told);
  }
  return document.toString({ lineWidth: 0, nullStr: '' });
}

const withoutEmpty = (columns: AnswerColumns): unknown => JSON.parse(JSON.stringify(columns));
