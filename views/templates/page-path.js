// The way from one entity to another: over as few ties as can be, and of such ways the one that shares most.
vinculos.path = (model, from, to) => {
  const passable = model.passable();
  const best = new Map([[from, { strength: 0, link: null }]]);

  /** The entities one tie further on, each with the strongest way to it. */
  function next(level) {
    const found = new Map();
    for (const id of level) {
      for (const link of model.linksOf[id]) {
        const there = model.other(link, id);
        const strength = best.get(id).strength + model.strengthOf(model.links[link]);
        if (!passable.has(link) || best.has(there) || (found.get(there)?.strength ?? -1) >= strength) continue;
        found.set(there, { strength, link, before: id });
      }
    }
    return found;
  }

  for (let level = [from]; level.length && !best.has(to);) {
    const found = next(level);
    for (const [id, way] of found) best.set(id, way);
    level = [...found.keys()];
  }
  if (!best.has(to)) return null;
  const path = { nodes: [to], links: [] };
  for (let way = best.get(to); way.link !== null; way = best.get(way.before)) {
    path.nodes.unshift(way.before);
    path.links.unshift(way.link);
  }
  return path;
};
