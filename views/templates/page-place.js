// Room for a few: the surroundings of one entity may be spread over a picture of thousands, too far apart to be read.
vinculos.place = (() => {
  const MARGIN = 7;
  const ROOMY = 4; // how many times the boxes' own area a picture may take before it is drawn together
  const ROUNDS = 200;
  const ASPECT = 1.6; // a screen has more room sideways

  const width = (box) => 2 * box.half;
  const height = (box) => box.bottom - box.top;

  /** Draw the points together around their middle, no closer than the boxes need. */
  function together(boxes, points) {
    const reach = (pick) => Math.max(...points.map(pick)) - Math.min(...points.map(pick));
    const taken = boxes.reduce((sum, box) => sum + (width(box) + MARGIN) * (height(box) + MARGIN), 0);
    const across = reach((at) => at.x) + width(boxes[0]);
    const down = reach((at) => at.y) + height(boxes[0]);
    const by = Math.min(1, Math.sqrt((taken * ROOMY) / (across * down)));
    return points.map(({ x, y }) => ({ x: x * by, y: y * by }));
  }

  /** Push two boxes apart, rather sideways than down; false where they do not touch. */
  function part(a, b, at, to) {
    const across = a.half + b.half + MARGIN - Math.abs(at.x - to.x);
    const above = at.y + (a.top + a.bottom) / 2 <= to.y + (b.top + b.bottom) / 2;
    const down = (above ? at.y + a.bottom - to.y - b.top : to.y + b.bottom - at.y - a.top) + MARGIN;
    if (across <= 0 || down <= 0) return false;
    if (across < down * ASPECT) {
      const step = (across / 2 + .6) * (at.x <= to.x ? -1 : 1);
      at.x += step;
      to.x -= step;
    } else {
      const step = (down / 2 + .6) * (above ? -1 : 1);
      at.y += step;
      to.y -= step;
    }
    return true;
  }

  function pushed(boxes, points) {
    let touched = false;
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) touched = part(boxes[i], boxes[j], points[i], points[j]) || touched;
    }
    return touched;
  }

  /** Where a few nodes stand when only they are shown: near one another as before, but no boxes overlapping. */
  return (boxes, points) => {
    let placed = together(boxes, points);
    for (;;) {
      for (let round = 0; round < ROUNDS; round += 1) if (!pushed(boxes, placed)) return placed;
      placed = placed.map(({ x, y }) => ({ x: x * 1.1, y: y * 1.1 }));
    }
  };
})();
