import { describe, expect, test } from 'vitest';
import { textOf, utf8, warningsOf } from './make-files.ts';

const html = (body: string) => utf8(`<!DOCTYPE html><html><body>${body}</body></html>`);

describe('HTML', () => {
  test('cells are measured by their words, not by the white space they are set with', async () => {
    const indent = `\n${' '.repeat(300)}`;
    const cell = (text: string) => `<td>${indent}<div>${indent}${text}${indent}</div>${indent}</td>`;
    const table = `<table><tr>${cell('Støtter dere forslaget?')}${cell('Nei</div><div>Delvis')}</tr></table>`;
    expect(await textOf(html(table))).toBe('Støtter dere forslaget?\tNei Delvis');
  });

  test('a table of answers has a row a line, cells apart', async () => {
    const rows = [
      ['Spørsmål', 'Svar'],
      ['Bør fristen flyttes?', 'Ja'],
      ['Er gebyret rimelig?', 'Nei'],
    ];
    const table = rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('');
    expect(await textOf(html(`<table>${table}</table>`))).toBe(rows.map((row) => row.join('\t')).join('\n\n'));
  });

  test.each(['address', 'fieldset', 'legend', 'figcaption', 'summary', 'center', 'dt', 'dd', 'section', 'h4'])(
    '<%s> parts words',
    async (tag) => {
      expect(await textOf(html(`Før<${tag}>inne</${tag}>etter`))).toBe('Før\n\ninne\n\netter');
    },
  );

  test('what is typed in a form stands beside its label', async () => {
    const form =
      '<p>Navn: <input type="text" value="Fjellvik kommune"></p><p>Hemmelig: <input type="hidden" value="x1"></p>';
    expect(await textOf(html(form))).toBe('Navn: Fjellvik kommune\n\nHemmelig:');
  });

  test('pictures within the page take no room from the text', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`;
    expect(await textOf(html(`${picture}<p>Vi støtter forslaget.</p>`))).toBe('Vi støtter forslaget.');
  });

  test('elements too deep to be followed are told', async () => {
    const deep = `<p>Oppe.</p>${'<div>'.repeat(900)}Nede.${'</div>'.repeat(900)}`;
    expect(await textOf(html(deep))).toBe('Oppe.');
    expect(await warningsOf(html(deep))).toEqual(['truncated 1']);
  });
});
