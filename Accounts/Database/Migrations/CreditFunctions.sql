-- How credits move. Each function is one transaction of its caller. All of them take the request's row first and the app's counter last,
-- so that two calls never wait for each other, and the counter, which all requests of an app share, is held for the shortest time.

create function credit_state(the_app uuid, this_month date)
returns table (credit_limit bigint, remaining bigint)
language sql stable as $$
    select p.credits_per_month + coalesce(c.granted, 0),
           case when p.credits_per_month is not null then
               greatest(0, p.credits_per_month + coalesce(c.granted, 0) - coalesce(c.used + c.reserved, 0))
           end
    from apps a
    join plans p on p.name = a.plan_name
    left join credit_periods c on c.app_id = a.id and c.period = this_month
    where a.id = the_app
$$;

-- No row: there is no such app. Whether it is revoked was decided when its key was looked up: a request that was let in may finish.
create function reserve_credit(the_app uuid, the_request uuid, this_month date, at_time timestamptz)
returns table (stands boolean, credit_limit bigint, remaining bigint)
language plpgsql as $$
declare
    plan_credits bigint;
begin
    -- A reservation that a crash of the server forgets is refused when it is settled, so it need not wait for the disk.
    perform set_config('synchronous_commit', 'off', true);

    select p.credits_per_month into plan_credits
    from apps a join plans p on p.name = a.plan_name
    where a.id = the_app;
    if not found then
        return;
    end if;

    insert into credit_reservations (request_id, app_id, period, reserved_at)
    values (the_request, the_app, this_month, at_time)
    on conflict do nothing;
    if not found then
        stands := exists (select from credit_reservations r where r.request_id = the_request and r.app_id = the_app and r.released_at is null)
            or exists (select from credit_ledger l where l.request_id = the_request and l.app_id = the_app);
    elsif exists (select from credit_ledger l where l.request_id = the_request) then
        -- Settled before: the charge has its row in the ledger and needs no reservation.
        delete from credit_reservations r where r.request_id = the_request;
        stands := true;
    else
        insert into credit_periods (app_id, period) values (the_app, this_month) on conflict do nothing;
        update credit_periods c set reserved = c.reserved + 1
        where c.app_id = the_app and c.period = this_month
            and (plan_credits is null or c.used + c.reserved < plan_credits + c.granted);
        stands := found;
        if not stands then
            delete from credit_reservations r where r.request_id = the_request;
        end if;
    end if;

    return query select stands, s.credit_limit, s.remaining from credit_state(the_app, this_month) s;
end
$$;

-- A charge falls in the month of its reservation, whenever the request ends.
create function settle_credit(the_app uuid, the_request uuid, this_month date, at_time timestamptz)
returns table (stands boolean, credit_limit bigint, remaining bigint)
language plpgsql as $$
declare
    reserved_in date;
begin
    -- The reply leaves only after the charge is on the disk.
    perform set_config('synchronous_commit', 'on', true);

    delete from credit_reservations r
    where r.request_id = the_request and r.app_id = the_app and r.released_at is null
    returning r.period into reserved_in;
    if found then
        insert into credit_ledger (request_id, app_id, period, kind, credits, at)
        values (the_request, the_app, reserved_in, 'charge', 1, at_time);
        update credit_periods c set reserved = c.reserved - 1, used = c.used + 1
        where c.app_id = the_app and c.period = reserved_in;
        stands := true;
    else
        stands := exists (select from credit_ledger l where l.request_id = the_request and l.app_id = the_app);
    end if;

    return query select stands, s.credit_limit, s.remaining from credit_state(the_app, this_month) s;
end
$$;

create function release_credit(the_app uuid, the_request uuid, this_month date, at_time timestamptz)
returns table (stands boolean, credit_limit bigint, remaining bigint)
language plpgsql as $$
declare
    reserved_in date;
begin
    -- A release that a crash forgets is made up for by the sweep.
    perform set_config('synchronous_commit', 'off', true);

    -- Nothing reserved: the mark refuses a reserve that is still on its way.
    insert into credit_reservations (request_id, app_id, period, reserved_at, released_at)
    values (the_request, the_app, this_month, at_time, at_time)
    on conflict do nothing;
    if not found then
        update credit_reservations r set released_at = at_time
        where r.request_id = the_request and r.app_id = the_app and r.released_at is null
        returning r.period into reserved_in;
        update credit_periods c set reserved = c.reserved - 1
        where c.app_id = the_app and c.period = reserved_in;
    end if;

    return query select true, s.credit_limit, s.remaining from credit_state(the_app, this_month) s;
end
$$;

-- Releases what was reserved before open_since and forgets what was released before released_since. Instances sweep one at a time: with
-- one sweeper no two transactions hold more than one counter. Returns how many reservations were released.
create function sweep_credits(open_since timestamptz, released_since timestamptz, at_time timestamptz, at_most integer)
returns bigint
language plpgsql as $$
declare
    released bigint;
begin
    if not pg_try_advisory_xact_lock(hashtext('sweep_credits')) then
        return 0;
    end if;

    with stale as (
        update credit_reservations r set released_at = at_time
        where r.request_id in (
            select o.request_id from credit_reservations o
            where o.released_at is null and o.reserved_at < open_since
            order by o.reserved_at limit at_most
            for update skip locked)
        returning r.app_id, r.period
    ), counted as (
        select s.app_id, s.period, count(*) as credits from stale s group by s.app_id, s.period
    ), freed as (
        update credit_periods c set reserved = c.reserved - n.credits
        from counted n where c.app_id = n.app_id and c.period = n.period
    )
    select coalesce(sum(n.credits), 0) into released from counted n;

    delete from credit_reservations r
    where r.request_id in (
        select o.request_id from credit_reservations o
        where o.released_at < released_since and o.reserved_at < released_since
        limit at_most);
    return released;
end
$$;

-- Lets an app have new_remaining credits for the rest of the month, over and above what is used and reserved. No row in the result: the
-- app's plan has no limit. The change is an entry of the ledger like any other.
create function set_remaining_credits(the_app uuid, the_change uuid, this_month date, at_time timestamptz, new_remaining bigint)
returns table (credit_limit bigint, remaining bigint)
language plpgsql as $$
declare
    plan_credits bigint;
    difference bigint;
begin
    select p.credits_per_month into plan_credits from apps a join plans p on p.name = a.plan_name where a.id = the_app;
    if plan_credits is null then
        return;
    end if;

    insert into credit_periods (app_id, period) values (the_app, this_month) on conflict do nothing;
    select new_remaining + c.used + c.reserved - plan_credits - c.granted into difference
    from credit_periods c where c.app_id = the_app and c.period = this_month for update;
    insert into credit_ledger (request_id, app_id, period, kind, credits, at)
    values (the_change, the_app, this_month, 'grant', difference, at_time);
    update credit_periods c set granted = c.granted + difference
    where c.app_id = the_app and c.period = this_month;

    return query select s.credit_limit, s.remaining from credit_state(the_app, this_month) s;
end
$$;
