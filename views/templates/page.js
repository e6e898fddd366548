// The page: one choice, one set of filters, and what each of them changes.
(() => {
  const { byId } = vinculos.dom;
  const data = JSON.parse(byId('data').textContent);
  const words = vinculos.words(data);
  const model = vinculos.model(data);
  const root = document.documentElement;
  let selection = null;
  let shown = model.shown();
  let before = null; // what had the focus when the panel was opened by key

  const canvas = vinculos.canvas(data, model, words, { choose, expand });
  const panel = vinculos.panel(data, model, words, { choose, close, expand, focus, everything });
  const filters = vinculos.filters(data, model, words, { change: refresh });
  const search = vinculos.search(model, words, { choose: (id) => choose({ node: id }, true) });
  const table = vinculos.table(data, model, words, { choose });
  const picture = vinculos.export(data, model, words, canvas);
  const tabled = () => !byId('table').hidden;

  function countsText() {
    const all = { entities: words.count('n_entities', model.entities.length), links: words.count('n_links', model.links.length) };
    if (shown.nodes.size === model.entities.length && shown.links.size === model.links.length) return words.say('counts', all);
    const number = (n) => n.toLocaleString(words.language());
    return words.say('counts_some', { ...all, shown: number(shown.nodes.size), shown_links: number(shown.links.size) });
  }

  function focusNote() {
    const names = [...model.state.roots].map((id) => model.entities[id].name);
    byId('focus-note').hidden = names.length === 0;
    if (names.length === 0) return;
    const listed = names.length > 2 ? words.say('focus_many', { names: names.slice(0, 2).join(', '), more: String(names.length - 2) }) : names.join(', ');
    byId('focus-text').textContent = words.say('focus_note', {
      names: listed, shown: shown.nodes.size.toLocaleString(words.language()), entities: words.count('n_entities', model.entities.length) });
  }

  /** Say everything again: after a filter, another focus, another language. */
  function refresh() {
    shown = model.shown();
    canvas.show(shown);
    canvas.paint(selection);
    filters.reflect(shown);
    focusNote();
    byId('counts').textContent = countsText();
    byId('empty').hidden = shown.nodes.size > 0;
    byId('empty').textContent = words.say(model.entities.length ? 'empty_filtered' : 'empty');
    canvas.name(words.say('canvas', { entities: words.count('n_entities', shown.nodes.size) }));
    if (tabled()) table.show(shown, panel.tiesText);
  }

  /** Show an entity's or a link's panel, or none; an entity that a filter or the focus hid is shown again. */
  function choose(next, byKey = document.activeElement !== document.body) {
    if (next !== null && selection === null) before = document.activeElement;
    selection = next;
    panel.show(selection);
    if (next?.node !== undefined && !shown.nodes.has(next.node)) uncover(next.node);
    else {
      canvas.paint(selection);
      if (next?.node !== undefined && !tabled()) canvas.reveal(next.node);
    }
    if (next !== null && byKey) panel.focus();
  }

  function uncover(id) {
    model.clear();
    setRoots(model.state.roots.size ? [id] : []);
  }

  function close() {
    const back = before;
    choose(null, false);
    if (back?.isConnected && back !== document.body) back.focus();
  }

  function setRoots(ids) {
    model.state.roots = new Set(ids);
    refresh();
    canvas.gather(model.state.roots.size ? [...shown.nodes] : []);
    if (selection?.node !== undefined) panel.show(selection);
    canvas.fit([...shown.nodes]);
  }
  function focus(id) { setRoots([id]); }
  function everything() { setRoots([]); }
  function expand(id) {
    const roots = new Set(model.state.roots);
    if (!roots.delete(id)) roots.add(id);
    setRoots(roots);
  }

  function view(asTable) {
    byId('table').hidden = !asTable;
    root.classList.toggle('as-table', asTable);
    byId('view-table').setAttribute('aria-pressed', String(asTable));
    byId('view-network').setAttribute('aria-pressed', String(!asTable));
    if (asTable) table.show(shown, panel.tiesText);
  }

  function translate(code) {
    words.use(code);
    root.lang = code;
    for (const one of document.querySelectorAll('[data-t]')) one.textContent = words.say(one.dataset.t);
    for (const one of document.querySelectorAll('[data-t-label]')) one.setAttribute('aria-label', words.say(one.dataset.tLabel));
    for (const one of document.querySelectorAll('[data-t-placeholder]')) one.placeholder = words.say(one.dataset.tPlaceholder);
    const there = code === 'es' ? 'en' : 'es';
    byId('language').lang = there;
    byId('language-code').textContent = there.toUpperCase();
    filters.translate();
    refresh();
    if (selection !== null) panel.show(selection);
  }

  function theme(name) {
    root.dataset.theme = name;
    canvas.theme();
    canvas.paint(selection);
  }

  function wire() {
    const click = { 'zoom-in': () => canvas.zoom(1.25), 'zoom-out': () => canvas.zoom(.8), fit: () => canvas.fit([...shown.nodes]),
      'view-table': () => view(true), 'view-network': () => view(false), 'show-all': everything, print: () => window.print(),
      png: () => picture.save(countsText()), theme: () => theme(root.dataset.theme === 'dark' ? 'light' : 'dark'),
      language: () => translate(words.language() === 'es' ? 'en' : 'es'),
      'filters-button': () => byId('filters-button').setAttribute('aria-expanded', String(root.classList.toggle('filters-open'))) };
    for (const [id, act] of Object.entries(click)) byId(id).addEventListener('click', act);
    document.addEventListener('keydown', (event) => {
      const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type === 'text';
      if (event.key === 'Escape') close();
      if (event.key === '/' && !typing) { event.preventDefault(); search.focus(); }
    });
    let printedFrom = null;
    window.addEventListener('beforeprint', () => {
      printedFrom = root.dataset.theme;
      theme('light');
      byId('paper').replaceChildren(picture.draw(countsText()));
    });
    window.addEventListener('afterprint', () => {
      theme(printedFrom);
      byId('paper').replaceChildren();
    });
  }

  wire();
  theme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  translate(data.lang);
  const start = data.selected ?? data.roots[0] ?? null;
  const busiest = model.entities.reduce((top, _, id) => (model.linksOf[id].length > model.linksOf[top].length ? id : top), 0);
  if (data.selected !== null) {
    selection = { node: data.selected };
    if (matchMedia('(min-width: 761px)').matches) panel.show(selection);
    canvas.paint(selection);
  }
  if (model.state.roots.size) canvas.gather([...shown.nodes]);
  canvas.fit([...shown.nodes], true, start ?? (model.entities.length ? busiest : null));
  vinculos.page = { model, canvas }; // for whoever looks from the browser's console, and for the tests
  document.fonts.load('500 13px Inter').then(() => canvas.network.redraw());
})();
