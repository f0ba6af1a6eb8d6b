/** What an account may do; each may all that those before it may. */
export const ROLES = ['leser', 'koder', 'kvalitetssikrer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** In place of a role in one consultation: for this account it is as if the consultation were not there. */
export const NO_ACCESS = 'ingen-tilgang';
export const ROLES_HERE = [...ROLES, NO_ACCESS] as const;
/** What an account may do in one consultation. */
export type RoleHere = (typeof ROLES_HERE)[number];
