// Shows where a link leads or what a note says, in a card.
whenPainted(() => {
  'use strict';

  const article = document.querySelector('[data-article]');
  if (!article || document.documentElement.dataset.previews === 'off' || navigator.connection?.saveData) return;

  // Milliseconds: on a link, and from there to the card.
  const [resting, crossing] = [300, 250];
  // Pixels: from link to card, and from card to window.
  const [gap, edge] = [6, 8];
  const path = /^(.*?\/[^/]+\/[^/]+)\/wiki\/(?=.)/;
  const answers = new Map();
  const card = document.createElement('div');
  Object.assign(card, { id: 'wr-card', className: 'wr-card', role: 'tooltip', hidden: true });
  document.querySelector('main').append(card);

  let link, title, point, request, timer;

  const hide = () => {
    if (!link) return;
    clearTimeout(timer);
    request?.abort();
    card.hidden = true;
    link?.removeAttribute('aria-describedby');
    if (title) link.title = title;
    link = title = null;
  };

  // A copy of the note to which a mark leads. Only in the note itself are there ids, and links for the keyboard.
  const copyNote = ({ hash }) => {
    const note = document.getElementById(decodeURIComponent(hash.slice(1)))?.closest('.references > li, .citation');
    if (!article.contains(note)) return null;
    const box = document.createElement('div');
    Object.assign(box, { className: 'wr-foreign wr-article', lang: article.lang, dir: article.dir });
    box.append(...(note.querySelector('.mw-reference-text, .reference-text') ?? note).cloneNode(true).childNodes);
    for (const part of box.querySelectorAll('*')) {
      part.removeAttribute('id');
      if (part.href || part.tabIndex === 0) part.tabIndex = -1;
    }
    return box;
  };

  const ask = async (address, signal) => {
    if (answers.has(address)) return answers.get(address);
    const response = await fetch(address, { signal });
    const preview = response.status === 200 ? new DOMParser().parseFromString(await response.text(), 'text/html').body.firstElementChild : null;
    // What is refused now may be had later.
    if (response.status < 429) answers.set(address, preview);
    return preview;
  };

  // Below the line of the link, or above it if there is more room.
  const place = () => {
    const lines = [...link.getClientRects()];
    const line = lines.find(({ top, bottom }) => point >= top && point <= bottom) ?? lines[0];
    const [above, below] = [line.top - gap - edge, innerHeight - line.bottom - gap - edge];
    const { style } = card;
    style.maxBlockSize = '';
    const { offsetWidth: width, offsetHeight } = card;
    const isBelow = below >= Math.min(offsetHeight, above);
    const height = Math.min(offsetHeight, isBelow ? below : above);
    const start = getComputedStyle(link).direction === 'rtl' ? line.right - width : line.left;
    style.maxBlockSize = `${height}px`;
    style.left = `${scrollX + Math.max(edge, Math.min(start, document.documentElement.clientWidth - edge - width))}px`;
    style.top = `${scrollY + (isBelow ? line.bottom + gap : line.top - gap - height)}px`;
  };

  const show = async () => {
    request = new AbortController();
    const { signal } = request;
    try {
      const content = link.pathname === location.pathname ? copyNote(link) : await ask(link.pathname.replace(path, '$1/preview/'), signal);
      if (signal.aborted || !content) return;
      card.replaceChildren(content);
      card.hidden = false;
      link.setAttribute('aria-describedby', card.id);
      place();
    } catch {
      // Aborted or offline.
    }
  };

  const begin = (next, y) => {
    if (next === link) return card.hidden || clearTimeout(timer);
    hide();
    [link, title, point] = [next, next.title, y];
    // The browser's own tooltip would cover the card.
    next.removeAttribute('title');
    timer = setTimeout(show, resting);
  };

  const end = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, card.hidden ? 0 : crossing);
  };

  const linkOf = ({ target }) => {
    const found = target.closest?.('[data-article] a[href]:not(.wr-missing)');
    return found?.origin === location.origin && path.test(found.pathname) && !found.querySelector('img') ? found : null;
  };
  const isInCard = target => card.contains(target);

  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return;
    if (isInCard(event.target)) return clearTimeout(timer);
    const next = linkOf(event);
    if (next) begin(next, event.clientY); else if (link) end();
  });
  document.documentElement.addEventListener('pointerleave', end);
  document.addEventListener('focusin', event => {
    const next = event.target.matches(':focus-visible') && linkOf(event);
    if (next) begin(next);
  });
  document.addEventListener('focusout', event => { if (!isInCard(event.relatedTarget)) hide(); });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  // Who presses has decided: showing a card then would delay the page that is opened.
  for (const type of ['pointerdown', 'click']) document.addEventListener(type, event => { if (!isInCard(event.target)) hide(); }, true);
  addEventListener('resize', hide);
  addEventListener('pagehide', hide);
});
