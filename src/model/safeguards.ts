import { controlCategories, type Control } from '../schemas/control.ts';
import type { Entry } from './content.ts';

export interface SafeguardGroup {
  category: Control['category'];
  members: readonly Entry<Control>[];
}

/** Safeguards by category, in the fixed order of categories; empty ones left out. */
export function safeguardGroups(safeguards: readonly Entry<Control>[]): SafeguardGroup[] {
  return controlCategories
    .map((category) => ({ category, members: safeguards.filter(({ data }) => data.category === category) }))
    .filter(({ members }) => members.length > 0);
}
