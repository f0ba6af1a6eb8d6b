import type { Role, RoleHere } from '../../role.ts';
import type { accountWords } from './accounts.ts';

export const ROLE_NAMES_NN: Record<RoleHere, string> = {
  leser: 'lesar',
  koder: 'kodar',
  kvalitetssikrer: 'kvalitetssikrar',
  administrator: 'administrator',
  'ingen-tilgang': 'ingen tilgang',
};

export const ROLE_WORDS_NN: Record<Role, string> = {
  leser: 'les alt, endrar ingenting',
  koder: 'set merkingar, standpunkt, sektorar og sitat',
  kvalitetssikrer: 'kodar, endrar og godkjenner kodeboka, og skriv i notatet',
  administrator: 'gjer alt, også kontoar, oppsett, opplasting og køyring',
};

function wait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'eitt minutt' : `${minutes} minutt`;
}

/** The words of signing in and of accounts, in nynorsk. */
export const accountWordsNn: typeof accountWords = {
  signIn: 'Logg inn',
  name: 'Namn',
  password: 'Passord',
  wrong: 'Namnet eller passordet er feil.',
  wait: (seconds) => `For mange forsøk. Prøv igjen om ${wait(seconds)}.`,
  missing: 'Skriv både namn og passord.',
  expired: 'Du er ikkje logga inn lenger. Logg inn igjen. Ingenting av det som er lagra, er borte.',
  notKnownHere: (name) =>
    `Innlogginga til verksemda seier at du er «${name}», men det er ingen konto her med det namnet, eller han har ikkje tilgang. Be ein administrator ordne det.`,
  inFront: 'Innlogginga til verksemda har logga deg inn. Logg ut der.',
  help: 'Har du gløymt passordet? Ein administrator kan gi deg eit nytt, på kontosida si eller med «horing user password».',
  onwards: 'Gå til framsida',
  account: 'Konto',
  alone: (name) =>
    `Du er ${name}, og pulten er berre open for denne maskina. Då trengst inga innlogging. Namnet står i loggen ved det du avgjer.`,
  aloneHow:
    'Start pulten med --navn for å bruke eit anna namn. Skal fleire bruke han, lagar du kontoar og bruker --host.',
  you: (name, role) => `Du er logga inn som ${name}, med rolla ${ROLE_NAMES_NN[role]}.`,
  signOut: 'Logg ut',
  changePassword: 'Byt passord',
  oldPassword: 'Passordet du har no',
  newPassword: 'Nytt passord',
  newPasswordHint: (shortest) => `Minst ${shortest} teikn. Bruk gjerne fleire ord.`,
  passwordChanged: 'Passordet er bytt. Andre innloggingar med kontoen er avslutta.',
  accounts: 'Kontoar',
  role: 'Rolle',
  created: 'Laga',
  add: 'Ny konto',
  firstPassword: 'Første passord',
  create: 'Lag konto',
  changeRole: 'Endre rolle',
  changeRoleOf: (name) => `Endre rolla til ${name}`,
  roleOf: (name) => `Rolla til ${name}`,
  remove: 'Fjern',
  removeName: (name) => `Fjern kontoen ${name}`,
  removeAsk: (name) => `Vil du fjerne kontoen «${name}»? ${name} blir logga ut med ein gong.`,
  removeYes: 'Ja, fjern kontoen',
  newPasswordFor: (name) => `Nytt passord til ${name}`,
  givePassword: 'Gi nytt passord',
  passwordGiven: (name) =>
    `«${name}» har fått nytt passord, og er logga ut overalt. Gi passordet vidare på ein trygg måte.`,
  removeLead: 'Det ein fjerna konto har avgjort, blir ståande i loggen med namnet.',
  added: (name) => `Kontoen «${name}» er laga.`,
  removed: (name) => `Kontoen «${name}» er fjerna.`,
  roleChanged: (name, role) => `«${name}» er no ${ROLE_NAMES_NN[role]}.`,
  roleHere: 'I denne høyringa',
  roleHereOf: (name) => `Rolla til ${name} i denne høyringa`,
  changeRoleHereOf: (name) => `Endre rolla til ${name} i denne høyringa`,
  asElsewhere: 'som elles',
  youHere: (role) => `I denne høyringa har du rolla ${ROLE_NAMES_NN[role]}.`,
  roleHereLead:
    'Rolla gjeld i alle høyringar. Ein konto kan ha ei anna i denne, meir eller mindre enn elles, eller ingen tilgang til henne. Kontoar blir forvalta av dei som er administrator elles.',
  roleHereChanged: (name, role) => `«${name}» er no ${ROLE_NAMES_NN[role]} i denne høyringa.`,
  accessTaken: (name) => `«${name}» har no ingen tilgang til denne høyringa, og ser ikkje at ho finst.`,
  notShutOut:
    'Ein administrator har tilgang til alle høyringar. Gi kontoen ei anna rolle først, om han ikkje skal ha tilgang til denne.',
  shutOut: 'Du har ikkje tilgang til denne høyringa lenger. Ingenting av det du har lagra, er borte.',
  roleHereDropped: (name) => `«${name}» har no same rolle i denne høyringa som elles.`,
  unknownRole: 'Vel ei av rollene.',
  roles: 'Kva rollene får gjere',
  rights: {
    export: 'lage filer av notatet',
    code: 'kode og rette',
    codebook: 'endre kodeboka',
    note: 'skrive i notatet',
    run: 'køyre analysen',
    upload: 'laste opp filer',
    setup: 'lage høyringar og endre oppsettet',
    accounts: 'forvalte kontoar',
  },
  whyNot: (role, right, needed) =>
    `Rolla di er «${ROLE_NAMES_NN[role]}». For å ${right} trengst rolla «${ROLE_NAMES_NN[needed]}».`,
  accountGone: 'Kontoen din finst ikkje lenger, eller han har ikkje tilgang til høyringa.',
  nameLength: (longest) => `Namnet må ha mellom 1 og ${longest} synlege teikn.`,
  nameTaken: (name) => `Det finst ein konto med namnet «${name}» frå før.`,
  noAccount: (name) => `Det er ingen konto med namnet «${name}».`,
  lastAdministrator: 'Dette er den siste administratoren. Gi ein annan rolla først.',
  passwordShort: (shortest) => `Passordet må ha minst ${shortest} teikn. Bruk gjerne fleire ord.`,
  passwordLong: (longest) => `Passordet kan ha høgst ${longest} teikn.`,
  passwordAlike: 'Passordet må ha minst fire ulike teikn.',
  passwordName: 'Passordet kan ikkje innehalde namnet.',
};
