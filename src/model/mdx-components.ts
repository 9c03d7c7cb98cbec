import { controlCategories } from '../schemas/control.ts';
import { tiers } from '../schemas/subprocessor.ts';
import { certificationStates } from './certifications.ts';

/** What may be written in one attribute. */
export interface MdxAttribute {
  readonly required?: true;
  /** The values it may have; any text where left out. */
  readonly values?: readonly string[];
}

/** A component that authors may use in MDX. */
export interface MdxComponent {
  readonly attributes: Readonly<Record<string, MdxAttribute>>;
  /** Whether text may stand between its opening and its closing tag. */
  readonly content: boolean;
  /** Whether it is a part of a line; the others are blocks. */
  readonly inline?: true;
}

/** Everything authors may write in MDX besides Markdown; attributes are literal texts. */
export const mdxComponents: Readonly<Record<string, MdxComponent>> = {
  Fact: { attributes: { id: { required: true }, of: {} }, content: true, inline: true },
  Callout: { attributes: { kind: { values: ['note', 'important', 'warning'] }, title: {} }, content: true },
  Subprocessors: { attributes: { tier: { values: tiers } }, content: false },
  Certifications: {
    attributes: { status: { values: certificationStates } },
    content: false,
  },
  AiFeatures: { attributes: {}, content: false },
  Controls: { attributes: { category: { values: controlCategories } }, content: false },
};

/** HTML that says what Markdown cannot: a line break, raised and lowered text, a key, an abbreviation in full. */
export const htmlElements: Readonly<Record<string, MdxComponent>> = {
  br: { attributes: {}, content: false },
  sub: { attributes: {}, content: true },
  sup: { attributes: {}, content: true },
  kbd: { attributes: {}, content: true },
  abbr: { attributes: { title: { required: true } }, content: true },
};
