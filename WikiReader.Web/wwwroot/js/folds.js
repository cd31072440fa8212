// Opens the boxes of an article on wide screens, and folds its sections on phones for readers who chose that. Without this script boxes open on demand,
// and sections are open.
whenPainted(() => {
  'use strict';

  const root = document.documentElement;
  const article = document.querySelector('[data-article]');
  if (!article) return;
  const narrow = matchMedia('(width < 40rem)');
  const showsClosed = CSS.supports('selector(::details-content)');

  // The style sheet shows these boxes; here they become open, so that they can be closed. Browsers that do not know the style have them opened.
  function openBoxes() {
    if (narrow.matches || root.classList.contains('wr-folds')) return;
    for (const fold of article.querySelectorAll(showsClosed ? '.wr-fold:not(.wr-closed)' : 'details:not(.wr-closed)')) fold.open = true;
    root.classList.add('wr-folds');
  }

  const setFolded = (button, body, isFolded) => {
    if (isFolded) body.setAttribute('hidden', 'until-found');
    else body.removeAttribute('hidden');
    button.setAttribute('aria-expanded', String(!isFolded));
  };

  function foldSections() {
    if (!narrow.matches || root.dataset.sections !== 'folded' || article.querySelector('.wr-section')) return;
    for (const [number, heading] of article.querySelectorAll('section > h2:first-child, section > .mw-heading:first-child > h2').entries()) {
      const head = heading.closest('.mw-heading') ?? heading;
      if (!head.nextElementSibling) continue;
      const body = document.createElement('div');
      body.className = 'wr-section';
      body.id = `wr-section-${number}`;
      while (head.nextSibling) body.append(head.nextSibling);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'wr-section-button';
      button.setAttribute('aria-label', heading.textContent.trim());
      button.setAttribute('aria-controls', body.id);
      button.addEventListener('click', () => setFolded(button, body, !body.hidden));
      body.addEventListener('beforematch', () => setFolded(button, body, false));
      setFolded(button, body, true);
      heading.append(button);
      head.after(body);
    }
  }

  // What the address names is shown, whatever it is in.
  function reveal() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* The id is as it is written. */ }
    const target = id && document.getElementById(id);
    if (!target || !article.contains(target)) return;
    let isShown = true;
    for (let box = target; box !== article; box = box.parentElement) {
      if (box.matches('details:not([open])')) box.open = true;
      else if (box.matches('.wr-section[hidden]')) setFolded(box.previousElementSibling.querySelector('.wr-section-button'), box, false);
      else continue;
      isShown = false;
    }
    if (!isShown) target.scrollIntoView();
  }

  // The content of a closed box near the window is laid out while nothing else happens, so that the box opens at once: browsers keep what they have
  // laid out in it.
  const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 200));
  const nearby = new IntersectionObserver(boxes => {
    for (const { isIntersecting, target } of boxes) {
      if (!isIntersecting) continue;
      nearby.unobserve(target);
      whenIdle(() => target.querySelector(':scope > :not(summary)')?.getBoundingClientRect());
    }
  }, { rootMargin: '50%' });

  openBoxes();
  foldSections();
  reveal();
  for (const box of article.querySelectorAll('details:not([open])')) nearby.observe(box);
  narrow.addEventListener('change', () => { openBoxes(); foldSections(); });
  addEventListener('hashchange', reveal);

  // Everything is printed. The style sheet does it where it can.
  if (!showsClosed) {
    let opened = [];
    addEventListener('beforeprint', () => {
      opened = [...article.querySelectorAll('details:not([open])')];
      for (const box of opened) box.open = true;
    });
    addEventListener('afterprint', () => { for (const box of opened) box.open = false; });
  }
});
