import { idFrom } from '../check/read/placement.ts';
import type { Field, Surroundings } from './kind.ts';

/** The day the trust center is shown as of. */
export const today = ({ asOf }: Surroundings): string => asOf;

/** Something that has to be answered. */
export const field = (option: string, ask: string, more: Partial<Field> = {}): Field => ({ option, ask, ...more });
/** Something that may be left out. */
export const optional = (option: string, ask: string, more: Partial<Field> = {}): Field =>
  field(option, ask, { ...more, isOptional: true });

/** The first words of a sentence as an id. */
export const shortId = (text: string): string => idFrom(text).split('-').slice(0, 6).join('-');
