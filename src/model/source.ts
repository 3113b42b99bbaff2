/** A text file as read: BOM stripped, line ends normalised to `\n`. All offsets count UTF-16 units of `text`. */
export interface SourceFile {
  /** The path as shown to people and written into outputs: relative, with forward slashes. */
  readonly path: string
  readonly absolutePath: string
  /** Absolute folder outside of which nothing that this file names is read. */
  readonly root: string
  readonly text: string
}

/** A half-open stretch `[start, end)` of a source's text, with 1-based first and last lines. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly endLine: number
}

/** A place to point a person to. Lines and columns are 1-based; columns count UTF-16 units. */
export interface Location {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
  /** The file as it was read, for those who show the place; absent where it could not be read. */
  readonly text?: string
}
