import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { accountWords } from '../../../norsk/desk/accounts.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { ColourChoice, Head } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { reviewerOf } from '../../session.ts';

/** The frame of the pages that stand before every consultation. */
export const StartLayout: FC<PropsWithChildren<{ c: Context; title: string; withAccounts: boolean }>> = ({
  c,
  title,
  withAccounts,
  children,
}) => {
  const chosen = getCookie(c, 'farger');
  const colours = chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
  const { name, role } = reviewerOf(c);
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={spoken()} data-color-scheme={colours} data-size="sm">
        <Head title={`${title} · ${ui.product}`} letters={['400', '500', '600']} style="desk" script="start" />
        <body>
          <a class="ds-skip-link" href="#innhold">
            {ui.skip}
          </a>
          <header class="start-top">
            <a class="start-product" href={linkTo('/')}>
              {ui.product}
            </a>
            <span>{ui.signedInAs(name, role)}</span>
            {withAccounts && !c.get('isInFront') ? (
              <form method="post" action={linkTo('/logg-ut')}>
                <button type="submit" class="ds-button" data-size="sm" data-variant="tertiary">
                  {accountWords.signOut}
                </button>
              </form>
            ) : null}
            <ColourChoice chosen={colours} here={c.req.path.startsWith('/ny') ? '/ny' : '/'} />
          </header>
          <main id="innhold" tabindex={-1} class="start">
            {children}
          </main>
        </body>
      </html>
    </>
  );
};

/** What can't be opened, and why. */
export const StartFault: FC<{ c: Context; title: string; message: string; withAccounts: boolean }> = (props) => (
  <StartLayout c={props.c} title={props.title} withAccounts={props.withAccounts}>
    <h1 class="ds-heading" data-size="md">
      {props.title}
    </h1>
    <p class="start-why">{props.message}</p>
    <p>
      <a class="ds-link" href={linkTo('/')}>
        {startWords.toList}
      </a>
    </p>
  </StartLayout>
);
