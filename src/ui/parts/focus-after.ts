// Where the focus goes when what held it is about to leave the page.

const controls = 'textarea, input, select, button, summary, a[href]';

/** The next control after the element, or the last one before it, once the page has been drawn again. */
export function focusAfter(leaving: Element | null | undefined, wanted = controls): void {
  const all = [...document.querySelectorAll<HTMLElement>(`main :is(${wanted})`)].filter(
    (one) => leaving && !leaving.contains(one) && one.checkVisibility(),
  );
  const following = all.filter((one) => leaving && leaving.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const others = [...following, ...all.toReversed()];
  requestAnimationFrame(() =>
    requestAnimationFrame(() => (others.find((one) => one.isConnected) ?? document.querySelector<HTMLElement>('main h1'))?.focus()),
  );
}
