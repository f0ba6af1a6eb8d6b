import { outermost, replaced, valOf } from './docx-elements.ts';

/** Comments by their id, each the paragraphs it has, as XML. */
export type Comments = Map<string, string>;

/**
 * Puts a body as Word shows it where the reader of markup does not know how: text boxes, choices of drop-down lists,
 * prompts nobody has answered, and comments after the paragraph they are put on.
 */
export function asShown(xml: string, comments: Comments): string {
  return withComments(withBoxes(withoutPrompts(withChoices(xml))), comments);
}

const BOX = 'w:txbxContent';

/** Text boxes are drawn in a way of Word 2010 with an older one beside it; where there is no older, or an empty one. */
function withBoxes(xml: string): string {
  if (!xml.includes(`<${BOX}`)) return xml;
  const old = replaced(xml, 'mc:AlternateContent', (block) => {
    const fallback = block.slice(Math.max(0, block.indexOf('<mc:Fallback')));
    return fallback.startsWith('<mc:Fallback') && fallback.includes(`<${BOX}`) ? block : (oldBox(block) ?? block);
  });
  return replaced(old, 'w:drawing', (drawing) => oldBox(drawing) ?? drawing);
}

function oldBox(block: string): string | null {
  const boxes = outermost(block, BOX).map(({ start, end }) => block.slice(start, end));
  return boxes.length === 0
    ? null
    : `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${boxes.join('')}</v:textbox></v:shape></w:pict>`;
}

/** «Klikk her for å skrive» is Word's, not the author's. */
function withoutPrompts(xml: string): string {
  if (!xml.includes('<w:showingPlcHdr')) return xml;
  return replaced(xml, 'w:sdt', (control) => {
    const body = control.indexOf('<w:sdtContent');
    const head = body < 0 ? control : control.slice(0, body);
    if (/<w:showingPlcHdr(?:\s+w:val="(?:1|true|on)")?\s*\/>/u.test(head))
      return `${head}<w:sdtContent>${withoutText(control.slice(body))}</w:sdtContent></w:sdt>`;
    return body < 0 ? control : `${head}${withoutPrompts(control.slice(body, -'</w:sdt>'.length))}</w:sdt>`;
  });
}

/** Paragraphs and cells stay: without them the control would leave the document broken. */
const withoutText = (content: string): string =>
  content
    .replace(/^<w:sdtContent[^<>]*>|<\/w:sdtContent>[\s\S]*$/gu, '')
    .replace(/<w:t(?=[\s>])[^<>]*>[^<]*<\/w:t>/gu, '');

/** A drop-down of Word's older forms keeps its choice beside its entries. */
function withChoices(xml: string): string {
  if (!xml.includes('<w:ddList>')) return xml;
  return replaced(xml, 'w:r', (run) => {
    if (!run.includes('<w:ddList>')) return run;
    const entries = [...run.matchAll(/<w:listEntry\s+w:val="([^"]{0,500})"/gu)].map((entry) => entry[1] ?? '');
    const chosen = entries[Number(valOf(run, 'result') ?? valOf(run, 'default') ?? 0)];
    return chosen === undefined ? run : `${run}<w:r><w:t xml:space="preserve">${chosen} </w:t></w:r>`;
  });
}

/** The paragraphs of each comment in the part that holds them. */
export function commentsOf(part: string): Comments {
  return new Map(
    outermost(part, 'w:comment').flatMap(({ start, end }) => {
      const comment = part.slice(start, end);
      const id = /^<w:comment\s[^<>]{0,500}?w:id="(-?\d{1,10})"/u.exec(comment)?.[1];
      const from = comment.indexOf('>') + 1;
      const text = comment.slice(from, -'</w:comment>'.length).replace(/<w:annotationRef\s*\/>/gu, '');
      return id === undefined || !/<w:t[\s>]/u.test(text) ? [] : [[id, text] as const];
    }),
  );
}

function withComments(xml: string, comments: Comments): string {
  if (comments.size === 0) return xml;
  const pieces: string[] = [];
  let waiting: string[] = [];
  let done = 0;
  for (const tag of xml.matchAll(/<w:commentReference\s[^<>]{0,200}?w:id="(-?\d{1,10})"[^<>]*>|<\/w:p>/gu)) {
    const id = tag[1];
    if (id !== undefined) waiting.push(comments.get(id) ?? '');
    else if (waiting.length > 0) {
      const end = tag.index + tag[0].length;
      pieces.push(xml.slice(done, end), ...waiting);
      waiting = [];
      done = end;
    }
  }
  return pieces.join('') + xml.slice(done);
}
