import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { accountWords } from '../norsk/desk/accounts.ts';
import { spoken } from '../norsk/desk/speak.ts';
import { ui } from '../norsk/desk/ui.ts';
import { Head } from './parts/layout.tsx';
import { linkTo } from './parts/place.ts';

/** A page without the desk's frame. */
export const Unframed: FC<
  PropsWithChildren<{ c: Context; title: string; style: 'desk' | 'outside'; main: string }>
> = ({ c, title, style, main, children }) => {
  const chosen = getCookie(c, 'farger');
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html
        lang={spoken()}
        data-color-scheme={chosen === 'light' || chosen === 'dark' ? chosen : 'auto'}
        data-size="sm"
      >
        <Head title={title} letters={['400', '600']} style={style} />
        <body>
          <main class={main}>{children}</main>
        </body>
      </html>
    </>
  );
};

/** A page for those who have not signed in: nothing of the consultation is told. */
const Outside: FC<PropsWithChildren<{ c: Context; title: string }>> = ({ c, title, children }) => (
  <Unframed c={c} title={`${title} · ${ui.product}`} style="outside" main="outside">
    <p class="outside-product">{ui.product}</p>
    <h1 class="ds-heading" data-size="md">
      {title}
    </h1>
    {children}
  </Unframed>
);

/** A fault told to somebody who has not signed in. */
export const OutsideFault: FC<{ c: Context; message: string }> = ({ c, message }) => (
  <Outside c={c} title={ui.faults.title}>
    <p>{message}</p>
    <p>
      <a class="ds-link" href={linkTo('/')}>
        {accountWords.onwards}
      </a>
    </p>
  </Outside>
);

export const LoginPage: FC<{ c: Context; name: string; fault: string | null; next: string }> = (props) => (
  <Outside c={props.c} title={accountWords.signIn}>
    {props.fault === null ? null : (
      <p class="ds-validation-message" id="feil" role="alert">
        {props.fault}
      </p>
    )}
    <form method="post" action={linkTo('/logg-inn')} class="stack">
      <input type="hidden" name="til" value={props.next} />
      <div class="ds-field">
        <label class="ds-label" for="navn">
          {accountWords.name}
        </label>
        <input
          class="ds-input"
          id="navn"
          name="navn"
          value={props.name}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxlength={200}
          required
          {...(props.fault === null ? {} : { 'aria-describedby': 'feil' })}
        />
      </div>
      <div class="ds-field">
        <label class="ds-label" for="passord">
          {accountWords.password}
        </label>
        <input
          class="ds-input"
          id="passord"
          name="passord"
          type="password"
          autocomplete="current-password"
          maxlength={1000}
          required
          {...(props.fault === null ? {} : { 'aria-describedby': 'feil' })}
        />
      </div>
      <button type="submit" class="ds-button">
        {accountWords.signIn}
      </button>
    </form>
    <p class="outside-help">{accountWords.help}</p>
  </Outside>
);
