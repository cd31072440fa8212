// Keys that act alone: / search, t contents, l languages, ? help. Not while something is typed, and not where <html data-shortcuts="off"> says that the
// reader wants none (WCAG 2.1.4). Everything that they do is a link or a field of the page.
whenPainted(() => {
  'use strict';

  const find = selector => document.querySelector(selector);
  const press = element => element && (() => element.click());
  const actions = {
    '/': () => {
      // The home page hides the box in its bar.
      const input = [...document.querySelectorAll('form[role="search"] [name="q"]')].find(box => box.checkVisibility());
      return input && (() => { input.focus(); input.select(); });
    },
    t: () => press(find('[data-bar-contents]')),
    l: () => press(find('[data-languages]')),
    '?': () => () => location.assign(page.help),
  };

  document.addEventListener('keydown', event => {
    if (document.documentElement.dataset.shortcuts === 'off' || event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest?.('input, select, textarea') || event.target.isContentEditable) return;
    // On the keyboard of another script: the key where a Latin one has these letters.
    const key = event.key > '~' ? { Slash: event.shiftKey ? '?' : '/', KeyT: 't', KeyL: 'l' }[event.code] : event.key;
    const act = Object.hasOwn(actions, key) && actions[key]();
    if (!act) return;
    event.preventDefault();
    act();
  });
});
