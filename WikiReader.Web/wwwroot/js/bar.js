// The bar scrolls away with the page and comes back on the way up. It covers neither what has the focus nor the target of a link.
whenPainted(() => {
  'use strict';

  const bar = document.querySelector('.wr-bar');
  const root = document.documentElement;
  // Less than this is a finger at rest.
  const smallest = 4;
  let last = scrollY;
  let visibleHeight = 0;

  // What comes back begins with the row of the search: on phones, the row above it does not.
  const measure = () => {
    const row = bar.querySelector('[role=search]') ?? bar.firstElementChild;
    const above = Math.max(0, row.getBoundingClientRect().top - bar.getBoundingClientRect().top - parseFloat(getComputedStyle(bar).paddingBlockStart));
    visibleHeight = bar.offsetHeight - above;
    bar.style.setProperty('--wr-bar-start', `${-above}px`);
    // A new value on the root styles the whole page again, just before the first paint.
    if (visibleHeight !== Math.round(parseFloat(getComputedStyle(root).getPropertyValue('--wr-bar')))) root.style.setProperty('--wr-bar', `${visibleHeight}px`);
  };

  // Of a tall element, its beginning counts.
  const isCovered = element => {
    if (!element || bar.contains(element) || element === document.body || element.matches('main')) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return top < visibleHeight && Math.min(bottom, top + visibleHeight) > 0;
  };
  const wouldCover = () => isCovered(document.activeElement) || isCovered(document.querySelector(':target'));

  const leave = () => bar.classList.add('wr-bar-away');
  const comeBack = () => bar.classList.remove('wr-bar-away');
  const takeOut = () => {
    if (bar.classList.contains('wr-bar-back')) return;
    bar.classList.add('wr-bar-back', 'wr-bar-away');
    // The first frame must not show it on its way.
    requestAnimationFrame(() => bar.classList.add('wr-bar-moves'));
  };
  const putBack = () => bar.classList.remove('wr-bar-back', 'wr-bar-away', 'wr-bar-moves');

  const follow = () => {
    const by = scrollY - last;
    if (scrollY > 0 && Math.abs(by) < smallest) return;
    last = scrollY;
    if (scrollY <= 0) {
      putBack();
      return;
    }

    const isOut = scrollY > bar.offsetHeight;
    if (isOut) takeOut();
    if (isOut && (by > 0 || wouldCover())) leave();
    else if (by < 0 && !wouldCover()) comeBack();
  };

  new ResizeObserver(measure).observe(bar);
  addEventListener('scroll', follow, { passive: true });
  document.addEventListener('focusin', event => {
    if (bar.classList.contains('wr-bar-back') && isCovered(event.target)) leave();
  });
});
