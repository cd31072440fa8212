// Runs the scripts of a page after its first paint, which they would delay, and each as a task of its own. A page that is loaded again, one that is opened at
// a section, and one whose sections fold are finished before the first paint, so that nothing moves. The performance mark wr-scripts says that all have run.
const page = document.currentScript.dataset;
const whenPainted = (() => {
  'use strict';

  // Milliseconds: for browsers that do not say when they paint, and for pages that nobody sees yet.
  const longest = 1000;
  const isOpened = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
  const mustNotMove = !isOpened || location.hash || document.documentElement.dataset.sections === 'folded';
  const waiting = [];

  const run = () => {
    for (const script of waiting.splice(0)) setTimeout(script);
    setTimeout(() => performance.mark('wr-scripts'));
  };
  const runOnce = () => { if (waiting.length > 0) run(); };

  if (!mustNotMove) {
    new PerformanceObserver(runOnce).observe({ type: 'paint', buffered: true });
    setTimeout(runOnce, longest);
  } else {
    setTimeout(run);
  }
  return script => { if (mustNotMove) script(); else waiting.push(script); };
})();
