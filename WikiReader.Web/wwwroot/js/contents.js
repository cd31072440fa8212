// The table of contents: marks the section that is being read, and remembers whether the contents are folded away.
whenPainted(() => {
  'use strict';

  const contents = document.querySelector('[data-contents]');
  if (!contents) return;

  const narrow = document.querySelector('[data-contents-switch]');
  const fold = document.querySelector('[data-contents-fold]');
  const entries = new Map();
  for (const link of contents.querySelectorAll('a')) {
    const heading = document.getElementById(link.getAttribute('href').slice(1));
    if (heading) entries.set(heading, link);
  }

  // What begins above this line is being read or has been: a quarter of the window.
  const above = new Set();
  const links = [...entries.values()];
  let current;
  let section;

  const makeRoom = () => contents.style.setProperty('--wr-unfolded', `${section?.querySelector(':scope > ol')?.offsetHeight ?? 0}px`);
  const resized = new ResizeObserver(makeRoom);

  const show = link => {
    if (contents.scrollHeight <= contents.clientHeight || contents.matches(':hover')) return;
    const [box, place] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
    if (place.top < box.top || place.bottom > box.bottom) contents.scrollTop += place.top - box.top - box.height / 3;
  };

  const mark = link => {
    if (link === current) return;
    current?.removeAttribute('aria-current');
    current = link;
    link?.setAttribute('aria-current', 'true');
    const last = section;
    section = link?.closest('[data-contents] > ol > li');
    if (section !== last) {
      last?.classList.remove('wr-here');
      section?.classList.add('wr-here');
      resized.disconnect();
      const entriesOfSection = section?.querySelector(':scope > ol');
      if (entriesOfSection) resized.observe(entriesOfSection);
      makeRoom();
    }
    if (link) show(link);
  };

  // A heading crosses the line in either direction, however far the page jumps.
  const observer = new IntersectionObserver(changes => {
    for (const change of changes) {
      if (change.isIntersecting) above.add(entries.get(change.target)); else above.delete(entries.get(change.target));
    }
    mark(links.findLast(link => above.has(link)));
  }, { rootMargin: '1000000px 0px -75% 0px' });
  for (const heading of entries.keys()) observer.observe(heading);

  // The keys that scroll move what has the focus, or else what was clicked last: after a jump that is the article, not the contents.
  contents.addEventListener('click', event => {
    const heading = document.getElementById(event.target.closest('a')?.getAttribute('href').slice(1));
    if (!heading) return;
    heading.tabIndex = -1;
    requestAnimationFrame(() => heading.focus({ preventScroll: true }));
  });

  // The link of the bar is for contents that are not beside the article.
  const barLink = document.querySelector('[data-bar-contents]');
  fold.addEventListener('toggle', () => {
    barLink.classList.toggle('wr-beside', fold.open);
    const age = fold.open ? 0 : 365 * 24 * 60 * 60;
    document.cookie = `${fold.dataset.cookie}=folded; Path=/; Max-Age=${age}; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`;
  });

  const open = () => {
    const details = fold.checkVisibility() ? fold : narrow;
    details.open = true;
    if (details === narrow) {
      location.hash = 'wr-contents';
      // The address may have been this already.
      narrow.scrollIntoView();
    }
    if (current) show(current);
    (current?.checkVisibility() ? current : contents.querySelector('a')).focus({ preventScroll: true });
  };

  barLink.addEventListener('click', event => {
    event.preventDefault();
    open();
  });
});
