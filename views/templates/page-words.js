// What the page says in its own words: the chosen language, numbers, dates, and the names of types and relations.
vinculos.words = (data) => {
  let lang = data.lang;
  const texts = () => data.texts[lang];
  const own = (table, key) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined);

  /** A text with its places filled; the values are put in once, so a value that looks like a place stays as it is. */
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => own(values, name) ?? whole);

  const say = (key, values = {}) => fill(texts()[key], values);

  function count(key, n) {
    const forms = texts()[key];
    const form = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other;
    return fill(form, { n: n.toLocaleString(lang) });
  }

  const typeOne = (type) => own(texts().types_one, type) ?? type;
  const typeMany = (type) => own(texts().types_many, type) ?? type;
  const kind = (code) => (code === null ? null : own(texts().kinds, code) ?? code);

  const country = (code) => (code === null ? null : own(data.countries, code)?.[lang] ?? code);

  /** Where in its document a passage stands: the words of a place that a number or a name goes with, in the language. */
  function place(locator) {
    return locator.split(', ').map((part) => {
      const [, word, rest] = /^(\p{L}+)( .+)?$/u.exec(part) ?? [];
      const said = word === undefined ? undefined : own(texts().places, word);
      return said === undefined || (rest && !/^ \d+$/.test(rest) && !['hoja', 'sheet'].includes(word)) ? part : said + (rest ?? '');
    }).join(', ');
  }

  /** A date as exact as it is written: 2022, dic 2022, 6 dic 2022; anything else as it stands. */
  function date(iso) {
    const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso ?? '') ?? [];
    if (!month) return iso;
    const parts = { year: 'numeric', month: 'short', timeZone: 'UTC', ...(day ? { day: 'numeric' } : {}) };
    const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    return new Intl.DateTimeFormat(lang, parts).format(moment);
  }

  /** How a tie reads from its pair's `a` (forward) or from its `b`. */
  function relation(tie, fromA) {
    if (tie.relation === 'TOGETHER') return count('n_shared', tie.weight);
    if (tie.relation === 'IMPLICIT') return say('implicit');
    const known = own(data.relations, tie.relation);
    return known ? known[tie.forward === fromA ? 'label' : 'reverse'][lang] : tie.relation;
  }

  /** A tie in words: what relates the two, and its role, date or status. */
  function tie(one, fromA) {
    const sister = one.relation === 'SISTER_CITY_OF' && one.detail !== null ? own(texts().ties, one.detail) : undefined;
    if (sister !== undefined) return one.since ? say('tie_since', { tie: sister, date: date(one.since) }) : sister;
    const said = detail(one.detail);
    if (one.relation === 'WORKS_FOR' && said) return said;
    return relation(one, fromA) + (said ? ` · ${said}` : '');
  }

  const detail = (text) => (text === null ? null : own(texts().statuses, text) ?? date(text));

  /** The start of a long name, cut between whole characters. */
  function shortened(text, length) {
    const characters = [...text];
    return characters.length > length ? `${characters.slice(0, length - 1).join('').trimEnd()}…` : text;
  }

  /** Which part of the network this page was asked for, and how much of it that leaves out; null for all of it. */
  function scope() {
    if (data.scope === null) return null;
    const { types, since, sister_cities: sisters, total } = data.scope;
    const what = [sisters ? say('scope_sister_cities') : null, types.length ? types.map(typeMany).join(', ') : null,
      since === null ? null : say('scope_since', { date: date(since) })].filter((one) => one !== null).join('; ');
    const left = total - data.entities.length;
    return left ? say('scope', { what, left: count('n_entities', left) }) : say('scope_none', { what });
  }

  const quoted = (text) => (lang === 'es' ? `«${text}»` : `“${text}”`);

  return {
    say, count, typeOne, typeMany, kind, country, date, place, tie, quoted, shortened, scope,
    language: () => lang,
    use: (code) => { lang = code; },
    compare: (a, b) => a.localeCompare(b, lang),
  };
};
