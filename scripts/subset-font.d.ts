// What we use of the package subset-font, which comes without types.

declare module 'subset-font' {
  interface Cut {
    readonly targetFormat: 'sfnt' | 'woff2';
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
  }
  export default function subsetFont(font: Buffer, letters: string, cut: Cut): Promise<Buffer>;
}
