// The search box: a combobox whose list holds the entities found; Enter opens the chosen one, or else the first.
vinculos.search = (model, words, on) => {
  const { byId, el, replace } = vinculos.dom;
  const [box, list, found] = ['search', 'results', 'found'].map(byId);
  const SHOWN = 8;
  let ids = [];
  let active = -1;

  function mark(next) {
    active = next;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    if (active < 0) box.removeAttribute('aria-activedescendant');
    else {
      box.setAttribute('aria-activedescendant', `result-${active}`);
      list.children[active].scrollIntoView({ block: 'nearest' });
    }
  }

  function close() {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function choose(i) {
    const id = ids[i];
    if (id === undefined) return;
    box.value = model.entities[id].name;
    close();
    on.choose(id);
  }

  function option(id, i) {
    const one = model.entities[id];
    const made = el('li', { role: 'option', id: `result-${i}`, 'aria-selected': 'false' }, vinculos.shapes.icon(one.type),
      el('bdi', { class: 'name' }, one.name), el('span', { class: 'muted' }, words.typeOne(one.type)));
    // the list must not take the focus from the box before the click arrives
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => choose(i));
    return made;
  }

  function look() {
    const all = model.search(box.value);
    ids = all.slice(0, SHOWN);
    const asked = box.value.trim() !== '';
    replace(list, ids.length ? ids.map(option) : el('li', { class: 'muted', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, words.say('results_none')));
    list.hidden = !asked;
    box.setAttribute('aria-expanded', String(asked));
    found.textContent = asked ? words.count('n_results', all.length) : '';
    mark(-1);
  }

  const KEYS = {
    ArrowDown: () => { if (list.hidden) look(); if (ids.length) mark((active + 1) % ids.length); },
    ArrowUp: () => { if (ids.length) mark((active - 1 + ids.length) % ids.length); },
    Enter: () => choose(Math.max(active, 0)),
  };
  box.addEventListener('input', look);
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (Object.hasOwn(KEYS, event.key)) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  return { focus() { box.focus(); box.select(); } };
};
