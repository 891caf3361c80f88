/**
 * Runs in a frame whose host sandboxes it, as WordPress does: there no link may leave the frame, and its height is the
 * host's. Tells the host by messages how high the content is and which link was followed, with the secret that the host
 * wrote behind the address; without one it does nothing.
 */
const secret = /[#?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];

const tell = (message: 'height' | 'link', value: number | string): void =>
  parent.postMessage({ message, value, secret }, '*');

/** Hands a link to the host, but for clicks that would open another window. */
function hand(event: MouseEvent): void {
  const href = (event.target as Element).closest('a')?.getAttribute('href');
  if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  tell('link', new URL(href, location.href).href);
}

if (secret && parent !== window) {
  const tellHeight = () => tell('height', Math.ceil(document.body.getBoundingClientRect().height));
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener('load', tellHeight);
  // A host that began to listen only after the page had spoken asks again.
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.message === 'ready' && data.secret === secret) tellHeight();
  });
  document.addEventListener('click', hand);
}
