/** Keeps the screen on while the deck is in front. A browser that cannot, or may not, just does not. */
export function startWakeLock(): void {
  const ask = async () => {
    if (document.visibilityState !== 'visible') return
    try {
      await navigator.wakeLock?.request('screen')
    } catch {
      // A low battery, a policy: the talk goes on.
    }
  }
  // It is lost whenever the page is hidden.
  document.addEventListener('visibilitychange', ask)
  void ask()
}
