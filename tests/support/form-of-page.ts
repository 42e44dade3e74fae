/** The fields of the form that holds `field`, filled as the page came: what a browser would send back. */
export function formOfPage(html: string, field: string): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => each.includes(`name="${field}"`));
  if (!form) throw new Error(`no form with a field "${field}"`);
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const isChoice = /type="(checkbox|radio)"/.test(tag);
    if (name && (!isChoice || /\schecked/.test(tag)))
      fields[name] = attribute(tag, 'value') ?? (isChoice ? 'on' : '');
  }
  for (const [whole, text = ''] of form.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g))
    fields[attribute(whole, 'name') ?? ''] = plain(text);
  for (const [whole] of form.matchAll(/<select[\s\S]*?<\/select>/g)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(whole)?.[0] ?? /<option[^>]*>/.exec(whole)?.[0] ?? '';
    fields[attribute(whole, 'name') ?? ''] = attribute(chosen, 'value') ?? '';
  }
  return fields;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
