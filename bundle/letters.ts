import ts from 'typescript';

/*
 * An expression with `\p{L}` takes V8 half a millisecond to compile, twice that when it is blind to case, again for texts with
 * a dash or a quotation mark outside Latin 1, and again in each thread: the class has 684 runs of letters. A first run meets
 * many hundreds of such expressions, most of them a few times. In the program as it is put together the class is written with
 * the runs that follow, which takes a fiftieth: letter for letter the same up to U+036F, and above that whole blocks of
 * scripts, with their few marks and digits.
 */

/** Latin one for one up to U+036F; then Greek to Georgian, Mongolian, Vietnamese and so on; Chinese, Japanese, Korean. */
const LETTERS =
  'A-Za-zªµºÀ-ÖØ-öø-ˁˆ-ˑˠ-ˤˬˮ\\u0345\\u0370-\\u1fff\\u2126\\u212a\\u212b\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\ud7ff\\uf900-\\ufdff';
/**
 * What is left, each with its capital or small form beside it: V8 looks for the other form of every sign of a class that is
 * blind to case, which takes half the time of compiling where they are thousands.
 */
const NO_LETTERS =
  '\\0-@[-\\x60{-©«-´¶-¹»-¿×÷˂-˅˒-˟˥-˫˭˯-\\u0344\\u0346-\\u036f\\u2000-\\u2125\\u2127-\\u2129\\u212c-\\u2bff\\u2e00-\\u3004\\u3008-\\u3030\\ud800-\\uf8ff\\ufe00-\\u{10ffff}';

/** Figures one for one up to U+036F; then Arabic ones, those above and below the line, fractions, Roman and ringed ones. */
const FIGURES =
  '0-9²³¹¼-¾\\u0660-\\u0669\\u06f0-\\u06f9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u2182\\u2185-\\u2189\\u2460-\\u249b\\u2776-\\u2793\\uff10-\\uff19';

/** The same source text with its classes of letters and figures written out. */
export function withPlainLetters(source: string, path: string): string {
  if (!/\\p\{[LN]\}/.test(source)) return source;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const changes: { start: number; end: number; text: string }[] = [];
  const change = (node: ts.Node, open: boolean): boolean => {
    const start = node.getStart(file);
    const { text, isOpen } = written(source.slice(start, node.end), open);
    changes.push({ start, end: node.end, text });
    return isOpen;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      change(node, false);
    else if (ts.isTemplateExpression(node)) {
      let open = change(node.head, false);
      for (const { expression, literal } of node.templateSpans) {
        visit(expression);
        open = change(literal, open);
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
function written(piece: string, open: boolean): { text: string; isOpen: boolean } {
  let isOpen = open;
  const text = piece.replace(/\\{1,2}p\{[LN]\}|\\{2}.|\\.|[[\]]/gsu, (part) => {
    if (part === '[') isOpen = true;
    else if (part === ']') isOpen = false;
    if (!/p\{[LN]\}$/.test(part)) return part;
    const escaped = part.startsWith('\\\\') ? '\\' : '';
    const [inside, alone] = part.endsWith('{L}') ? [LETTERS, `[^${NO_LETTERS}]`] : [FIGURES, `[${FIGURES}]`];
    return (isOpen ? inside : alone).replaceAll('\\', `${escaped}\\`);
  });
  return { text, isOpen };
}
