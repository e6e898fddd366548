// What the page knows and what of it is shown now: entities, links, filters and the focus. Nothing here is drawn.
vinculos.model = (data) => {
  const { entities, links } = data;
  const linksOf = entities.map(() => []);
  links.forEach((link, i) => {
    linksOf[link.a].push(i);
    if (link.b !== link.a) linksOf[link.b].push(i);
  });
  const other = (link, id) => (links[link].a === id ? links[link].b : links[link].a);

  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const keys = entities.map((one) => [one.name, ...one.aliases].map(fold));

  const types = [...new Set(entities.map((one) => one.type))]
    .sort((a, b) => vinculos.shapes.order(a) - vinculos.shapes.order(b) || (a < b ? -1 : 1));

  // Months since year 0; a date stands for all the months that it may mean.
  const monthsOf = (iso) => {
    const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(iso) ?? [];
    if (!year) return null;
    return month ? [year * 12 + (month - 1), year * 12 + (month - 1)] : [year * 12, year * 12 + 11];
  };
  // What lasts goes on from its first month, if a source says it, until its last or to this day.
  const lasting = ([since, until]) => {
    const [from, to] = [since, until].map((iso) => (iso === null ? null : monthsOf(iso)));
    return from === null && to === null ? [] : [[from === null ? -Infinity : from[0], to === null ? Infinity : to[1]]];
  };
  for (const link of links) {
    for (const tie of link.ties) tie.months = (tie.lasts ? lasting(tie.lasts) : tie.dates.map(monthsOf)).filter((one) => one !== null);
  }
  // A tie between cities that a source denies, or that is not in force, must not look like one that is.
  const loose = ({ relation, detail }) => relation === 'SISTER_CITY_OF' && ['expired', 'friendship', 'in_negotiation',
    'letter_of_intent', 'not_a_tie', 'unknown'].includes(detail);
  for (const link of links) link.loose = link.ties.every(loose);
  // The period is that of the events; where nothing but ties has dates, that of their beginnings.
  const events = links.flatMap((link) => link.ties.flatMap((tie) => (tie.lasts ? [] : tie.months)));
  const dated = events.length ? events : links.flatMap((link) => link.ties.flatMap((tie) => (tie.lasts?.[0] ? [monthsOf(tie.lasts[0])] : []))).filter((one) => one !== null);
  const span = dated.length
    ? [dated.reduce((low, [from]) => Math.min(low, from), Infinity), dated.reduce((top, [, to]) => Math.max(top, to), 0)]
    : null;
  const strongest = links.reduce((top, link) => Math.max(top, link.strength), 1);

  const start = () => ({ hidden: new Set(), from: span?.[0], to: span?.[1], min: 1 });
  const state = { ...start(), roots: new Set(data.roots) };

  const wholePeriod = () => span === null || (state.from <= span[0] && state.to >= span[1]);
  const inside = ([from, to]) => to >= state.from && from <= state.to;

  /** How many of a tie's events fall in the period; those without a date may, so they count. */
  function within(tie) {
    if (wholePeriod() || tie.months.length === 0) return tie.weight;
    if (tie.lasts) return tie.months.some(inside) ? tie.weight : 0;
    return Math.min(tie.weight, tie.months.filter(inside).length + Math.max(0, tie.weight - tie.dates.length));
  }

  function strengthOf(link) {
    const shared = link.ties.reduce((sum, tie) => sum + (tie.relation === 'TOGETHER' ? within(tie) : 0), 0);
    return shared || (link.ties.some((tie) => tie.relation !== 'TOGETHER' && within(tie) > 0) ? 1 : 0);
  }

  /** The entities in focus and all that a shown link ties to them; null when there is no focus. */
  function surroundings(passed) {
    if (state.roots.size === 0) return null;
    const near = new Set(state.roots);
    for (const root of state.roots) {
      for (const link of linksOf[root]) if (passed.has(link)) near.add(other(link, root));
    }
    return near;
  }

  function passing() {
    return new Set([...links.keys()].filter((i) => strengthOf(links[i]) >= Math.max(1, state.min)));
  }

  /** The links that a path may take: those that the filters leave, wherever the focus is. */
  function passable() {
    const open = (id) => !state.hidden.has(entities[id].type);
    return new Set([...passing()].filter((i) => open(links[i].a) && open(links[i].b)));
  }

  /** What is shown: sets of entities and links, and how many entities each type has, its own filter aside. */
  function shown() {
    const passed = passing();
    const narrowed = !wholePeriod() || state.min > 1;
    const near = surroundings(passed);
    const nodes = new Set();
    const perType = new Map(types.map((type) => [type, 0]));
    entities.forEach((one, id) => {
      if (near !== null && !near.has(id)) return;
      if (narrowed && !state.roots.has(id) && !linksOf[id].some((link) => passed.has(link))) return;
      perType.set(one.type, perType.get(one.type) + 1);
      if (!state.hidden.has(one.type)) nodes.add(id);
    });
    const ties = new Set([...passed].filter((i) => nodes.has(links[i].a) && nodes.has(links[i].b)));
    return { nodes, links: ties, perType };
  }

  function score(id, asked) {
    const words = asked.split(' ');
    return Math.min(...keys[id].map((key) => {
      if (key === asked) return 0;
      if (key.startsWith(asked)) return 1;
      if (` ${key}`.includes(` ${asked}`)) return 2;
      if (key.includes(asked)) return 3;
      return words.every((word) => key.includes(word)) ? 4 : Infinity;
    }));
  }

  /** The entities whose name or alias holds the text, accents and case aside, best first. */
  function search(text) {
    const asked = fold(text);
    if (!asked) return [];
    return entities.map((one, id) => ({ id, score: score(id, asked) })).filter((one) => one.score < Infinity)
      .sort((a, b) => a.score - b.score || entities[b.id].activities - entities[a.id].activities || a.id - b.id)
      .map((one) => one.id);
  }

  /** How many dated events fall in each of `count` equal parts of the period. */
  function histogram(count) {
    const bars = new Array(count).fill(0);
    const months = span[1] - span[0] + 1;
    for (const [from] of dated) bars[Math.min(count - 1, Math.floor(((from - span[0]) * count) / months))] += 1;
    return bars;
  }

  return {
    entities, links, linksOf, other, types, span, strongest, state, shown, passable, search, histogram, strengthOf,
    undated: links.some((link) => link.ties.some((tie) => tie.months.length === 0)),
    filtered: () => !wholePeriod() || state.min > 1 || state.hidden.size > 0,
    clear: () => Object.assign(state, start()),
  };
};
