// Conveniences. Every page does its job without this script.
whenPainted(() => {
  'use strict';

  const navigation = performance.getEntriesByType('navigation')[0];

  // What is below the first screen is laid out after the first paint, also when the page comes back from the back/forward cache. What is being read
  // stays in its place. A page that is loaded again needs its whole height, so that the browser finds the place.
  const root = document.documentElement;
  const findPlace = () => {
    const section = [...document.querySelectorAll('.wr-below')].findLast(below => below.getBoundingClientRect().top < innerHeight / 2);
    return section && { section, top: section.getBoundingClientRect().top };
  };
  const returnTo = place => { if (place) scrollBy(0, place.section.getBoundingClientRect().top - place.top); };
  // A list whose rendering may be skipped has CSS counters of its own, and links without a label are numbered through the whole article.
  const numberLinks = () => {
    for (const [index, link] of document.querySelectorAll('.wr-article a.autonumber:empty').entries()) link.dataset.number = index + 1;
  };
  // The browser keeps the size of what it has laid out at the end of the next frame.
  const knowSizes = () => requestAnimationFrame(() => requestAnimationFrame(() => {
    numberLinks();
    root.classList.add('wr-known');
  }));
  const layOutWhole = () => {
    const place = findPlace();
    root.classList.add('wr-whole');
    returnTo(place);
    knowSizes();
  };
  const layOutSoon = () => requestAnimationFrame(() => setTimeout(layOutWhole));
  let placeLeft;

  if (navigation?.type === 'navigate') {
    layOutSoon();
  } else {
    root.classList.add('wr-whole');
    knowSizes();
  }
  addEventListener('pagehide', () => {
    placeLeft = findPlace();
    root.classList.remove('wr-whole');
  });
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    returnTo(placeLeft);
    layOutSoon();
  });

  // A jump within a page of many links comes one frame after the click, which is painted first: when the address changes, Chromium looks through all links
  // for what the rules for prefetching match, and that can take longer than the jump.
  const manyLinks = 1000;
  const isModified = event => event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href*="#"]:not([target], [download])');
    if (event.defaultPrevented || isModified(event) || !link?.hash || link.href.split('#')[0] !== location.href.split('#')[0]) return;
    if (document.links.length <= manyLinks) return;
    event.preventDefault();
    requestAnimationFrame(() => setTimeout(() => location.assign(link.href)));
  });

  // A page that was shown before the wiki confirmed it, or that was prefetched: asks once whether there is a newer version, and offers it.
  function offerNewer(line) {
    fetch(line.dataset.newest, { headers: { Accept: 'application/json' } })
      .then(response => (response.status === 200 ? response.json() : null))
      .then(newest => { line.hidden = !(newest && newest.revision > Number(line.dataset.revision)); })
      .catch(() => {});
  }

  const line = document.querySelector('[data-newest]');
  if (line) {
    const isBeside = (navigation?.serverTiming ?? []).some(timing => timing.name === 'bare' && timing.description === 'beside');
    const longAway = 5 * 60 * 1000;
    let askedAt = Date.now();
    const ask = () => { askedAt = Date.now(); offerNewer(line); };
    if (isBeside || navigation?.deliveryType === 'navigational-prefetch') {
      if (document.readyState === 'complete') ask(); else addEventListener('load', ask);
    }
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && Date.now() - askedAt > longAway) ask();
    });
  }

  // Prefetches an article when a finger touches a link to it; in browsers without speculation rules, also when the pointer rests on it. The rules are
  // about links that are hovered over, which a finger does too late.
  function prefetchLinks() {
    const hasRules = HTMLScriptElement.supports?.('speculationrules');
    const fetched = new Set([location.pathname]);
    let timer;

    const articleOf = event => {
      const link = event.target.closest?.('a[href]:not(.wr-variants a)');
      return link && link.origin === location.origin && /\/wiki\/./.test(link.pathname) && !fetched.has(link.pathname) ? link : null;
    };
    const fetchNow = link => {
      fetched.add(link.pathname);
      // To its end: a browser may let the click wait for a response that is not read.
      fetch(link.href.split('#')[0], { headers: { Purpose: 'prefetch' }, priority: 'low' }).then(response => response.arrayBuffer()).catch(() => {});
    };

    document.addEventListener('pointerover', event => {
      clearTimeout(timer);
      const link = !hasRules && event.pointerType === 'mouse' && articleOf(event);
      if (link) timer = setTimeout(fetchNow, 65, link);
    });
    document.addEventListener('touchstart', event => {
      const link = articleOf(event);
      if (link) fetchNow(link);
    }, { passive: true });
  }

  if (page.prefetch !== undefined && !navigator.connection?.saveData) prefetchLinks();
});
