/** A level of a list style (ODF 1.3 part 3, 16.37): what it shows around its count. */
interface Level {
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  /** How many levels' counts are shown. */
  shown: number;
}

interface Open {
  style: string;
  level: number;
  count: number;
  numbered: boolean;
  /** An item has been opened, and its number is not written yet. */
  waiting: boolean;
}

const TAG = /<(\/?)text:(list|list-item|p|h)(?=[\s/>])([^<>]*)>/gu;

/** Writes the numbers of numbered lists into their items; lists with bullets are left as they are. */
export function withNumbers(xml: string, styles: string): string {
  const levels = levelsOf(styles);
  if (levels.size === 0) return xml;
  const open: Open[] = [];
  const last = new Map<string, number>();
  return xml.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
    const list = open.at(-1);
    if (name === 'list') {
      if (slash !== '') {
        const closed = open.pop();
        return closed?.numbered ? '</text:numbered>' : tag;
      }
      if (tag.endsWith('/>')) return tag;
      const style = /text:style-name="([^"]{1,100})"/u.exec(attributes)?.[1] ?? list?.style ?? '';
      const level = open.length + 1;
      const own = levels.get(`${style} ${level}`);
      const goesOn = /text:continue-(?:numbering="true"|list=)/u.test(attributes);
      const count = (goesOn ? last.get(`${style} ${level}`) : undefined) ?? (own?.start ?? 1) - 1;
      open.push({ style, level, count, numbered: own !== undefined, waiting: false });
      return own === undefined ? tag : '<text:numbered>';
    }
    if (list === undefined || !list.numbered || tag.endsWith('/>')) return tag;
    if (name === 'list-item') {
      if (slash !== '') return '</text:numbered>';
      const start = /text:start-value="(\d{1,6})"/u.exec(attributes)?.[1];
      list.count = start === undefined ? list.count + 1 : Number(start);
      list.waiting = true;
      last.set(`${list.style} ${list.level}`, list.count);
      return '<text:numbered>';
    }
    if (slash !== '' || !list.waiting) return tag;
    list.waiting = false;
    const own = levels.get(`${list.style} ${list.level}`);
    if (name === 'h' || own === undefined) return tag;
    const counts = open
      .slice(-own.shown)
      .map((level) => shown(level.count, levels.get(`${level.style} ${level.level}`)));
    return `${tag}${own.prefix}${counts.join('.')}${own.suffix} `;
  });
}

function shown(count: number, level: Level | undefined): string {
  if (level?.format === 'a' || level?.format === 'A') {
    const letter = String.fromCharCode(97 + ((count - 1) % 26));
    return level.format === 'a' ? letter : letter.toUpperCase();
  }
  if (level?.format === 'i' || level?.format === 'I') {
    const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][count % 10] ?? '';
    const lower = `${'x'.repeat(Math.min(9, Math.floor(count / 10)))}${roman}`;
    return level.format === 'i' ? lower : lower.toUpperCase();
  }
  return String(count);
}

function levelsOf(styles: string): Map<string, Level> {
  const found = new Map<string, Level>();
  for (const [, name = '', inner = ''] of styles.matchAll(
    /<text:list-style\s[^<>]{0,300}?style:name="([^"]{1,100})"[^<>]*>([\s\S]{0,60000}?)<\/text:list-style>/gu,
  ))
    for (const [, attributes = ''] of inner.matchAll(/<text:list-level-style-number\s([^<>]{0,1000})/gu)) {
      const value = (key: string) => new RegExp(`${key}="([^"]{0,20})"`, 'u').exec(attributes)?.[1];
      if (!value('style:num-format')) continue;
      found.set(`${name} ${value('text:level') ?? 1}`, {
        format: value('style:num-format') ?? '1',
        prefix: value('style:num-prefix') ?? value('loext:num-list-format')?.split('%')[0] ?? '',
        suffix: value('style:num-suffix') ?? '',
        start: Number(value('text:start-value') ?? 1),
        shown: Number(value('text:display-levels') ?? 1),
      });
    }
  return found;
}
