-- How credits move, for many requests of one app at once: one transaction and one change of the counter for all that wait. They replace the
-- functions of one request each. The order of locks is the same everywhere, so that no two calls wait for each other: the requests' rows by
-- their ids, then the rows of their idempotency keys, then the app's counters by their months.

drop function reserve_credit, settle_credit, release_credit, sweep_credits;

-- With K credits left the first K of the requests get one. Their ids are distinct. No row: there is no such app. Whether it is revoked was
-- decided when its key was looked up: a request that was let in may finish.
create function reserve_credits(the_app uuid, requests uuid[], this_month date, at_time timestamptz)
returns table (request uuid, stands boolean, credit_limit bigint, remaining bigint)
language plpgsql as $$
declare
    plan_credits bigint;
    fresh uuid[];
    wanted uuid[];
    served uuid[] := '{}';
    free bigint;
begin
    -- A reservation that a crash of the server forgets is refused when it is settled, so it need not wait for the disk.
    perform set_config('synchronous_commit', 'off', true);

    select p.credits_per_month into plan_credits
    from apps a join plans p on p.name = a.plan_name
    where a.id = the_app;
    if not found then
        return;
    end if;

    with held as (
        insert into credit_reservations (request_id, app_id, period, reserved_at)
        select q.request, the_app, this_month, at_time from unnest(requests) q(request) order by q.request
        on conflict do nothing
        returning request_id
    )
    select coalesce(array_agg(h.request_id), '{}') into fresh from held h;

    -- Settled before: the charge has its row in the ledger and needs no reservation.
    wanted := array(
        select q.request from unnest(requests) with ordinality q(request, place)
        where q.request = any(fresh) and not exists (select from credit_ledger l where l.request_id = q.request)
        order by q.place);

    if cardinality(wanted) > 0 then
        insert into credit_periods (app_id, period) values (the_app, this_month) on conflict do nothing;
        select case when plan_credits is null then cardinality(wanted) else greatest(0, plan_credits + c.granted - c.used - c.reserved) end
        into free
        from credit_periods c where c.app_id = the_app and c.period = this_month for update;
        served := wanted[1:least(free, cardinality(wanted))];
        update credit_periods c set reserved = c.reserved + cardinality(served)
        where c.app_id = the_app and c.period = this_month and cardinality(served) > 0;
    end if;

    if cardinality(served) < cardinality(fresh) then
        delete from credit_reservations r where r.request_id = any(fresh) and not r.request_id = any(served);
    end if;

    return query
    select q.request,
           q.request = any(served)
               or exists (select from credit_reservations r where r.request_id = q.request and r.app_id = the_app and r.released_at is null)
               or exists (select from credit_ledger l where l.request_id = q.request and l.app_id = the_app),
           s.credit_limit, s.remaining
    from unnest(requests) q(request) cross join credit_state(the_app, this_month) s;
end
$$;

-- A charge falls in the month of its reservation, whenever the request ends. The requests in keyed came under the idempotency key of the same
-- place in key_hashes: they are charged only while the key is theirs, and their replies are kept until kept_until.
create function settle_credits(
    the_app uuid, requests uuid[], this_month date, at_time timestamptz,
    keyed uuid[], key_hashes bytea[], replies bytea[], kept_until timestamptz)
returns table (request uuid, stands boolean, credit_limit bigint, remaining bigint)
language plpgsql as $$
declare
    chargeable uuid[];
    charged record;
begin
    -- The replies leave only after the charges are on the disk.
    perform set_config('synchronous_commit', 'on', true);

    chargeable := array(
        select r.request_id from credit_reservations r
        where r.request_id = any(requests) and r.app_id = the_app and r.released_at is null
        order by r.request_id for update);

    if cardinality(keyed) > 0 then
        with kept as (
            update idempotent_requests i set reply = k.reply, expires_at = kept_until
            from unnest(keyed, key_hashes, replies) k(request_id, key_hash, reply)
            where i.app_id = the_app and i.key_hash = k.key_hash and i.request_id = k.request_id and i.reply is null
                and k.request_id = any(chargeable)
            returning i.request_id
        )
        select array(select c from unnest(chargeable) c where not c = any(keyed) or c in (select k.request_id from kept k)) into chargeable;
    end if;

    for charged in
        with gone as (
            delete from credit_reservations r where r.request_id = any(chargeable) returning r.request_id, r.period
        ), booked as (
            insert into credit_ledger (request_id, app_id, period, kind, credits, at)
            select g.request_id, the_app, g.period, 'charge', 1, at_time from gone g
            returning period
        )
        select b.period, count(*) as credits from booked b group by b.period order by b.period
    loop
        update credit_periods c set reserved = c.reserved - charged.credits, used = c.used + charged.credits
        where c.app_id = the_app and c.period = charged.period;
    end loop;

    return query
    select q.request,
           q.request = any(chargeable) or exists (select from credit_ledger l where l.request_id = q.request and l.app_id = the_app),
           s.credit_limit, s.remaining
    from unnest(requests) q(request) cross join credit_state(the_app, this_month) s;
end
$$;

create function release_credits(the_app uuid, requests uuid[], this_month date, at_time timestamptz)
returns table (request uuid, stands boolean, credit_limit bigint, remaining bigint)
language plpgsql as $$
declare
    freed record;
begin
    -- A release that a crash forgets is made up for by the sweep.
    perform set_config('synchronous_commit', 'off', true);

    -- Nothing reserved: the mark refuses a reserve that is still on its way.
    insert into credit_reservations (request_id, app_id, period, reserved_at, released_at)
    select q.request, the_app, this_month, at_time, at_time from unnest(requests) q(request) order by q.request
    on conflict do nothing;

    for freed in
        with open as (
            select r.request_id from credit_reservations r
            where r.request_id = any(requests) and r.app_id = the_app and r.released_at is null
            order by r.request_id for update
        ), marked as (
            update credit_reservations r set released_at = at_time from open o where r.request_id = o.request_id returning r.period
        )
        select m.period, count(*) as credits from marked m group by m.period order by m.period
    loop
        update credit_periods c set reserved = c.reserved - freed.credits
        where c.app_id = the_app and c.period = freed.period;
    end loop;

    return query
    select q.request, true, s.credit_limit, s.remaining from unnest(requests) q(request) cross join credit_state(the_app, this_month) s;
end
$$;

-- Releases what was reserved before open_since and forgets what was released before released_since. Instances sweep one at a time. Returns
-- how many reservations were released.
create function sweep_credits(open_since timestamptz, released_since timestamptz, at_time timestamptz, at_most integer)
returns bigint
language plpgsql as $$
declare
    freed record;
    released bigint := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('sweep_credits')) then
        return 0;
    end if;

    for freed in
        with stale as (
            update credit_reservations r set released_at = at_time
            where r.request_id in (
                select o.request_id from credit_reservations o
                where o.released_at is null and o.reserved_at < open_since
                order by o.reserved_at limit at_most
                for update skip locked)
            returning r.app_id, r.period
        )
        select s.app_id, s.period, count(*) as credits from stale s group by s.app_id, s.period order by s.app_id, s.period
    loop
        update credit_periods c set reserved = c.reserved - freed.credits
        where c.app_id = freed.app_id and c.period = freed.period;
        released := released + freed.credits;
    end loop;

    delete from credit_reservations r
    where r.request_id in (
        select o.request_id from credit_reservations o
        where o.released_at < released_since and o.reserved_at < released_since
        limit at_most
        for update skip locked);
    return released;
end
$$;

-- Replaces charges of closed months, made before charged_before, by one entry for each app and month, so that the ledger's sum stays what it
-- was. Returns how many charges went.
create function fold_charges(charged_before timestamptz, this_month date, at_time timestamptz, at_most integer)
returns bigint
language sql as $$
    with old as (
        select l.id from credit_ledger l
        where l.kind = 'charge' and l.at < charged_before and l.period < this_month
        order by l.at limit at_most
        for update skip locked
    ), gone as (
        delete from credit_ledger l using old o where l.id = o.id returning l.app_id, l.period, l.credits
    ), folded as (
        insert into credit_ledger (request_id, app_id, period, kind, credits, at)
        select gen_random_uuid(), g.app_id, g.period, 'folded', sum(g.credits), at_time
        from gone g group by g.app_id, g.period order by g.app_id, g.period
        on conflict (app_id, period) where kind = 'folded' do update set credits = credit_ledger.credits + excluded.credits, at = excluded.at
    )
    select count(*) from gone
$$;

-- Takes an idempotency key for a request, or tells what stands in the way: 'first' (the key is the request's), 'other' (it belongs to another
-- request), 'running' (to the same request, which has no reply yet) or 'replay' (which has one).
create function claim_idempotency_key(
    the_app uuid, the_key bytea, the_request uuid, the_fingerprint bytea, at_time timestamptz, until timestamptz)
returns table (outcome text, reply bytea)
language plpgsql as $$
begin
    -- A claim that a crash forgets refuses the settlement that needs it.
    perform set_config('synchronous_commit', 'off', true);

    insert into idempotent_requests as i (app_id, key_hash, request_id, fingerprint, expires_at)
    values (the_app, the_key, the_request, the_fingerprint, until)
    on conflict (app_id, key_hash) do update
        set request_id = excluded.request_id, fingerprint = excluded.fingerprint, expires_at = excluded.expires_at, reply = null
        where i.expires_at <= at_time or (i.request_id = excluded.request_id and i.reply is null);
    if found then
        return query select 'first', null::bytea;
        return;
    end if;

    return query
    select case when i.fingerprint <> the_fingerprint then 'other' when i.reply is null then 'running' else 'replay' end,
           case when i.fingerprint = the_fingerprint then i.reply end
    from idempotent_requests i where i.app_id = the_app and i.key_hash = the_key;
    if not found then
        -- It was given up between the two statements: whoever asks again may have it.
        return query select 'running', null::bytea;
    end if;
end
$$;
