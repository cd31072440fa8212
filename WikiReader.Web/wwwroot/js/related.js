// Related articles, with picture and description, once the end of the article is near. Without this script, and if there are none, a link leads to the search
// for them.
(() => {
  'use strict';

  const box = document.querySelector('[data-related]');
  if (!box || navigator.connection?.saveData) return;

  const make = (tag, attributes, ...children) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children);
    return element;
  };

  const show = ([, titles, descriptions, addresses, pictures]) => {
    if (titles.length === 0) return;
    const { lang, dir } = box.dataset;
    box.append(make('ul', { lang, dir }, ...titles.map((title, index) => make('li', {}, make(
      'a', { href: new URL(addresses[index]).pathname },
      pictures[index] ? make('img', { src: pictures[index], alt: '', width: 56, height: 56, loading: 'lazy' }) : make('span', { className: 'wr-no-picture' }),
      make('span', {}, make('bdi', {}, title), make('bdi', { className: 'wr-quiet' }, descriptions[index])))))));
  };

  const ask = async () => {
    try {
      const response = await fetch(box.dataset.related, { headers: { Accept: 'application/json' }, priority: 'low' });
      if (response.ok) show(await response.json());
    } catch { /* The link is there. */ }
  };

  new IntersectionObserver((entries, observer) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    ask();
  }, { rootMargin: '200px' }).observe(box);
})();
