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
    const known = own(data.relations, tie.relation);
    return known ? known[tie.forward === fromA ? 'label' : 'reverse'][lang] : tie.relation;
  }

  /** A tie in words: what relates the two, and its role, date or status. */
  function tie(one, fromA) {
    const sister = one.relation === 'SISTER_CITY_OF' && one.detail !== null ? own(texts().ties, one.detail) : undefined;
    if (sister !== undefined) return sister;
    const said = detail(one.detail);
    return relation(one, fromA) + (said ? ` · ${said}` : '');
  }

  const detail = (text) => (text === null ? null : own(texts().statuses, text) ?? date(text));

  const quoted = (text) => (lang === 'es' ? `«${text}»` : `“${text}”`);

  return {
    say, count, typeOne, typeMany, kind, country, date, tie, quoted,
    language: () => lang,
    use: (code) => { lang = code; },
    compare: (a, b) => a.localeCompare(b, lang),
  };
};
