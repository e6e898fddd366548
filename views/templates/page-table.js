// The table: what the picture shows, as text.
vinculos.table = (data, model, words, on) => {
  const { byId, el, button, replace } = vinculos.dom;
  const { entities, links } = model;
  const room = byId('table');

  function table(caption, columns, rows) {
    const head = el('tr', {}, columns.map((key) => el('th', { scope: 'col' }, words.say(key))));
    return el('table', {}, el('caption', {}, words.say(caption)), el('thead', {}, head), el('tbody', {}, rows));
  }

  const cell = (text, attributes = {}) => el('td', attributes, text ?? '');
  const nameOf = (id) => button(el('bdi', {}, entities[id].name), () => on.choose({ node: id }), { class: 'plain name' });
  const byName = (a, b) => words.compare(entities[a].name, entities[b].name) || a - b;

  function entityRow(id, shown) {
    const one = entities[id];
    return el('tr', {}, el('th', { scope: 'row' }, nameOf(id)), cell(words.typeOne(one.type)), cell(words.kind(one.kind)),
      cell(words.country(one.country)), cell(String(one.activities), { class: 'number' }),
      cell(String(model.linksOf[id].filter((link) => shown.links.has(link)).length), { class: 'number' }),
      cell(words.date(one.first)), cell(words.date(one.last)));
  }

  function linkRow(number, tiesText) {
    const { a, b, ties } = links[number];
    const passages = [...new Set(ties.flatMap((tie) => tie.evidence))];
    const documents = [...new Set(passages.map((one) => data.documents[data.passages[one][0]]))];
    return el('tr', {}, cell(nameOf(a)), cell(button(tiesText(number, true), () => on.choose({ link: number }), { class: 'plain' })),
      cell(nameOf(b)), cell(documents.join(' · ')));
  }

  return {
    show(shown, tiesText) {
      const ends = (link) => [links[link].a, links[link].b];
      const order = (a, b) => byName(ends(a)[0], ends(b)[0]) || byName(ends(a)[1], ends(b)[1]);
      replace(room,
        table('table_entities', ['name', 'type', 'kind', 'country', 'activities', 'links', 'activity_first', 'activity_last'],
          [...shown.nodes].sort(byName).map((id) => entityRow(id, shown))),
        table('table_links', ['name', 'tie', 'name', 'documents'], [...shown.links].sort(order).map((link) => linkRow(link, tiesText))));
    },
  };
};
