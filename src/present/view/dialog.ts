import { button, element } from '../page/element.ts'
import { close, labelLang } from './labels.ts'

/**
 * Makes a modal dialog in the language of the controls: a head that stays, with a button that closes it, and what is below.
 * The name of a command is that of the key that closes it again.
 */
export function makeDialog(
  name: 'help' | 'search',
  label: string,
  head: Node,
  ...below: readonly Node[]
): HTMLDialogElement {
  const dialog = element(`dialog._${name}`, { 'aria-label': label, lang: labelLang, dir: 'ltr' })
  // The head comes first, so that what is below is not scrolled to its end when it opens.
  dialog.append(
    element(
      'header',
      {},
      head,
      button(() => dialog.close(), {}, close),
    ),
    ...below,
  )
  dialog.onclick = (event) => {
    // The backdrop is part of the dialog's box as far as events go.
    if (event.target === dialog) dialog.close()
  }
  document.body.append(dialog)
  return dialog
}

/** Opens a dialog, or closes it. Says whether it is open. */
export function toggleDialog(dialog: HTMLDialogElement): boolean {
  if (dialog.open) dialog.close()
  else dialog.showModal()
  return dialog.open
}
