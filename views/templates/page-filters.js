// The legend, which is also the filter by type; the period; the minimum strength.
vinculos.filters = (data, model, words, on) => {
  const { byId, el, svg, replace } = vinculos.dom;
  const { state, span } = model;
  const BARS = span === null ? 0 : Math.min(16, span[1] - span[0] + 1); // no bar is shorter than a month
  const boxes = new Map();
  const counts = new Map();
  const [from, to, strength] = ['period-from', 'period-to', 'strength'].map(byId);

  const monthText = (month) => words.date(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`);

  function types() {
    boxes.clear();
    replace(byId('types'), model.types.map((type) => {
      const box = el('input', { type: 'checkbox' });
      const number = el('span', { class: 'number' });
      box.addEventListener('change', () => { state.hidden[box.checked ? 'delete' : 'add'](type); on.change(); });
      boxes.set(type, box);
      counts.set(type, number);
      return el('li', {}, el('label', {}, box, vinculos.shapes.icon(type), el('span', { class: 'type' }, words.typeMany(type)), number));
    }));
  }

  function histogram() {
    const bars = model.histogram(BARS);
    const tallest = Math.max(...bars);
    replace(byId('histogram'), svg('svg', { viewBox: `0 0 ${BARS} 10`, preserveAspectRatio: 'none' },
      ...bars.map((n, i) => { const height = n ? Math.max(.6, (n / tallest) * 10) : .25; return svg('rect', { x: i + .08, y: 10 - height, width: .84, height }); })));
  }

  function widths() {
    const line = (width, kind) => svg('svg', { viewBox: '0 0 44 8' },
      svg('line', { x1: 2, y1: 4, x2: 42, y2: 4, 'stroke-width': width, ...(kind ? { class: kind } : {}) }));
    replace(byId('widths'), [[1, '1'], [3, '2'], [5, '3+']].map(([width, text]) => el('span', {}, line(width), text)),
      el('span', {}, line(1, 'other'), words.say('strength_other')),
      model.links.some((link) => link.loose) ? el('span', { class: 'wide' }, line(1, 'other loose'), words.say('strength_loose')) : null);
  }

  function prepare() {
    byId('period').hidden = span === null || span[0] === span[1];
    byId('undated').hidden = !model.undated;
    byId('strength-section').hidden = model.links.length === 0;
    if (span !== null) {
      for (const input of [from, to]) Object.assign(input, { min: span[0], max: span[1] });
      histogram();
    }
    Object.assign(strength, { min: 1, max: Math.max(2, model.strongest) });
    strength.disabled = model.strongest < 2;
  }

  /** Set every control to what the state says. */
  function reflect(shown) {
    for (const [type, box] of boxes) {
      box.checked = !state.hidden.has(type);
      counts.get(type).textContent = shown.perType.get(type).toLocaleString(words.language());
    }
    strength.value = state.min;
    byId('strength-text').textContent = String(state.min);
    byId('clear').disabled = !model.filtered();
    if (span === null) return;
    from.value = state.from;
    to.value = state.to;
    for (const [input, month, text] of [[from, state.from, 'period-from-text'], [to, state.to, 'period-to-text']]) {
      byId(text).textContent = monthText(month);
      input.setAttribute('aria-valuetext', monthText(month));
    }
    const share = (month) => `${((month - span[0]) / Math.max(1, span[1] - span[0])) * 100}%`;
    from.parentElement.style.setProperty('--from', share(state.from));
    from.parentElement.style.setProperty('--to', share(state.to));
  }

  from.addEventListener('input', () => { state.from = Math.min(Number(from.value), state.to); on.change(); });
  to.addEventListener('input', () => { state.to = Math.max(Number(to.value), state.from); on.change(); });
  strength.addEventListener('input', () => { state.min = Number(strength.value); on.change(); });
  byId('clear').addEventListener('click', () => { model.clear(); on.change(); });
  prepare();

  return { reflect, translate() { types(); widths(); } };
};
