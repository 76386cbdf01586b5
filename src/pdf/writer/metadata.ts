// What the file says about itself: XMP and the information dictionary.

import { PDFHexString, PDFString } from 'pdf-lib';

export interface FileFacts {
  readonly title: string;
  /** one sentence on what this is and is not */
  readonly description: string;
  readonly language: string;
  readonly producer: string;
  readonly date: Date;
}

/** The XMP packet. */
export function xmpOf(facts: FileFacts): string {
  const moment = `${facts.date.toISOString().slice(0, 19)}Z`;
  const alternative = (tag: string, value: string): string =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${tag}>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
${alternative('dc:title', facts.title)}
${alternative('dc:description', facts.description)}
<dc:language><rdf:Bag><rdf:li>${facts.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escaped(facts.producer)}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate><xmp:MetadataDate>${moment}</xmp:MetadataDate>
<pdf:Producer>${escaped(facts.producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The older form of the same, for viewers that read nothing else. */
export function informationOf(facts: FileFacts): Record<string, PDFHexString | PDFString> {
  const moment = PDFString.of(`D:${facts.date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`);
  return {
    Title: PDFHexString.fromText(facts.title),
    Subject: PDFHexString.fromText(facts.description),
    Creator: PDFHexString.fromText(facts.producer),
    Producer: PDFHexString.fromText(facts.producer),
    CreationDate: moment,
    ModDate: moment,
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 text: marks escaped, forbidden controls left out. */
const escaped = (text: string): string =>
  [...text]
    .filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t')
    .map((letter) => entities[letter] ?? letter)
    .join('');
