/** What a thread can be asked to do: each export, by its name. */

import type { IsoDate } from '../../schemas/fields/dates.ts';
import { pageTwin } from '../markdown/twins.ts';

/** Compiles a paper. */
export { compilePaper as paper } from '../pdf/typst.ts';

/** Compares two versions of a document. */
export { publishRedline as redline } from '../redline/publish.ts';

/** Makes everything that a version of a document is published as besides its pages. */
export { renderVersion as version } from '../version-renditions.ts';

/** Writes a whole page as Markdown. */
export const page = ({ html, asOf }: { html: string; asOf: IsoDate }): string => pageTwin(html, asOf);
