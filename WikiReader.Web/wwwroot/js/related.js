// Related articles, with picture and description, once the end of the article is near. Without this script, and if there are none, a link leads to the search
// for them.
whenPainted(() => {
  'use strict';

  const box = document.querySelector('[data-related]');
  const room = box?.querySelector('ul');
  if (!room) return;
  if (navigator.connection?.saveData) {
    room.remove();
    return;
  }

  const make = (tag, attributes, ...children) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.append(...children);
    return element;
  };

  const show = ([, titles, descriptions, addresses, pictures]) => {
    room.removeAttribute('aria-hidden');
    Object.assign(room, { lang: box.dataset.lang, dir: box.dataset.dir });
    titles.forEach((title, index) => room.children[index]?.append(make(
      'a', { href: new URL(addresses[index]).pathname },
      pictures[index] ? make('img', { src: pictures[index], alt: '', width: 56, height: 56, loading: 'lazy' }) : make('span', { className: 'wr-no-picture' }),
      make('span', {}, make('bdi', {}, title), make('bdi', { className: 'wr-quiet' }, descriptions[index])))));
  };

  const ask = async () => {
    const found = await fetch(box.dataset.related, { headers: { Accept: 'application/json' }, priority: 'low' })
      .then(response => (response.ok ? response.json() : null)).catch(() => null);
    if (found?.[1].length) show(found);
    else {
      // The room stays, so that nothing moves.
      room.removeAttribute('aria-hidden');
      room.firstElementChild.append(make('span', { className: 'wr-quiet' }, box.dataset.none));
    }
  };

  new IntersectionObserver((entries, observer) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    ask();
  }, { rootMargin: '600px' }).observe(box);
});
