/*
 * What a reader of the page does not see: told by the element's own style, by a rule of the page's style sheet, or by
 * Word's mark for deleted text. All are turned into one: the attribute `hidden`.
 */

/** Declarations that hide. A text without size or ink is no more to be seen than one left out. */
const HIDES =
  /(?:^|[;{\s"'])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?:opacity|font-size)\s*:\s*0?(?:0|\.0{1,4})(?:px|pt|em|rem|%)?\s*(?=[;}"'!>\s]|$))/iu;
const TAG = /<(?!(?:html|body|head|input|style|script)\b)([a-z][\w:-]{0,40})(?=\s)([^<>]*)>/giu;
/** One element by class or id, with or without its name; what stands in a longer selector is not looked into. */
const SIMPLE = /^([a-z][a-z\d]{0,15})?([.#])([\w-]{1,80})$/iu;
const MOST_RULES = 5000;

interface Rule {
  tag: string | undefined;
  name: string;
}

/** The simple rules of the page's style sheets that hide. Those for print or for narrow screens say nothing of the page. */
function hidingRules(html: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  let left = MOST_RULES;
  for (const [, sheet = ''] of html.matchAll(/<style(?=[\s>])[^<>]*>([^<]*(?:<!--[^<]*)?)/giu)) {
    const plain = withoutComments(sheet).replace(/<!--|-->/gu, '');
    let depth = 0;
    // An at-rule with rules of its own opens a second brace; what is within is left alone.
    for (const block of plain.split('}')) {
      const parts = block.split('{');
      const inner = depth > 0 || parts.length > 2;
      depth = Math.max(0, depth + parts.length - 2);
      const body = parts[1];
      if (inner || body === undefined || left-- <= 0 || !HIDES.test(body)) continue;
      for (const selector of (parts[0] ?? '').split(',')) {
        const [, tag, kind, name = ''] = SIMPLE.exec(selector.trim()) ?? [];
        if (kind === undefined) continue;
        const key = kind + name;
        rules.set(key, [...(rules.get(key) ?? []), { tag: tag?.toLowerCase(), name }]);
      }
    }
  }
  return rules;
}

const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((piece, at) => (at === 0 ? piece : piece.includes('*/') ? piece.slice(piece.indexOf('*/') + 2) : ''))
    .join('');

const attribute = (attributes: string, name: string): string => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
};

/**
 * Marks with `hidden` every element that the page does not show or that Word has deleted.
 * @param html markup
 * @returns the same, with the attribute added where it was wanting
 */
export function withHiddenMarked(html: string): string {
  if (!/\s(?:style|class|id)\s*=/iu.test(html)) return html;
  const rules = hidingRules(html);
  return html.replace(TAG, (whole: string, tag: string, attributes: string) => {
    const names = attribute(attributes, 'class').split(/\s+/u);
    const keys = rules.size === 0 ? [] : [...names.map((name) => `.${name}`), `#${attribute(attributes, 'id')}`];
    const hides =
      HIDES.test(attribute(attributes, 'style')) ||
      names.some((name) => /^msodel$/iu.test(name)) ||
      keys.some((key) => rules.get(key)?.some((rule) => rule.tag === undefined || rule.tag === tag.toLowerCase()));
    return hides ? `<${tag} hidden=""${attributes}>` : whole;
  });
}
