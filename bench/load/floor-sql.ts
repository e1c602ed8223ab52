/** The same questions as plain SQL, with the same columns: what they cost without reach, journal, masks and law. */
const partiesColumn = `
  (select json_agg(json_build_object('role', p.role, 'name', p.name) order by p.id) from party p
    where p.district = m.district and p.matter = m.id) as parties`
const listColumns = `
  m.id, m.number, m.title, m.state, m.organ_name, m.opened_on::text, m.closed_on::text, m.paused, m.awaiting_act,
  handler.name as handler, e.unit, e.kind, e.cause, e.decision_number, e.decided_on::text, e.collected_on::text,
  ${partiesColumn},
  (select json_build_object('name', c.name, 'label', c.label, 'kind', c.kind, 'start', c.start_on, 'due', c.due) from clock c
    where c.district = m.district and c.matter = m.id and c.status <> 'stopped'
    order by c.status desc, c.due nulls last, c.name limit 1) as clock`
const listFrom = `
  from matter m
  join enforcement e on e.district = m.district and e.matter = m.id
  left join person handler on handler.district = m.district and handler.id = m.handler`

const byNewest = 'order by m.opened_on desc, m.id desc'
const ofLine = "m.district = $1 and m.line = 'enforcement' and m.state <> '_annulled'"

export const floorSql = {
  list: `select ${listColumns} ${listFrom} where ${ofLine} ${byNewest} limit 50 offset $2`,
  count: `select count(*)::int as total from (select 1 from matter m where ${ofLine} limit 10001) as found`,
  span: `select ${listColumns} ${listFrom} where ${ofLine} and m.opened_on between $2 and $3 ${byNewest}`,
  search: `select m.id, m.line, m.number, m.title, m.state, m.opened_on::text, ${partiesColumn}
    from matter m
    where m.district = $1 and m.grams @> $2::text[] and m.haystack like '%' || $3 || '%' and m.state <> '_annulled'
    ${byNewest} limit 20`,
  matter: `select to_jsonb(m) - 'grams' - 'haystack' as matter, to_jsonb(e) as fields,
      (select json_agg(v order by v.seq) from event v where v.district = m.district and v.matter = m.id) as events,
      (select json_agg(p order by p.id) from party p where p.district = m.district and p.matter = m.id) as parties,
      (select json_agg(o order by o.id) from enforcement_officers o where o.district = m.district and o.matter = m.id) as officers,
      (select json_agg(c order by c.due) from clock c where c.district = m.district and c.matter = m.id) as clocks,
      (select json_agg(json_build_object('seq', p.seq, 'title', p.title, 'number', p.number, 'madeOn', p.made_on) order by p.seq)
        from paper p where p.district = m.district and p.matter = m.id) as papers,
      (select json_agg(r) from referral r where r.district = m.district and (r.from_matter = m.id or r.to_matter = m.id)) as referrals
    from matter m join enforcement e on e.district = m.district and e.matter = m.id
    where m.district = $1 and m.id = $2`,
  year: `select counts_as, facts ->> 'kind' as kind, facts ->> 'unitLevel' as level, facts ->> 'result' as result,
      facts ->> 'heaviest' as heaviest, count(*)::int as acts, count(distinct matter)::int as matters,
      sum((facts ->> 'fined')::numeric)::float8 as fined, sum((facts ->> 'penaltyMoney')::numeric)::float8 as money
    from event v
    where district = $1 and line = 'enforcement' and happened_on between '2021-01-01' and '2021-12-31'
      and not exists (select from event l where l.district = v.district and l.matter = v.matter and l.supersedes = v.seq)
    group by 1, 2, 3, 4, 5`,
  lock: 'select version, opened_on from matter where district = $1 and id = $2 for update',
  journal: `insert into event (district, matter, seq, line, act, counts_as, from_state, to_state, happened_on, recorded_at, person,
      post, role, organ, line_version, rules, patch, facts, taken_over)
    select district, matter, $3, line, $4, $4, to_state, to_state, happened_on, recorded_at, person, post, role, organ, line_version,
      rules, $5::jsonb, facts, false
    from event where district = $1 and matter = $2 and seq = 1`,
  touch: 'update matter set version = $3 where district = $1 and id = $2',
  note: 'update enforcement set note = $3 where district = $1 and matter = $2',
} as const

/** The rows one record is made of, each inserted with its own statement out of a record that is there. */
export function insertsLike(columns: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(columns).map(([table, names]) => {
    const key = table === 'matter' ? 'id' : 'matter'
    const listed = names.map((name) => `"${name}"`).join(', ')
    const values = names.map((name) => (name === key ? '$3' : name === 'number' ? 'null' : `"${name}"`)).join(', ')
    return `insert into ${table} (${listed}) select ${values} from ${table} where district = $1 and ${key} = $2`
  })
}
