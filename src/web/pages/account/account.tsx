import type { FC, PropsWithChildren } from 'hono/jsx';
import { accountWords, ROLE_NAMES, ROLE_WORDS } from '../../../norsk/desk/accounts.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { ROLES, ROLES_HERE, type RoleHere } from '../../../role.ts';
import type { Access, Account } from '../../../services/accounts/accounts.ts';
import { SHORTEST_PASSWORD } from '../../../services/accounts/passwords.ts';
import type { Frame } from '../../context.ts';
import { date } from '../../parts/format.ts';
import { KeysSwitch } from '../../parts/keys.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const Password: FC<{
  id: string;
  name?: string;
  label: string;
  hint?: string;
  autocomplete: 'current-password' | 'new-password';
}> = (props) => (
  <div class="ds-field" data-size="sm">
    <label class="ds-label" for={props.id}>
      {props.label}
    </label>
    {props.hint === undefined ? null : (
      <div class="hint" id={`${props.id}-hint`}>
        {props.hint}
      </div>
    )}
    <input
      class="ds-input"
      id={props.id}
      name={props.name ?? props.id}
      type="password"
      autocomplete={props.autocomplete}
      maxlength={1000}
      required
      {...(props.hint === undefined ? {} : { 'aria-describedby': `${props.id}-hint` })}
    />
  </div>
);

const RoleSelect: FC<{
  id: string;
  label: string;
  value: RoleHere | null;
  /** What there is to choose; not given: the roles. */
  of?: readonly RoleHere[];
  empty?: string;
  hideLabel?: boolean;
}> = (props) => (
  <div class="ds-field" data-size="sm">
    <label class={props.hideLabel ? 'ds-sr-only' : 'ds-label'} for={props.id}>
      {props.label}
    </label>
    <select class="ds-input" id={props.id} name="rolle">
      {props.empty === undefined ? null : (
        <option value="" selected={props.value === null}>
          {props.empty}
        </option>
      )}
      {(props.of ?? ROLES).map((role) => (
        <option value={role} selected={role === props.value}>
          {ROLE_NAMES[role]}
        </option>
      ))}
    </select>
  </div>
);

/** Signing out, and another password. */
const OwnSession: FC = () => (
  <>
    <form method="post" action={linkTo('/logg-ut')}>
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {accountWords.signOut}
      </button>
    </form>
    <h2 class="ds-heading" data-size="xs">
      {accountWords.changePassword}
    </h2>
    <form method="post" action={linkTo('/konto/passord')} class="stack">
      <Password id="gammelt" label={accountWords.oldPassword} autocomplete="current-password" />
      <Password
        id="nytt"
        label={accountWords.newPassword}
        hint={accountWords.newPasswordHint(SHORTEST_PASSWORD)}
        autocomplete="new-password"
      />
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {accountWords.changePassword}
      </button>
    </form>
  </>
);

/** One's own account, and for administrators all accounts. */
export const AccountPage: FC<{
  frame: Frame;
  access: Access;
  account: Account;
  /** Whoever it is has been signed in by the server in front: there is nothing to sign out of here. */
  isInFront: boolean;
  said: string | null;
  fault: string | null;
}> = ({ frame, access, account, isInFront, said, fault }) => (
  <Layout frame={frame} page={null} title={accountWords.account}>
    <div class="rooms">
      <h1 class="ds-heading" data-size="md">
        {accountWords.account}
      </h1>
      {said === null ? null : <p role="status">{said}</p>}
      {fault === null ? null : (
        <p class="ds-validation-message" role="alert">
          {fault}
        </p>
      )}
      <section id="utkast" aria-labelledby="utkast-tittel" data-drafts hidden>
        <h2 class="ds-heading" data-size="xs" id="utkast-tittel" tabindex={-1}>
          {ui.draftsTitle}
        </h2>
        <p>{ui.draftsLead}</p>
        <ul class="plain-list" />
      </section>
      {access.kind === 'alone' ? (
        <>
          <p>{accountWords.alone(account.name)}</p>
          <p>{accountWords.aloneHow}</p>
        </>
      ) : (
        <>
          <Roles access={access} account={account} />
          {isInFront ? <p>{accountWords.inFront}</p> : <OwnSession />}
          {access.accounts.roleOf(account.name) === 'administrator' ? (
            <AccountList accounts={access.accounts.list()} here={access.accounts.rolesIn(frame.desk.consultation.id)} />
          ) : null}
          <h2 class="ds-heading" data-size="xs">
            {accountWords.roles}
          </h2>
          <dl>
            {ROLES.map((role) => (
              <>
                <dt>{ROLE_NAMES[role]}</dt>
                <dd>{ROLE_WORDS[role]}</dd>
              </>
            ))}
          </dl>
        </>
      )}
      <section aria-labelledby="taster-valg">
        <h2 class="ds-heading" data-size="xs" id="taster-valg">
          {ui.keys}
        </h2>
        <KeysSwitch frame={frame} />
      </section>
    </div>
  </Layout>
);

/** What one may do, and what in this consultation. */
const Roles: FC<{ access: Extract<Access, { kind: 'accounts' }>; account: Account }> = ({ access, account }) => {
  const role = access.accounts.roleOf(account.name) ?? account.role;
  return (
    <p>
      {accountWords.you(account.name, role)}
      {role === account.role ? '' : ` ${accountWords.youHere(account.role)}`}
    </p>
  );
};

/** A role chosen for an account, everywhere or here. */
const RoleForm: FC<PropsWithChildren<{ to: string; name: string; label: string }>> = ({
  to,
  name,
  label,
  children,
}) => (
  <form method="post" action={linkTo(to)} class="one-row">
    <input type="hidden" name="navn" value={name} />
    {children}
    <button type="submit" class="ds-button" data-size="sm" data-variant="tertiary" aria-label={label}>
      {accountWords.changeRole}
    </button>
  </form>
);

const AccountList: FC<{ accounts: (Account & { created: string })[]; here: ReadonlyMap<string, RoleHere> }> = ({
  accounts,
  here,
}) => (
  <>
    <h2 class="ds-heading" data-size="xs" id="kontoer">
      {accountWords.accounts}
    </h2>
    <p>{accountWords.roleHereLead}</p>
    <p>{accountWords.removeLead}</p>
    <section class="scroll" tabindex={0} aria-labelledby="kontoer">
      <table class="ds-table" data-size="sm">
        <thead>
          <tr>
            <th scope="col">{accountWords.name}</th>
            <th scope="col">{accountWords.role}</th>
            <th scope="col">{accountWords.roleHere}</th>
            <th scope="col">{accountWords.created}</th>
            <th scope="col">{accountWords.remove}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((other, index) => (
            <tr>
              <th scope="row">{other.name}</th>
              <td>
                <RoleForm to="/konto/rolle" name={other.name} label={accountWords.changeRoleOf(other.name)}>
                  <RoleSelect
                    id={`rolle-${index}`}
                    label={accountWords.roleOf(other.name)}
                    value={other.role}
                    hideLabel
                  />
                </RoleForm>
              </td>
              <td>
                <RoleForm to="/konto/rolle-her" name={other.name} label={accountWords.changeRoleHereOf(other.name)}>
                  <RoleSelect
                    id={`rolle-her-${index}`}
                    label={accountWords.roleHereOf(other.name)}
                    value={here.get(other.name) ?? null}
                    of={other.role === 'administrator' ? ROLES : ROLES_HERE}
                    empty={accountWords.asElsewhere}
                    hideLabel
                  />
                </RoleForm>
              </td>
              <td>{date(other.created, '')}</td>
              <td>
                <details>
                  <summary aria-label={accountWords.removeName(other.name)}>{accountWords.remove}</summary>
                  <form method="post" action={linkTo('/konto/fjern')} class="stack">
                    <input type="hidden" name="navn" value={other.name} />
                    <p>{accountWords.removeAsk(other.name)}</p>
                    <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
                      {accountWords.removeYes}
                    </button>
                  </form>
                </details>
                <details>
                  <summary aria-label={accountWords.newPasswordFor(other.name)}>{accountWords.newPassword}</summary>
                  <form method="post" action={linkTo('/konto/nytt-passord')} class="stack">
                    <input type="hidden" name="navn" value={other.name} />
                    <Password
                      id={`nytt-${index}`}
                      name="passord"
                      label={accountWords.newPasswordFor(other.name)}
                      hint={accountWords.newPasswordHint(SHORTEST_PASSWORD)}
                      autocomplete="new-password"
                    />
                    <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
                      {accountWords.givePassword}
                    </button>
                  </form>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <h2 class="ds-heading" data-size="xs">
      {accountWords.add}
    </h2>
    <form method="post" action={linkTo('/konto/ny')} class="stack">
      <div class="ds-field" data-size="sm">
        <label class="ds-label" for="nytt-navn">
          {accountWords.name}
        </label>
        <input class="ds-input" id="nytt-navn" name="navn" autocomplete="off" maxlength={80} required />
      </div>
      <RoleSelect id="ny-rolle" label={accountWords.role} value="koder" />
      <Password
        id="passord"
        label={accountWords.firstPassword}
        hint={accountWords.newPasswordHint(SHORTEST_PASSWORD)}
        autocomplete="new-password"
      />
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {accountWords.create}
      </button>
    </form>
  </>
);
