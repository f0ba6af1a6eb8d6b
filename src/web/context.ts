import type { Context } from 'hono';
import type { Role } from '../role.ts';
import type { Desk } from '../services/review/open.ts';

/** Who sits at the desk. */
export interface Reviewer {
  /** Name that stands in the log. */
  name: string;
  /** What the pages offer; whether it is allowed is settled where it is done. */
  role: Role;
}

/** What the pages stand on. */
export interface DeskApp {
  desk: Desk;
  /** The person behind a request. Called after the guards, before every page and every decision. */
  who: (c: Context) => Reviewer;
}

/** Everything a page's frame needs. */
export interface Frame {
  desk: Desk;
  who: string;
  role: Role;
  /** Path and query of the page: where forms come back to. */
  here: string;
  /** There is a list of consultations to go back to. */
  isOneOfSeveral: boolean;
  colours: 'auto' | 'light' | 'dark';
  /** Whether keys of one character do something. */
  keys: boolean;
  /** What the form that led here has done, where no script has said it. */
  told: string;
}
