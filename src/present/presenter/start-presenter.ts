import type { DeckData } from '../deck-data.ts'
import type { Commands } from '../input/commands.ts'
import type { Position } from '../position.ts'
import type { Blank } from '../view/blank.ts'
import { labels } from '../view/labels.ts'
import type { Laser } from '../view/laser.ts'
import { keepState } from './kept-state.ts'
import { fileHasNotes } from './notes-panel.ts'
import { createPartner } from './partner.ts'
import { createPresenterView, type PresenterView } from './presenter-view.ts'
import { createTalk, sizeNotes, toggleTimer } from './talk.ts'

const words = labels.presenter

export interface Presenter {
  readonly commands: Pick<Commands, 'presenter' | 'timer' | 'largerNotes' | 'smallerNotes' | 'notesDown' | 'notesUp'>
  /** Once a slide is shown: takes up what was before a reload, finds the other window, and shows the view where it is asked for. */
  readonly start: (say: (words: string) => void) => void
}

/** The presenter view, and what ties it to the window with the slides. */
export function createPresenter(
  data: DeckData,
  slides: readonly HTMLElement[],
  position: Position,
  blank: Blank,
  laser: Laser,
): Presenter {
  const isAsked = new URLSearchParams(location.search).get('view') === 'presenter'
  const isOpened = isAsked && opener !== null
  const talk = createTalk({ position, blank, isOpened, split: fileHasNotes() ? 58 : 61 })
  const partner = createPartner(talk, laser, isOpened)
  const { title } = document
  let say = (_: string): void => {}
  let made: PresenterView | undefined
  // A window that shows nothing but slides does without.
  const view = () => {
    made ??= createPresenterView(data, slides, talk)
    return made
  }
  const show = (isShown: boolean) => {
    view().show(isShown)
    view().notice('')
    document.title = isShown ? `${words.view} \u2013 ${title}` : title
  }
  const tell = (text: string) => {
    view().notice(text)
    say(text)
  }
  return {
    commands: {
      presenter() {
        if (partner.focus()) return
        const isShown = !made?.isShown()
        if (isShown && partner.open(addressOf(true))) return
        show(isShown)
        if (isShown) tell(words.refused)
        stayAt(addressOf(isShown))
      },
      timer: () => toggleTimer(talk),
      largerNotes: () => sizeNotes(talk, 10),
      smallerNotes: () => sizeNotes(talk, -10),
      notesDown: () => made?.scrollNotes(0.5),
      notesUp: () => made?.scrollNotes(-0.5),
    },
    start(announce) {
      say = announce
      keepState(talk)
      if (isAsked) show(true)
      partner.greet((isThere) => {
        if (!made?.isShown()) return
        if (isThere) made.notice('')
        else tell(words.gone)
      })
    },
  }
}

/** The address of this deck at this slide, as the presenter view or as slides. */
function addressOf(isPresenter: boolean): string {
  const address = new URL(location.href)
  // Two windows must not both move on by themselves.
  address.searchParams.delete('auto')
  if (isPresenter) address.searchParams.set('view', 'presenter')
  else address.searchParams.delete('view')
  return address.href
}

/** A reload is to show what is shown now. */
function stayAt(address: string): void {
  try {
    history.replaceState(history.state, '', address)
  } catch {
    // Then it shows what was shown at first.
  }
}
