// A colour (Okabe-Ito, safe for colour-blind eyes) and a shape for each type: neither alone has to tell them apart.
vinculos.shapes = (() => {
  const ring = (corners, turn, inner = null) => {
    const total = inner === null ? corners : corners * 2;
    return Array.from({ length: total }, (_, i) => {
      const reach = inner !== null && i % 2 ? inner : 1;
      const angle = turn + (i * 2 * Math.PI) / total;
      return [reach * Math.cos(angle), reach * Math.sin(angle)];
    });
  };
  const scaled = (points, by, down = 0) => points.map(([x, y]) => [x * by, y * by + down]);
  const up = -Math.PI / 2;
  const cross = [[-.35, -1], [.35, -1], [.35, -.35], [1, -.35], [1, .35], [.35, .35], [.35, 1], [-.35, 1], [-.35, .35],
    [-1, .35], [-1, -.35], [-.35, -.35]];

  const TYPES = {
    partner: { fill: '#0072b2', edge: '#00517f', points: null },
    directorate: { fill: '#d55e00', edge: '#984300', points: scaled(ring(4, Math.PI / 4), 1.27) },
    network: { fill: '#009e73', edge: '#006e50', points: scaled(ring(6, 0), 1.06) },
    city: { fill: '#e69f00', edge: '#976800', points: scaled(ring(4, 0), 1.15) },
    country: { fill: '#f0e442', edge: '#8a8200', points: scaled(ring(3, Math.PI / 2), 1.2, -.2) },
    person: { fill: '#cc79a7', edge: '#96426f', points: scaled(ring(3, up), 1.2, .2) },
    place: { fill: '#9aa3af', edge: '#5b6673', points: cross },
    project: { fill: '#56b4e9', edge: '#1b75aa', points: scaled(ring(5, up, .45), 1.2) },
    activity: { fill: '#8c6bb1', edge: '#5f4487', points: [[-1, -.9], [1, -.9], [.3, 0], [1, .9], [-1, .9], [-.3, 0]] },
    call: { fill: '#3f3f46', edge: '#18181b', points: scaled(ring(5, up), 1.08) },
  };
  const OTHER = { fill: '#ffffff', edge: '#5b6673', points: null };
  const of = (type) => (Object.prototype.hasOwnProperty.call(TYPES, type) ? TYPES[type] : OTHER);
  const order = (type) => { const place = Object.keys(TYPES).indexOf(type); return place < 0 ? 99 : place; };

  function trace(ctx, type, x, y, radius) {
    const { points } = of(type);
    ctx.beginPath();
    if (points === null) ctx.arc(x, y, radius, 0, 2 * Math.PI);
    else {
      points.forEach(([px, py], i) => ctx[i ? 'lineTo' : 'moveTo'](x + px * radius, y + py * radius));
      ctx.closePath();
    }
  }

  /** The same shape as a small drawing, for the legend and beside names. */
  function icon(type) {
    const { svg } = vinculos.dom;
    const { fill, edge, points } = of(type);
    const look = { fill, stroke: edge, 'stroke-width': '.14' };
    const shape = points === null ? svg('circle', { r: '.92', ...look })
      : svg('polygon', { points: points.map(([x, y]) => `${(x * .88).toFixed(2)},${(y * .88).toFixed(2)}`).join(' '), ...look });
    return svg('svg', { viewBox: '-1.25 -1.25 2.5 2.5', class: 'icon', 'aria-hidden': 'true', focusable: 'false' }, shape);
  }

  return { of, order, trace, icon };
})();
