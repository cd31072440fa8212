// Shortens a list of languages while a reader types. Without this script the form asks the server, or the browser's own search finds the language.
(() => {
  'use strict';

  // Without case and accents: "Français" is found by "francais".
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  for (const box of document.querySelectorAll('[data-filter]')) {
    // A list that the server has shortened is searched there again.
    if (box.querySelector('input[type="search"]').defaultValue) continue;
    const list = document.getElementById(box.dataset.filter);
    const field = box.querySelector('input[type="search"]');
    const empty = document.querySelector('[data-filter-empty]');
    const items = [...list.children].map(item => ({ item, text: fold(`${item.textContent} ${item.dataset.find}`) }));
    const filter = () => {
      const words = fold(field.value.trim());
      let found = 0;
      for (const { item, text } of items) {
        item.hidden = !text.includes(words);
        if (!item.hidden) found++;
      }
      empty.hidden = found > 0;
    };
    field.addEventListener('input', filter);
  }
})();
