// Sorts tables as their wiki does (https://www.mediawiki.org/wiki/Help:Sortable_tables): a heading sorts by its column, ascending, then descending, then
// in the original order; with Shift, its column comes after those before. Keeps the first column of wide tables in sight. Without this script, tables
// are in the order in which they were written.
whenPainted(() => {
  'use strict';

  const article = document.querySelector('[data-article]');
  if (!article) return;
  const words = article.closest('.wr-page').dataset;
  const language = (() => { try { return Intl.getCanonicalLocales(article.lang)[0]; } catch { return 'en'; } })();
  // The heading of a table with more rows shows its order one frame before the rows take it.
  const longest = 100;
  const collator = new Intl.Collator(language, { numeric: true });

  // Digits and separators of other scripts as those of ASCII.
  const plain = text => text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt(0) & 15).replace(/[०-९০-৯]/g, digit => (digit.charCodeAt(0) & 15) - 6)
    .replace(/٫/g, '.').replace(/٬/g, ',').replace(/[\s\u200e\u200f\u061c]+/g, ' ').trim();

  const fractions = { '½': '.5', '¼': '.25', '¾': '.75' };
  const withDecimals = text => text.replace(/\s*([½¼¾])/g, (_, fraction) => fractions[fraction]);

  // The sign and the currency come before the digits, and what is after them is the unit. The last separator is the decimal one, unless it separates thousands.
  // A hyphen after letters is no sign, and figures that go on after a colon or a second point are no number: names, times, results and versions are text.
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(part => part.type === 'decimal').value === ',' ? ',' : '.';
  const group = decimal === ',' ? "[. '’]" : "[, '’]";
  const numeral = new RegExp(`^([^\\p{L}\\d]*(?:\\p{L}{1,4}[. ]?(?=[^\\p{L}\\d−–-])[^\\p{L}\\d]*)?)(\\d+(?:(?:${group}\\d{2,3})*${group}\\d{3}(?!\\d))?)(?:[.,](\\d+))?(?![:.]?\\d)`, 'u');
  function numberOf(text) {
    const found = /^([^\p{L}\d.]*)()\.(\d+)/u.exec(text) ?? numeral.exec(text);
    if (!found) return null;
    const value = Number(`${found[2].replace(/\D/g, '')}.${found[3] ?? 0}`);
    return /[-−–]\s*\p{Sc}?\s*$|^\s*[-−–]/u.test(found[1]) ? -value : value;
  }

  // The names of months: alone and after a day, long and short.
  let monthNames;
  const nameOf = name => name.toLowerCase().replace(/\.$/, '');
  function months() {
    if (monthNames) return monthNames;
    monthNames = new Map();
    for (const month of ['long', 'short']) {
      for (const options of [{ month }, { month, day: 'numeric' }]) {
        const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
        for (let number = 0; number < 12; number++) {
          const { value } = format.formatToParts(Date.UTC(2023, number, 1)).find(({ type }) => type === 'month');
          // With what is written together with it: a preposition in Hebrew.
          const word = format.format(Date.UTC(2023, number, 1)).match(/[\p{L}\p{M}]+/gu)?.find(found => found.includes(value));
          monthNames.set(nameOf(word ?? value), number + 1);
        }
      }
    }
    return monthNames;
  }
  const isMonthFirst = () => new Intl.DateTimeFormat(language).formatToParts(0).find(({ type }) => type === 'day' || type === 'month').type === 'month';
  const dateFrom = (year, month, day) => (month > 12 || day > 31 ? null : Number(year) * 10_000 + Number(month) * 100 + Number(day ?? 0));
  function dateOf(text) {
    const date = text.replace(/[([].*?[)\]]/g, '').trim();
    const iso = /^([-−]?\d{4})-(\d\d)(?:-(\d\d))?(?:$|[T ])/.exec(date) ?? /^(\d{1,4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?$/.exec(date);
    if (iso) return dateFrom(iso[1].replace('−', '-'), iso[2], iso[3]);
    const vietnamese = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})$/i.exec(date);
    if (vietnamese) return dateFrom(vietnamese[3], vietnamese[2], vietnamese[1]);
    const figures = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{2,4})$/.exec(date);
    if (figures) return isMonthFirst() ? dateFrom(figures[3], figures[1], figures[2]) : dateFrom(figures[3], figures[2], figures[1]);
    const numbers = date.match(/\d+/g) ?? [];
    // Of several days, and of a day with a time, the first one counts.
    if (numbers.length === 0 || numbers.length > 4) return null;
    const names = date.match(/[\p{L}\p{M}]+/gu) ?? [];
    const month = names.find(name => months().has(nameOf(name)));
    if (!month || names.some(name => name.length > 3 && !months().has(nameOf(name)))) return null;
    return dateFrom(numbers.find(number => number.length > 2) ?? 0, months().get(nameOf(month)), numbers.find(number => number.length < 3));
  }
  // Among dates, a year alone is one as well.
  function dateOrYearOf(text) {
    const year = /^\D{0,4}(\d{4})(?:\D+\d{2,4})?$/.exec(text)?.[1];
    return dateOf(text) ?? (year ? dateFrom(year, 0, 0) : null);
  }

  // What a cell is sorted by, as at MediaWiki: data-sort-value instead of an element's words, and no marks of references.
  function wordsOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.mw-ref, .reference, annotation')) return '';
    if (node.dataset.sortValue !== undefined) return node.dataset.sortValue;
    if (node.localName === 'img') return node.alt;
    return node.localName === 'br' ? ' ' : [...node.childNodes].map(wordsOf).join('');
  }

  const readers = { number: numberOf, date: dateOrYearOf, text: text => text || null };
  const declared = { number: 'number', currency: 'number', date: 'date', isoDate: 'date', usLongDate: 'date', text: 'text', string: 'text' };
  // A few cells may say that something is not known.
  function typeOf(texts) {
    const told = texts.filter(text => /[\p{L}\p{N}]/u.test(text));
    const isMostly = read => told.length > 0 && told.filter(text => read(text) !== null).length >= 0.9 * told.length;
    return told.some(text => dateOf(text) !== null) && isMostly(dateOrYearOf) ? 'date' : isMostly(numberOf) ? 'number' : 'text';
  }

  const isHeading = row => row.cells.length > 0 && [...row.cells].every(cell => cell.localName === 'th');
  function cellAt(row, column) {
    let end = 0;
    for (const cell of row.cells) if ((end += cell.colSpan) > column) return cell;
    return null;
  }

  // The cells of rows by row and column; a cell that spans several is in each.
  function gridOf(rows) {
    const grid = rows.map(() => []);
    rows.forEach((row, at) => {
      let column = 0;
      for (const cell of row.cells) {
        while (grid[at][column]) column++;
        for (let down = at; down < Math.min(at + cell.rowSpan, rows.length); down++) {
          for (let across = 0; across < cell.colSpan; across++) grid[down][column + across] = cell;
        }
        column += cell.colSpan;
      }
    });
    return grid;
  }

  // The lowest heading that has a column for itself; undefined for other columns.
  function headingsOf(rows) {
    const grid = gridOf(rows);
    return Array.from({ length: Math.max(...grid.map(row => row.length)) }, (_, column) => grid.findLast(row => row[column]?.colSpan === 1)?.[column]);
  }

  // A cell that spans rows is in each of them while they are sorted. Returns a function that undoes this.
  function split(rows) {
    const undo = [];
    rows.forEach((row, at) => {
      let column = 0;
      for (const cell of [...row.cells]) {
        const span = cell.rowSpan;
        if (span > 1) {
          const copies = rows.slice(at + 1, at + span).map(below => {
            const copy = cell.cloneNode(true);
            copy.rowSpan = 1;
            for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
            below.insertBefore(copy, cellAt(below, column));
            return copy;
          });
          cell.rowSpan = 1;
          undo.push(() => {
            cell.rowSpan = span;
            for (const copy of copies) copy.remove();
          });
        }
        column += cell.colSpan;
      }
    });
    return () => { for (const step of undo) step(); };
  }

  const spoken = document.createElement('p');
  spoken.className = 'wr-spoken';
  spoken.setAttribute('role', 'status');

  function makeSortable(table) {
    const rows = [...table.rows].filter(row => row.parentElement !== table.tFoot);
    const last = rows.findIndex(row => !isHeading(row));
    if (last < 1) return;
    const heads = rows.slice(0, last);
    let keys = [], undo = null, bodies = null;

    // Rows that stay at the top or the bottom are not sorted: those that say so, and headings at the end.
    function readBodies() {
      bodies = [...table.tBodies].map(body => {
        const own = [...body.rows].filter(row => !heads.includes(row));
        let end = own.length;
        while (end > 0 && (own[end - 1].classList.contains('sortbottom') || isHeading(own[end - 1]))) end--;
        const [top, bottom, moving] = [[], own.slice(end), []];
        for (const row of own.slice(0, end)) (row.classList.contains('sorttop') ? top : row.classList.contains('sortbottom') ? bottom : moving).push(row);
        return { body, own, top, moving, bottom };
      });
    }

    function sort() {
      bodies ?? readBodies();
      undo?.();
      undo = null;
      for (const { body, own } of bodies) body.append(...own);
      if (keys.length === 0) return;
      const undoes = bodies.map(({ own }) => split(own));
      undo = () => { for (const step of undoes) step(); };
      for (const { body, top, moving, bottom } of bodies) {
        const texts = keys.map(({ column }) => moving.map(row => plain(withDecimals(wordsOf(cellAt(row, column) ?? document.createTextNode(''))))));
        const values = keys.map(({ heading }, key) => texts[key].map(readers[declared[heading.dataset.sortType] ?? typeOf(texts[key])]));
        const compare = (one, other) => {
          for (const [key, { direction }] of keys.entries()) {
            const [first, second] = [values[key][one], values[key][other]];
            // What is not known comes last in either direction.
            if (first === null || second === null) {
              if (first !== second) return first === null ? 1 : -1;
              continue;
            }
            const order = typeof first === 'number' ? first - second : collator.compare(first, second);
            if (order !== 0) return direction === 'descending' ? -order : order;
          }
          return one - other;
        };
        body.append(...top, ...[...moving.keys()].sort(compare).map(index => moving[index]), ...bottom);
      }
    }

    const next = { undefined: 'ascending', ascending: 'descending', descending: undefined };
    function press(heading, column, name, isAdded) {
      const key = keys.find(other => other.heading === heading);
      const direction = next[key?.direction];
      if (isAdded && key && direction) key.direction = direction;
      else keys = [...(isAdded ? keys.filter(other => other !== key) : []), ...(direction ? [{ heading, column, direction }] : [])];
      for (const cell of table.querySelectorAll('[data-sort]')) {
        cell.removeAttribute('data-sort');
        cell.removeAttribute('aria-sort');
      }
      for (const sorted of keys) sorted.heading.dataset.sort = sorted.direction;
      keys[0]?.heading.setAttribute('aria-sort', keys[0].direction);
      const follow = () => {
        sort();
        spoken.textContent = (words[direction] ?? words.unsorted).replace('{0}', name);
      };
      if (rows.length <= longest) follow(); else requestAnimationFrame(() => setTimeout(follow));
    }

    headingsOf(heads).forEach((heading, column) => {
      if (!heading || heading.classList.contains('unsortable') || heading.dataset.sortType === 'nosort') return;
      const name = plain(wordsOf(heading));
      // No <button>: readers' modes of browsers remove those with their words.
      const button = document.createElement('span');
      button.className = 'wr-sort';
      button.tabIndex = 0;
      button.setAttribute('role', 'button');
      button.title = words.by.replace('{0}', name);
      button.addEventListener('click', event => press(heading, column, name, event.shiftKey));
      button.addEventListener('keydown', event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (!event.repeat) press(heading, column, name, event.shiftKey);
      });
      // A button contains no other control.
      if (heading.querySelector('a[href], button, audio, video, summary, table')) {
        button.classList.add('wr-sort-icon');
        button.setAttribute('aria-label', button.title);
      } else {
        button.append(...heading.childNodes);
      }
      heading.append(button);
    });
  }

  const sortable = article.querySelectorAll('table.sortable');
  if (sortable.length > 0) document.body.append(spoken);
  for (const table of sortable) makeSortable(table);

  // On phones, and where the table is alone in the window, the first column stays, if the table scrolls and the column leaves room for others. Measured
  // when the table comes near.
  const narrow = matchMedia('(width < 40rem)');
  const widest = 0.4;
  function keepFirstColumn(box, isAlone) {
    const table = box.querySelector(':scope > table.wikitable');
    if (!table || !(narrow.matches || isAlone) || box.scrollWidth <= box.clientWidth + 1) return;
    const first = gridOf([...table.rows]).map(row => row[0]);
    const cells = new Set(first.filter(cell => cell?.colSpan === 1));
    if (cells.size < 2 || [...cells].some(cell => cell.offsetWidth > widest * box.clientWidth)) return;
    for (const cell of cells) cell.classList.add('wr-first');
  }
  const boxes = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      boxes.unobserve(target);
      keepFirstColumn(target);
    }
  }, { rootMargin: '200px' });
  for (const box of article.querySelectorAll('.wr-scroll')) boxes.observe(box);
  // What a link within a table that is alone in the window leads to is below it.
  article.addEventListener('click', event => { if (event.target.closest('a[href^="#"]')) event.target.closest('[popover]')?.hidePopover?.(); });
  article.addEventListener('toggle', event => { if (event.newState === 'open' && event.target.matches('.wr-scroll')) keepFirstColumn(event.target, true); }, true);
});
