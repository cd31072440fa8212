// Suggestions while typing, in every search form: an editable combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without this
// script, and while there are none, the form leads to the results.
whenPainted(() => {
  'use strict';

  if (!page.suggest) return;
  // In milliseconds: after a key; at most, while further keys follow; between two requests, so that there are never more than four in a second.
  const [afterKey, whileTyping, betweenRequests] = [30, 200, 260];
  // The keyboard of a touch screen composes every word, and shows it in the field meanwhile. An input method of a desktop shows other letters.
  const showsComposition = matchMedia('(pointer: coarse)').matches;

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // The title with the query in it marked.
  const mark = (title, query) => {
    const lower = title.toLowerCase();
    const at = lower.indexOf(query.toLowerCase());
    // A few letters have another length in lower case.
    if (at < 0 || lower.length !== title.length) return [title];
    const end = at + query.length;
    return [title.slice(0, at), make('mark', {}, title.slice(at, end)), title.slice(end)];
  };

  const attach = (form, number) => {
    const input = form.elements.q;
    const id = `wr-suggestions-${number}`;
    const { lang = '', dir = 'auto' } = form.dataset;
    const list = make('div', { id, class: 'wr-suggestions', role: 'listbox', 'aria-label': page.list, hidden: '' });
    const status = make('div', { class: 'wr-status', role: 'status' });
    let options = [], active = -1, shown = '', firstKeyAt = 0, requestedAt = -Infinity, timer, request;

    const choose = index => {
      options[active]?.setAttribute('aria-selected', 'false');
      active = index;
      const option = options[index];
      if (!option) return input.removeAttribute('aria-activedescendant');
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    };

    const show = (query, [, titles, descriptions, addresses, pictures]) => {
      const chosen = options[active]?.href;
      choose(-1);
      shown = query;
      options = titles.map((title, index) => make(
        'a', { id: `${id}-${index}`, role: 'option', 'aria-selected': 'false', tabindex: '-1', href: new URL(addresses[index]).pathname, lang, dir },
        pictures[index] ? make('img', { src: pictures[index], alt: '', width: 40, height: 40 }) : make('span', { class: 'wr-no-picture' }),
        make('span', {}, make('bdi', {}, ...mark(title, query)), make('bdi', { class: 'wr-quiet' }, descriptions[index]))));
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      list.style.insetBlockStart = `${input.offsetTop + input.offsetHeight}px`;
      // It ends above the keyboard of a phone.
      const room = visualViewport.offsetTop + visualViewport.height - input.getBoundingClientRect().bottom;
      list.style.maxBlockSize = `min(31rem, ${Math.max(room - 16, 160)}px)`;
      list.scrollTop = 0;
      choose(options.findIndex(option => option.href === chosen));
      input.setAttribute('aria-expanded', String(!list.hidden));
      status.textContent = options.length ? page.count.replace('{0}', options.length) : query && page.none;
    };

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      firstKeyAt = 0;
      if (shown) show('', [[], [], [], [], []]);
    };

    const ask = async () => {
      const query = input.value.trim();
      if (!query) return close();
      firstKeyAt = 0;
      request?.abort();
      if (query === shown && !list.hidden) return;
      request = new AbortController();
      const { signal } = request;
      const valueOf = name => encodeURIComponent(form.elements[name].value);
      const wiki = page.suggest.replace('{project}', valueOf('project')).replace('{language}', valueOf('language'));
      try {
        const sent = fetch(`${wiki}?q=${encodeURIComponent(query)}`, { signal, headers: { Accept: 'application/json' } });
        // Not before it: a busy browser may take a while.
        requestedAt = performance.now();
        const response = await sent;
        const found = response.ok ? await response.json() : null;
        if (signal.aborted) return;
        if (found) show(query, found); else close();
      } catch {
        if (!signal.aborted) close();
      }
    };

    const askSoon = () => {
      choose(-1);
      if (!input.value.trim()) return close();
      const now = performance.now();
      firstKeyAt ||= now;
      clearTimeout(timer);
      timer = setTimeout(ask, Math.max(Math.min(now + afterKey, firstKeyAt + whileTyping), requestedAt + betweenRequests) - now);
    };

    const onKey = event => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const { key } = event;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        event.preventDefault();
        // Around, with the field itself between the last and the first.
        const places = options.length + 1;
        if (list.hidden) askSoon(); else choose((active + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
      } else if (key === 'Enter' && active >= 0) {
        event.preventDefault();
        options[active].click();
      } else if (key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)) {
        choose(-1);
      }
    };

    const role = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id };
    for (const [name, value] of Object.entries(role)) input.setAttribute(name, value);
    form.append(list, status);
    input.addEventListener('input', event => { if (showsComposition || !event.isComposing) askSoon(); });
    input.addEventListener('compositionend', askSoon);
    input.addEventListener('keydown', onKey);
    input.addEventListener('blur', close);
    form.addEventListener('submit', close);
    addEventListener('pagehide', close);
    // The field keeps the focus while an option is pressed.
    list.addEventListener('mousedown', event => event.preventDefault());
  };

  const fields = ['q', 'project', 'language'];
  [...document.querySelectorAll('form[role="search"]')].filter(form => fields.every(name => form.elements[name])).forEach(attach);
});
