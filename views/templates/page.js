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
  let pathFrom = null; // the entity from which a path is to be shown, while its other end is chosen
  let themeChosen = null; // null while the system's theme is followed
  let starting = true;

  const systemTheme = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.dataset.theme = systemTheme(); // the picture takes its colours from it when it is made

  const canvas = vinculos.canvas(data, model, words, { choose, expand });
  const panel = vinculos.panel(data, model, words, { choose, close, expand, focus, everything, pathFrom: startPath });
  const filters = vinculos.filters(data, model, words, { change: refresh });
  const search = vinculos.search(model, words, { choose: (id) => choose({ node: id }, true) });
  const table = vinculos.table(data, model, words, { choose });
  const map = vinculos.map(data, model, words, { choose });
  const fragment = vinculos.fragment(data, model);
  const view = () => ['map', 'table'].find((name) => !byId(name).hidden) ?? 'network';
  const drawing = () => (view() === 'map' ? map : canvas);
  const picture = vinculos.export(data, model, words, () => drawing().pane);

  /** Keep the address in step with the view. */
  function note() {
    if (!starting) fragment.write({ lang: words.language(), theme: themeChosen, view: view(), selection });
  }

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
    if (view() === 'table') table.show(shown, panel.tiesText);
    map.show(shown, selection);
    note();
  }

  /** Show an entity's, a link's or a path's panel, or none; an entity that a filter or the focus hid is shown again. */
  function choose(next, byKey = document.activeElement !== document.body) {
    if (pathFrom !== null) {
      if (next?.node !== undefined) return showPath([pathFrom, next.node], byKey);
      if (next === null) return undefined; // a click beside all entities does not end the search for the other end
    }
    if (next !== null && selection === null) before = document.activeElement;
    selection = next;
    panel.show(selection);
    if (next?.node !== undefined && !shown.nodes.has(next.node)) uncover(next.node);
    else {
      canvas.paint(selection);
      map.show(shown, selection);
      if (next?.node !== undefined && view() === 'network') canvas.reveal(next.node);
      note();
    }
    if (next !== null && byKey) panel.focus();
    return undefined;
  }

  function startPath(id) {
    pathFrom = id;
    byId('path-note').hidden = id === null;
    if (id === null) return;
    byId('path-text').textContent = words.say('path_choose', { name: model.entities[id].name });
    search.focus();
  }

  /** Show the path between two entities, and what of it a focus hid. */
  function showPath(ends, byKey = false) {
    startPath(null);
    if (ends[0] === ends[1]) { choose({ node: ends[0] }, byKey); return; }
    if (ends.some((id) => model.state.hidden.has(model.entities[id].type))) model.state.hidden.clear();
    const path = vinculos.path(model, ...ends);
    selection = { ends, path };
    panel.show(selection);
    if (model.state.roots.size && path?.nodes.some((id) => !shown.nodes.has(id))) setRoots(path.nodes);
    else refresh();
    if (path !== null && view() === 'network') canvas.fit(path.nodes);
    if (byKey) panel.focus();
  }

  function uncover(id) {
    model.clear();
    setRoots(model.state.roots.size ? [id] : []);
  }

  function close() {
    if (pathFrom !== null) { startPath(null); return; }
    const back = before;
    choose(null, false);
    if (back?.isConnected && back !== document.body) back.focus();
  }

  function setRoots(ids) {
    model.state.roots = new Set(ids);
    refresh();
    canvas.gather(model.state.roots.size ? [...shown.nodes] : []);
    if (selection?.node !== undefined) panel.show(selection);
    canvas.fit([...shown.nodes], starting);
  }
  function focus(id) { setRoots([id]); }
  function everything() { setRoots([]); }
  function expand(id) {
    const roots = new Set(model.state.roots);
    if (!roots.delete(id)) roots.add(id);
    setRoots(roots);
  }

  function turn(to) {
    for (const name of ['map', 'table']) {
      byId(name).hidden = name !== to;
      root.classList.toggle(`as-${name}`, name === to);
    }
    for (const name of ['network', 'map', 'table']) byId(`view-${name}`).setAttribute('aria-pressed', String(name === to));
    refresh();
    if (to === 'map' && !map.fitted) {
      map.fitted = true;
      map.fit();
    }
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
    byId('scope').hidden = words.scope() === null;
    byId('scope').textContent = words.scope();
    filters.translate();
    refresh();
    if (selection !== null) panel.show(selection);
    if (pathFrom !== null) byId('path-text').textContent = words.say('path_choose', { name: model.entities[pathFrom].name });
  }

  function theme(name) {
    root.dataset.theme = name;
    canvas.theme();
    canvas.paint(selection);
    map.draw();
  }

  function chooseTheme(name) {
    themeChosen = name;
    theme(name);
    note();
  }

  function wire() {
    const click = { 'zoom-in': () => drawing().zoom(1.25), 'zoom-out': () => drawing().zoom(.8), fit: () => drawing().fit([...shown.nodes]),
      'view-table': () => turn('table'), 'view-network': () => turn('network'), 'view-map': () => turn('map'),
      'show-all': everything, 'path-cancel': () => startPath(null), print: () => window.print(),
      png: () => { canvas.network.redraw(); picture.save(countsText()); }, theme: () => chooseTheme(root.dataset.theme === 'dark' ? 'light' : 'dark'),
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
      canvas.network.redraw();
      byId('paper').replaceChildren(picture.draw(countsText()));
    });
    window.addEventListener('afterprint', () => {
      theme(printedFrom);
      byId('paper').replaceChildren();
    });
  }

  /** Show the view that the address names; what it does not say is as the page opens. */
  function open() {
    starting = true;
    const given = fragment.read();
    startPath(null);
    themeChosen = given.theme ?? null;
    theme(given.theme ?? systemTheme());
    const asked = given.selection !== undefined ? given.selection : data.selected === null ? null : { node: data.selected };
    selection = asked?.ends !== undefined ? null : asked;
    translate(given.lang ?? data.lang);
    // on a phone the panel would cover the picture of the one entity that the page is about
    panel.show(given.selection === undefined && matchMedia('(min-width: 761px)').matches ? selection : null);
    canvas.gather(model.state.roots.size ? [...shown.nodes] : []);
    const busiest = model.entities.reduce((top, _, id) => (model.linksOf[id].length > model.linksOf[top].length ? id : top), 0);
    const first = selection?.node ?? [...model.state.roots][0] ?? (model.entities.length ? busiest : null);
    canvas.fit([...shown.nodes], true, first);
    if (given.selection !== undefined) panel.show(selection);
    if (given.selection?.node !== undefined && shown.nodes.has(selection.node)) canvas.reveal(selection.node, true);
    turn(given.view ?? data.view);
    if (asked?.ends !== undefined) showPath(asked.ends);
    starting = false;
  }

  wire();
  byId('view-map').hidden = !map.there;
  open();
  window.addEventListener('hashchange', open);
  vinculos.page = { model, canvas, map }; // for whoever looks from the browser's console, and for the tests
  document.fonts.load('500 13px Inter').then(() => { canvas.network.redraw(); map.draw(); });
})();
