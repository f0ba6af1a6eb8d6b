/** ECMA-376 part 1, 17.3.2: hidden text and double strike; off when the value says so. */
const HIDING = /<w:(?:vanish|specVanish|dstrike)(?:\s+w:val="(?:1|true|on)")?\s*\/>/gu;
const HIDES = /<w:(?:vanish|specVanish|d?strike)(?:\s+w:val="(?:1|true|on)")?\s*\/>/u;
const SHOWS = /<w:(?:vanish|specVanish)\s+w:val="(?:0|false|off)"/u;
const WHITE = /<w:color\s[^>]{0,200}w:val="FFFFFF"/iu;
/** A ground on which white can be read. */
const GROUND = /<w:shd\s[^>]{0,200}w:fill="(?!auto"|FFFFFF")|<w:highlight\s[^>]{0,100}w:val="(?!none"|white")/iu;

/** The styles that hide or strike their text, by kind, and those that lay a ground under it. */
export interface HiddenStyles {
  hidden: Set<string>;
  ground: Set<string>;
}

/** Reads the styles part; what a style does not say itself it has from the one it is based on. */
export function hiddenStyles(part: Uint8Array | undefined): HiddenStyles {
  const xml = part === undefined ? '' : new TextDecoder().decode(part);
  const styles = new Map<string, { hides: boolean | null; ground: boolean; basedOn: string | undefined }>();
  for (const style of xml.split('</w:style>')) {
    const own = style.slice(style.lastIndexOf('<w:style '));
    const id = /w:styleId="([^"]{1,100})"/u.exec(own)?.[1];
    if (id === undefined || !/w:type="(?:character|paragraph)"/u.test(own)) continue;
    const hides = HIDES.test(own) ? true : SHOWS.test(own) ? false : null;
    const basedOn = /<w:basedOn\s+w:val="([^"]{1,100})"/u.exec(own)?.[1];
    styles.set(id, { hides, ground: GROUND.test(own), basedOn });
  }
  const found: HiddenStyles = { hidden: new Set(), ground: new Set() };
  for (const id of styles.keys()) {
    let hides: boolean | null = null;
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at) && seen.size < 20; ) {
      seen.add(at);
      const style = styles.get(at);
      hides ??= style?.hides ?? null;
      if (style?.ground) found.ground.add(id);
      at = style?.basedOn;
    }
    if (hides) found.hidden.add(id);
  }
  return found;
}

/** Hidden text is told to mammoth as struck text, which it marks; the reading of the markup then leaves both out. */
export function withHiddenStruck(part: Uint8Array, styles: HiddenStyles): Uint8Array {
  const xml = new TextDecoder().decode(part);
  const marked = xml
    .replace(HIDING, '<w:strike/>')
    .replace(/<w:rStyle w:val="([^"]{1,100})"\s*\/>/gu, (tag, id: string) =>
      styles.hidden.has(id) ? '<w:strike/>' : tag,
    );
  const struck = withRunsStruck(marked, styles);
  return struck === xml ? part : new TextEncoder().encode(struck);
}

/** Strikes the runs of hidden paragraphs, and white ones outside tables and boxes, whose ground is not told here. */
function withRunsStruck(xml: string, styles: HiddenStyles): string {
  if (styles.hidden.size === 0 && !WHITE.test(xml)) return xml;
  const coloured = /<w:background\s[^>]{0,200}w:color="(?!auto"|FFFFFF")/iu.test(xml);
  const pieces: string[] = [];
  const open: { hidden: boolean; ground: boolean }[] = [];
  let framed = 0;
  let done = 0;
  for (const match of xml.matchAll(/<(\/?)w:(tbl|txbxContent|p|r)(?=[\s/>])[^<>]*>/gu)) {
    const [tag, slash, name] = match;
    if (tag.endsWith('/>')) continue;
    const after = match.index + tag.length;
    if (name === 'tbl' || name === 'txbxContent') framed += slash === '' ? 1 : -1;
    else if (name === 'p' && slash !== '') open.pop();
    else if (name === 'p') {
      const properties = propertiesAt(xml, after, 'pPr');
      const style = /<w:pStyle\s+w:val="([^"]{1,100})"/u.exec(properties)?.[1] ?? '';
      open.push({
        hidden: styles.hidden.has(style),
        ground: styles.ground.has(style) || GROUND.test(properties),
      });
    } else if (slash === '') {
      const properties = propertiesAt(xml, after, 'rPr');
      const paragraph = open.at(-1);
      const style = /<w:rStyle\s+w:val="([^"]{1,100})"/u.exec(properties)?.[1] ?? '';
      const ground = coloured || framed > 0 || paragraph?.ground || styles.ground.has(style) || GROUND.test(properties);
      const white = WHITE.test(properties) && !ground;
      if (!white && !(paragraph?.hidden && !SHOWS.test(properties))) continue;
      const at = properties === '' ? after : after + '<w:rPr>'.length;
      pieces.push(xml.slice(done, at), properties === '' ? '<w:rPr><w:strike/></w:rPr>' : '<w:strike/>');
      done = at;
    }
  }
  return pieces.join('') + xml.slice(done);
}

/** The properties element that opens at a place, or ''. */
function propertiesAt(xml: string, at: number, name: 'pPr' | 'rPr'): string {
  if (!xml.startsWith(`<w:${name}>`, at)) return '';
  const end = xml.indexOf(`</w:${name}>`, at);
  return end < 0 ? '' : xml.slice(at, end);
}
