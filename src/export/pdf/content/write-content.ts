import type { Range, Stretch } from './scan-content.ts'

/** What a stretch becomes: content of an element by its number, or an artifact, which readers pass over. */
export type Marking =
  | { readonly type: string; readonly mcid: number }
  | { readonly artifact: 'Header' | 'Footer' | undefined }

/**
 * A content stream whose every painting operator stands in marked content or in an artifact (ISO 14289-1, 7.1).
 * `stretches` are those of the stream, in order.
 */
export function writeContent(
  bytes: Uint8Array,
  stretches: readonly Stretch[],
  markingOf: (stretch: Stretch) => Marking,
): Uint8Array {
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: (Uint8Array | string)[] = []
  let from = 0
  const replace = ({ start, end }: Range, text: string) => {
    parts.push(written.subarray(from, start), text)
    from = end
  }
  for (const stretch of stretches) {
    const { start, end, body, paints } = stretch
    const marking = markingOf(stretch)
    const isArtifact = 'artifact' in marking
    // Marks around settings alone say nothing.
    const isBare = isArtifact && !paints.paths && !paints.text && paints.objects.length === 0
    const opening = isArtifact ? artifactOf(marking.artifact) : `/${marking.type} <</MCID ${marking.mcid}>>BDC`
    // Where marks stood before, they stand on lines of their own.
    replace({ start, end: body.start }, isBare ? '' : `${opening}${start === body.start ? '\n' : ''}`)
    replace({ start: body.end, end }, isBare ? '' : `${body.end === end ? '\n' : ''}EMC`)
  }
  parts.push(written.subarray(from))
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}

/** ISO 32000-1, 14.8.2.2.2. */
function artifactOf(kind: 'Header' | 'Footer' | undefined): string {
  return kind === undefined ? '/Artifact BMC' : `/Artifact <</Type /Pagination /Subtype /${kind}>>BDC`
}
