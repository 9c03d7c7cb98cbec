import Callout from '../parts/Callout.astro';
import AiFeatures from './AiFeatures.astro';
import Certifications from './Certifications.astro';
import Controls from './Controls.astro';
import Fact from './Fact.astro';
import Subprocessors from './Subprocessors.astro';

/** What authors may use in MDX besides Markdown. */
export const textComponents = { AiFeatures, Callout, Certifications, Controls, Fact, Subprocessors };
