// Shows what a link in the article leads to, and what a note says, in a card beside it. Without this script they are links like any other.
(() => {
  'use strict';

  const article = document.querySelector('[data-article]');
  if (!article || navigator.connection?.saveData) return;

  // In milliseconds: how long the pointer rests on a link before its card shows, and how long it may take from the link to the card.
  const [resting, crossing] = [300, 250];
  // In CSS pixels: between link and card, and between card and the edge of the window.
  const [gap, edge] = [6, 8];
  // Project, language, and a title.
  const path = /^(.*?\/[^/]+\/[^/]+)\/wiki\/(?=.)/;
  const answers = new Map();

  const card = document.createElement('div');
  Object.assign(card, { id: 'wr-card', className: 'wr-card', role: 'tooltip', hidden: true });
  document.querySelector('main').append(card);

  let link, title, point, request, showing, hiding;

  const hide = () => {
    clearTimeout(showing);
    clearTimeout(hiding);
    request?.abort();
    card.hidden = true;
    card.replaceChildren();
    if (!link) return;
    link.removeAttribute('aria-describedby');
    if (title) link.title = title;
    link = null;
  };

  // A copy of the note to which a mark leads, without the ids of the original.
  const copyNote = mark => {
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)))?.closest('.references > li, .citation');
    if (!note || !article.contains(note) || note.contains(mark)) return null;
    const copy = (note.querySelector('.mw-reference-text, .reference-text') ?? note).cloneNode(true);
    for (const part of copy.querySelectorAll('[id], a')) {
      part.removeAttribute('id');
      // By keyboard, the link is in the note itself.
      if (part.localName === 'a') part.tabIndex = -1;
    }
    const box = document.createElement('div');
    Object.assign(box, { className: 'wr-foreign wr-article', lang: article.lang, dir: article.dir });
    box.append(...copy.childNodes);
    return box;
  };

  const ask = async (address, signal) => {
    if (answers.has(address)) return answers.get(address);
    const response = await fetch(address, { signal });
    const preview = response.status === 200 ? new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-preview]') : null;
    // What is refused now may be had later.
    if (preview || response.status < 500) answers.set(address, preview);
    return preview;
  };

  // Below the line of the link if there is more room than above it, and never beyond the window.
  const place = () => {
    const lines = [...link.getClientRects()];
    const line = lines.find(({ top, bottom }) => point >= top && point <= bottom) ?? lines[0];
    const width = document.documentElement.clientWidth;
    const [above, below] = [line.top - gap - edge, innerHeight - line.bottom - gap - edge];
    card.style.maxBlockSize = '';
    const isBelow = below >= card.offsetHeight || below >= above;
    const height = Math.min(card.offsetHeight, isBelow ? below : above);
    card.style.maxBlockSize = `${height}px`;
    const start = getComputedStyle(link).direction === 'rtl' ? line.right - card.offsetWidth : line.left;
    const at = (left, top) => Object.assign(card.style, { left: `${left + scrollX}px`, top: `${top + scrollY}px` });
    at(Math.max(edge, Math.min(start, width - edge - card.offsetWidth)), isBelow ? line.bottom + gap : line.top - gap - height);
  };

  const show = async () => {
    const { hash, origin, pathname } = link;
    request = new AbortController();
    const { signal } = request;
    try {
      const content = pathname === location.pathname ? hash && copyNote(link) : origin === location.origin && await ask(pathname.replace(path, '$1/preview/'), signal);
      if (signal.aborted || !content) return;
      card.replaceChildren(content);
      card.hidden = false;
      link.setAttribute('aria-describedby', card.id);
      place();
    } catch {
      // Aborted, or no connection.
    }
  };

  const begin = (next, y) => {
    clearTimeout(hiding);
    if (next === link) return;
    hide();
    [link, title, point] = [next, next.getAttribute('title'), y];
    // The browser's own tooltip would be over the card.
    link.removeAttribute('title');
    showing = setTimeout(show, resting);
  };

  const end = () => {
    clearTimeout(showing);
    clearTimeout(hiding);
    hiding = setTimeout(hide, crossing);
  };

  const previewable = target => {
    const found = target.closest?.('[data-article] a[href]:not(.wr-missing, .wr-anchor)');
    if (!found || card.contains(found) || found.querySelector('img')) return null;
    return found.origin === location.origin && (found.pathname === location.pathname ? found.closest('.reference, .mw-ref, cite, .citation, .references') : path.test(found.pathname)) ? found : null;
  };

  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return;
    if (card.contains(event.target)) return clearTimeout(hiding);
    const next = previewable(event.target);
    if (next) begin(next, event.clientY); else if (link) end();
  });
  document.documentElement.addEventListener('pointerleave', end);
  document.addEventListener('focusin', event => {
    const next = event.target.matches(':focus-visible') && previewable(event.target);
    if (next) begin(next); else hide();
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  document.addEventListener('click', event => { if (!card.contains(event.target)) hide(); }, true);
  addEventListener('resize', hide);
  addEventListener('pagehide', hide);
})();
