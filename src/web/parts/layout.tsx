import { raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { MAX_FILE_BYTES } from '../../formats/limits.ts';
import { importWords } from '../../norsk/desk/imports.ts';
import { KEY_WORDS, type KeyPlace } from '../../norsk/desk/labels.ts';
import { spoken } from '../../norsk/desk/speak.ts';
import { startWords } from '../../norsk/desk/start/start.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { may } from '../../services/accounts/roles.ts';
import type { Frame } from '../context.ts';
import { address } from './format.ts';
import { KeysSwitch, KeysTable } from './keys.tsx';
import { Bar } from './marks.tsx';
import { base, linkTo } from './place.ts';

export type PageName = keyof typeof ui.pages;

const RAIL: readonly (readonly [PageName, string, string])[] = [
  ['overview', '/', 'o'],
  ['answers', '/svar', 's'],
  ['themes', '/temaer', 't'],
  ['followUp', '/oppfolging', 'f'],
  ['priority', '/prioritering', 'p'],
  ['note', '/notat', 'n'],
  ['log', '/logg', 'l'],
  ['quality', '/#kvalitet', 'k'],
];

/** Where on the desk a page's keys are told: by its own name, or the page's. */
function placesOf(page: PageName | null, keys: KeyPlace | undefined): KeyPlace[] {
  const own = keys ?? (page !== null && page in KEY_WORDS ? (page as KeyPlace) : null);
  return [...(own === null ? [] : [own]), ...(own === 'answer' ? [] : (['list'] as const)), 'everywhere'];
}

/** The frame of every page: rail, the consultation and how far the review has come, the page, the help. */
export const Layout: FC<
  PropsWithChildren<{ frame: Frame; page: PageName | null; title: string; wide?: boolean; keys?: KeyPlace }>
> = ({ frame, page, title, wide, keys, children }) => {
  const { desk } = frame;
  const lists = desk.lists();
  const reviewed = lists.reviewedHere;
  const run = desk.run.state();
  const fault = desk.fault();
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={spoken()} data-color-scheme={frame.colours} data-size="sm">
        <Head
          title={`${title} · ${desk.consultation.title}`}
          letters={['400', '400-italic', '500', '600']}
          style="desk"
          script="main"
        />
        <body
          data-consultation={desk.consultation.slug}
          {...(frame.keys ? {} : { 'data-keys': 'off' })}
          data-base={base()}
          data-offline={ui.offline}
          data-sequence={String(desk.log().at(-1)?.sequence ?? 0)}
          data-who={frame.who}
          data-words={JSON.stringify({
            undo: ui.undo,
            reload: ui.reload,
            nothingHere: ui.answer.nothingHere,
            needsTheme: ui.answer.needsTheme,
            marking: ui.answer.markingOn,
            saved: ui.answer.originalSaved,
            putMine: ui.faults.putMine,
            changed: ui.changedHere,
            ...ui.writing,
            taken: startWords.filesTaken,
            toUpload: startWords.toUpload,
          })}
        >
          <a class="ds-skip-link" href="#innhold">
            {ui.skip}
          </a>
          <div class="frame">
            <nav class="rail" aria-label={ui.mainMenu}>
              <ul>
                {RAIL.map(([name, href, key]) => (
                  <li>
                    <a
                      href={linkTo(href)}
                      data-go={key}
                      {...(name === page ? { 'aria-current': 'page' as const } : {})}
                    >
                      {ui.pages[name]}
                    </a>
                  </li>
                ))}
              </ul>
              <div class="rail-foot">
                <a href={linkTo('/hjelp')} data-help>
                  {ui.keys} <kbd>?</kbd>
                </a>
                <ColourChoice chosen={frame.colours} here={frame.here} />
              </div>
            </nav>
            <header class="top">
              {frame.isOneOfSeveral ? (
                <a class="ds-link" href="/">
                  {startWords.toList}
                </a>
              ) : null}
              <p class="consultation">{desk.consultation.title}</p>
              <p class="top-progress" id="framdrift">
                {lists.here.length === 0 ? null : (
                  <>
                    <Bar value={reviewed} of={lists.here.length} />
                    <a href={linkTo(address('/svar', { status: 'not-reviewed' }))}>
                      {ui.progress(reviewed, lists.here.length)}
                    </a>
                  </>
                )}
              </p>
              <p class="top-who">
                <a class="ds-link" href={linkTo('/konto#utkast')} id="utkast-lenke" hidden>
                  {ui.writing.drafts}
                </a>
                <a class="ds-link" href={linkTo('/konto')}>
                  {ui.signedInAs(frame.who, frame.role)}
                </a>
              </p>
            </header>
            <p class="run-line" id="kjoring" role="status" hidden={!run.running}>
              {run.running ? ui.overview.running : ''}
            </p>
            {fault === null ? null : (
              <div class="setup-fault" role="status">
                <p>{startWords.brokenSetup}</p>
                <p>{fault}</p>
              </div>
            )}
            <main id="innhold" tabindex={-1} class={wide ? 'wide' : 'column'}>
              {children}
            </main>
          </div>
          <div class="said" id="sagt">
            <p id="sagt-tekst" role="status" aria-live="polite">
              {frame.told}
            </p>
            {may(frame.role, 'code') ? (
              <form method="post" action={linkTo('/angre')} id="angre" data-decide hidden={frame.told === ''}>
                <input type="hidden" name="til" value={frame.here} />
                <button type="submit" class="ds-button" data-size="sm" data-variant="tertiary">
                  {ui.undo} <kbd>u</kbd>
                </button>
              </form>
            ) : null}
          </div>
          {may(frame.role, 'upload') ? (
            <p
              class="drop-here"
              id="slipp"
              hidden
              data-action={linkTo('/last-opp')}
              data-max={String(MAX_FILE_BYTES)}
              data-words={JSON.stringify({
                tooLarge: importWords.upload.refused['too-large'](MAX_FILE_BYTES / (1024 * 1024)),
                sending: importWords.upload.sending(''),
                broke: importWords.upload.broke(''),
              })}
            >
              {startWords.dropHere}
            </p>
          ) : null}
          <dialog class="ds-dialog" id="taster" aria-labelledby="taster-tittel">
            <form method="dialog">
              <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
                {ui.close}
              </button>
            </form>
            <h2 class="ds-heading" data-size="xs" id="taster-tittel">
              {ui.keysHere}
            </h2>
            <KeysTable places={placesOf(page, keys)} role={frame.role} />
            <p>
              <a class="ds-link" href={linkTo('/hjelp')}>
                {ui.keysAll}
              </a>
            </p>
            <KeysSwitch frame={frame} />
          </dialog>
        </body>
      </html>
    </>
  );
};

/** Light, dark, or as the machine has it. */
export const ColourChoice: FC<{ chosen: Frame['colours']; here: string }> = ({ chosen, here }) => (
  <form method="post" action={linkTo('/farger')} class="colours">
    <input type="hidden" name="til" value={here} />
    <label class="ds-sr-only" for="farger">
      {ui.colours}
    </label>
    <select id="farger" name="farger" class="ds-input" data-size="sm" data-submit>
      {(['auto', 'light', 'dark'] as const).map((colours) => (
        <option value={colours} selected={colours === chosen}>
          {ui[colours]}
        </option>
      ))}
    </select>
    <button type="submit" class="ds-button without-script" data-size="sm" data-variant="secondary">
      {ui.change}
    </button>
  </form>
);

/** What every page loads: nothing from elsewhere. `letters`: the weights it is set in. */
export const Head: FC<{ title: string; letters: readonly string[]; style: string; script?: string }> = ({
  title,
  letters,
  style,
  script,
}) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <link rel="icon" href="/a/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/a/theme.css" />
    <link rel="stylesheet" href="/a/designsystemet.css" />
    {letters.map((weight) => (
      <link rel="stylesheet" href={`/a/inter/${weight}.css`} />
    ))}
    <link rel="stylesheet" href={`/a/${style}.css`} />
    {script === undefined ? null : <script type="module" src={`/a/client/${script}.js`} />}
  </head>
);

/** A page that says what went wrong and where to go. */
export const Fault: FC<PropsWithChildren<{ frame: Frame; message: string; title?: string }>> = ({
  frame,
  message,
  title,
  children,
}) => (
  <Layout frame={frame} page={null} title={title ?? ui.faults.title}>
    <h1 class="ds-heading" data-size="md">
      {title ?? ui.faults.title}
    </h1>
    <p>{message}</p>
    {children}
    <p>
      <a class="ds-link" href={linkTo('/')}>
        {ui.faults.back}
      </a>
    </p>
  </Layout>
);
