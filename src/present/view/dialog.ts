import { element } from './element.ts'
import { labelLang, labels } from './labels.ts'

/**
 * A modal dialog in the language of the controls, with a button that closes it. `openedBy` is the command whose key closes it
 * again.
 */
export function makeDialog(
  openedBy: 'help' | 'search',
  ...children: readonly Node[]
): { readonly dialog: HTMLDialogElement; readonly close: HTMLButtonElement } {
  const close = element('button', { type: 'button' }, labels.close)
  const dialog = element(
    'dialog',
    { class: `lectern-dialog lv-${openedBy}`, 'data-opened-by': openedBy, lang: labelLang, dir: 'ltr' },
    ...children,
  )
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    // The backdrop is part of the dialog's box as far as events go.
    if (event.target === dialog) dialog.close()
  })
  document.body.append(dialog)
  return { dialog, close }
}
