import type { Passage } from '../../../domain.ts';
import type { Role } from '../../../role.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { ResponseState } from '../../../state.ts';

/** What the views of one passage are given. */
export interface PassageProps {
  lists: Lists;
  response: ResponseState;
  passage: Passage;
  /** 1-based among the counted passages. */
  number: number;
  /** Where forms come back to. */
  back: string;
  role: Role;
}

/** What the views of the sender are given. */
export interface CardProps {
  lists: Lists;
  response: ResponseState;
  back: string;
  role: Role;
}
