import { type Context, Hono } from 'hono';
import { accountWords } from '../../../norsk/desk/accounts.ts';
import { NO_ACCESS, ROLES, ROLES_HERE } from '../../../role.ts';
import { type Access, AccountFault } from '../../../services/accounts/accounts.ts';
import { demand } from '../../../services/accounts/roles.ts';
import type { Desk } from '../../../services/review/open.ts';
import { frameOf } from '../../parts/frame.ts';
import { addressOf, fieldsOf, keepToken, reviewerOf, smallForm } from '../../session.ts';
import { AccountPage } from './account.tsx';

/** One's own account, and for administrators all accounts. Where nobody signs in, the page that says so alone. */
export function accountRoutes({ access, desk }: { access: Access; desk: Desk }): Hono {
  const app = new Hono();

  const page = (c: Context, { said = null, fault = null }: { said?: string | null; fault?: string | null }) => {
    c.header('Cache-Control', 'no-store');
    const frame = frameOf(c, desk, reviewerOf, '/konto');
    const isInFront = c.get('isInFront');
    const view = <AccountPage {...{ frame, access, isInFront, said, fault }} account={reviewerOf(c)} />;
    return c.html(view, fault === null ? 200 : 400);
  };

  app.get('/konto', (c) => page(c, {}));

  if (access.kind === 'alone') return app;
  const { accounts } = access;

  /** A change of accounts: done and told, or refused and told why. */
  const changing = async (c: Context, change: (field: (name: string) => string) => Promise<string> | string) => {
    try {
      return page(c, { said: await change(await fieldsOf(c)) });
    } catch (error) {
      if (error instanceof AccountFault) return page(c, { fault: error.message });
      throw error;
    }
  };
  const administering = (c: Context, change: (field: (name: string) => string) => Promise<string> | string) => {
    // Of all consultations: who is administrator in this one alone gives nobody a role.
    demand(accounts.roleOf(reviewerOf(c).name) ?? 'leser', 'accounts');
    return changing(c, change);
  };
  const chosenOf = <T extends string>(roles: readonly T[], field: (name: string) => string): T => {
    const role = roles.find((known) => known === field('rolle'));
    if (!role) throw new AccountFault(accountWords.unknownRole);
    return role;
  };

  app.post('/konto/passord', smallForm, (c) =>
    changing(c, async (field) => {
      const { name } = reviewerOf(c);
      // Asked for again, and counted: an unlocked screen is not a way to take over an account.
      const proof = await accounts.signIn(name, field('gammelt'), addressOf(c));
      if (proof.kind === 'wait') throw new AccountFault(accountWords.wait(proof.seconds));
      if (proof.kind === 'wrong') throw new AccountFault(accountWords.wrong);
      accounts.signOut(proof.token);
      await accounts.setPassword(name, field('nytt'));
      const renewed = await accounts.signIn(name, field('nytt'), addressOf(c));
      if (renewed.kind === 'in') keepToken(c, renewed.token);
      return accountWords.passwordChanged;
    }),
  );
  app.post('/konto/ny', smallForm, (c) =>
    administering(c, async (field) => {
      const { name } = await accounts.add(field('navn'), chosenOf(ROLES, field), field('passord'));
      return accountWords.added(name);
    }),
  );
  app.post('/konto/rolle', smallForm, (c) =>
    administering(c, (field) => {
      const role = chosenOf(ROLES, field);
      accounts.setRole(field('navn'), role);
      return accountWords.roleChanged(field('navn'), role);
    }),
  );
  app.post('/konto/rolle-her', smallForm, (c) =>
    administering(c, (field) => {
      const name = field('navn');
      const role = field('rolle') === '' ? null : chosenOf(ROLES_HERE, field);
      accounts.setRoleIn(name, desk.consultation.id, role);
      if (role === NO_ACCESS) return accountWords.accessTaken(name);
      return role === null ? accountWords.roleHereDropped(name) : accountWords.roleHereChanged(name, role);
    }),
  );
  app.post('/konto/nytt-passord', smallForm, (c) =>
    administering(c, async (field) => {
      await accounts.setPassword(field('navn'), field('passord'));
      return accountWords.passwordGiven(field('navn'));
    }),
  );
  app.post('/konto/fjern', smallForm, (c) =>
    administering(c, (field) => {
      accounts.remove(field('navn'));
      return accountWords.removed(field('navn'));
    }),
  );

  return app;
}
