declare module 'subset-font' {
  /** The font with nothing but these characters, its axes set to a value each. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'woff'; readonly variationAxes: Readonly<Record<string, number>> },
  ): Promise<Uint8Array>
  export = subsetFont
}
