/** The contents of a long page follow the reading: the chapter at hand is marked, and in sight. */

/** From the top of the window, where the chapter that is read has begun. */
const READ_AT = 120;

function follow(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  let now = links[0];
  for (const link of links) {
    const place = document.getElementById(link.hash.slice(1));
    if (place && place.getBoundingClientRect().top <= READ_AT) now = link;
  }
  if (!now || now.getAttribute('aria-current') === 'location') return;
  for (const link of links) link.removeAttribute('aria-current');
  now.setAttribute('aria-current', 'location');
  // The list has its own scroll beside the text; where it has none, the page must not move.
  if (contents.scrollHeight > contents.clientHeight) {
    const { offsetTop, offsetHeight } = now;
    const away =
      offsetTop < contents.scrollTop || offsetTop + offsetHeight > contents.scrollTop + contents.clientHeight;
    if (away) contents.scrollTop = offsetTop - contents.clientHeight / 2;
  }
}

export function listenContents(): void {
  let asked = false;
  const look = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const contents = document.querySelector<HTMLElement>('.note-contents');
      if (contents) follow(contents);
    });
  };
  addEventListener('scroll', look, { passive: true });
  document.addEventListener('avgjort', look);
  look();
}
