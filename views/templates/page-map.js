// The map: sister cities where they lie, the ties between them, and the cities of each network. A list says the same.
vinculos.map = (data, model, words, on) => {
  const { byId, el, svg, button, replace } = vinculos.dom;
  const { entities, links } = model;
  const [room, pane, list] = ['map', 'map-pane', 'map-list'].map(byId);
  const ctx = pane.getContext('2d');
  const { cities, members, land, unplaced } = data.map ?? { cities: [], members: [], land: '', unplaced: [] };
  const places = new Map(cities.map(([id, latitude, longitude]) => [id, { x: longitude * 10 * .85, y: -latitude * 10 }]));
  const coast = new Path2D(land);
  const [NEAR, FAR] = [4, .08]; // pixels for a tenth of a degree
  const RADIUS = 5.5;
  const FONT = 12;
  const at = { x: 0, y: 0, scale: .3 };
  let shown = null;
  let selection = null;
  let labels = [];

  const sister = (link) => links[link].ties.find((tie) => tie.relation === 'SISTER_CITY_OF');
  const isTie = (link) => sister(link) !== undefined && sister(link).detail !== 'not_a_tie';
  const ends = (link) => [links[link].a, links[link].b];

  const ties = () => [...shown.links].filter((link) => isTie(link) && ends(link).every((id) => places.has(id)));
  const membersOf = (network) => members.filter(([one, city]) => one === network && shown.nodes.has(city)).map(([, city]) => city);
  const networks = () => [...new Set(members.map(([network]) => network))].filter((id) => shown.nodes.has(id));

  function drawn() {
    const ids = new Set(ties().flatMap(ends));
    for (const network of networks()) for (const city of membersOf(network)) if (places.has(city)) ids.add(city);
    return [...ids];
  }

  /** The cities in full colour; null when all are. */
  function lit() {
    if (selection?.link !== undefined) return new Set(ends(selection.link));
    if (selection?.node === undefined) return null;
    if (entities[selection.node].type === 'network') return new Set(membersOf(selection.node));
    if (!places.has(selection.node)) return null;
    return new Set([selection.node, ...ties().filter((link) => ends(link).includes(selection.node)).flatMap(ends)]);
  }

  const toPane = ({ x, y }) => ({ x: (x - at.x) * at.scale + pane.clientWidth / 2, y: (y - at.y) * at.scale + pane.clientHeight / 2 });
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  function drawLand() {
    const world = new Path2D();
    const { x, y } = toPane({ x: 0, y: 0 });
    world.addPath(coast, new DOMMatrix([at.scale * .85, 0, 0, at.scale, x, y]));
    Object.assign(ctx, { fillStyle: color('land'), strokeStyle: color('coast'), lineWidth: .8 });
    ctx.fill(world);
    ctx.stroke(world);
  }

  function drawTie(link, bright) {
    const [from, to] = ends(link).map((id) => toPane(places.get(id)));
    const own = bright !== null && ends(link).every((id) => bright.has(id));
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.quadraticCurveTo((from.x + to.x) / 2, (from.y + to.y) / 2 - Math.hypot(from.x - to.x, from.y - to.y) * .16, to.x, to.y);
    ctx.setLineDash(sister(link).detail === 'active' ? [] : [5, 5]);
    Object.assign(ctx, { lineWidth: own ? 2.4 : 1.5, strokeStyle: color(bright !== null ? (own ? 'link-lit' : 'link-faded') : 'link-line') });
    ctx.stroke();
    ctx.setLineDash([]);
  }

  const hit = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  /** Give each name a free place beside its city, the chosen and the busiest first; one without room is in the list. */
  function placed(ids, bright) {
    const busy = new Map(ids.map((id) => [id, ties().filter((link) => ends(link).includes(id)).length + (bright?.has(id) ? 1000 : 0)]));
    const dots = ids.map((id) => { const { x, y } = toPane(places.get(id)); return { id, left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS }; });
    const taken = [];
    ctx.font = `500 ${FONT}px Inter, system-ui, sans-serif`;
    for (const id of [...ids].sort((a, b) => busy.get(b) - busy.get(a) || a - b)) {
      const { x, y } = toPane(places.get(id));
      const text = words.shortened(entities[id].name, 28);
      const [wide, high, gap] = [ctx.measureText(text).width, FONT + 3, RADIUS + 4];
      const box = (left, top) => ({ id, text, left, top, right: left + wide, bottom: top + high });
      const room_ = [box(x + gap, y - high / 2), box(x - gap - wide, y - high / 2), box(x - wide / 2, y + gap), box(x - wide / 2, y - gap - high),
        box(x + gap, y - gap - high / 2), box(x + gap, y + gap - high / 2)]
        .find((one) => one.left > 2 && one.right < pane.clientWidth - 2 && one.top > 2 && one.bottom < pane.clientHeight - 2
          && !taken.some((other) => hit(one, other)) && !dots.some((dot) => dot.id !== id && hit(one, dot)));
      if (room_) taken.push(room_);
    }
    return taken;
  }

  function drawCity(id, bright) {
    const { x, y } = toPane(places.get(id));
    const { fill, edge } = vinculos.shapes.of(entities[id].type);
    ctx.globalAlpha = bright === null || bright.has(id) ? 1 : .35;
    vinculos.shapes.trace(ctx, entities[id].type, x, y, RADIUS);
    Object.assign(ctx, { fillStyle: fill, strokeStyle: edge, lineWidth: selection?.node === id ? 2.5 : 1.2 });
    ctx.fill();
    ctx.stroke();
    ctx.globalAlpha = 1;
  }

  function draw() {
    if (room.hidden || shown === null) return;
    const ratio = window.devicePixelRatio || 1;
    Object.assign(pane, { width: Math.round(pane.clientWidth * ratio), height: Math.round(pane.clientHeight * ratio) });
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawLand();
    const [ids, bright] = [drawn(), lit()];
    ties().forEach((link) => drawTie(link, bright));
    ids.forEach((id) => drawCity(id, bright));
    labels = placed(ids, bright);
    Object.assign(ctx, { textAlign: 'left', textBaseline: 'top', lineJoin: 'round', lineWidth: 3, strokeStyle: color('land'), fillStyle: color('text') });
    for (const one of labels) {
      ctx.globalAlpha = bright === null || bright.has(one.id) ? 1 : .45;
      ctx.strokeText(one.text, one.left, one.top + 1);
      ctx.fillText(one.text, one.left, one.top + 1);
    }
    ctx.globalAlpha = 1;
  }

  function fit() {
    const points = drawn().map((id) => places.get(id));
    if (points.length === 0) points.push({ x: -1400, y: -600 }, { x: 1400, y: 500 });
    const [low, top] = [Math.min, Math.max].map((pick) => (key) => points.map((one) => one[key]).reduce((a, b) => pick(a, b)));
    const [wide, high] = ['x', 'y'].map((key) => top(key) - low(key));
    at.scale = Math.min(.9, Math.max(FAR, Math.min((pane.clientWidth - 150) / Math.max(wide, 1), (pane.clientHeight - 70) / Math.max(high, 1))));
    Object.assign(at, { x: low('x') + wide / 2, y: low('y') + high / 2 });
    draw();
  }

  function zoom(by, point = { x: pane.clientWidth / 2, y: pane.clientHeight / 2 }) {
    const scale = Math.min(NEAR, Math.max(FAR, at.scale * by));
    const [dx, dy] = [point.x - pane.clientWidth / 2, point.y - pane.clientHeight / 2];
    at.x += dx / at.scale - dx / scale;
    at.y += dy / at.scale - dy / scale;
    at.scale = scale;
    draw();
  }

  function pan(x, y) {
    at.x = Math.min(1800, Math.max(-1800, at.x + x / at.scale));
    at.y = Math.min(900, Math.max(-900, at.y + y / at.scale));
    draw();
  }

  function cityAt({ x, y }) {
    const near = (id) => { const there = toPane(places.get(id)); return Math.hypot(there.x - x, there.y - y) < RADIUS + 5; };
    return drawn().find(near) ?? labels.find((one) => x > one.left && x < one.right && y > one.top && y < one.bottom)?.id;
  }

  function pointers() {
    let held = null;
    pane.addEventListener('pointerdown', (event) => { held = { x: event.offsetX, y: event.offsetY, moved: false }; pane.setPointerCapture(event.pointerId); });
    pane.addEventListener('pointermove', (event) => {
      if (held === null) { pane.style.cursor = cityAt({ x: event.offsetX, y: event.offsetY }) === undefined ? 'grab' : 'pointer'; return; }
      if (!held.moved && Math.hypot(event.offsetX - held.x, event.offsetY - held.y) < 4) return;
      pan(held.x - event.offsetX, held.y - event.offsetY);
      held = { x: event.offsetX, y: event.offsetY, moved: true };
    });
    pane.addEventListener('pointerup', (event) => {
      const city = held?.moved ? undefined : cityAt({ x: event.offsetX, y: event.offsetY });
      if (held !== null && !held.moved) on.choose(city === undefined ? null : { node: city });
      held = null;
    });
    pane.addEventListener('pointercancel', () => { held = null; });
    pane.addEventListener('wheel', (event) => { event.preventDefault(); zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.offsetX, y: event.offsetY }); }, { passive: false });
  }

  const KEYS = { ArrowLeft: () => pan(-60, 0), ArrowRight: () => pan(60, 0), ArrowUp: () => pan(0, -60), ArrowDown: () => pan(0, 60),
    '[': () => zoom(1 / 1.25), ']': () => zoom(1.25), '-': () => zoom(1 / 1.25), '+': () => zoom(1.25), 0: fit };
  pane.addEventListener('keydown', (event) => {
    if (!Object.hasOwn(KEYS, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  const line = (loose) => svg('svg', { viewBox: '0 0 24 8', class: 'line', 'aria-hidden': 'true', focusable: 'false' },
    svg('line', { x1: 1, y1: 4, x2: 23, y2: 4, ...(loose ? { class: 'loose' } : {}) }));
  const name = (id) => button(el('bdi', {}, entities[id].name), () => on.choose({ node: id }), { class: 'plain name' });

  /** The city that most ties have in common; its name need not stand in every line. */
  function hub(all) {
    const counts = new Map();
    for (const id of all.flatMap(ends)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].reduce((top, one) => (one[1] > top[1] ? one : top), [null, 1])[0];
  }

  function tieRow(link, centre) {
    const names = ends(link).filter((id) => id !== centre || ends(link).every((one) => one === centre));
    const text = words.tie(sister(link), true);
    return el('li', {}, line(sister(link).detail !== 'active'), el('span', { class: 'names' }, names.flatMap((id, i) => (i ? [' — ', name(id)] : [name(id)]))),
      button(text, () => on.choose({ link }), { class: 'plain tie', 'aria-label': words.say('show_link', { name: entities[names[0]].name, tie: text }) }));
  }

  function networkRow(id) {
    const there = membersOf(id).filter((city) => places.has(city)).length;
    return el('li', {}, vinculos.shapes.icon('network'), el('span', { class: 'names' }, name(id)), el('span', { class: 'muted tie' }, words.count('n_cities', there)));
  }

  function notes(all) {
    const denied = [...shown.links].filter((link) => sister(link)?.detail === 'not_a_tie');
    const missing = unplaced.filter((id) => shown.nodes.has(id));
    const namesOf = (ids) => ids.map((id) => entities[id].name).join(', ');
    return [
      missing.length ? words.say('map_unplaced', { names: namesOf(missing) }) : null,
      denied.length ? words.say('map_denied', { names: denied.map((link) => namesOf(ends(link))).join('; ') }) : null,
      all.length ? null : words.say('map_empty'),
    ].filter((text) => text !== null).map((text) => el('p', { class: 'note' }, text));
  }

  function writeList() {
    const all = [...shown.links].filter(isTie);
    const centre = hub(all);
    const other = (link) => entities[ends(link).find((id) => id !== centre) ?? centre].name;
    const inForce = (link) => (sister(link).detail === 'active' ? 0 : 1);
    const rows = all.sort((a, b) => inForce(a) - inForce(b) || words.compare(other(a), other(b)) || a - b);
    const title = centre === null ? words.say('map_ties') : words.say('map_ties_of', { name: entities[centre].name });
    const nets = networks().sort((a, b) => words.compare(entities[a].name, entities[b].name) || a - b);
    replace(list, ...(rows.length ? [el('h2', {}, title), el('ul', {}, rows.map((link) => tieRow(link, centre)))] : []),
      ...(nets.length ? [el('h2', {}, words.typeMany('network')), el('ul', {}, nets.map(networkRow))] : []), ...notes(all));
  }

  pointers();
  new ResizeObserver(draw).observe(pane);

  return {
    pane, zoom, fit, draw,
    there: data.map !== null,
    labels: () => labels,
    point: (id) => toPane(places.get(id)),
    show(now, chosen) {
      [shown, selection] = [now, chosen];
      if (room.hidden) return;
      writeList();
      pane.setAttribute('aria-label', words.say('map_canvas', { cities: words.count('n_cities', drawn().length) }));
      draw();
    },
  };
};
