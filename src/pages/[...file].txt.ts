import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { filePaths, fileResponse } from '../publish/files.ts';

export const getStaticPaths = () => filePaths('txt');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file } }) => fileResponse(file);
