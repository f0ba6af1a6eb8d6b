import type { Role, RoleHere } from '../../role.ts';

/** What each role is called to people; its key is what stands in the database and is typed on the command line. */
export const ROLE_NAMES: Record<RoleHere, string> = {
  leser: 'leser',
  koder: 'koder',
  kvalitetssikrer: 'kvalitetssikrer',
  administrator: 'administrator',
  'ingen-tilgang': 'ingen tilgang',
};

/** What each role may do, in words. */
export const ROLE_WORDS: Record<Role, string> = {
  leser: 'leser alt, endrer ingenting',
  koder: 'setter merkinger, standpunkter, sektorer og sitater',
  kvalitetssikrer: 'koder, endrer og godkjenner kodeboken, og skriver i notatet',
  administrator: 'gjør alt, også kontoer, oppsett, opplasting og kjøring',
};

function wait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'ett minutt' : `${minutes} minutter`;
}

/** The words of signing in and of accounts, in bokmål; nynorsk stands in accounts-nn.ts. */
export const accountWords = {
  signIn: 'Logg inn',
  name: 'Navn',
  password: 'Passord',
  wrong: 'Navnet eller passordet er feil.',
  wait: (seconds: number) => `For mange forsøk. Prøv igjen om ${wait(seconds)}.`,
  missing: 'Skriv både navn og passord.',
  expired: 'Du er ikke logget inn lenger. Logg inn igjen. Ingenting av det som er lagret, er borte.',
  notKnownHere: (name: string) =>
    `Virksomhetens innlogging sier at du er «${name}», men det er ingen konto her med det navnet, eller den har ikke tilgang. Be en administrator ordne det.`,
  inFront: 'Virksomhetens innlogging har logget deg inn. Logg ut der.',
  help: 'Har du glemt passordet? En administrator kan gi deg et nytt, på kontosiden sin eller med «horing user password».',
  onwards: 'Gå til forsiden',
  account: 'Konto',
  alone: (name: string) =>
    `Du er ${name}, og pulten er bare åpen for denne maskinen. Da trengs ingen innlogging. Navnet står i loggen ved det du avgjør.`,
  aloneHow: 'Start pulten med --navn for å bruke et annet navn. For å åpne den for flere: lag kontoer og bruk --host.',
  you: (name: string, role: Role) => `Du er logget inn som ${name}, med rollen ${ROLE_NAMES[role]}.`,
  signOut: 'Logg ut',
  changePassword: 'Bytt passord',
  oldPassword: 'Passordet du har nå',
  newPassword: 'Nytt passord',
  newPasswordHint: (shortest: number) => `Minst ${shortest} tegn. Bruk gjerne flere ord.`,
  passwordChanged: 'Passordet er byttet. Andre innlogginger med kontoen er avsluttet.',
  accounts: 'Kontoer',
  role: 'Rolle',
  created: 'Laget',
  add: 'Ny konto',
  firstPassword: 'Første passord',
  create: 'Lag konto',
  changeRole: 'Endre rolle',
  changeRoleOf: (name: string) => `Endre rollen til ${name}`,
  roleOf: (name: string) => `Rollen til ${name}`,
  remove: 'Fjern',
  removeName: (name: string) => `Fjern kontoen ${name}`,
  removeAsk: (name: string) => `Vil du fjerne kontoen «${name}»? ${name} blir logget ut med en gang.`,
  removeYes: 'Ja, fjern kontoen',
  newPasswordFor: (name: string) => `Nytt passord til ${name}`,
  givePassword: 'Gi nytt passord',
  passwordGiven: (name: string) =>
    `«${name}» har fått nytt passord, og er logget ut overalt. Gi passordet videre på en trygg måte.`,
  removeLead: 'Det en fjernet konto har avgjort, blir stående i loggen med navnet.',
  added: (name: string) => `Kontoen «${name}» er laget.`,
  removed: (name: string) => `Kontoen «${name}» er fjernet.`,
  roleChanged: (name: string, role: Role) => `«${name}» er nå ${ROLE_NAMES[role]}.`,
  roleHere: 'I denne høringen',
  roleHereOf: (name: string) => `Rollen til ${name} i denne høringen`,
  changeRoleHereOf: (name: string) => `Endre rollen til ${name} i denne høringen`,
  asElsewhere: 'som ellers',
  youHere: (role: Role) => `I denne høringen har du rollen ${ROLE_NAMES[role]}.`,
  roleHereLead:
    'Rollen gjelder i alle høringer. En konto kan ha en annen i denne, mer eller mindre enn ellers, eller ingen tilgang til den. Kontoer forvaltes av dem som er administrator ellers.',
  roleHereChanged: (name: string, role: Role) => `«${name}» er nå ${ROLE_NAMES[role]} i denne høringen.`,
  accessTaken: (name: string) => `«${name}» har nå ingen tilgang til denne høringen, og ser ikke at den finnes.`,
  notShutOut:
    'En administrator har tilgang til alle høringer. Gi kontoen en annen rolle først, hvis den ikke skal ha tilgang til denne.',
  shutOut: 'Du har ikke tilgang til denne høringen lenger. Ingenting av det du har lagret, er borte.',
  roleHereDropped: (name: string) => `«${name}» har nå samme rolle i denne høringen som ellers.`,
  unknownRole: 'Velg en av rollene.',
  roles: 'Hva rollene får gjøre',
  /** What a person may do besides reading: «For å … trengs rollen». */
  rights: {
    export: 'lage filer av notatet',
    code: 'kode og rette',
    codebook: 'endre kodeboken',
    note: 'skrive i notatet',
    run: 'kjøre analysen',
    upload: 'laste opp filer',
    setup: 'lage høringer og endre oppsettet',
    accounts: 'forvalte kontoer',
  },
  whyNot: (role: Role, right: string, needed: Role) =>
    `Rollen din er «${ROLE_NAMES[role]}». For å ${right} trengs rollen «${ROLE_NAMES[needed]}».`,
  accountGone: 'Kontoen din finnes ikke lenger, eller den har ikke tilgang til høringen.',
  nameLength: (longest: number) => `Navnet må ha mellom 1 og ${longest} synlige tegn.`,
  nameTaken: (name: string) => `Det finnes en konto med navnet «${name}» fra før.`,
  noAccount: (name: string) => `Det er ingen konto med navnet «${name}».`,
  lastAdministrator: 'Dette er den siste administratoren. Gi en annen rollen først.',
  passwordShort: (shortest: number) => `Passordet må ha minst ${shortest} tegn. Bruk gjerne flere ord.`,
  passwordLong: (longest: number) => `Passordet kan ha høyst ${longest} tegn.`,
  passwordAlike: 'Passordet må ha minst fire ulike tegn.',
  passwordName: 'Passordet kan ikke inneholde navnet.',
};
