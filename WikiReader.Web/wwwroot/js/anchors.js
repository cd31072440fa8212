// Adds to each heading a link with its address, which a click copies.
whenPainted(() => {
  'use strict';

  const template = document.querySelector('template[data-anchor]');
  if (!template) return;
  const status = document.querySelector('[data-copied-status]');
  const levels = ':is(h2, h3, h4, h5, h6)[id]';
  let timer;

  const add = () => {
    for (const heading of document.querySelectorAll(`[data-article] :is(section, .mw-heading) > ${levels}`)) {
      const link = template.content.firstElementChild.cloneNode(true);
      const address = new URL(location.href);
      address.searchParams.delete('redirectedfrom');
      address.hash = heading.id;
      link.href = address.href;
      // The name of the heading is its text alone.
      if (!heading.querySelector('math, img, [aria-label]')) heading.setAttribute('aria-label', heading.textContent.trim());
      heading.append(link);
    }
  };

  const say = () => {
    status.textContent = template.dataset.copied;
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = ''; }, 4000);
  };

  // Without the right to use the clipboard, the link leads to the section, and the address bar shows its address.
  document.addEventListener('click', event => {
    const link = event.target.closest?.('.wr-anchor');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(say, () => { location.hash = link.hash; });
  });

  const soon = window.requestIdleCallback ?? (work => setTimeout(work));
  if (document.readyState === 'complete') soon(add, { timeout: 1000 }); else addEventListener('load', () => soon(add, { timeout: 1000 }));
});
