// The view in the address's fragment, so that it can be passed on: only what differs from how the page opens.
vinculos.fragment = (data, model) => {
  const { entities, links, span, state } = model;
  const numbers = new Map(entities.map((one, i) => [one.id, i]));
  const VIEWS = ['network', 'map', 'table'];

  const monthText = (month) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  function monthOf(text) {
    const [, year, month] = /^(\d{4})-(\d\d)$/.exec(text ?? '') ?? [];
    return year ? Number(year) * 12 + Number(month) - 1 : undefined;
  }

  const known = (ids) => ids.map((id) => numbers.get(id)).filter((one) => one !== undefined);
  const linkOf = ([a, b]) => links.findIndex((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));

  /** What was chosen: undefined where the fragment does not say, null where it says nothing. */
  function selection(given) {
    for (const kind of ['at', 'link', 'path']) {
      if (!given.has(kind)) continue;
      const ids = known(given.getAll(kind));
      if (kind === 'at') return ids.length ? { node: ids[0] } : null;
      if (ids.length !== 2) return null;
      if (kind === 'path') return { ends: ids };
      return linkOf(ids) < 0 ? null : { link: linkOf(ids) };
    }
    return undefined;
  }

  const within = (value, low, top) => Math.min(top, Math.max(low, value));

  /** Set filters and focus from the fragment; return the language, theme, view and selection that it names. */
  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    model.clear();
    state.hidden = new Set(given.getAll('hide').filter((type) => model.types.includes(type)));
    state.min = within(Math.trunc(Number(given.get('min'))) || 1, 1, Math.max(2, model.strongest));
    if (span !== null) {
      state.from = within(monthOf(given.get('from')) ?? span[0], ...span);
      state.to = within(monthOf(given.get('to')) ?? span[1], state.from, span[1]);
    }
    state.roots = new Set(given.has('focus') ? known(given.getAll('focus')) : data.roots);
    const among = (name, values) => (values.includes(given.get(name)) ? given.get(name) : undefined);
    return { lang: among('lang', Object.keys(data.texts)), theme: among('theme', ['light', 'dark']), view: among('view', VIEWS), selection: selection(given) };
  }

  function chosen(one) {
    if (one === null) return data.selected === null ? [] : [['at', '']];
    if (one.node !== undefined) return one.node === data.selected ? [] : [['at', entities[one.node].id]];
    if (one.link !== undefined) return [links[one.link].a, links[one.link].b].map((id) => ['link', entities[id].id]);
    return one.ends.map((id) => ['path', entities[id].id]);
  }

  function focus() {
    const roots = [...state.roots];
    if (roots.length === data.roots.length && roots.every((id) => data.roots.includes(id))) return [];
    return roots.length ? roots.map((id) => ['focus', entities[id].id]) : [['focus', '']];
  }

  /** Write the view; `theme` is null while the system's is followed. */
  function write({ lang, theme, view, selection: one }) {
    const pairs = [...focus(), ...[...state.hidden].map((type) => ['hide', type]), ...chosen(one)];
    if (span !== null && state.from > span[0]) pairs.push(['from', monthText(state.from)]);
    if (span !== null && state.to < span[1]) pairs.push(['to', monthText(state.to)]);
    if (state.min > 1) pairs.push(['min', String(state.min)]);
    if (theme !== null) pairs.push(['theme', theme]);
    if (lang !== data.lang) pairs.push(['lang', lang]);
    if (view !== data.view) pairs.push(['view', view]);
    const text = new URLSearchParams(pairs).toString();
    if (text !== location.hash.slice(1)) history.replaceState(null, '', text ? `#${text}` : location.href.split('#')[0]);
  }

  return { read, write };
};
