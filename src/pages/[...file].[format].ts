import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { filePaths, fileResponse } from '../publish/files.ts';

/** Every file of the catalog that something makes: data, tables, feeds, schemas, llms.txt. */
export const getStaticPaths = filePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file } }) => fileResponse(file);
