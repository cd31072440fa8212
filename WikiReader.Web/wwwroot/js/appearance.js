// Shows a choice of appearance on the page of the form at once. The form saves the choices without this script.
(() => {
  'use strict';

  const form = document.querySelector('[data-appearance-form]');
  const root = document.documentElement;

  // The same attributes as the server writes: the default of a choice has none.
  const set = (name, value) => { if (value) root.dataset[name] = value; else delete root.dataset[name]; };
  const show = input => {
    set(input.name, input.value !== input.closest('fieldset').dataset.default && input.value);
    if (input.name === 'theme') set('scheme', input.dataset.scheme);
  };

  form.addEventListener('change', event => { if (event.target.type === 'radio') show(event.target); });
  // A browser that comes back to the page restores what was chosen and not saved.
  addEventListener('pageshow', () => form.querySelectorAll('input[type="radio"]:checked').forEach(show));
})();
