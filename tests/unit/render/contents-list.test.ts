import { expect, test } from 'vitest'
import { contentsList, listedHeadings, withPageNumbers } from '../../../src/render/pages/handout/contents-list.ts'

const heading = (name: string, level: number, html = name) => ({ name, level, html })
const three = [heading('part-1', 2, 'A <em>b</em>'), heading('part-2', 3), heading('part-3', 4), heading('part-4', 2)]

/** Names that the list leads to. */
function listed(html: string): readonly string[] {
  return [...html.matchAll(/href="#([^"]*)"/gu)].map(([, name = '']) => name)
}

test('lists the headings of two levels, each with its page', () => {
  const list = contentsList(three, 'Contents')
  expect(listed(list)).toEqual(['part-1', 'part-2', 'part-4'])
  expect(list).toContain('<span class="words">A b</span>')
  const pages = new Map([
    ['part-1', 1],
    ['part-2', 3],
    ['part-4', 12],
  ])
  const numbers = [...withPageNumbers(list, pages).matchAll(/class="page-of"[^>]*>(\d*)</gu)].map(([, page]) => page)
  expect(numbers).toEqual(['1', '3', '12'])
})

test('holds no link inside a link, no mark of a footnote, and keeps drawings', () => {
  const html =
    'See <a href="https://example.org/">this</a><a class="mark" href="#Note-1">1</a> <img class="emoji" alt="x">'
  const list = contentsList([heading('a', 2, html), heading('b', 2), heading('c', 2)], 'C')
  expect(list).toContain('<span class="words">See this <img class="emoji" alt="x"></span>')
})

test('few headings need no list, and of many only those of the highest level stand in it', () => {
  expect(contentsList(three.slice(2), 'Contents')).toBe('')
  const many = Array.from({ length: 30 }, (_, index) => heading(`h-${index}`, index % 3 === 0 ? 2 : 3))
  expect(listed(contentsList(many, 'Contents'))).toHaveLength(10)
  for (const headings of [three, three.slice(2), many]) {
    const names = listedHeadings(headings).map(({ name }) => name)
    expect(names).toEqual(listed(contentsList(headings, 'Contents')))
  }
})
