import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { redlineMarkdown, redlinePaths } from '../../../../../publish/redlines.ts';

export const getStaticPaths = () => redlinePaths('policies');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { document, pair } }) => redlineMarkdown(document, pair);
