-- The second wall (decision 38): whoever is not the owner sees the rows of the district its session names, and no
-- others, whatever a statement forgets. A session that names none sees nothing.

-- Raised over every table with a district, whatever migration made it: run again after each migration.
create function raise_wall() returns void language plpgsql as $$
declare
  it record;
begin
  for it in
    select c.oid::regclass as name, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity and c.relforcerowsecurity as up,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'district_wall') as walled,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_gate') as gated
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'district' and not a.attisdropped
    where n.nspname = current_schema and c.relkind in ('r', 'p') and not c.relispartition
  loop
    if not it.walled then
      execute format(
        'create policy district_wall on %s using (district = current_setting(''faheng.district'', true))', it.name);
    end if;
    -- Migrations and whole copies of the database are the owner's: it sees all until it names a district itself.
    if not it.gated then
      execute format(
        'create policy owner_gate on %s to %I using (coalesce(current_setting(''faheng.district'', true), '''') = '''')',
        it.name, it.owner);
    end if;
    if not it.up then
      execute format('alter table %s enable row level security, force row level security', it.name);
    end if;
  end loop;
end $$;

-- Not for the app: it may not alter tables, and has no business asking.
revoke execute on function raise_wall() from public;

-- Behind the wall a condition may use an index only where it is known to tell nothing of the rows it passes over. Of
-- the two that search words and organs ask for, PostgreSQL does not say so by itself; only a superuser may. The
-- bundled server's launcher says it (store/postgres/roles.ts); where the owner cannot, docs/deploy.md gives the line.
do $$
begin
  alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
  alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then
  null;
end $$;
