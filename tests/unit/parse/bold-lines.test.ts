import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const headings = (markdown: string) =>
  parseArticle(sourceOf(markdown), () => undefined).blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.rich.text] : [],
  )

test('a bold statement is a heading only where bold lines have asked before it', () => {
  const said = '**You are known for short sentences.**\n\nShort is not the aim.\n'
  expect(headings(`# Talk\n\n${said}`)).toEqual(['Talk'])
  const asked = '**How do you begin?**\n\nI go out.\n\n**Where do you go?**\n\nUphill.\n\n'
  expect(headings(`# Talk\n\n${asked}${said}`)).toEqual([
    'Talk',
    'How do you begin?',
    'Where do you go?',
    'You are known for short sentences.',
  ])
})
