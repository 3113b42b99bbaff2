/** Changes what a reload of this window will find, and its address where one is given. */
export function changeHistory(
  part: object,
  address?: string,
  how: 'pushState' | 'replaceState' = 'replaceState',
): void {
  try {
    history[how]({ ...history.state, ...part }, '', address)
  } catch {
    // Browsers allow only so many changes in a short time: a held key must not stop the talk.
  }
}
