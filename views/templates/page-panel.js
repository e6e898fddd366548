// The side panel: an entity's facts, relations and evidence, or a link's.
vinculos.panel = (data, model, words, on) => {
  const { byId, el, button, replace } = vinculos.dom;
  const { entities, links } = model;
  const panel = byId('panel');
  const FEW_RELATIONS = 8;
  const FEW_PASSAGES = 4;

  const name = (text) => el('bdi', {}, text);
  const heading = (key) => el('h3', {}, words.say(key));

  function head(icons, title, under) {
    return el('div', { class: 'panel-head' }, ...icons,
      el('div', {}, el('h2', { id: 'panel-title', tabindex: '-1' }, ...title), el('p', { class: 'muted' }, under)),
      el('button', { type: 'button', class: 'square', onclick: on.close, 'aria-label': words.say('close') },
        el('span', { 'aria-hidden': 'true' }, '×')));
  }

  /** A list of which only the first are there until the rest is asked for. */
  function shortened(items, few, key, attributes) {
    const list = el('ul', attributes, items.slice(0, few));
    if (items.length <= few) return [list];
    const more = button(words.say(key, { n: String(items.length) }), () => {
      list.append(...items.slice(few));
      more.remove();
      items[few].querySelector('button')?.focus();
    }, { class: 'plain' });
    return [list, more];
  }

  function passage(number) {
    const [document_, locator, text] = data.passages[number];
    return el('li', {}, el('blockquote', { dir: 'auto' }, words.quoted(text)),
      el('p', { class: 'source' }, name(data.documents[document_]), locator ? ' · ' : '', name(words.place(locator))));
  }

  function evidence(numbers) {
    if (numbers.length === 0) return [el('p', { class: 'muted' }, words.say('evidence_none'))];
    return shortened(numbers.map(passage), FEW_PASSAGES, 'more_evidence', { class: 'passages' });
  }

  const unique = (numbers) => [...new Set(numbers)];

  function facts(rows) {
    const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
    return el('dl', {}, given.flatMap(([key, value]) => [el('dt', {}, words.say(key)), el('dd', {}, value)]));
  }

  const tiesText = (link, fromA) => links[link].ties.map((tie) => words.tie(tie, fromA)).join('; ');

  function relation(link, id) {
    const there = entities[model.other(link, id)];
    const text = tiesText(link, links[link].a === id);
    return el('li', {}, vinculos.shapes.icon(there.type),
      button(name(there.name), () => on.choose({ node: model.other(link, id) }), { class: 'plain name' }),
      button(text, () => on.choose({ link }), { class: 'plain tie', 'aria-label': words.say('show_link', { name: there.name, tie: text }) }));
  }

  const byStrength = (id) => (a, b) => links[b].strength - links[a].strength
    || words.compare(entities[model.other(a, id)].name, entities[model.other(b, id)].name);

  function entity(id) {
    const one = entities[id];
    const own = [...model.linksOf[id]].sort(byStrength(id));
    const inFocus = model.state.roots.size > 0;
    const root = model.state.roots.has(id);
    replace(panel,
      head([vinculos.shapes.icon(one.type)], [name(one.name)], [words.typeOne(one.type), words.kind(one.kind)].filter(Boolean).join(' · ')),
      el('div', { class: 'panel-tools' },
        inFocus && !root ? button(words.say('expand'), () => on.expand(id)) : null,
        root && model.state.roots.size > 1 ? button(words.say('collapse'), () => on.expand(id)) : null,
        root && model.state.roots.size === 1 ? button(words.say('show_all'), on.everything) : button(words.say('focus_only'), () => on.focus(id)),
        entities.length > 1 ? button(words.say('path_start'), () => on.pathFrom(id)) : null,
        data.served !== null && one.type !== 'activity' ? el('a', { class: 'button', href: data.served + encodeURIComponent(one.id) }, words.say('entity_page')) : null),
      heading('facts'),
      facts([['aliases', one.aliases.length ? one.aliases.join(' · ') : null], ['country', words.country(one.country)],
        ['activities', String(one.activities)], ['links', String(own.length)],
        ['activity_first', words.date(one.first)], ['activity_last', words.date(one.last)]]),
      heading('relations'),
      own.length ? shortened(own.map((link) => relation(link, id)), FEW_RELATIONS, 'more_relations', { class: 'relations' })
        : el('p', { class: 'muted' }, words.say('relations_none')),
      heading('evidence'),
      evidence(unique([...one.evidence, ...own.flatMap((link) => links[link].ties.flatMap((tie) => tie.evidence))])));
  }

  function tie(one, link) {
    const dates = one.dates.map(words.date).join(', ');
    return el('section', {}, el('h3', { class: 'as-is' }, words.tie(one, true)),
      dates ? el('p', { class: 'muted' }, `${words.say('dates')}: ${dates}`) : null, evidence(unique(one.evidence)));
  }

  function link(number) {
    const { a, b, ties } = links[number];
    const end = (id) => button(name(entities[id].name), () => on.choose({ node: id }), { class: 'plain name' });
    replace(panel, head([], [end(a), ' — ', end(b)], words.say('link')), ties.map((one) => tie(one, number)));
  }

  /** One step of a path: whom it leads to and by which ties. */
  function step(number, from) {
    const to = entities[model.other(number, from)];
    const text = tiesText(number, links[number].a === from);
    return el('li', {}, button(text, () => on.choose({ link: number }), { class: 'plain tie', 'aria-label': words.say('show_link', { name: to.name, tie: text }) }),
      el('span', { class: 'end' }, vinculos.shapes.icon(to.type), button(name(to.name), () => on.choose({ node: model.other(number, from) }), { class: 'plain name' })));
  }

  function path({ ends, path: found }) {
    const end = (id) => button(name(entities[id].name), () => on.choose({ node: id }), { class: 'plain name' });
    const under = found === null ? words.say('path_none') : words.count('n_steps', found.links.length);
    const passages = found === null ? [] : unique(found.links.flatMap((number) => links[number].ties.flatMap((one) => one.evidence)));
    replace(panel, head([], [end(ends[0]), ' → ', end(ends[1])], `${words.say('path')} · ${under}`),
      found === null ? null : el('ol', { class: 'steps' }, found.links.map((number, i) => step(number, found.nodes[i]))),
      found === null ? null : [heading('evidence'), evidence(passages)]);
  }

  return {
    tiesText,
    show(selection) {
      panel.hidden = selection === null;
      if (selection === null) replace(panel);
      else if (selection.node !== undefined) entity(selection.node);
      else if (selection.ends !== undefined) path(selection);
      else link(selection.link);
      panel.scrollTop = 0;
    },
    focus() { byId('panel-title')?.focus(); },
  };
};
