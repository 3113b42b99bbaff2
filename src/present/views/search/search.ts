import { element } from '../../page/element.ts'
import { data, slides, titleOf } from '../../page/page.ts'
import { makeDialog, toggleDialog } from '../../view/dialog.ts'
import * as labels from '../../view/labels.ts'
import { goTo } from '../go-to.ts'
import { notesOf } from '../notes-of.ts'
import { textOf } from '../slide-text.ts'
import { excerpt, type Found, findSlides, fold, markWords, type Searched, wordsOf } from './find-slides.ts'

let toggle: (() => void) | undefined

/** Opens a dialog that finds slides by their titles, text and notes, and closes it again. */
export function toggleSearch(): void {
  toggle ??= makeSearch()
  toggle()
}

/** The focus stays in the field; the list is told about by `aria-activedescendant`. What is found is in the language of the deck. */
function makeSearch(): () => void {
  const input = searchField()
  const count = element('p', { role: 'status' })
  const list = element('ul', { id: '_found', role: 'listbox', 'aria-label': labels.results, lang: data.lang })
  const dialog = makeDialog('search', labels.search, input, count, list)
  const texts = slides.map(searchedText)
  const folded = texts.map(({ title, text, notes }) => ({ title: fold(title), text: fold(text), notes: fold(notes) }))
  let found: readonly Found[] = []
  let active = 0
  const activate = (index: number) => {
    list.children[active]?.removeAttribute('aria-selected')
    active = index
    const option = list.children[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', option?.id ?? '')
  }
  const choose = (one: Found | undefined) => {
    if (!one) return
    // Closed first: the focus goes back to the slide, which then takes it along.
    dialog.close()
    // What was searched for may be among what comes one by one.
    goTo(one.index, Number.POSITIVE_INFINITY)
  }
  const find = () => {
    const words = wordsOf(input.value)
    found = findSlides(words, folded)
    count.textContent = labels.foundLabel(found.length, words.length > 0)
    list.replaceChildren(...found.map((one) => option(one, texts[one.index], words)))
    activate(0)
  }
  input.oninput = find
  input.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key]
    // Enter that ends what an input method composes chooses no slide.
    if (step === undefined || event.isComposing) return
    event.preventDefault()
    if (step === 0) choose(found[active])
    else if (found.length > 0) activate((active + step + found.length) % found.length)
  }
  list.onclick = ({ target }) => choose(found.find((_, index) => list.children[index]?.contains(target as Node)))
  // The focus stays in the field.
  list.onmousedown = (event) => event.preventDefault()
  return () => {
    if (!toggleDialog(dialog)) return
    input.select()
    find()
  }
}

function searchField(): HTMLInputElement {
  return element('input', {
    role: 'combobox',
    'aria-label': labels.search,
    'aria-expanded': 'true',
    'aria-controls': '_found',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    placeholder: labels.searchFor,
    // The direction is that of what is typed.
    dir: 'auto',
  })
}

function searchedText(slide: HTMLElement, index: number): Searched {
  const title = titleOf(index)
  // The heading has been looked at already.
  return { title, text: textOf(slide).replace(`${title} `, ''), notes: textOf(notesOf(index)) }
}

function option({ index, place }: Found, texts: Searched | undefined, words: readonly string[]): HTMLElement {
  const made = element('li', { id: `_found-${index}`, role: 'option' }, element('b', {}, String(index + 1)), ' ')
  const marked = (tag: 'span' | 'p', text = '') =>
    element(
      tag,
      { dir: 'auto' },
      ...markWords(text, words).map((run) => (run.isMarked ? element('mark', {}, run.text) : run.text)),
    )
  if (words.length > 0) made.append(element('small', { lang: labels.labelLang }, labels.foundIn[place]), ' ')
  made.append(marked('span', texts?.title))
  if (place !== 'title') made.append(marked('p', excerpt(texts?.[place] ?? '', words)))
  return made
}
