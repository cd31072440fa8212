// Offers on the home page to go on with the section that was read last: see remember.js.
(() => {
  'use strict';

  const key = 'wr-continue';
  const find = selector => document.querySelector(selector);

  // A browser may deny the storage.
  const attempt = action => { try { return action(); } catch { return null; } };
  const recall = () => attempt(() => JSON.parse(localStorage.getItem(key)));
  const forget = () => attempt(() => localStorage.removeItem(key));

  // Whoever uses the browser next has another account.
  const reader = find('[data-account]')?.textContent.trim();
  if (find('[data-continue-end]')) forget();
  if (!reader) return;

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
