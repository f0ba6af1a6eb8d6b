import ts from 'typescript';

/*
 * An expression with `\p{L}` takes V8 half a millisecond to compile, twice that when it is blind to case, again for texts with
 * a dash or a quotation mark outside Latin 1, and again in each thread: the class has 684 runs of letters. A first run meets
 * many hundreds of such expressions, most of them a few times. In the program as it is put together the class is written with
 * the runs that follow, which takes a fiftieth: letter for letter the same up to U+036F, and above that whole blocks of
 * scripts, with their few marks and digits.
 */

/** Latin, one for one. */
const LATIN = 'A-Za-zªµºÀ-ÖØ-öø-ˁˆ-ˑˠ-ˤˬˮ';
/** Greek to Georgian, Mongolian, Vietnamese and so on, U+0370–U+1FFF; then signs that are made of Latin. */
const OTHERS = '\\u0370-\\u1fff\\u2071\\u207f\\u2090-\\u209c\\u210a-\\u2113\\u2119-\\u211d\\u212a-\\u212d';
/** What has no case, and slows down what is blind to it: Chinese, Japanese and Korean, and letters beyond the first plane. */
const WITHOUT_CASE = '\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\ud7ff\\uf900-\\uffdc\\u{10000}-\\u{3ffff}';

/** The same source text with its classes of letters written out. */
export function withPlainLetters(source: string, path: string): string {
  if (!/\\p\{L\}/.test(source)) return source;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const changes: { start: number; end: number; text: string }[] = [];
  const change = (node: ts.Node, open: boolean, isBlind: boolean): boolean => {
    const start = node.getStart(file);
    const { text, isOpen } = written(source.slice(start, node.end), open, isBlind);
    changes.push({ start, end: node.end, text });
    return isOpen;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) change(node, false, /\/[a-z]*i[a-z]*$/.test(node.text));
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) change(node, false, false);
    else if (ts.isTemplateExpression(node)) {
      let open = change(node.head, false, false);
      for (const { expression, literal } of node.templateSpans) {
        visit(expression);
        open = change(literal, open, false);
      }
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  let made = '';
  let at = 0;
  for (const { start, end, text } of changes) {
    made += source.slice(at, start) + text;
    at = end;
  }
  return made + source.slice(at);
}

/** A piece of an expression as it stands in the source, with one backslash or two; `open`: it goes on inside a class. */
function written(piece: string, open: boolean, isBlind: boolean): { text: string; isOpen: boolean } {
  let isOpen = open;
  const text = piece.replace(/\\{1,2}p\{L\}|\\{2}.|\\.|[[\]]/gsu, (part) => {
    if (part === '[') isOpen = true;
    else if (part === ']') isOpen = false;
    if (!part.endsWith('p{L}')) return part;
    const escaped = part.startsWith('\\\\') ? '\\' : '';
    const runs = (LATIN + OTHERS + (isBlind ? '' : WITHOUT_CASE)).replaceAll('\\', `${escaped}\\`);
    return isOpen ? runs : `[${runs}]`;
  });
  return { text, isOpen };
}
