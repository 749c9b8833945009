/**
 * In the shell every link is a visit of its own, which the service worker answers: the framework's own way would ask a
 * server first. Returns how to stop.
 */
export function listenToLinks(): () => void {
  const follow = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!isPlain || !(link instanceof HTMLAnchorElement) || link.target === "_blank") return;
    if (link.origin !== location.origin || (link.hash !== "" && link.pathname === location.pathname)) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign(link.href);
  };
  // Before anybody else hears of it.
  document.addEventListener("click", follow, { capture: true });
  return () => document.removeEventListener("click", follow, { capture: true });
}
