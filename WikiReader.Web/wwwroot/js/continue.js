// Remembers the last section that was read, in this browser only, and offers it on the home page. Nothing is sent.
(() => {
  'use strict';

  const key = 'wr-continue';
  const longest = 200;
  const find = selector => document.querySelector(selector);
  const shorten = text => [...text.replace(/\s+/g, ' ').trim()].slice(0, longest).join('');

  // A browser may deny the storage.
  const attempt = action => { try { return action(); } catch { return null; } };
  const recall = () => attempt(() => JSON.parse(localStorage.getItem(key)));
  const forget = () => attempt(() => localStorage.removeItem(key));

  // Whoever uses the browser next has another account.
  const reader = find('[data-account]')?.textContent.trim();
  if (find('[data-continue-end]')) forget();
  if (!reader) return;

  const title = find('.wr-head h1');
  const article = find('.wr-article');
  if (title && article && /\/wiki\/./.test(location.pathname)) {
    let isLeft = false;
    const keep = () => {
      if (document.prerendering || isLeft) return;
      const section = [...article.querySelectorAll(':is(h2, h3, h4, h5, h6)[id]')]
        .findLast(heading => heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < innerHeight / 3);
      const { lang } = title.closest('[lang]');
      const dir = getComputedStyle(title).direction;
      attempt(() => localStorage.setItem(key, JSON.stringify({
        reader, lang, dir, title: shorten(title.textContent), section: section ? shorten(section.textContent) : '',
        address: `${location.pathname}${location.search}${section ? `#${encodeURIComponent(section.id)}` : ''}`,
      })));
    };
    // The next page is waiting for it: once, and while the page is laid out as a whole.
    addEventListener('pagehide', () => {
      keep();
      isLeft = true;
    }, true);
    addEventListener('pageshow', () => { isLeft = false; });
    document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
  }

  const card = find('[data-continue]');
  if (card) {
    const link = find('[data-continue-link]');
    const at = find('[data-continue-at]');
    const show = () => {
      const last = recall();
      const address = attempt(() => new URL(last.address, location.origin));
      const isKnown = address?.origin === location.origin && /\/wiki\/./.test(address.pathname) && last.reader === reader && Boolean(last.title);
      card.hidden = !isKnown;
      if (!isKnown) { forget(); return; }
      link.href = address.href;
      link.textContent = last.title;
      link.lang = last.lang;
      link.dir = last.dir;
      at.hidden = !last.section;
      find('[data-continue-section]').textContent = last.section;
      find('[data-continue-section]').lang = last.lang;
    };
    show();
    addEventListener('pageshow', event => { if (event.persisted) show(); });
    find('[data-continue-forget]').addEventListener('click', () => {
      forget();
      card.hidden = true;
      find('main').focus();
    });
  }

  // Only where no keyboard would cover the page.
  if (matchMedia('(hover: hover) and (pointer: fine)').matches && document.activeElement === document.body) find('[data-search-first]')?.focus({ preventScroll: true });
})();
