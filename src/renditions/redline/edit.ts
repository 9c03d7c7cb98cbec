import type { Token } from './blocks.ts';

/** A token as both texts have it. */
export interface TokenPair {
  old: Token;
  new: Token;
}

/** A stretch of a line that both texts have. */
export interface Same {
  type: 'same';
  pairs: readonly TokenPair[];
}

/** A stretch of the old line that gave way to one of the new; one of the two may be empty. */
export interface Replacement {
  type: 'change';
  deleted: readonly Token[];
  inserted: readonly Token[];
}

export type Edit = Same | Replacement;

/** How many letters and digits tokens have. */
export const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { key, isWord }) => sum + (isWord ? key.length : 0), 0);
