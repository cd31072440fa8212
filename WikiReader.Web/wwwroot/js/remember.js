// Remembers the section that was read last, in this browser only: continue.js offers it. Nothing is sent.
whenPainted(() => {
  'use strict';

  const longest = 200;
  const find = selector => document.querySelector(selector);
  const shorten = text => [...text.replace(/\s+/g, ' ').trim()].slice(0, longest).join('');
  const reader = find('[data-account]')?.textContent.trim();
  const title = find('.wr-head h1');
  const article = find('.wr-article');
  if (!reader || !title || !article || !/\/wiki\/./.test(location.pathname)) return;

  let isKept = false;
  const keep = () => {
    if (isKept || document.prerendering) return;
    isKept = true;
    const section = [...article.querySelectorAll(':is(h2, h3, h4, h5, h6)[id]')]
      .findLast(heading => heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < innerHeight / 3);
    const place = JSON.stringify({
      reader, lang: title.closest('[lang]').lang, dir: getComputedStyle(title).direction, title: shorten(title.textContent),
      section: section ? shorten(section.textContent) : '', address: `${location.pathname}${location.search}${section ? `#${encodeURIComponent(section.id)}` : ''}`,
    });
    // A browser may deny the storage.
    try { localStorage.setItem('wr-continue', place); } catch { /* Then nothing is remembered. */ }
  };

  // While nothing else happens, since the next page waits for what happens when this one is left. Not every browser tells when scrolling ends.
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  const keepSoon = () => {
    isKept = false;
    whenIdle(() => { if (!document.hidden) keep(); });
  };
  addEventListener('scroll', () => { isKept = false; }, { passive: true });
  addEventListener('scrollend', keepSoon);
  addEventListener('pageshow', event => { if (event.persisted) keepSoon(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); else keepSoon(); });
  // First of all, while the page is laid out as a whole.
  addEventListener('pagehide', keep, true);
  keepSoon();
});
