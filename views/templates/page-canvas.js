// The picture: vis-network shows the nodes where they were placed; shapes and labels are drawn here.
vinculos.canvas = (data, model, words, on) => {
  const { byId } = vinculos.dom;
  const { entities, links } = model;
  const room = byId('canvas');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const LINE = 1.15;
  const NARROW = 760;
  const LEGIBLE = 5; // pixels; a smaller label is not drawn
  let look = {};
  let lit = null; // the entities in full colour; null when all are
  let chosen = null;
  let path = new Set(); // the links of the chosen path
  let view = model.shown();

  readLook();
  const edgeLook = new Map(); // how each edge is drawn now: the library is only told of changes, which cost it much
  const nodes = new vis.DataSet(data.network.nodes);
  const edges = new vis.DataSet(data.network.edges.map((edge) => ({ ...edge, ...edgeChange(links[edge.id], edge.id) })));
  const nodeView = new vis.DataView(nodes, { filter: (node) => view.nodes.has(node.id) });
  const edgeView = new vis.DataView(edges, { filter: (edge) => view.links.has(edge.id) });

  function draw({ ctx, id, x, y, state }) {
    const one = entities[id];
    const { fill, edge } = vinculos.shapes.of(one.type);
    const strong = lit === null || lit.has(id);
    const own = chosen?.node === id || (chosen?.ends?.includes(id) ?? false);
    return {
      drawNode() {
        ctx.globalAlpha = strong ? 1 : look.faded;
        vinculos.shapes.trace(ctx, one.type, x, y, one.radius);
        ctx.fillStyle = fill;
        ctx.fill();
        ctx.lineWidth = own ? 3.5 : state.hover ? 2.5 : 1.3;
        ctx.strokeStyle = own ? look.chosen : look.outline ?? edge;
        ctx.stroke();
      },
      drawExternalLabel() {
        if (one.font * scale() < LEGIBLE) return;
        ctx.globalAlpha = strong ? 1 : look.fadedText;
        ctx.font = `${own ? 700 : 500} ${one.font}px Inter, system-ui, sans-serif`;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'top';
        ctx.lineJoin = 'round';
        ctx.lineWidth = 5;
        ctx.strokeStyle = look.ground;
        ctx.fillStyle = look.text;
        const top = y + one.radius + 4;
        one.lines.forEach((line, i) => ctx.strokeText(line, x, top + i * one.font * LINE));
        one.lines.forEach((line, i) => ctx.fillText(line, x, top + i * one.font * LINE));
      },
      nodeDimensions: { width: one.radius * 2.2, height: one.radius * 2.2 },
    };
  }

  const network = new vis.Network(room, { nodes: nodeView, edges: edgeView }, {
    ...data.network.options,
    nodes: { ...data.network.options.nodes, ctxRenderer: draw },
  });
  const scale = () => network.getScale();
  const pane = room.querySelector('canvas');
  pane.parentElement.removeAttribute('tabindex'); // the library's own frame; the room takes the keys
  room.tabIndex = 0;
  room.setAttribute('role', 'application');

  /** The box of a node and its label around its place: half the width, top and bottom. */
  const boxOf = (id) => {
    const { half, radius, lines, font } = entities[id];
    return { half, top: -radius, bottom: radius + 4 + lines.length * font * LINE };
  };

  function labelAt({ x, y }) {
    if (scale() * 12 < LEGIBLE) return undefined;
    const places = network.getPositions([...view.nodes]);
    return [...view.nodes].find((id) => {
      const box = boxOf(id);
      return Math.abs(places[id].x - x) < box.half && y > places[id].y && y < places[id].y + box.bottom;
    });
  }

  const nodeAt = (pointer) => network.getNodeAt(pointer.DOM) ?? labelAt(pointer.canvas);

  network.on('click', ({ pointer }) => {
    const node = nodeAt(pointer);
    const link = node === undefined ? network.getEdgeAt(pointer.DOM) : undefined;
    on.choose(node !== undefined ? { node } : link !== undefined ? { link } : null);
  });
  network.on('doubleClick', ({ pointer }) => {
    const node = nodeAt(pointer);
    if (node !== undefined) on.expand(node);
  });
  network.on('hoverNode', () => { pane.style.cursor = 'pointer'; });
  network.on('blurNode', () => { pane.style.cursor = ''; });
  network.on('hoverEdge', () => { pane.style.cursor = 'pointer'; });
  network.on('blurEdge', () => { pane.style.cursor = ''; });

  /** How an edge is to be drawn, if that is not how it is; else null. */
  function edgeChange(link, id) {
    const mine = chosen?.node === link.a || chosen?.node === link.b || chosen?.link === id || path.has(id);
    const color = mine ? look.litLink : lit !== null ? look.fadedLink : link.strength ? look.link : look.otherLink;
    const key = `${color}${mine}`;
    if (edgeLook.get(id) === key) return null;
    edgeLook.set(id, key);
    const width = link.strength ? [1, 3, 5][Math.min(link.strength, 3) - 1] : 1;
    return { id, width: mine ? Math.max(width, 2) : width, dashes: link.loose ? [5, 5] : false, color: { color, hover: look.litLink, highlight: look.litLink } };
  }

  function paintEdges() {
    const changed = links.map(edgeChange).filter((one) => one !== null);
    if (changed.length) edges.update(changed);
  }

  function paint(selection) {
    chosen = selection;
    path = new Set(selection?.path?.links);
    if (selection === null) lit = null;
    else if (selection.ends !== undefined) lit = new Set([...selection.ends, ...(selection.path?.nodes ?? [])]);
    else if (selection.node !== undefined) {
      lit = new Set([selection.node]);
      for (const i of model.linksOf[selection.node]) if (view.links.has(i)) lit.add(model.other(i, selection.node));
    } else lit = new Set([links[selection.link].a, links[selection.link].b]);
    paintEdges();
    network.body.emitter.emit('_requestRedraw'); // with the next frame: several changes are drawn once
  }

  /** Take the colours of the chosen theme from the style sheet. */
  function readLook() {
    const style = getComputedStyle(document.documentElement);
    const value = (name) => style.getPropertyValue(`--${name}`).trim();
    look = {
      ground: value('ground'), text: value('text'), chosen: value('text'), link: value('link-line'),
      otherLink: value('link-other'), fadedLink: value('link-faded'), litLink: value('link-lit'),
      faded: Number(value('faded')), fadedText: Number(value('faded-text')), outline: value('outline') || undefined,
    };
  }

  /** How many pixels at the right and at the bottom are under the panel. */
  function covered() {
    const panel = byId('panel');
    if (panel.hidden) return { right: 0, bottom: 0 };
    const wide = panel.offsetWidth < room.clientWidth * .7;
    return wide ? { right: panel.offsetWidth, bottom: 0 } : { right: 0, bottom: panel.offsetHeight };
  }

  function move(position, zoom, still = calm) {
    const { right, bottom } = covered();
    network.moveTo({
      position, scale: zoom, offset: { x: -right / 2, y: -bottom / 2 },
      animation: still ? false : { duration: 350, easingFunction: 'easeInOutQuad' },
    });
  }

  let gathered = [];
  const home = new Map(data.network.nodes.map(({ id, x, y }) => [id, { x, y }]));

  /** Draw the entities of a focus together, so that they can be read; without a focus, put them back. */
  function gather(ids) {
    const moved = gathered.map((id) => ({ id, ...home.get(id) }));
    gathered = ids;
    if (ids.length) vinculos.place(ids.map(boxOf), ids.map((id) => home.get(id))).forEach((at, i) => moved.push({ id: ids[i], ...at }));
    if (moved.length) nodes.update(moved);
  }

  /** Show these entities as large as the room allows; in a narrow window, where they could not be read, around `first`. */
  function fit(ids, still = calm, first = null) {
    const places = network.getPositions(ids);
    const edgesOf = (pick) => ids.map((id) => pick(places[id], boxOf(id)));
    if (ids.length === 0) return;
    const min = (values) => values.reduce((a, b) => Math.min(a, b));
    const max = (values) => values.reduce((a, b) => Math.max(a, b));
    const [left, right] = [min(edgesOf((p, b) => p.x - b.half)), max(edgesOf((p, b) => p.x + b.half))];
    const [top, bottom] = [min(edgesOf((p, b) => p.y + b.top)), max(edgesOf((p, b) => p.y + b.bottom))];
    const free = covered();
    const zoom = Math.min(1.35, (room.clientWidth - free.right - 72) / (right - left), (room.clientHeight - free.bottom - 48) / (bottom - top));
    const small = first !== null && zoom < .5 && room.clientWidth < NARROW;
    move(small ? places[first] : { x: (left + right) / 2, y: (top + bottom) / 2 }, small ? .95 : Math.max(zoom, .02), still);
  }

  /** Bring an entity into the free part of the room; `closer` where its label could not be read. */
  function reveal(id, still = calm) {
    const at = network.canvasToDOM(network.getPositions([id])[id]);
    const { right, bottom } = covered();
    const seen = at.x > 60 && at.x < room.clientWidth - right - 60 && at.y > 60 && at.y < room.clientHeight - bottom - 60;
    if (!seen || scale() < .5) move(network.getPositions([id])[id], Math.max(scale(), .75), still);
  }

  function zoom(by) {
    network.moveTo({ scale: Math.min(4, Math.max(.02, scale() * by)), animation: false });
  }

  function pan(x, y) {
    const at = network.getViewPosition();
    network.moveTo({ position: { x: at.x + x / scale(), y: at.y + y / scale() }, animation: false });
  }

  const KEYS = { ArrowLeft: () => pan(-60, 0), ArrowRight: () => pan(60, 0), ArrowUp: () => pan(0, -60), ArrowDown: () => pan(0, 60),
    '[': () => zoom(1 / 1.25), ']': () => zoom(1.25), '-': () => zoom(1 / 1.25), '+': () => zoom(1.25), 0: () => fit([...view.nodes]) };
  room.addEventListener('keydown', (event) => {
    if (!Object.hasOwn(KEYS, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  return {
    network, pane, fit, gather, reveal, zoom, paint, boxOf, theme: readLook,
    show(shown) { view = shown; nodeView.refresh(); edgeView.refresh(); },
    name(text) { room.setAttribute('aria-label', text); },
  };
};
