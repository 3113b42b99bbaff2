import { expect, test } from 'vitest'
import { makeDeck } from '../../../helpers/make-deck.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

async function listSizes(items: readonly string[], mark: '-' | '1.'): Promise<readonly number[]> {
  const list = items.map((item) => `${mark} ${item}`).join('\n')
  const made = await makeDeck(
    sourceOf(`# Mill\n\n## Four tasks for the miller wait each and every spring\n\n${list}\n`),
    () => undefined,
  )
  return (made?.plan.slides ?? []).flatMap(({ body }) =>
    body.kind === 'points' ? [body.points.length] : body.kind === 'steps' ? [body.steps.length] : [],
  )
}

const LINE = 'The miller opens one gate of the old canal.'
const TWO_LINES = 'The miller opens the fourth gate of the old canal before the floods come down.'

test.each(['-', '1.'] as const)('a few items of one line stand on one slide: %s', async (mark) => {
  expect(await listSizes([LINE, LINE, LINE, LINE], mark)).toEqual([4])
  expect(await listSizes([LINE, TWO_LINES, LINE], mark)).toEqual([3])
})

test.each(['-', '1.'] as const)('longer items and more of them are parted evenly: %s', async (mark) => {
  expect(await listSizes([TWO_LINES, TWO_LINES, TWO_LINES, TWO_LINES], mark)).toEqual([2, 2])
  expect(await listSizes([LINE, LINE, LINE, LINE, LINE, LINE], mark)).toEqual([3, 3])
})

test('two long items never stand before four short ones where three and three fit', async () => {
  const long = 'The miller opens the fourth gate of the canal before the floods of spring come.'
  expect(
    await listSizes(
      [long, 'The baker kneads a loaf of rye.', 'Wind turns it.', 'Rye grows.', 'Rain falls.', 'Snow melts.'],
      '-',
    ),
  ).toEqual([3, 3])
})

test('each part of a list has the items that it shows in its notes', async () => {
  const items = Array.from(
    { length: 6 },
    (_, index) => `- The miller opens gate ${index} of the canal before the floods come.`,
  )
  const made = await makeDeck(sourceOf(`# Mill\n\n## Tasks wait\n\n${items.join('\n')}\n`), () => undefined)
  const parts = (made?.plan.slides ?? []).filter(({ body }) => body.kind === 'points')
  expect(parts).toHaveLength(2)
  for (const { body, notes } of parts) {
    const shown = body.kind === 'points' ? body.points.map(({ text }) => /gate \d/u.exec(text)?.[0]) : []
    expect(
      notes.say
        .map(({ text }) => text)
        .join()
        .match(/gate \d/gu),
    ).toEqual(shown)
  }
})
