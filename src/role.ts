/** What an account may do; each may all that those before it may. */
export const ROLES = ['leser', 'koder', 'kvalitetssikrer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
