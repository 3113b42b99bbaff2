import type { Page } from 'puppeteer'

interface Node {
  readonly role: string
  readonly name?: string
  readonly children?: readonly Node[]
}

/** All names in the accessibility tree of a page, as a screen reader finds them: `heading: The pump`. */
export async function accessibleNames(page: Page): Promise<readonly string[]> {
  return names((await page.accessibility.snapshot({ interestingOnly: false })) as Node | null)
}

function names(node: Node | null): readonly string[] {
  return node ? [`${node.role}: ${node.name ?? ''}`, ...(node.children ?? []).flatMap(names)] : []
}
