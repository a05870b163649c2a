// What pdfkit 0.20 and subset-font 2.9 can do and their published types do not say.
/// <reference types="pdfkit" />
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Row' | 'Column'
    bbox?: [number, number, number, number]
  }
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this
  }
  interface PDFMarking {
    addContent(operators: string): this
  }
}

declare module 'subset-font' {
  function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype'; noHinting: boolean; keepFeatures: string[] },
  ): Promise<Buffer>
  export = subsetFont
}
