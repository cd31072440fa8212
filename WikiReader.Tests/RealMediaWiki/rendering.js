// Tells what a browser shows of an article, in words that are the same for the wiki's own page and for the reader's. Runs in both.
// Where the two may differ is said here, and nowhere else.
async ({ root, pages }) => {
  const article = document.querySelector(root);
  // The page of a file shows the file itself, which the wiki adds to its own page later.
  article.querySelector(':scope > .wr-file')?.remove();
  const words = text => text.replace(/\s+/g, ' ').trim();

  // What the wiki folds with a script is folded here without one, and its title is no longer a row or the caption of its table.
  for (const fold of article.querySelectorAll('details')) fold.open = true;
  for (const table of article.querySelectorAll('.navbox-inner, .mw-collapsible')) {
    const title = table.parentElement.matches('.wr-titled > .wr-fold') ? table.parentElement.previousElementSibling : table.parentElement.matches('.wr-fold') ? table.parentElement.firstElementChild : table.querySelector(':scope > caption') ?? table.rows?.[0];
    if (!title) continue;
    const line = document.createElement('div');
    line.append(...(title.matches('tr') && title.cells.length === 1 ? title.cells[0].childNodes : title.matches('tr') ? [] : title.childNodes));
    if (!line.hasChildNodes()) continue;
    title.remove();
    table.before(line);
  }
  const decoded = text => { try { return decodeURIComponent(text); } catch { return text; } };

  // The reader shows a formula's MathML and drops its image, the wiki hides the one and shows the other.
  const isFormula = node => node.closest('.mwe-math-element') !== null;
  // The controls of forms are not written, and a form is a box: an article asks nothing of its reader.
  const isForm = node => node.matches('form, input') || node.closest('button, select, textarea') !== null;
  const all = selector => [...article.querySelectorAll(selector)].filter(node => !isForm(node));

  // A note of a group that counts in letters has its letter from the wiki's style sheet, and in the reader's text.
  const letters = { 'lower-alpha': 'abcde', 'upper-alpha': 'ABCDE' };
  const spell = (_, group, number) => letters[group]?.[number - 1] ?? ['i', 'ii', 'iii', 'iv', 'v'][number - 1];
  for (const mark of all('.mw-reflink-text')) mark.textContent = mark.textContent.replace(/(lower-alpha|upper-alpha|lower-roman) (\d+)/, spell);

  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})));

  // The reader's scripts make buttons of the headings of a table that can be sorted, and add a link to each heading.
  for (const added of article.querySelectorAll('.wr-anchor, .wr-sort-icon')) added.remove();
  for (const end of article.querySelectorAll('.wr-opened')) end.remove();
  for (const opening of article.querySelectorAll('.wr-opening')) opening.replaceWith(...opening.childNodes);
  for (const button of article.querySelectorAll('.wr-sort')) button.replaceWith(...button.childNodes);

  // The wiki hides the numbers of references as they are written, and draws the same numbers with counters.
  const isShown = node => !isFormula(node) && !isForm(node) &&
    (node.matches('.mw-reflink-text, .mw-linkback-text') || node.checkVisibility({ visibilityProperty: true }));
  const shown = [];
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (isShown(texts.currentNode.parentElement)) shown.push(texts.currentNode.data);

  // A link to a place that the page does not have is no link in the reader, nor is one with a scheme that is on no list of its.
  const own = decoded((document.querySelector('link[rel="dc:isVersionOf"]')?.href ?? location.href).split(/[?#]/)[0]);
  const hasPlace = place => article.querySelector(`[id="${CSS.escape(decoded(place))}"]`) !== null;
  const leadsSomewhere = link =>
    link.protocol !== 'news:' && (decoded(link.href.split('#')[0]) !== own || link.hash === '' || hasPlace(link.hash.slice(1)));
  // Some pages only the wiki can show; the reader asks for a missing page without the order to write it.
  const targetOf = link => {
    const [page, place] = link.href.replace('?action=edit&redlink=1', '').split('#');
    const name = page.startsWith(pages) && !/^Special:|\?/.test(page.slice(pages.length)) ? 'page ' + page.slice(pages.length) : page;
    return decoded(name) + (place ? '#' + decoded(place) : '');
  };
  const isMissing = link => link.matches(root === 'body' ? '.new' : '.wr-missing') ? ' (missing)' : '';
  const candidates = image => image.srcset.split(', ').filter(Boolean).map(candidate => new URL(candidate, document.baseURI).href);

  // The reader's headings follow its title without a gap: each is one level below the heading that contains it.
  const levels = new Map();
  const containing = [];
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.localName[1]);
    while (containing.length > 0 && containing.at(-1) >= level) containing.pop();
    containing.push(level);
    levels.set(heading, root === 'body' ? `h${Math.min(containing.length + 1, 6)}` : heading.localName);
  }
  const nameOf = node => levels.get(node) ?? node.localName;

  // What says nothing to a reader, and what becomes something else: a dead link a span, a wide table a table in a box, a box that folds.
  const silent = new Set(['meta', 'link', 'font', 'span', 'a', 'div', 'details', 'summary']);
  const kinds = {};
  for (const node of all('*')) if (!isFormula(node) && !silent.has(node.localName)) kinds[nameOf(node)] = (kinds[nameOf(node)] ?? 0) + 1;

  const unseen = all('a[href]').filter(link => isShown(link) && link.getBoundingClientRect().width === 0);
  const unloaded = [...document.images].filter(image => image.naturalWidth === 0);

  return {
    faults: [...unseen.map(link => `cannot be seen: ${link.href}`), ...unloaded.map(image => `has not loaded: ${image.src}`)],
    title: [words(root === 'body' ? document.title : document.querySelector('h1').textContent)],
    language: [article.lang, article.dir],
    text: words(shown.join('')).split(/(?<=[.:!?]) /),
    headings: all('h1, h2, h3, h4, h5, h6').map(heading => `${nameOf(heading)} #${heading.id} ${words(heading.textContent)}`),
    links: all('a[href], area[href]').filter(leadsSomewhere).map(link => `${words(link.textContent)}${isMissing(link)} -> ${targetOf(link)}`),
    marks: all('sup.reference').map(mark => `#${mark.id} ${words(mark.textContent)}`),
    references: all('.mw-references > li').map(note => `#${note.id} ${words(note.textContent)}`),
    tables: all('table').map(table => [...table.rows].map(row => [...row.cells].map(cell =>
      `${cell.localName} ${cell.colSpan}x${cell.rowSpan} ${words(cell.textContent)}`).join(' | ')).join(' / ')),
    captions: all('caption, figcaption').map(caption => words(caption.textContent)),
    images: all('img').filter(image => !isFormula(image)).map(image => decoded(
      `${image.src} ${image.getAttribute('width')}x${image.getAttribute('height')} ${candidates(image)}`)),
    sounds: all('audio, video').map(player => `${player.localName} ${[...player.querySelectorAll('source')].map(source => source.src)}`),
    items: all('li, dt, dd').map(item => `${item.localName} ${words(item.textContent)}`),
    formulas: all('math').map(formula => formula.getAttribute('alttext')),
    elements: Object.entries(kinds).map(([name, count]) => `${count} ${name}`).sort(),
  };
}
