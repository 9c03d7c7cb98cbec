import { AsyncLocalStorage } from 'node:async_hooks';

/** The texts that what is being made was made of: paths in the content folder without their endings, `policies/access/1.0`. */
type Texts = Set<string>;

interface Asked {
  readonly making: AsyncLocalStorage<Texts>;
  /** Those asked for outside of any page, which any page may depend on. */
  readonly everywhere: Texts;
}

/** The build bundles this module, and what keeps its pages runs the source itself: both have to mean the same. */
const shared = globalThis as Record<symbol, Asked | undefined>;
const asked = (shared[Symbol.for('candor.asked-texts')] ??= { making: new AsyncLocalStorage(), everywhere: new Set() });

export const askedEverywhere: ReadonlySet<string> = asked.everywhere;

/** Notes that a text was asked for. */
export function noteText(path: string): void {
  (asked.making.getStore() ?? asked.everywhere).add(path);
}

/** Makes something, and says which texts it asked for. */
export async function askedWhile<Made>(make: () => Promise<Made>): Promise<{ made: Made; texts: ReadonlySet<string> }> {
  const texts: Texts = new Set();
  return { made: await asked.making.run(texts, make), texts };
}
