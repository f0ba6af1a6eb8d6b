import { linkTo } from './say.ts';

/** The original file beside the text, at the page of the passage. */

const pane = () => document.querySelector<HTMLElement>('#original');

/** Opens the original at the passage's page, or closes it when it stands there. `null` only closes. @returns whether there was one */
export function toggleOriginal(passage: HTMLElement | null): boolean {
  const section = pane();
  const link = document.querySelector<HTMLAnchorElement>('[data-original]');
  if (!section || !link) return false;
  const open = !section.hidden;
  if (passage === null && !open) return false;
  const file = passage?.dataset.file || link.pathname.split('/').at(-1) || '';
  const address = linkTo(`/fil/${file}#side-${passage?.dataset.page ?? '1'}`);
  // Asked for again from a passage on another page, it goes there.
  if (passage === null || section.querySelector('iframe')?.getAttribute('src') === address) {
    section.hidden = true;
    section.replaceChildren();
    return true;
  }
  if (passage.dataset.frame !== '1') {
    // A Word file can't be shown in the page: it is saved, and opens in its own program.
    location.href = address;
    return true;
  }
  const head = document.createElement('div');
  head.className = 'original-head';
  const away = document.createElement('a');
  away.href = address;
  away.target = '_blank';
  away.rel = 'noopener';
  away.textContent = link.textContent?.replace(/\s+o\s*$/, '') ?? '';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'ds-button';
  close.dataset.size = 'sm';
  close.dataset.variant = 'tertiary';
  close.textContent = section.dataset.close ?? '';
  close.addEventListener('click', () => toggleOriginal(null));
  head.append(away, close);
  const frame = document.createElement('iframe');
  frame.title = section.getAttribute('aria-label') ?? '';
  frame.src = address;
  section.replaceChildren(head, frame);
  section.hidden = false;
  passage.scrollIntoView({ block: 'nearest' });
  return true;
}
