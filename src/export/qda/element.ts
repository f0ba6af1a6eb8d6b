import { escapeXml } from '../xml.ts';

type Attributes = Record<string, string | number | undefined>;

/** An XML element with its attributes (those without a value are left out) and finished content. */
export function element(name: string, attributes: Attributes, content: string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inside = content.filter((part) => part !== '');
  return inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join('')}</${name}>`;
}

export const described = (text: string): string => (text === '' ? '' : `<Description>${escapeXml(text)}</Description>`);
export const reference = (name: string, guid: string): string => `<${name} targetGUID="${guid}"/>`;
