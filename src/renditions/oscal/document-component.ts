import type { TrustDocument } from '../../model/documents.ts';
import { oscalText } from '../../ui-text/oscal.ts';
import { versionTitle } from '../../ui-text/documents.ts';
import type { Absolute } from '../absolute.ts';
import { versionFile } from '../version-files.ts';
import type { Component } from './component.ts';

/** The version of a document in force as a component; none where it answers to no requirement. */
export function documentComponent({ current, href }: TrustDocument, absolute: Absolute): Component[] {
  const requirements = current?.data.controls ?? [];
  if (current === undefined || requirements.length === 0) return [];
  const { data, version, published } = current;
  const isDay = published?.length === 10;
  return [
    {
      path: href,
      type: data.kind === 'procedure' ? 'process-procedure' : 'policy',
      title: data.title,
      description: data.summary ?? data.title,
      props: [{ name: 'version', value: version }, ...(isDay ? [{ name: 'release-date', value: published }] : [])],
      links: [
        { href: absolute(current.href), rel: 'reference' },
        { href: absolute(versionFile(current, 'pdf')), rel: 'reference', 'media-type': 'application/pdf' },
      ],
      implementation: oscalText.setOut(versionTitle(current)),
      status: 'implemented',
      requirements,
    },
  ];
}
