import { makeDialog } from '../../view/dialog.ts'
import { element } from '../../view/element.ts'
import { foundLabel, labelLang, labels } from '../../view/labels.ts'
import { notesOfPage } from '../notes-of-page.ts'
import { textOf } from '../slide-text.ts'
import type { ViewParts } from '../view-parts.ts'
import { excerpt, type Found, findSlides, fold, markWords, type Searched, wordsOf } from './find-slides.ts'

/** Returns what opens a dialog that finds slides by their titles, text and notes, and closes it again. */
export function createSearch(parts: ViewParts, choose: (index: number) => void): () => void {
  let toggle: (() => void) | undefined
  return () => {
    toggle ??= makeSearch(parts, choose)
    toggle()
  }
}

/** The focus stays in the field; the list is told about by `aria-activedescendant`. */
function makeSearch({ data, slides }: ViewParts, choose: (index: number) => void): () => void {
  const { dialog, input, count, list } = searchDialog(data.lang)
  const texts = searchedTexts(
    data.slides.map(({ title }) => title),
    slides,
  )
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
  const go = (one: Found | undefined) => {
    if (!one) return
    // Closed first: the focus goes back to the slide, which then takes it along.
    dialog.close()
    choose(one.index)
  }
  input.addEventListener('input', find)
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key]
    // Enter that ends what an input method composes chooses no slide.
    if (step === undefined || event.isComposing) return
    event.preventDefault()
    if (step === 0) go(found[active])
    else if (found.length > 0) activate((active + step + found.length) % found.length)
  })
  list.addEventListener('click', ({ target }) => {
    go(found.find((_, index) => list.children[index]?.contains(target as Node)))
  })
  // The focus stays in the field.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  function find(): void {
    const words = wordsOf(input.value)
    found = findSlides(words, folded)
    count.textContent = foundLabel(found.length, words.length > 0)
    list.replaceChildren(...found.map((one) => option(one, texts[one.index], words)))
    activate(0)
  }
  return () => {
    if (dialog.open) {
      dialog.close()
      return
    }
    dialog.showModal()
    input.select()
    find()
  }
}

interface SearchDialog {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
  readonly count: HTMLElement
  readonly list: HTMLElement
}

/** What is found is in the language of the deck. */
function searchDialog(lang: string): SearchDialog {
  const input = element('input', {
    role: 'combobox',
    'aria-label': labels.search,
    'aria-expanded': 'true',
    'aria-controls': 'lv-found',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    placeholder: labels.searchFor,
    // The direction is that of what is typed.
    dir: 'auto',
  })
  const count = element('p', { role: 'status' })
  const list = element('ul', { id: 'lv-found', role: 'listbox', 'aria-label': labels.results, lang })
  const head = element('div', {}, input, count)
  const { dialog, close } = makeDialog('search', head, list)
  dialog.setAttribute('aria-label', labels.search)
  input.after(close)
  return { dialog, input, count, list }
}

function searchedTexts(titles: readonly string[], slides: readonly HTMLElement[]): readonly Searched[] {
  const notes = notesOfPage()
  return slides.map((slide, index) => {
    const title = titles[index] ?? ''
    const own = notes.get(index)
    // The heading has been looked at already.
    return { title, text: textOf(slide).replace(`${title} `, ''), notes: own ? textOf(own) : '' }
  })
}

function option({ index, place }: Found, texts: Searched | undefined, words: readonly string[]): HTMLElement {
  const made = element('li', { id: `lv-found-${index}`, role: 'option' }, element('b', {}, String(index + 1)), ' ')
  if (words.length > 0) made.append(element('small', { lang: labelLang }, labels.foundIn[place]), ' ')
  made.append(element('span', { dir: 'auto' }, ...marked(texts?.title ?? '', words)))
  if (place !== 'title')
    made.append(element('p', { dir: 'auto' }, ...marked(excerpt(texts?.[place] ?? '', words), words)))
  return made
}

function marked(text: string, words: readonly string[]): readonly (Node | string)[] {
  return markWords(text, words).map((run) => (run.isMarked ? element('mark', {}, run.text) : run.text))
}
