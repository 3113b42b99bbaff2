import { type Edit, edited } from './edits.ts'
import type { Stretch } from './scan-content.ts'

/** What a stretch becomes: content of an element by its number, or an artifact, which readers pass over. */
export type Marking =
  | { readonly type: string; readonly mcid: number }
  | { readonly artifact: 'Header' | 'Footer' | undefined }

/**
 * A content stream whose every painting operator stands in marked content or in an artifact (ISO 14289-1, 7.1).
 * `stretches` are those of the stream, in order.
 */
export function writeContent(
  bytes: Buffer,
  stretches: readonly Stretch[],
  markingOf: (stretch: Stretch) => Marking,
): Buffer {
  const edits: Edit[] = []
  for (const stretch of stretches) {
    const { start, end, body, paints } = stretch
    const marking = markingOf(stretch)
    const isArtifact = 'artifact' in marking
    // Marks around settings alone say nothing.
    const isBare = isArtifact && !paints.paths && !paints.text && paints.objects.length === 0
    const opening = isArtifact ? artifactOf(marking.artifact) : `/${marking.type} <</MCID ${marking.mcid}>>BDC`
    // Where marks stood before, they stand on lines of their own.
    edits.push(
      { start, end: body.start, text: isBare ? '' : `${opening}${start === body.start ? '\n' : ''}` },
      { start: body.end, end, text: isBare ? '' : `${body.end === end ? '\n' : ''}EMC` },
    )
  }
  return edited(bytes, edits)
}

/** ISO 32000-1, 14.8.2.2.2. */
function artifactOf(kind: 'Header' | 'Footer' | undefined): string {
  return kind === undefined ? '/Artifact BMC' : `/Artifact <</Type /Pagination /Subtype /${kind}>>BDC`
}
