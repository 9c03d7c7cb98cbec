import { tellsChanges } from '../../model/register-history.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { noticeText, noticeTitle } from '../../ui-text/register-changes.ts';
import { registerNotice } from '../../ui-text/register-notice.ts';
import type { ArticleNode, Inline } from '../article/nodes.ts';
import { authorWords, line } from './house.ts';

type Definitions = Extract<ArticleNode, { type: 'definitions' }>;

const definition = (term: string, ...said: Inline[]): Definitions['items'][number] => ({
  terms: [[term]],
  details: [[line(...said)]],
});

const linkTo = (href: string): Inline => ({
  type: 'link',
  href,
  children: [href.replace(/^(?:https:\/\/|mailto:)/, '')],
});

/** The section about changes as the register's page has it, without the feeds; nothing where nothing is said. */
export function noticeSection(center: TrustCenter): ArticleNode[] {
  const { promises, objection, note, elsewhere } = registerNotice(center);
  const { email, url: page } = objection?.contact ?? {};
  const href = email === undefined ? page : `mailto:${email}`;
  const items = [
    ...promises.map(({ term, text }) => definition(term, text)),
    href !== undefined &&
      definition(
        noticeText.object,
        `${noticeText.writeTo} `,
        linkTo(href),
        ['.', objection?.answer].filter(Boolean).join(' '),
      ),
    note !== undefined && definition(noticeText.note, authorWords(center)(note)),
    elsewhere !== undefined && definition(elsewhere.term, linkTo(elsewhere.url)),
  ].filter((item) => item !== false);
  if (items.length === 0) return [];
  const title = noticeTitle(center.organization, tellsChanges(center));
  return [
    { type: 'heading', level: 2, children: [title] },
    { type: 'definitions', items },
  ];
}
