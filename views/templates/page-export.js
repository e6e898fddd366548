// The picture as a file or on paper: the network or the map as it stands, with the title above it and the legend below.
vinculos.export = (data, model, words, pane) => {
  const EDGE = 16;

  function legend(ctx, width, top, color) {
    let x = EDGE;
    let y = top;
    ctx.font = '500 13px Inter, system-ui, sans-serif';
    for (const type of model.types) {
      const text = words.typeMany(type);
      const wide = 30 + ctx.measureText(text).width;
      if (x + wide > width - EDGE && x > EDGE) { x = EDGE; y += 24; }
      const { fill, edge } = vinculos.shapes.of(type);
      vinculos.shapes.trace(ctx, type, x + 8, y, 7);
      Object.assign(ctx, { fillStyle: fill, strokeStyle: edge, lineWidth: 1.2 });
      ctx.fill();
      ctx.stroke();
      ctx.fillStyle = color;
      ctx.fillText(text, x + 22, y + .5);
      x += wide + 18;
    }
    return y + 24;
  }

  /** A canvas with the picture, its title and its legend; `counts` is the line under the title. */
  function draw(counts) {
    const style = getComputedStyle(document.documentElement);
    const [ground, text] = ['--ground', '--text'].map((name) => style.getPropertyValue(name).trim());
    const source = pane();
    const ratio = source.width / source.clientWidth;
    const width = source.clientWidth;
    const made = document.createElement('canvas');
    const ctx = made.getContext('2d');
    const below = legend(ctx, width, 0, text); // a first pass on the blank canvas tells the legend's height
    made.width = source.width;
    made.height = (source.clientHeight + 64 + below + 12) * ratio;
    ctx.scale(ratio, ratio);
    ctx.fillStyle = ground;
    ctx.fillRect(0, 0, width, made.height);
    ctx.drawImage(source, 0, 64, width, source.clientHeight);
    ctx.textBaseline = 'middle';
    ctx.fillStyle = text;
    ctx.font = '700 20px Inter, system-ui, sans-serif';
    ctx.fillText(data.title, EDGE, 26, width - 2 * EDGE);
    ctx.font = '500 13px Inter, system-ui, sans-serif';
    ctx.fillText(counts, EDGE, 50);
    legend(ctx, width, source.clientHeight + 64 + 14, text);
    return made;
  }

  function save(counts) {
    draw(counts).toBlob((blob) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = `${data.title.normalize('NFKD').replace(/[^\w]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase() || 'red'}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    }, 'image/png');
  }

  return { draw, save };
};
