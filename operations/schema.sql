-- Written by `make schema`: what these migrations give.
-- accountability.0001_initial a70d41ac6bd9a7f7
-- accountability.0002_initial bdd8819432e27601
-- accountability.0003_scope_and_kinds 7859aad5f40df302
-- accountability.0004_findings 012fdfbcf9088399
-- accountability.0005_tolerance 3b2384d7da0ee142
-- accountability.0006_tolerance_scope 9930d173f91892ff
-- accountability.0007_kind_terms c8d44d1c4a9d7f9f
-- accountability.0008_stepdown e3b3e18ed6081c02
-- accountability.0009_stepdown_scope fec6f002cc7acf8c
-- accounts.0001_initial f5d6efe557d03aa7
-- accounts.0002_own_views 98eb634e66345b63
-- accounts.0003_roles 8061ef42d426154e
-- accounts.0004_separation ff0744fb58e076ee
-- accounts.0005_sign_in 11c9456455db2f9d
-- accounts.0006_reads bde50f1eacc8fddb
-- accounts.0007_revoked_for_good 4a98de8aa72673ca
-- accounts.0008_alter_apitoken_scopes 92eb27fa2a3490a6
-- accounts.0009_batch_scopes 237820e6b8c2d89c
-- accounts.0010_selection_scopes 1a8c55d0f5b9bb65
-- accounts.0011_form_scopes b60feaa60e255a26
-- accounts.0012_training_scopes 703d8ec5454b60d7
-- accounts.0013_placement_scopes 9b25a1c55f97dd1a
-- accounts.0014_talk_scopes 375b510d55f13421
-- accounts.0015_assessment_scopes 62fde87dba151b5c
-- accounts.0016_pool_scopes c2e8802ae9f74478
-- accounts.0017_tolerance_scope 1db74c0cdda784ff
-- accounts.0018_measure_scopes 0f1e1e6b8d4c16a2
-- accounts.0019_task_forces 4983ee4c87913733
-- accounts.0020_stepdown_scope 42803eb616c55491
-- accounts.0021_succession_scopes f164e9447f382598
-- accounts.0022_team_scopes 29861a1fdbbcc570
-- accounts.0023_portrait_scopes e072e8b8bd868211
-- accounts.0024_rules_scopes 919517baa5f944fd
-- accounts.0025_slate_scopes 05a8017a6f2a8f56
-- accounts.0026_responsibility_scope 43e15989f3362375
-- accounts.0027_webhook_scopes af95aea51a366931
-- assessments.0001_initial 2bb2c5cace15c859
-- assessments.0002_scope_and_reference ee7a94816702d6f1
-- assessments.0003_words e35181af75e81715
-- assessments.0004_task_forces 1946b812eb12e6fd
-- assessments.0005_secrecy 6b713b11e6e7a543
-- assessments.0006_newest_first 8e2b1e764aff7c0b
-- audit.0001_initial 92b0da4c2b4d6cd6
-- audit.0002_append_only 3d9260e533cc02b9
-- audit.0003_role 6ce02932746fb19d
-- audit.0004_never_altered 960fef93013fa83a
-- cadres.0001_initial 2723e96a382ce51e
-- cadres.0002_scope 764831a0767ab74b
-- cadres.0003_imports b30e88fe2e7573a2
-- cadres.0004_imports_scope 4229c2b92c447507
-- cadres.0005_files_follow a874942d7a6de0fd
-- cadres.0006_quota_use 780422fc0aae8da3
-- cadres.0007_post_category 1f8e235e114ee87f
-- cadres.0008_assumed_days_and_kept_forms 3d8303f8c2ed53af
-- cadres.0009_kin ad71d95afc12e341
-- cadres.0010_near 2c1f7d93fb8977a5
-- cadres.0011_photos 5c5b6f3243c9c6e2
-- cadres.0012_in_house_order adee212e2b0cfad1
-- cadres.0013_keys_out_of_history 2743d1ab5a4b8909
-- cadres.0014_list_exports 5d138aa60e73a24e
-- cadres.0015_changes 455bfd3731900e59
-- cadres.0016_form_comparisons fd2877187e763f2a
-- cadres.0017_verified_once acb9cff6d3b04a46
-- cadres.0018_quota_use_history 56df25f02df57b7d
-- cadres.0019_leading_posts 41dbeebff009cb60
-- common.0001_database 3facca6c8ef4ea09
-- common.0002_kept_answer 00139b40f27076d3
-- common.0003_scope_user 9d2169b54ad987d4
-- dashboards.0001_kept 3841e96e0c0d0ff0
-- dashboards.0002_own_figures d51bf57bd552725f
-- deadlines.0001_initial 6a4067c28d7f56eb
-- deadlines.0002_scope_marks_year 28403346bf20e1ea
-- deadlines.0003_alter_deadline_told d59526b90f4a2791
-- deadlines.0004_read_by_the_hundred_thousand 9f650d7f49d1b8ed
-- deadlines.0005_training_marks fc72d2485c741a02
-- deadlines.0006_talk_marks 014e70a647c59fb3
-- deadlines.0007_occasion_marks cd9c3cf986268d52
-- deadlines.0008_problem_marks f2b319e4005af75a
-- exchange.0001_initial da783cc963d8091e
-- exchange.0002_noting ce5bc756a57c8844
-- exchange.0003_webhooks a5ed90a6d1a60c86
-- exchange.0004_notes 99effa48394bcf53
-- files.0001_initial 3eccdc6e41fb65fb
-- files.0002_scope 61734d0c6f10a056
-- interviews.0001_initial ea94c4359fc304ea
-- interviews.0002_scope e2e4201139e11c5d
-- interviews.0003_attachments_occasions 248bb5e15c300fff
-- interviews.0004_attachments_scope fee61f6cc0f2fe0f
-- interviews.0005_drafts f06d1e1ee016937a
-- jobs.0001_initial 087b8d9bfc538d43
-- measures.0001_initial 7c855b43879cce0b
-- measures.0002_scope ba261e713330e86d
-- operations.0001_timetable 270ce0dd6e22bfad
-- placements.0001_initial 479093c0cb35edcf
-- placements.0002_scope_and_lists 586fc1bdfff5e22d
-- portraits.0001_initial 96f3966fb6db05c7
-- portraits.0002_scope_and_links fbe2ec11ee87f3ef
-- portraits.0003_index ae80f7c193ba3602
-- portraits.0004_index_scope 8c1b31dcb09a287b
-- promotions.0001_initial 9a132debf6eb7ecb
-- promotions.0002_scope_and_frozen 1f5e77d37b211833
-- readiness.0001_initial c68373fe53c91b64
-- readiness.0002_scope_and_marks 40842657cbfbe1e1
-- readiness.0003_result_keys da2a9dc4bf612f82
-- readiness.0004_unit_marks 1f30efcba7814273
-- readiness.0005_quota_marks 820b333179535561
-- readiness.0006_in_lanes 22d34c3250dbe5b9
-- readiness.0007_keys_mark_nobody 708c3df408bedc97
-- readiness.0008_pool_marks e905686b8cbbff43
-- readiness.0009_training_marks f59630adee67ef3a
-- readiness.0010_placement_marks 035f72ec38f0fab7
-- readiness.0011_tolerance_marks 698fb363f6d12830
-- readiness.0012_measure_marks cfff759c50948420
-- readiness.0013_stepdown_marks 2f3056efb78da74d
-- readiness.0014_enacted_versions a81849061c55ad36
-- readiness.0015_known_at 5d37bd569a8330e3
-- reports.0001_appointment_forms 504bd86e0d384d44
-- reports.0002_statistics 31478dc0823a1e7b
-- reports.0003_roster_layouts 5d098c9a03448403
-- rulemaking.0001_initial eb3e25c9269469ab
-- rulemaking.0002_scope_and_kept 7e325cfa61a2fd4c
-- selection.0001_read_by_the_hundred_thousand 499e1dd4f29d3db1
-- selection.0002_queries_and_lists 815b4e9dbf1ebe96
-- slates.0001_initial 9e3596e802c1b366
-- slates.0002_scope_and_kept 4d3fc8cc7519b1f1
-- slates.0003_packs ba24d89062f07af5
-- slates.0004_packs_kept 51a1c588790bddea
-- succession.0001_initial d499ee69e7877771
-- succession.0002_scope_and_kept ea1b088d3a3749e8
-- talent_pools.0001_initial a73f934772f1db98
-- talent_pools.0002_scope_and_kept 959d59c56d16f63e
-- talent_pools.0003_from_task_forces 7bfae5e9e9eefbe2
-- talent_pools.0004_exits_of_the_night 3e60463d0b559a33
-- teams.0001_initial 1c938cbb9c32454d
-- teams.0002_scope bd4a5d947f7503c9
-- training.0001_initial 0913534959ac0e37
-- training.0002_scope ce48a521ae13db4c
-- training.0003_growth 8baa4a14ac40c900
-- training.0004_growth_scope 7fa1094d83207155
-- training.0005_amounts_of_outside_training ed29356f2983041e
-- training.0006_enrolled_by_nobody faedb5524c6c209d
-- training.0007_words 895f2137cef18c3f
-- units.0001_initial ddcef3a6407acf14
-- units.0002_quota_grades 3aec6256513d9a43
-- units.0003_scope_reaches_all 09af956813b29e7c
-- units.0004_quota_documents 995ad5cd32e9db62
-- units.0005_histories c6f3efbf8eebf984
-- work.0001_initial c3fae6ef5eb991fa
-- work.0002_by_another_person 94de3b46efed3e5e





CREATE TYPE public.uuidrange AS RANGE (
    subtype = uuid,
    multirange_type_name = public.uuidmultirange
);



CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;



CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;



CREATE FUNCTION public.accountability_decision_keeps_its_measure() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM accountability_sanction AS one WHERE one.stepdown_id = NEW.id) THEN
        RAISE EXCEPTION 'the measure of this case is still in force' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'stepdown_keeps_its_measure';
    END IF;
    RETURN NEW;
END $$;



CREATE FUNCTION public.accountability_measure_has_its_decision() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM accountability_stepdowncase AS one
        WHERE one.id = NEW.stepdown_id AND one.cadre_id = NEW.cadre_id
          AND one.phase IN ('decided', 'talked', 'placed', 'reviewed')
    ) THEN
        RAISE EXCEPTION 'a step-down has effect only by the decision of its case' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'sanction_stepdown_is_decided';
    END IF;
    RETURN NEW;
END $$;



CREATE FUNCTION public.accounts_delegates_what_is_held() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE origin record;
BEGIN
    SELECT g.*, u.path INTO origin
        FROM accounts_rolegrant g JOIN units_unit u ON u.id = g.unit_id WHERE g.id = NEW.source_id;
    IF origin.source_id IS NOT NULL OR origin.revoked_at IS NOT NULL OR origin.role <> NEW.role
        OR origin.user_id IS DISTINCT FROM NEW.granted_by_id
        OR upper_inf(NEW.valid) OR NOT NEW.valid <@ origin.valid
        OR NOT EXISTS (SELECT FROM units_unit u WHERE u.id = NEW.unit_id AND starts_with(u.path, origin.path)) THEN
        RAISE EXCEPTION 'a delegation passes on more than is held'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'grant_delegates_what_is_held';
    END IF;
    RETURN NEW;
END $$;



CREATE FUNCTION public.assessments_draw_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF to_jsonb(OLD) - '{drawn_at,revealed_at}'::text[] <> to_jsonb(NEW) - '{drawn_at,revealed_at}'::text[]
        OR OLD.drawn_at IS NOT NULL AND OLD.drawn_at IS DISTINCT FROM NEW.drawn_at THEN
        RAISE EXCEPTION 'a draw is what was committed to' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.assessments_lot_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (OLD.seed, OLD.roster) IS DISTINCT FROM (NEW.seed, NEW.roster)
        OR OLD.outcome <> '[]'::jsonb AND OLD.outcome <> NEW.outcome THEN
        RAISE EXCEPTION 'a draw is what was committed to' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.assessments_my_forces() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT coalesce(array_agg(force_id), '{}') FROM assessments_forcemember
   WHERE user_id = scope_user() AND left_on IS NULL
$$;



CREATE FUNCTION public.assessments_refuse_decided() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE subject uuid;
BEGIN
    IF TG_TABLE_NAME = 'assessments_round' THEN
        IF OLD.state = 'committed' THEN
            RAISE EXCEPTION 'a decided round is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    ELSE
        IF TG_OP = 'INSERT' THEN subject := NEW.round_id; ELSE subject := OLD.round_id; END IF;
        IF EXISTS (SELECT 1 FROM assessments_round WHERE id = subject AND state = 'committed') AND (
            TG_OP <> 'UPDATE' OR (NEW.round_id, NEW.cadre_id, NEW.grade, NEW.counted)
            IS DISTINCT FROM (OLD.round_id, OLD.cadre_id, OLD.grade, OLD.counted)
        ) THEN
            RAISE EXCEPTION 'a decided round is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.assessments_signed_report_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE of uuid;
BEGIN
    IF TG_TABLE_NAME = 'assessments_forcereport' THEN
        of := OLD.id;
    ELSIF TG_OP = 'INSERT' THEN of := NEW.report_id;
    ELSE of := OLD.report_id;
    END IF;
    IF EXISTS (SELECT 1 FROM assessments_forcereport WHERE id = of AND signed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a signed report is never altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;



CREATE FUNCTION public.assessments_visit_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.started_at IS NOT NULL AND (OLD.force_id, OLD.unit_id, OLD.place, OLD.planned_for, OLD.purpose, OLD.draw_id,
        OLD.planned_by_id, OLD.planned_at, OLD.started_at, OLD.started_by_id) IS DISTINCT FROM
        (NEW.force_id, NEW.unit_id, NEW.place, NEW.planned_for, NEW.purpose, NEW.draw_id,
        NEW.planned_by_id, NEW.planned_at, NEW.started_at, NEW.started_by_id) THEN
        RAISE EXCEPTION 'a visit that has started is what it was' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.audit_is_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is only added to: no % on %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;



CREATE FUNCTION public.cadre_files_follow() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
BEGIN
    UPDATE files_storedfile SET unit_id = NEW.home_unit_id WHERE id IN (NEW.photo_id, NEW.form_file_id);
    RETURN NULL;
END $$;



CREATE FUNCTION public.cadres_near(reader uuid) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  SELECT coalesce(array_agg(DISTINCT found.near), '{}') FROM cadres_cadre AS own CROSS JOIN LATERAL (
    SELECT own.id AS near
    UNION ALL SELECT relative_id FROM cadres_familymember WHERE cadre_id = own.id AND relative_id IS NOT NULL
    UNION ALL SELECT cadre_id FROM cadres_familymember WHERE relative_id = own.id
  ) AS found WHERE own.user_id = reader
$$;



CREATE FUNCTION public.date_earliest(text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$ SELECT CASE length($1) WHEN 4 THEN make_date($1::int, 1, 1)
     WHEN 7 THEN make_date(left($1, 4)::int, right($1, 2)::int, 1)
     WHEN 10 THEN make_date(left($1, 4)::int, substr($1, 6, 2)::int, right($1, 2)::int) END $_$;



CREATE FUNCTION public.date_latest(text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$ SELECT CASE length($1) WHEN 4 THEN make_date($1::int, 12, 31)
     WHEN 7 THEN (make_date(left($1, 4)::int, right($1, 2)::int, 1) + interval '1 month - 1 day')::date
     WHEN 10 THEN make_date(left($1, 4)::int, substr($1, 6, 2)::int, right($1, 2)::int) END $_$;



CREATE FUNCTION public.deadlines_mark_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                EXECUTE format('INSERT INTO deadlines_mark (cadre_id) SELECT DISTINCT %I FROM before_rows', TG_ARGV[0]);
            END IF;
            IF TG_OP <> 'DELETE' THEN
                EXECUTE format('INSERT INTO deadlines_mark (cadre_id) SELECT DISTINCT %I FROM after_rows', TG_ARGV[0]);
            END IF;
            RETURN NULL;
        END
        $$;



CREATE FUNCTION public.deadlines_mark_planned() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO deadlines_mark (cadre_id)
    SELECT c.id FROM cadres_cadre c JOIN units_unit u ON u.id = c.home_unit_id
    WHERE starts_with(u.path, (SELECT path FROM units_unit WHERE id = NEW.unit_id));
    RETURN NULL;
END
$$;



CREATE FUNCTION public.deadlines_mark_too() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        BEGIN
            INSERT INTO deadlines_mark (cadre_id) SELECT DISTINCT cadre_id FROM after_rows;
            RETURN NULL;
        END
        $$;



CREATE FUNCTION public.exchange_cadres() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM exchange_note('cadres', array_agg(id), array_agg(place))
    FROM (SELECT id, unnest(array_append(host_units, home_unit_id)) AS place FROM before) AS was HAVING count(*) > 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM exchange_note('cadres', array_agg(id), array_agg(place))
    FROM (SELECT id, unnest(array_append(host_units, home_unit_id)) AS place FROM after) AS now HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;



CREATE FUNCTION public.exchange_note(kind text, ids uuid[], places uuid[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
  WITH above AS MATERIALIZED (
    SELECT place.unit, array_agg(coalesce(top.id, place.unit)) AS units
    FROM (SELECT DISTINCT unnest(places) AS unit) AS place
    LEFT JOIN units_unit low ON low.id = place.unit LEFT JOIN units_unit top ON starts_with(low.path, top.path)
    WHERE place.unit IS NOT NULL GROUP BY place.unit
  )
  INSERT INTO exchange_note (resource, object_id, units, changed_at)
  SELECT kind, pair.id, array_agg(DISTINCT place), now()
  FROM unnest(ids, places) AS pair (id, unit) JOIN above USING (unit) CROSS JOIN unnest(above.units) AS place
  GROUP BY pair.id ORDER BY pair.id;
$$;



CREATE FUNCTION public.exchange_number() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF EXISTS (SELECT FROM exchange_note) THEN
    PERFORM pg_advisory_xact_lock(hashtext('exchange_number'));
    WITH taken AS (
      DELETE FROM exchange_note RETURNING *
    ), latest AS (
      SELECT resource, object_id, max(changed_at) AS changed_at, max(id) AS last FROM taken GROUP BY resource, object_id
    ), placed AS (
      SELECT resource, object_id, array_agg(DISTINCT place) AS units FROM taken, unnest(units) AS place
      GROUP BY resource, object_id
    )
    INSERT INTO exchange_change AS known (resource, object_id, units, changed_at, number)
    SELECT resource, object_id, units, changed_at, nextval('exchange_place')
    FROM (SELECT * FROM latest JOIN placed USING (resource, object_id) ORDER BY changed_at, last) AS in_order
    ON CONFLICT (resource, object_id) DO UPDATE SET number = excluded.number, changed_at = excluded.changed_at,
      units = (SELECT array_agg(DISTINCT place) FROM unnest(known.units || excluded.units) AS place);
  END IF;
END $$;



CREATE FUNCTION public.exchange_records() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE owners uuid[];
BEGIN
  IF TG_OP <> 'INSERT' THEN SELECT array_agg(DISTINCT cadre_id) INTO owners FROM before; END IF;
  IF TG_OP <> 'DELETE' THEN
    SELECT array_agg(DISTINCT owner) INTO owners
    FROM (SELECT unnest(owners) AS owner UNION SELECT cadre_id FROM after) AS both_sides;
  END IF;
  PERFORM exchange_note('cadres', array_agg(id), array_agg(home_unit_id))
  FROM cadres_cadre WHERE id = ANY (owners) HAVING count(*) > 0;
  RETURN NULL;
END $$;



CREATE FUNCTION public.exchange_units() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM exchange_note('units', array_agg(id), array_agg(coalesce(parent_id, id))) FROM before HAVING count(*) > 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM exchange_note('units', array_agg(id), array_agg(id)) FROM after HAVING count(*) > 0;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    PERFORM exchange_note('cadres', array_agg(c.id), array_agg(c.home_unit_id))
    FROM after a JOIN before b USING (id) JOIN cadres_cadre c ON c.home_unit_id = a.id
    WHERE (a.name, a.path) IS DISTINCT FROM (b.name, b.path) HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;



CREATE FUNCTION public.interviews_attachment_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM interviews_talk WHERE id = OLD.talk_id AND state = 'signed') THEN
        RAISE EXCEPTION 'what was attached to a signed talk is never altered'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END
$$;



CREATE FUNCTION public.interviews_company_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE of uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.talk_id ELSE OLD.talk_id END;
BEGIN
    IF EXISTS (SELECT 1 FROM interviews_talk WHERE id = of AND state = 'signed') THEN
        RAISE EXCEPTION 'a signed talk is never altered: whom it is about stays'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;



CREATE FUNCTION public.interviews_only_added() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'what was added to a signed talk is never altered: no % on %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;



CREATE FUNCTION public.interviews_signed_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE free text[] := '{data_key,replied_on,updated_at}';
BEGIN
    IF OLD.state = 'signed' AND (TG_OP = 'DELETE'
        OR to_jsonb(OLD) - free <> to_jsonb(NEW) - free
        OR OLD.replied_on IS NOT NULL AND NEW.replied_on IS DISTINCT FROM OLD.replied_on) THEN
        RAISE EXCEPTION 'a signed talk is never altered: only an addendum corrects it'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;



CREATE FUNCTION public.pgtrigger_delete_delete_08814() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_quotapoolevent" ("document_no", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT old_values."document_no", old_values."id", old_values."owner_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."unit_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_089b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "selection_candidateevent" ("cadre_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "state", "working_list_id") SELECT old_values."cadre_id", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."standing", old_values."state", old_values."working_list_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_1cdea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_cadreevent" ("address_sealed", "appraisals_text", "awards_text", "birth", "birth_place", "ethnic_group", "form_file_id", "form_said", "health_sealed", "home_order", "home_unit_id", "host_units", "id", "id_number_sealed", "identity", "management_state", "name", "name_search", "native_place", "party_full_on", "party_joined", "party_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone_sealed", "photo_id", "political_status", "post_text", "professional_title", "registered_on", "remarks", "resume_text", "sex", "speciality", "updated_at", "user_id", "version", "work_started") SELECT old_values."address_sealed", old_values."appraisals_text", old_values."awards_text", old_values."birth", old_values."birth_place", old_values."ethnic_group", old_values."form_file_id", old_values."form_said", old_values."health_sealed", old_values."home_order", old_values."home_unit_id", old_values."host_units", old_values."id", old_values."id_number_sealed", old_values."identity", old_values."management_state", old_values."name", old_values."name_search", old_values."native_place", old_values."party_full_on", old_values."party_joined", old_values."party_text", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."phone_sealed", old_values."photo_id", old_values."political_status", old_values."post_text", old_values."professional_title", old_values."registered_on", old_values."remarks", old_values."resume_text", old_values."sex", old_values."speciality", old_values."updated_at", old_values."user_id", old_values."version", old_values."work_started" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_1eefa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_educationevent" ("cadre_id", "degree", "degree_text", "education", "education_text", "graduated", "id", "major", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "started", "verified") SELECT old_values."cadre_id", old_values."degree", old_values."degree_text", old_values."education", old_values."education_text", old_values."graduated", old_values."id", old_values."major", old_values."mode", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."school", old_values."started", old_values."verified" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_28394() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_assessmentevent" ("assessors", "cadre_id", "held_on", "id", "kind", "node_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "recorded_at", "recorded_by_id", "summary") SELECT old_values."assessors", old_values."cadre_id", old_values."held_on", old_values."id", old_values."kind", old_values."node_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."project_id", old_values."recorded_at", old_values."recorded_by_id", old_values."summary" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_2d034() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_rolemodelevent" ("cadre_id", "deeds", "id", "kind", "named_on", "organization", "outsider", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "unit_id") SELECT old_values."cadre_id", old_values."deeds", old_values."id", old_values."kind", old_values."named_on", old_values."organization", old_values."outsider", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."source", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_307e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_dateverificationevent" ("cadre_id", "document_no", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "verified_by", "verified_on") SELECT old_values."cadre_id", old_values."document_no", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."value", old_values."verified_by", old_values."verified_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_33587() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_correctionevent" ("case_id", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "responsible", "result", "task") SELECT old_values."case_id", old_values."done_on", old_values."due_on", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."recorded_by_id", old_values."responsible", old_values."result", old_values."task" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_3c13f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_matterevent" ("cadre_id", "closed_on", "exempted_on", "exemption_document_no", "id", "kind", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."cadre_id", old_values."closed_on", old_values."exempted_on", old_values."exemption_document_no", old_values."id", old_values."kind", old_values."opened_on", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_438a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_enrolmentevent" ("asked_at", "cadre_id", "certificate_no", "completed_on", "enrolled_by_id", "event_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state") SELECT old_values."asked_at", old_values."cadre_id", old_values."certificate_no", old_values."completed_on", old_values."enrolled_by_id", old_values."event_id", old_values."id", old_values."number", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_493a4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdowncaseevent" ("alert", "cadre_id", "decided_by_id", "decided_on", "decision_no", "decision_organ", "due_on", "facts", "first_by_id", "first_finding", "first_holds", "first_on", "id", "new_post", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "placed_on", "prompted_by_id", "prompted_on", "proposal", "proposed_by_id", "proposed_on", "reaction", "reasons", "review", "reviewed_on", "second_by_id", "second_finding", "second_holds", "second_on", "situation_id", "told_by", "told_on", "version", "way") SELECT old_values."alert", old_values."cadre_id", old_values."decided_by_id", old_values."decided_on", old_values."decision_no", old_values."decision_organ", old_values."due_on", old_values."facts", old_values."first_by_id", old_values."first_finding", old_values."first_holds", old_values."first_on", old_values."id", old_values."new_post", old_values."owner_unit_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."phase", old_values."placed_on", old_values."prompted_by_id", old_values."prompted_on", old_values."proposal", old_values."proposed_by_id", old_values."proposed_on", old_values."reaction", old_values."reasons", old_values."review", old_values."reviewed_on", old_values."second_by_id", old_values."second_finding", old_values."second_holds", old_values."second_on", old_values."situation_id", old_values."told_by", old_values."told_on", old_values."version", old_values."way" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_4eacd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_projectresultevent" ("achieved_on", "cadre_id", "id", "kind", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proof_id", "recorded_at", "recorded_by_id", "source", "text") SELECT old_values."achieved_on", old_values."cadre_id", old_values."id", old_values."kind", old_values."level", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."project_id", old_values."proof_id", old_values."recorded_at", old_values."recorded_by_id", old_values."source", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_57cc2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_linefindingevent" ("cadre_id", "event_id", "found", "id", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."cadre_id", old_values."event_id", old_values."found", old_values."id", old_values."line_id", old_values."note", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_60bc8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_appointmentevent" ("cadre_id", "category", "change", "confirmation_document_no", "confirmed_on", "document_no", "exceptional", "grassroots", "grassroots_reason", "id", "in_team", "is_leadership", "is_main", "is_principal", "kind", "level", "person_level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probation_until", "removal_document_no", "start_precision", "title", "unit_id", "unit_text", "valid") SELECT old_values."cadre_id", old_values."category", old_values."change", old_values."confirmation_document_no", old_values."confirmed_on", old_values."document_no", old_values."exceptional", old_values."grassroots", old_values."grassroots_reason", old_values."id", old_values."in_team", old_values."is_leadership", old_values."is_main", old_values."is_principal", old_values."kind", old_values."level", old_values."person_level", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."probation_until", old_values."removal_document_no", old_values."start_precision", old_values."title", old_values."unit_id", old_values."unit_text", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_69613() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_headquartersmemberevent" ("cadre_id", "duty", "headquarters_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT old_values."cadre_id", old_values."duty", old_values."headquarters_id", old_values."id", old_values."part", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_6988e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_outsidetrainingevent" ("began_on", "cadre_id", "days", "document_no", "ended_on", "file_id", "hours", "id", "kind", "mode", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school") SELECT old_values."began_on", old_values."cadre_id", old_values."days", old_values."document_no", old_values."ended_on", old_values."file_id", old_values."hours", old_values."id", old_values."kind", old_values."mode", old_values."name", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."school" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_6f03e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_servicelockevent" ("began_on", "cadre_id", "document_no", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "until") SELECT old_values."began_on", old_values."cadre_id", old_values."document_no", old_values."id", old_values."kind_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."recorded_by_id", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_75519() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_attendanceevent" ("cadre_id", "hours", "how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "scanned_at", "sent_late", "session_id") SELECT old_values."cadre_id", old_values."hours", old_values."how", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."recorded_at", old_values."recorded_by_id", old_values."scanned_at", old_values."sent_late", old_values."session_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_7d90b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_awardevent" ("awarded_on", "cadre_id", "id", "name", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."awarded_on", old_values."cadre_id", old_values."id", old_values."name", old_values."organ", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_8689e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_grassrootsdefaultevent" ("document_no", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT old_values."document_no", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."unit_id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_8742b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_termchangeevent" ("after", "before", "document_no", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "recorded_by_id", "recorded_on") SELECT old_values."after", old_values."before", old_values."document_no", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."placement_id", old_values."reason", old_values."recorded_by_id", old_values."recorded_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_8cfa5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_hoursentryevent" ("attendance_id", "cadre_id", "days", "hours", "id", "mode", "on", "outside_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."attendance_id", old_values."cadre_id", old_values."days", old_values."hours", old_values."id", old_values."mode", old_values."on", old_values."outside_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_8f07f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_checkinevent" ("course", "held_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "stretch_id") SELECT old_values."course", old_values."held_on", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."recorded_by_id", old_values."stretch_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_8fe1c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_declarationevent" ("cadre_id", "declared_by", "declared_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present") SELECT old_values."cadre_id", old_values."declared_by", old_values."declared_on", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."present" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_93c4a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_tolerancecaseevent" ("applicant_id", "applicant_text", "applied_on", "cadre_id", "conditions_note", "conditions_weight", "conduct", "consequences_note", "consequences_weight", "decided_by_id", "decided_on", "decision", "decision_no", "decision_organ", "due_on", "facts", "forbidden_id", "gravity_note", "gravity_weight", "ground_id", "id", "intent", "interest", "matter_id", "motive_note", "motive_weight", "opinion", "opinion_on", "opinion_organ", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "procedure_note", "procedure_weight", "reasons", "reduced_to_id", "registered_by_id", "remedy_note", "remedy_weight", "revocation_no", "revocation_reason", "revoked_by_id", "revoked_on", "source", "stage", "subject", "version") SELECT old_values."applicant_id", old_values."applicant_text", old_values."applied_on", old_values."cadre_id", old_values."conditions_note", old_values."conditions_weight", old_values."conduct", old_values."consequences_note", old_values."consequences_weight", old_values."decided_by_id", old_values."decided_on", old_values."decision", old_values."decision_no", old_values."decision_organ", old_values."due_on", old_values."facts", old_values."forbidden_id", old_values."gravity_note", old_values."gravity_weight", old_values."ground_id", old_values."id", old_values."intent", old_values."interest", old_values."matter_id", old_values."motive_note", old_values."motive_weight", old_values."opinion", old_values."opinion_on", old_values."opinion_organ", old_values."owner_unit_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."prepared_by_id", old_values."procedure_note", old_values."procedure_weight", old_values."reasons", old_values."reduced_to_id", old_values."registered_by_id", old_values."remedy_note", old_values."remedy_weight", old_values."revocation_no", old_values."revocation_reason", old_values."revoked_by_id", old_values."revoked_on", old_values."source", old_values."stage", old_values."subject", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_95ec9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementevent" ("aims", "appointment_id", "batch", "cadre_id", "called_off_because", "created_by_id", "direction", "document_no", "field_id", "guest_name", "guest_post", "guest_unit", "home_unit_id", "host_text", "host_unit_id", "id", "landing_note", "landing_title", "landing_unit_id", "mentor", "nature", "outcome", "outcome_document", "outcome_on", "outcome_title", "outcome_unit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "stage", "tags", "title", "valid", "version") SELECT old_values."aims", old_values."appointment_id", old_values."batch", old_values."cadre_id", old_values."called_off_because", old_values."created_by_id", old_values."direction", old_values."document_no", old_values."field_id", old_values."guest_name", old_values."guest_post", old_values."guest_unit", old_values."home_unit_id", old_values."host_text", old_values."host_unit_id", old_values."id", old_values."landing_note", old_values."landing_title", old_values."landing_unit_id", old_values."mentor", old_values."nature", old_values."outcome", old_values."outcome_document", old_values."outcome_on", old_values."outcome_title", old_values."outcome_unit", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."season_id", old_values."stage", old_values."tags", old_values."title", old_values."valid", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_a0e04() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_stretchevent" ("cadre_id", "closed_on", "created_by_id", "detail", "difficulty_after", "difficulty_before", "field_id", "ground", "ground_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "result_text", "supervisor", "task", "test_after", "test_before", "valid", "version", "volume_after", "volume_before") SELECT old_values."cadre_id", old_values."closed_on", old_values."created_by_id", old_values."detail", old_values."difficulty_after", old_values."difficulty_before", old_values."field_id", old_values."ground", old_values."ground_reason", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."result", old_values."result_text", old_values."supervisor", old_values."task", old_values."test_after", old_values."test_before", old_values."valid", old_values."version", old_values."volume_after", old_values."volume_before" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_a14b4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "selection_checkanswerevent" ("candidate_id", "document_no", "id", "item", "note", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "said", "said_on") SELECT old_values."candidate_id", old_values."document_no", old_values."id", old_values."item", old_values."note", old_values."office", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."recorded_by_id", old_values."said", old_values."said_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_a62bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_specialityholderevent" ("cadre_id", "grounds", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "speciality_id") SELECT old_values."cadre_id", old_values."grounds", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."since", old_values."speciality_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_a6d24() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_findingevent" ("assessment_id", "dimension_id", "evidence", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_id") SELECT old_values."assessment_id", old_values."dimension_id", old_values."evidence", old_values."id", old_values."level", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."result_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_b771e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_familymemberevent" ("cadre_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "relative_id", "sealed") SELECT old_values."cadre_id", old_values."id", old_values."order", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."relation", old_values."relative_id", old_values."sealed" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_c94f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_followupevent" ("action", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point_id", "result", "settled_on", "state") SELECT old_values."action", old_values."due_on", old_values."id", old_values."owner_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."point_id", old_values."result", old_values."settled_on", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_c9807() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_quotaevent" ("approved", "document_no", "grades", "id", "issued_on", "ladder", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reserved", "share", "unit_id", "valid", "within_id") SELECT old_values."approved", old_values."document_no", old_values."grades", old_values."id", old_values."issued_on", old_values."ladder", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reserved", old_values."share", old_values."unit_id", old_values."valid", old_values."within_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_cd6c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "measures_grantevent" ("amount", "approval_id", "asked_by_id", "asked_on", "cadre_id", "checks", "decided_by_id", "effect_until", "evidence", "file_id", "granted_on", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoke_reason", "revoked_on", "state") SELECT old_values."amount", old_values."approval_id", old_values."asked_by_id", old_values."asked_on", old_values."cadre_id", old_values."checks", old_values."decided_by_id", old_values."effect_until", old_values."evidence", old_values."file_id", old_values."granted_on", old_values."id", old_values."measure_id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reason", old_values."revoke_reason", old_values."revoked_on", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_cf91f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_rankperiodevent" ("cadre_id", "document_no", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "removal_document_no", "scale", "start_precision", "valid") SELECT old_values."cadre_id", old_values."document_no", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."rank", old_values."removal_document_no", old_values."scale", old_values."start_precision", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_d8512() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdownappealevent" ("answer_no", "answered_on", "case_id", "due_on", "filed_on", "grounds", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") SELECT old_values."answer_no", old_values."answered_on", old_values."case_id", old_values."due_on", old_values."filed_on", old_values."grounds", old_values."id", old_values."kind", old_values."outcome", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."recorded_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_dd2c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_appraisalevent" ("cadre_id", "decided_assumed", "decided_on", "document_no", "grade", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word", "year") SELECT old_values."cadre_id", old_values."decided_assumed", old_values."decided_on", old_values."document_no", old_values."grade", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."word", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_e1199() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_sanctionevent" ("cadre_id", "closed_on", "closing_finding", "closing_result", "decided_on", "document_no", "effect_until", "id", "kind_id", "matter_id", "months_decided", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reduced_to_id", "stepdown_id") SELECT old_values."cadre_id", old_values."closed_on", old_values."closing_finding", old_values."closing_result", old_values."decided_on", old_values."document_no", old_values."effect_until", old_values."id", old_values."kind_id", old_values."matter_id", old_values."months_decided", old_values."organ", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."reduced_to_id", old_values."stepdown_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_ebb8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_unitevent" ("closed_on", "code", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name") SELECT old_values."closed_on", old_values."code", old_values."id", old_values."kind", old_values."name", old_values."parent_id", old_values."path", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."short_name" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_ebe8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_dailyappraisalevent" ("cadre_id", "decided_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "word", "year") SELECT old_values."cadre_id", old_values."decided_on", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."quarter", old_values."word", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_eda4b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_resumelineevent" ("cadre_id", "ended", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started", "text", "understood") SELECT old_values."cadre_id", old_values."ended", old_values."id", old_values."order", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."started", old_values."text", old_values."understood" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_f0f1e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_cultivationevent" ("began_on", "cadre_id", "ended_on", "id", "mentor", "mentor_post", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "programme_id", "speciality_id", "state", "until") SELECT old_values."began_on", old_values."cadre_id", old_values."ended_on", old_values."id", old_values."mentor", old_values."mentor_post", old_values."outcome", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."plan", old_values."programme_id", old_values."speciality_id", old_values."state", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_f17e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementappraisalevent" ("grade", "held_on", "id", "kind", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "recorded_by_id", "text") SELECT old_values."grade", old_values."held_on", old_values."id", old_values."kind", old_values."organ", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."placement_id", old_values."recorded_by_id", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_f7dfa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_grassrootsperiodevent" ("cadre_id", "decided_by", "description", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT old_values."cadre_id", old_values."decided_by", old_values."description", old_values."id", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."valid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_fa646() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_quotauseevent" ("counted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_id", "used", "vacant") SELECT old_values."counted_on", _pgh_attached_context.value, NOW(), 'delete', old_values."quota_id", old_values."quota_id", old_values."used", old_values."vacant" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_delete_delete_fcdc7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_projectroleevent" ("cadre_id", "duty", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "since", "source", "until") SELECT old_values."cadre_id", old_values."duty", old_values."id", old_values."part", _pgh_attached_context.value, NOW(), 'delete', old_values."id", old_values."project_id", old_values."since", old_values."source", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_0a01f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_dateverificationevent" ("cadre_id", "document_no", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "verified_by", "verified_on") SELECT new_values."cadre_id", new_values."document_no", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."value", new_values."verified_by", new_values."verified_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_0e1d9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "selection_candidateevent" ("cadre_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "state", "working_list_id") SELECT new_values."cadre_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."standing", new_values."state", new_values."working_list_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_1388d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_declarationevent" ("cadre_id", "declared_by", "declared_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present") SELECT new_values."cadre_id", new_values."declared_by", new_values."declared_on", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."present" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_13bf8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_rolemodelevent" ("cadre_id", "deeds", "id", "kind", "named_on", "organization", "outsider", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "unit_id") SELECT new_values."cadre_id", new_values."deeds", new_values."id", new_values."kind", new_values."named_on", new_values."organization", new_values."outsider", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."source", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_1caba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementevent" ("aims", "appointment_id", "batch", "cadre_id", "called_off_because", "created_by_id", "direction", "document_no", "field_id", "guest_name", "guest_post", "guest_unit", "home_unit_id", "host_text", "host_unit_id", "id", "landing_note", "landing_title", "landing_unit_id", "mentor", "nature", "outcome", "outcome_document", "outcome_on", "outcome_title", "outcome_unit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "stage", "tags", "title", "valid", "version") SELECT new_values."aims", new_values."appointment_id", new_values."batch", new_values."cadre_id", new_values."called_off_because", new_values."created_by_id", new_values."direction", new_values."document_no", new_values."field_id", new_values."guest_name", new_values."guest_post", new_values."guest_unit", new_values."home_unit_id", new_values."host_text", new_values."host_unit_id", new_values."id", new_values."landing_note", new_values."landing_title", new_values."landing_unit_id", new_values."mentor", new_values."nature", new_values."outcome", new_values."outcome_document", new_values."outcome_on", new_values."outcome_title", new_values."outcome_unit", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."season_id", new_values."stage", new_values."tags", new_values."title", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_1e393() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_findingevent" ("assessment_id", "dimension_id", "evidence", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_id") SELECT new_values."assessment_id", new_values."dimension_id", new_values."evidence", new_values."id", new_values."level", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."result_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_2041d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_sanctionevent" ("cadre_id", "closed_on", "closing_finding", "closing_result", "decided_on", "document_no", "effect_until", "id", "kind_id", "matter_id", "months_decided", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reduced_to_id", "stepdown_id") SELECT new_values."cadre_id", new_values."closed_on", new_values."closing_finding", new_values."closing_result", new_values."decided_on", new_values."document_no", new_values."effect_until", new_values."id", new_values."kind_id", new_values."matter_id", new_values."months_decided", new_values."organ", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reduced_to_id", new_values."stepdown_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_3bc36() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_headquartersmemberevent" ("cadre_id", "duty", "headquarters_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."cadre_id", new_values."duty", new_values."headquarters_id", new_values."id", new_values."part", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_3ca2a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_assessmentevent" ("assessors", "cadre_id", "held_on", "id", "kind", "node_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "recorded_at", "recorded_by_id", "summary") SELECT new_values."assessors", new_values."cadre_id", new_values."held_on", new_values."id", new_values."kind", new_values."node_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."project_id", new_values."recorded_at", new_values."recorded_by_id", new_values."summary" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_3e165() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_matterevent" ("cadre_id", "closed_on", "exempted_on", "exemption_document_no", "id", "kind", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."cadre_id", new_values."closed_on", new_values."exempted_on", new_values."exemption_document_no", new_values."id", new_values."kind", new_values."opened_on", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_48bc1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_termchangeevent" ("after", "before", "document_no", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "recorded_by_id", "recorded_on") SELECT new_values."after", new_values."before", new_values."document_no", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."placement_id", new_values."reason", new_values."recorded_by_id", new_values."recorded_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_55dbc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_quotapoolevent" ("document_no", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."document_no", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_62fae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "selection_checkanswerevent" ("candidate_id", "document_no", "id", "item", "note", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "said", "said_on") SELECT new_values."candidate_id", new_values."document_no", new_values."id", new_values."item", new_values."note", new_values."office", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."recorded_by_id", new_values."said", new_values."said_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_65df8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_projectroleevent" ("cadre_id", "duty", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "since", "source", "until") SELECT new_values."cadre_id", new_values."duty", new_values."id", new_values."part", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."project_id", new_values."since", new_values."source", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_7b045() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_appointmentevent" ("cadre_id", "category", "change", "confirmation_document_no", "confirmed_on", "document_no", "exceptional", "grassroots", "grassroots_reason", "id", "in_team", "is_leadership", "is_main", "is_principal", "kind", "level", "person_level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probation_until", "removal_document_no", "start_precision", "title", "unit_id", "unit_text", "valid") SELECT new_values."cadre_id", new_values."category", new_values."change", new_values."confirmation_document_no", new_values."confirmed_on", new_values."document_no", new_values."exceptional", new_values."grassroots", new_values."grassroots_reason", new_values."id", new_values."in_team", new_values."is_leadership", new_values."is_main", new_values."is_principal", new_values."kind", new_values."level", new_values."person_level", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."probation_until", new_values."removal_document_no", new_values."start_precision", new_values."title", new_values."unit_id", new_values."unit_text", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_8207f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_followupevent" ("action", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point_id", "result", "settled_on", "state") SELECT new_values."action", new_values."due_on", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."point_id", new_values."result", new_values."settled_on", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_82127() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_rankperiodevent" ("cadre_id", "document_no", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "removal_document_no", "scale", "start_precision", "valid") SELECT new_values."cadre_id", new_values."document_no", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."rank", new_values."removal_document_no", new_values."scale", new_values."start_precision", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_8ba58() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_cadreevent" ("address_sealed", "appraisals_text", "awards_text", "birth", "birth_place", "ethnic_group", "form_file_id", "form_said", "health_sealed", "home_order", "home_unit_id", "host_units", "id", "id_number_sealed", "identity", "management_state", "name", "name_search", "native_place", "party_full_on", "party_joined", "party_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone_sealed", "photo_id", "political_status", "post_text", "professional_title", "registered_on", "remarks", "resume_text", "sex", "speciality", "updated_at", "user_id", "version", "work_started") SELECT new_values."address_sealed", new_values."appraisals_text", new_values."awards_text", new_values."birth", new_values."birth_place", new_values."ethnic_group", new_values."form_file_id", new_values."form_said", new_values."health_sealed", new_values."home_order", new_values."home_unit_id", new_values."host_units", new_values."id", new_values."id_number_sealed", new_values."identity", new_values."management_state", new_values."name", new_values."name_search", new_values."native_place", new_values."party_full_on", new_values."party_joined", new_values."party_text", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."phone_sealed", new_values."photo_id", new_values."political_status", new_values."post_text", new_values."professional_title", new_values."registered_on", new_values."remarks", new_values."resume_text", new_values."sex", new_values."speciality", new_values."updated_at", new_values."user_id", new_values."version", new_values."work_started" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_9134f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_appraisalevent" ("cadre_id", "decided_assumed", "decided_on", "document_no", "grade", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word", "year") SELECT new_values."cadre_id", new_values."decided_assumed", new_values."decided_on", new_values."document_no", new_values."grade", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."word", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_a10c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_cultivationevent" ("began_on", "cadre_id", "ended_on", "id", "mentor", "mentor_post", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "programme_id", "speciality_id", "state", "until") SELECT new_values."began_on", new_values."cadre_id", new_values."ended_on", new_values."id", new_values."mentor", new_values."mentor_post", new_values."outcome", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."plan", new_values."programme_id", new_values."speciality_id", new_values."state", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_a8b8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdowncaseevent" ("alert", "cadre_id", "decided_by_id", "decided_on", "decision_no", "decision_organ", "due_on", "facts", "first_by_id", "first_finding", "first_holds", "first_on", "id", "new_post", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "placed_on", "prompted_by_id", "prompted_on", "proposal", "proposed_by_id", "proposed_on", "reaction", "reasons", "review", "reviewed_on", "second_by_id", "second_finding", "second_holds", "second_on", "situation_id", "told_by", "told_on", "version", "way") SELECT new_values."alert", new_values."cadre_id", new_values."decided_by_id", new_values."decided_on", new_values."decision_no", new_values."decision_organ", new_values."due_on", new_values."facts", new_values."first_by_id", new_values."first_finding", new_values."first_holds", new_values."first_on", new_values."id", new_values."new_post", new_values."owner_unit_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."phase", new_values."placed_on", new_values."prompted_by_id", new_values."prompted_on", new_values."proposal", new_values."proposed_by_id", new_values."proposed_on", new_values."reaction", new_values."reasons", new_values."review", new_values."reviewed_on", new_values."second_by_id", new_values."second_finding", new_values."second_holds", new_values."second_on", new_values."situation_id", new_values."told_by", new_values."told_on", new_values."version", new_values."way" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_ab87d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "measures_grantevent" ("amount", "approval_id", "asked_by_id", "asked_on", "cadre_id", "checks", "decided_by_id", "effect_until", "evidence", "file_id", "granted_on", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoke_reason", "revoked_on", "state") SELECT new_values."amount", new_values."approval_id", new_values."asked_by_id", new_values."asked_on", new_values."cadre_id", new_values."checks", new_values."decided_by_id", new_values."effect_until", new_values."evidence", new_values."file_id", new_values."granted_on", new_values."id", new_values."measure_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."revoke_reason", new_values."revoked_on", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_aed28() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_servicelockevent" ("began_on", "cadre_id", "document_no", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "until") SELECT new_values."began_on", new_values."cadre_id", new_values."document_no", new_values."id", new_values."kind_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."recorded_by_id", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_b7f8e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_hoursentryevent" ("attendance_id", "cadre_id", "days", "hours", "id", "mode", "on", "outside_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."attendance_id", new_values."cadre_id", new_values."days", new_values."hours", new_values."id", new_values."mode", new_values."on", new_values."outside_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_b8363() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_linefindingevent" ("cadre_id", "event_id", "found", "id", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."cadre_id", new_values."event_id", new_values."found", new_values."id", new_values."line_id", new_values."note", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_bce6e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_stretchevent" ("cadre_id", "closed_on", "created_by_id", "detail", "difficulty_after", "difficulty_before", "field_id", "ground", "ground_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "result_text", "supervisor", "task", "test_after", "test_before", "valid", "version", "volume_after", "volume_before") SELECT new_values."cadre_id", new_values."closed_on", new_values."created_by_id", new_values."detail", new_values."difficulty_after", new_values."difficulty_before", new_values."field_id", new_values."ground", new_values."ground_reason", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."result", new_values."result_text", new_values."supervisor", new_values."task", new_values."test_after", new_values."test_before", new_values."valid", new_values."version", new_values."volume_after", new_values."volume_before" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_be68e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_specialityholderevent" ("cadre_id", "grounds", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "speciality_id") SELECT new_values."cadre_id", new_values."grounds", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."since", new_values."speciality_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_bfe3d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_tolerancecaseevent" ("applicant_id", "applicant_text", "applied_on", "cadre_id", "conditions_note", "conditions_weight", "conduct", "consequences_note", "consequences_weight", "decided_by_id", "decided_on", "decision", "decision_no", "decision_organ", "due_on", "facts", "forbidden_id", "gravity_note", "gravity_weight", "ground_id", "id", "intent", "interest", "matter_id", "motive_note", "motive_weight", "opinion", "opinion_on", "opinion_organ", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "procedure_note", "procedure_weight", "reasons", "reduced_to_id", "registered_by_id", "remedy_note", "remedy_weight", "revocation_no", "revocation_reason", "revoked_by_id", "revoked_on", "source", "stage", "subject", "version") SELECT new_values."applicant_id", new_values."applicant_text", new_values."applied_on", new_values."cadre_id", new_values."conditions_note", new_values."conditions_weight", new_values."conduct", new_values."consequences_note", new_values."consequences_weight", new_values."decided_by_id", new_values."decided_on", new_values."decision", new_values."decision_no", new_values."decision_organ", new_values."due_on", new_values."facts", new_values."forbidden_id", new_values."gravity_note", new_values."gravity_weight", new_values."ground_id", new_values."id", new_values."intent", new_values."interest", new_values."matter_id", new_values."motive_note", new_values."motive_weight", new_values."opinion", new_values."opinion_on", new_values."opinion_organ", new_values."owner_unit_id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."prepared_by_id", new_values."procedure_note", new_values."procedure_weight", new_values."reasons", new_values."reduced_to_id", new_values."registered_by_id", new_values."remedy_note", new_values."remedy_weight", new_values."revocation_no", new_values."revocation_reason", new_values."revoked_by_id", new_values."revoked_on", new_values."source", new_values."stage", new_values."subject", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_c1b38() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_resumelineevent" ("cadre_id", "ended", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started", "text", "understood") SELECT new_values."cadre_id", new_values."ended", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."started", new_values."text", new_values."understood" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_c1b77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdownappealevent" ("answer_no", "answered_on", "case_id", "due_on", "filed_on", "grounds", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") SELECT new_values."answer_no", new_values."answered_on", new_values."case_id", new_values."due_on", new_values."filed_on", new_values."grounds", new_values."id", new_values."kind", new_values."outcome", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."recorded_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_c37c3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_outsidetrainingevent" ("began_on", "cadre_id", "days", "document_no", "ended_on", "file_id", "hours", "id", "kind", "mode", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school") SELECT new_values."began_on", new_values."cadre_id", new_values."days", new_values."document_no", new_values."ended_on", new_values."file_id", new_values."hours", new_values."id", new_values."kind", new_values."mode", new_values."name", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."school" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_c3fe7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_enrolmentevent" ("asked_at", "cadre_id", "certificate_no", "completed_on", "enrolled_by_id", "event_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state") SELECT new_values."asked_at", new_values."cadre_id", new_values."certificate_no", new_values."completed_on", new_values."enrolled_by_id", new_values."event_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_c671c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_grassrootsdefaultevent" ("document_no", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."document_no", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_cf52f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_quotauseevent" ("counted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_id", "used", "vacant") SELECT new_values."counted_on", _pgh_attached_context.value, NOW(), 'insert', new_values."quota_id", new_values."quota_id", new_values."used", new_values."vacant" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_d0179() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_familymemberevent" ("cadre_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "relative_id", "sealed") SELECT new_values."cadre_id", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."relation", new_values."relative_id", new_values."sealed" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_d4b4e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_dailyappraisalevent" ("cadre_id", "decided_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "word", "year") SELECT new_values."cadre_id", new_values."decided_on", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."quarter", new_values."word", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_d8c9f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_checkinevent" ("course", "held_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "stretch_id") SELECT new_values."course", new_values."held_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."recorded_by_id", new_values."stretch_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_db3bf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementappraisalevent" ("grade", "held_on", "id", "kind", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "recorded_by_id", "text") SELECT new_values."grade", new_values."held_on", new_values."id", new_values."kind", new_values."organ", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."placement_id", new_values."recorded_by_id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_e44ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_grassrootsperiodevent" ("cadre_id", "decided_by", "description", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."cadre_id", new_values."decided_by", new_values."description", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_f039c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_educationevent" ("cadre_id", "degree", "degree_text", "education", "education_text", "graduated", "id", "major", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "started", "verified") SELECT new_values."cadre_id", new_values."degree", new_values."degree_text", new_values."education", new_values."education_text", new_values."graduated", new_values."id", new_values."major", new_values."mode", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."school", new_values."started", new_values."verified" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_f11f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_correctionevent" ("case_id", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "responsible", "result", "task") SELECT new_values."case_id", new_values."done_on", new_values."due_on", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."recorded_by_id", new_values."responsible", new_values."result", new_values."task" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_f17a8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_projectresultevent" ("achieved_on", "cadre_id", "id", "kind", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proof_id", "recorded_at", "recorded_by_id", "source", "text") SELECT new_values."achieved_on", new_values."cadre_id", new_values."id", new_values."kind", new_values."level", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."project_id", new_values."proof_id", new_values."recorded_at", new_values."recorded_by_id", new_values."source", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_f3456() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_attendanceevent" ("cadre_id", "hours", "how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "scanned_at", "sent_late", "session_id") SELECT new_values."cadre_id", new_values."hours", new_values."how", new_values."id", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reason", new_values."recorded_at", new_values."recorded_by_id", new_values."scanned_at", new_values."sent_late", new_values."session_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_f727e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_awardevent" ("awarded_on", "cadre_id", "id", "name", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."awarded_on", new_values."cadre_id", new_values."id", new_values."name", new_values."organ", _pgh_attached_context.value, NOW(), 'insert', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_f7b62() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_quotaevent" ("approved", "document_no", "grades", "id", "issued_on", "ladder", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reserved", "share", "unit_id", "valid", "within_id") SELECT new_values."approved", new_values."document_no", new_values."grades", new_values."id", new_values."issued_on", new_values."ladder", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."reserved", new_values."share", new_values."unit_id", new_values."valid", new_values."within_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_insert_insert_fb1f3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_unitevent" ("closed_on", "code", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name") SELECT new_values."closed_on", new_values."code", new_values."id", new_values."kind", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), 'insert', new_values."id", new_values."short_name" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_011e2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_appraisalevent" ("cadre_id", "decided_assumed", "decided_on", "document_no", "grade", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "word", "year") SELECT new_values."cadre_id", new_values."decided_assumed", new_values."decided_on", new_values."document_no", new_values."grade", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."word", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_01def() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdownappealevent" ("answer_no", "answered_on", "case_id", "due_on", "filed_on", "grounds", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") SELECT new_values."answer_no", new_values."answered_on", new_values."case_id", new_values."due_on", new_values."filed_on", new_values."grounds", new_values."id", new_values."kind", new_values."outcome", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."recorded_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_06115() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_headquartersmemberevent" ("cadre_id", "duty", "headquarters_id", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "until") SELECT new_values."cadre_id", new_values."duty", new_values."headquarters_id", new_values."id", new_values."part", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_09e91() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_outsidetrainingevent" ("began_on", "cadre_id", "days", "document_no", "ended_on", "file_id", "hours", "id", "kind", "mode", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school") SELECT new_values."began_on", new_values."cadre_id", new_values."days", new_values."document_no", new_values."ended_on", new_values."file_id", new_values."hours", new_values."id", new_values."kind", new_values."mode", new_values."name", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."school" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_0a10d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "selection_checkanswerevent" ("candidate_id", "document_no", "id", "item", "note", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "said", "said_on") SELECT new_values."candidate_id", new_values."document_no", new_values."id", new_values."item", new_values."note", new_values."office", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."recorded_by_id", new_values."said", new_values."said_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_114bc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_specialityholderevent" ("cadre_id", "grounds", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "speciality_id") SELECT new_values."cadre_id", new_values."grounds", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."since", new_values."speciality_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_12cd1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "measures_grantevent" ("amount", "approval_id", "asked_by_id", "asked_on", "cadre_id", "checks", "decided_by_id", "effect_until", "evidence", "file_id", "granted_on", "id", "measure_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoke_reason", "revoked_on", "state") SELECT new_values."amount", new_values."approval_id", new_values."asked_by_id", new_values."asked_on", new_values."cadre_id", new_values."checks", new_values."decided_by_id", new_values."effect_until", new_values."evidence", new_values."file_id", new_values."granted_on", new_values."id", new_values."measure_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."revoke_reason", new_values."revoked_on", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_14b0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_quotaevent" ("approved", "document_no", "grades", "id", "issued_on", "ladder", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reserved", "share", "unit_id", "valid", "within_id") SELECT new_values."approved", new_values."document_no", new_values."grades", new_values."id", new_values."issued_on", new_values."ladder", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reserved", new_values."share", new_values."unit_id", new_values."valid", new_values."within_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_1e78e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_findingevent" ("assessment_id", "dimension_id", "evidence", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result_id") SELECT new_values."assessment_id", new_values."dimension_id", new_values."evidence", new_values."id", new_values."level", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."result_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_1fdc4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_termchangeevent" ("after", "before", "document_no", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "recorded_by_id", "recorded_on") SELECT new_values."after", new_values."before", new_values."document_no", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."placement_id", new_values."reason", new_values."recorded_by_id", new_values."recorded_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_2341f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_correctionevent" ("case_id", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "responsible", "result", "task") SELECT new_values."case_id", new_values."done_on", new_values."due_on", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."recorded_by_id", new_values."responsible", new_values."result", new_values."task" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_24459() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_matterevent" ("cadre_id", "closed_on", "exempted_on", "exemption_document_no", "id", "kind", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."cadre_id", new_values."closed_on", new_values."exempted_on", new_values."exemption_document_no", new_values."id", new_values."kind", new_values."opened_on", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_2e37e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_checkinevent" ("course", "held_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "stretch_id") SELECT new_values."course", new_values."held_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."recorded_by_id", new_values."stretch_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_2e6a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_rolemodelevent" ("cadre_id", "deeds", "id", "kind", "named_on", "organization", "outsider", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "unit_id") SELECT new_values."cadre_id", new_values."deeds", new_values."id", new_values."kind", new_values."named_on", new_values."organization", new_values."outsider", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."source", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_3171e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_hoursentryevent" ("attendance_id", "cadre_id", "days", "hours", "id", "mode", "on", "outside_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."attendance_id", new_values."cadre_id", new_values."days", new_values."hours", new_values."id", new_values."mode", new_values."on", new_values."outside_id", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_38c0e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_dateverificationevent" ("cadre_id", "document_no", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "verified_by", "verified_on") SELECT new_values."cadre_id", new_values."document_no", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."value", new_values."verified_by", new_values."verified_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_39c3a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_enrolmentevent" ("asked_at", "cadre_id", "certificate_no", "completed_on", "enrolled_by_id", "event_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state") SELECT new_values."asked_at", new_values."cadre_id", new_values."certificate_no", new_values."completed_on", new_values."enrolled_by_id", new_values."event_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_3ab36() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementevent" ("aims", "appointment_id", "batch", "cadre_id", "called_off_because", "created_by_id", "direction", "document_no", "field_id", "guest_name", "guest_post", "guest_unit", "home_unit_id", "host_text", "host_unit_id", "id", "landing_note", "landing_title", "landing_unit_id", "mentor", "nature", "outcome", "outcome_document", "outcome_on", "outcome_title", "outcome_unit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "stage", "tags", "title", "valid", "version") SELECT new_values."aims", new_values."appointment_id", new_values."batch", new_values."cadre_id", new_values."called_off_because", new_values."created_by_id", new_values."direction", new_values."document_no", new_values."field_id", new_values."guest_name", new_values."guest_post", new_values."guest_unit", new_values."home_unit_id", new_values."host_text", new_values."host_unit_id", new_values."id", new_values."landing_note", new_values."landing_title", new_values."landing_unit_id", new_values."mentor", new_values."nature", new_values."outcome", new_values."outcome_document", new_values."outcome_on", new_values."outcome_title", new_values."outcome_unit", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."season_id", new_values."stage", new_values."tags", new_values."title", new_values."valid", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_45d30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_projectresultevent" ("achieved_on", "cadre_id", "id", "kind", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proof_id", "recorded_at", "recorded_by_id", "source", "text") SELECT new_values."achieved_on", new_values."cadre_id", new_values."id", new_values."kind", new_values."level", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."project_id", new_values."proof_id", new_values."recorded_at", new_values."recorded_by_id", new_values."source", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_45ff0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_grassrootsperiodevent" ("cadre_id", "decided_by", "description", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid") SELECT new_values."cadre_id", new_values."decided_by", new_values."description", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_4c95f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_quotapoolevent" ("document_no", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."document_no", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_505f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_sanctionevent" ("cadre_id", "closed_on", "closing_finding", "closing_result", "decided_on", "document_no", "effect_until", "id", "kind_id", "matter_id", "months_decided", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reduced_to_id", "stepdown_id") SELECT new_values."cadre_id", new_values."closed_on", new_values."closing_finding", new_values."closing_result", new_values."decided_on", new_values."document_no", new_values."effect_until", new_values."id", new_values."kind_id", new_values."matter_id", new_values."months_decided", new_values."organ", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reduced_to_id", new_values."stepdown_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_53718() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_projectroleevent" ("cadre_id", "duty", "id", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "since", "source", "until") SELECT new_values."cadre_id", new_values."duty", new_values."id", new_values."part", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."project_id", new_values."since", new_values."source", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_65bce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_educationevent" ("cadre_id", "degree", "degree_text", "education", "education_text", "graduated", "id", "major", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "school", "started", "verified") SELECT new_values."cadre_id", new_values."degree", new_values."degree_text", new_values."education", new_values."education_text", new_values."graduated", new_values."id", new_values."major", new_values."mode", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."school", new_values."started", new_values."verified" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_6ac32() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_grassrootsdefaultevent" ("document_no", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id", "valid") SELECT new_values."document_no", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."unit_id", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_727f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "units_unitevent" ("closed_on", "code", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "short_name") SELECT new_values."closed_on", new_values."code", new_values."id", new_values."kind", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."short_name" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_7964a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_servicelockevent" ("began_on", "cadre_id", "document_no", "id", "kind_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "until") SELECT new_values."began_on", new_values."cadre_id", new_values."document_no", new_values."id", new_values."kind_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."recorded_by_id", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_7d18e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_declarationevent" ("cadre_id", "declared_by", "declared_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present") SELECT new_values."cadre_id", new_values."declared_by", new_values."declared_on", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."present" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_81c2f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_followupevent" ("action", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "point_id", "result", "settled_on", "state") SELECT new_values."action", new_values."due_on", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."point_id", new_values."result", new_values."settled_on", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_8b904() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_attendanceevent" ("cadre_id", "hours", "how", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_at", "recorded_by_id", "scanned_at", "sent_late", "session_id") SELECT new_values."cadre_id", new_values."hours", new_values."how", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."reason", new_values."recorded_at", new_values."recorded_by_id", new_values."scanned_at", new_values."sent_late", new_values."session_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_8d898() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_rankperiodevent" ("cadre_id", "document_no", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank", "removal_document_no", "scale", "start_precision", "valid") SELECT new_values."cadre_id", new_values."document_no", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."rank", new_values."removal_document_no", new_values."scale", new_values."start_precision", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_8e57f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_stepdowncaseevent" ("alert", "cadre_id", "decided_by_id", "decided_on", "decision_no", "decision_organ", "due_on", "facts", "first_by_id", "first_finding", "first_holds", "first_on", "id", "new_post", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "placed_on", "prompted_by_id", "prompted_on", "proposal", "proposed_by_id", "proposed_on", "reaction", "reasons", "review", "reviewed_on", "second_by_id", "second_finding", "second_holds", "second_on", "situation_id", "told_by", "told_on", "version", "way") SELECT new_values."alert", new_values."cadre_id", new_values."decided_by_id", new_values."decided_on", new_values."decision_no", new_values."decision_organ", new_values."due_on", new_values."facts", new_values."first_by_id", new_values."first_finding", new_values."first_holds", new_values."first_on", new_values."id", new_values."new_post", new_values."owner_unit_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."phase", new_values."placed_on", new_values."prompted_by_id", new_values."prompted_on", new_values."proposal", new_values."proposed_by_id", new_values."proposed_on", new_values."reaction", new_values."reasons", new_values."review", new_values."reviewed_on", new_values."second_by_id", new_values."second_finding", new_values."second_holds", new_values."second_on", new_values."situation_id", new_values."told_by", new_values."told_on", new_values."version", new_values."way" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_9246c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_awardevent" ("awarded_on", "cadre_id", "id", "name", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."awarded_on", new_values."cadre_id", new_values."id", new_values."name", new_values."organ", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_a175c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_cadreevent" ("address_sealed", "appraisals_text", "awards_text", "birth", "birth_place", "ethnic_group", "form_file_id", "form_said", "health_sealed", "home_order", "home_unit_id", "host_units", "id", "id_number_sealed", "identity", "management_state", "name", "name_search", "native_place", "party_full_on", "party_joined", "party_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone_sealed", "photo_id", "political_status", "post_text", "professional_title", "registered_on", "remarks", "resume_text", "sex", "speciality", "updated_at", "user_id", "version", "work_started") SELECT new_values."address_sealed", new_values."appraisals_text", new_values."awards_text", new_values."birth", new_values."birth_place", new_values."ethnic_group", new_values."form_file_id", new_values."form_said", new_values."health_sealed", new_values."home_order", new_values."home_unit_id", new_values."host_units", new_values."id", new_values."id_number_sealed", new_values."identity", new_values."management_state", new_values."name", new_values."name_search", new_values."native_place", new_values."party_full_on", new_values."party_joined", new_values."party_text", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."phone_sealed", new_values."photo_id", new_values."political_status", new_values."post_text", new_values."professional_title", new_values."registered_on", new_values."remarks", new_values."resume_text", new_values."sex", new_values."speciality", new_values."updated_at", new_values."user_id", new_values."version", new_values."work_started" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."address_sealed" IS DISTINCT FROM (new_values."address_sealed") OR old_values."appraisals_text" IS DISTINCT FROM (new_values."appraisals_text") OR old_values."awards_text" IS DISTINCT FROM (new_values."awards_text") OR old_values."birth" IS DISTINCT FROM (new_values."birth") OR old_values."birth_place" IS DISTINCT FROM (new_values."birth_place") OR old_values."ethnic_group" IS DISTINCT FROM (new_values."ethnic_group") OR old_values."form_file_id" IS DISTINCT FROM (new_values."form_file_id") OR old_values."form_said" IS DISTINCT FROM (new_values."form_said") OR old_values."health_sealed" IS DISTINCT FROM (new_values."health_sealed") OR old_values."home_order" IS DISTINCT FROM (new_values."home_order") OR old_values."home_unit_id" IS DISTINCT FROM (new_values."home_unit_id") OR old_values."host_units" IS DISTINCT FROM (new_values."host_units") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."id_number_sealed" IS DISTINCT FROM (new_values."id_number_sealed") OR old_values."identity" IS DISTINCT FROM (new_values."identity") OR old_values."management_state" IS DISTINCT FROM (new_values."management_state") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."name_search" IS DISTINCT FROM (new_values."name_search") OR old_values."native_place" IS DISTINCT FROM (new_values."native_place") OR old_values."party_full_on" IS DISTINCT FROM (new_values."party_full_on") OR old_values."party_joined" IS DISTINCT FROM (new_values."party_joined") OR old_values."party_text" IS DISTINCT FROM (new_values."party_text") OR old_values."phone_sealed" IS DISTINCT FROM (new_values."phone_sealed") OR old_values."photo_id" IS DISTINCT FROM (new_values."photo_id") OR old_values."political_status" IS DISTINCT FROM (new_values."political_status") OR old_values."post_text" IS DISTINCT FROM (new_values."post_text") OR old_values."professional_title" IS DISTINCT FROM (new_values."professional_title") OR old_values."registered_on" IS DISTINCT FROM (new_values."registered_on") OR old_values."remarks" IS DISTINCT FROM (new_values."remarks") OR old_values."resume_text" IS DISTINCT FROM (new_values."resume_text") OR old_values."sex" IS DISTINCT FROM (new_values."sex") OR old_values."speciality" IS DISTINCT FROM (new_values."speciality") OR old_values."updated_at" IS DISTINCT FROM (new_values."updated_at") OR old_values."user_id" IS DISTINCT FROM (new_values."user_id") OR old_values."version" IS DISTINCT FROM (new_values."version") OR old_values."work_started" IS DISTINCT FROM (new_values."work_started")) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_a3a1d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_quotauseevent" ("counted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_id", "used", "vacant") SELECT new_values."counted_on", _pgh_attached_context.value, NOW(), 'update', new_values."quota_id", new_values."quota_id", new_values."used", new_values."vacant" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."quota_id") = (new_values."quota_id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_a6170() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_resumelineevent" ("cadre_id", "ended", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started", "text", "understood") SELECT new_values."cadre_id", new_values."ended", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."started", new_values."text", new_values."understood" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_b1e1f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "selection_candidateevent" ("cadre_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "standing", "state", "working_list_id") SELECT new_values."cadre_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."standing", new_values."state", new_values."working_list_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_bce31() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_familymemberevent" ("cadre_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "relative_id", "sealed") SELECT new_values."cadre_id", new_values."id", new_values."order", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."relation", new_values."relative_id", new_values."sealed" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_c79ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_placementappraisalevent" ("grade", "held_on", "id", "kind", "organ", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "recorded_by_id", "text") SELECT new_values."grade", new_values."held_on", new_values."id", new_values."kind", new_values."organ", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."placement_id", new_values."recorded_by_id", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_cf1c3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cadres_appointmentevent" ("cadre_id", "category", "change", "confirmation_document_no", "confirmed_on", "document_no", "exceptional", "grassroots", "grassroots_reason", "id", "in_team", "is_leadership", "is_main", "is_principal", "kind", "level", "person_level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "probation_until", "removal_document_no", "start_precision", "title", "unit_id", "unit_text", "valid") SELECT new_values."cadre_id", new_values."category", new_values."change", new_values."confirmation_document_no", new_values."confirmed_on", new_values."document_no", new_values."exceptional", new_values."grassroots", new_values."grassroots_reason", new_values."id", new_values."in_team", new_values."is_leadership", new_values."is_main", new_values."is_principal", new_values."kind", new_values."level", new_values."person_level", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."probation_until", new_values."removal_document_no", new_values."start_precision", new_values."title", new_values."unit_id", new_values."unit_text", new_values."valid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_d40d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_dailyappraisalevent" ("cadre_id", "decided_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "word", "year") SELECT new_values."cadre_id", new_values."decided_on", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."quarter", new_values."word", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_d96c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "assessments_assessmentevent" ("assessors", "cadre_id", "held_on", "id", "kind", "node_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "recorded_at", "recorded_by_id", "summary") SELECT new_values."assessors", new_values."cadre_id", new_values."held_on", new_values."id", new_values."kind", new_values."node_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."project_id", new_values."recorded_at", new_values."recorded_by_id", new_values."summary" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_db5a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accountability_tolerancecaseevent" ("applicant_id", "applicant_text", "applied_on", "cadre_id", "conditions_note", "conditions_weight", "conduct", "consequences_note", "consequences_weight", "decided_by_id", "decided_on", "decision", "decision_no", "decision_organ", "due_on", "facts", "forbidden_id", "gravity_note", "gravity_weight", "ground_id", "id", "intent", "interest", "matter_id", "motive_note", "motive_weight", "opinion", "opinion_on", "opinion_organ", "owner_unit_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "procedure_note", "procedure_weight", "reasons", "reduced_to_id", "registered_by_id", "remedy_note", "remedy_weight", "revocation_no", "revocation_reason", "revoked_by_id", "revoked_on", "source", "stage", "subject", "version") SELECT new_values."applicant_id", new_values."applicant_text", new_values."applied_on", new_values."cadre_id", new_values."conditions_note", new_values."conditions_weight", new_values."conduct", new_values."consequences_note", new_values."consequences_weight", new_values."decided_by_id", new_values."decided_on", new_values."decision", new_values."decision_no", new_values."decision_organ", new_values."due_on", new_values."facts", new_values."forbidden_id", new_values."gravity_note", new_values."gravity_weight", new_values."ground_id", new_values."id", new_values."intent", new_values."interest", new_values."matter_id", new_values."motive_note", new_values."motive_weight", new_values."opinion", new_values."opinion_on", new_values."opinion_organ", new_values."owner_unit_id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."prepared_by_id", new_values."procedure_note", new_values."procedure_weight", new_values."reasons", new_values."reduced_to_id", new_values."registered_by_id", new_values."remedy_note", new_values."remedy_weight", new_values."revocation_no", new_values."revocation_reason", new_values."revoked_by_id", new_values."revoked_on", new_values."source", new_values."stage", new_values."subject", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_e3709() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_linefindingevent" ("cadre_id", "event_id", "found", "id", "line_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."cadre_id", new_values."event_id", new_values."found", new_values."id", new_values."line_id", new_values."note", _pgh_attached_context.value, NOW(), 'update', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_e6565() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "training_cultivationevent" ("began_on", "cadre_id", "ended_on", "id", "mentor", "mentor_post", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "programme_id", "speciality_id", "state", "until") SELECT new_values."began_on", new_values."cadre_id", new_values."ended_on", new_values."id", new_values."mentor", new_values."mentor_post", new_values."outcome", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."plan", new_values."programme_id", new_values."speciality_id", new_values."state", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.pgtrigger_update_update_e8d2d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "placements_stretchevent" ("cadre_id", "closed_on", "created_by_id", "detail", "difficulty_after", "difficulty_before", "field_id", "ground", "ground_reason", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "result_text", "supervisor", "task", "test_after", "test_before", "valid", "version", "volume_after", "volume_before") SELECT new_values."cadre_id", new_values."closed_on", new_values."created_by_id", new_values."detail", new_values."difficulty_after", new_values."difficulty_before", new_values."field_id", new_values."ground", new_values."ground_reason", new_values."id", _pgh_attached_context.value, NOW(), 'update', new_values."id", new_values."result", new_values."result_text", new_values."supervisor", new_values."task", new_values."test_after", new_values."test_before", new_values."valid", new_values."version", new_values."volume_after", new_values."volume_before" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;
                END;
            $$;



CREATE FUNCTION public.placements_follow_term() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE placements_placement SET valid = NEW.valid, version = version + 1
    WHERE appointment_id = NEW.id AND valid IS DISTINCT FROM NEW.valid AND NOT upper_inf(NEW.valid);
    RETURN NULL;
END
$$;



CREATE FUNCTION public.portraits_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.withdrawn_on IS NOT NULL OR (NEW.id, NEW.cadre_id, NEW.axis, NEW.tone, NEW.text, NEW.given_by_id, NEW.given_on)
       IS DISTINCT FROM (OLD.id, OLD.cadre_id, OLD.axis, OLD.tone, OLD.text, OLD.given_by_id, OLD.given_on) THEN
        RAISE EXCEPTION 'a label is given once, and withdrawn once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.portraits_label_rests() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
DECLARE of uuid;
BEGIN
    IF TG_TABLE_NAME = 'portraits_label' THEN of := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN of := OLD.label_id;
    ELSE of := NEW.label_id;
    END IF;
    IF EXISTS (SELECT 1 FROM portraits_label l WHERE l.id = of AND NOT EXISTS (
            SELECT 1 FROM portraits_labelevidence e WHERE e.label_id = l.id AND e.cadre_id = l.cadre_id)) THEN
        RAISE EXCEPTION 'a label rests on at least one record of the person' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;



CREATE FUNCTION public.promotions_refuse_frozen() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE subject uuid;
BEGIN
    IF TG_TABLE_NAME = 'promotions_batch' THEN
        IF OLD.stage = 'frozen' THEN
            RAISE EXCEPTION 'a frozen batch is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    ELSE
        IF TG_OP <> 'INSERT' THEN subject := OLD.batch_id; END IF;
        IF EXISTS (SELECT 1 FROM promotions_batch WHERE id = subject AND stage = 'frozen') THEN
            RAISE EXCEPTION 'a frozen batch is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP <> 'DELETE' THEN subject := NEW.batch_id; END IF;
        IF EXISTS (SELECT 1 FROM promotions_batch WHERE id = subject AND stage = 'frozen') THEN
            RAISE EXCEPTION 'a frozen batch is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.readiness_mark_cadre() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO readiness_mark (cadre_id)
    SELECT after.id FROM after_rows AS after LEFT JOIN before_rows AS before USING (id)
    WHERE ((before.data_key, before.id_number_index) IS DISTINCT FROM (after.data_key, after.id_number_index)
        AND to_jsonb(before) - '{data_key,id_number_index}'::text[] = to_jsonb(after) - '{data_key,id_number_index}'::text[]) IS NOT TRUE;
    RETURN NULL;
END
$$;



CREATE FUNCTION public.readiness_mark_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT %1$I FROM before_rows WHERE %1$I IS NOT NULL', TG_ARGV[0]);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT %1$I FROM after_rows WHERE %1$I IS NOT NULL', TG_ARGV[0]);
    END IF;
    RETURN NULL;
END
$_$;



CREATE FUNCTION public.readiness_mark_quota() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
DECLARE changed uuid[];
BEGIN
    IF TG_TABLE_NAME IN ('units_quota', 'units_quotapool') AND TG_OP = 'DELETE' THEN changed := ARRAY[OLD.unit_id];
    ELSIF TG_TABLE_NAME IN ('units_quota', 'units_quotapool') THEN changed := ARRAY[NEW.unit_id];
    ELSE changed := ARRAY(SELECT unit_id FROM units_quota WHERE id = NEW.quota_id);
    END IF;
    INSERT INTO readiness_mark (cadre_id) SELECT c.id FROM units_unit AS top
        JOIN units_unit AS u ON starts_with(u.path, top.path) JOIN cadres_cadre AS c ON c.home_unit_id = u.id
        WHERE (top.id = ANY (changed) OR top.id IN (SELECT unit_id FROM units_quotapool WHERE owner_id = ANY (changed)))
          AND c.management_state = 'serving';
    RETURN NULL;
END
$$;



CREATE FUNCTION public.readiness_mark_unit() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public'
    AS $$
DECLARE seen text;
BEGIN
    FOREACH seen IN ARRAY TG_ARGV LOOP
        EXECUTE format('INSERT INTO readiness_mark (cadre_id) SELECT DISTINCT a.cadre_id FROM %I AS changed
                        JOIN units_unit AS top ON top.id = changed.unit_id
                        JOIN units_unit AS u ON starts_with(u.path, top.path)
                        JOIN cadres_appointment AS a ON a.unit_id = u.id', seen);
    END LOOP;
    RETURN NULL;
END
$$;



CREATE FUNCTION public.reports_issued_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
BEGIN
    IF TG_TABLE_NAME = 'reports_formset' THEN
        IF OLD.issued_at IS NOT NULL AND (TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD) THEN
            RAISE EXCEPTION 'a set that was issued stays as it is';
        END IF;
    ELSIF OLD.frozen_at IS NOT NULL THEN
        IF TG_OP = 'DELETE' THEN
            RAISE EXCEPTION 'a form that was issued stays as it is';
        END IF;
        OLD.data_key := NEW.data_key;
        IF NEW IS DISTINCT FROM OLD THEN
            RAISE EXCEPTION 'a form that was issued stays as it is';
        END IF;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;



CREATE FUNCTION public.revoked_for_good() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a revoked grant stays revoked' USING ERRCODE = 'integrity_constraint_violation';
END
$$;



CREATE FUNCTION public.rulemaking_keep_draft() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'an enacted draft is never altered' USING ERRCODE = 'integrity_constraint_violation';
END
$$;



CREATE FUNCTION public.rulemaking_keep_version() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR (NEW.key, NEW.version, NEW.digest, NEW.text, NEW.from_day, NEW.enacted_at, NEW.enacted_by)
       IS DISTINCT FROM (OLD.key, OLD.version, OLD.digest, OLD.text, OLD.from_day, OLD.enacted_at, OLD.enacted_by) THEN
        RAISE EXCEPTION 'an enacted version is never altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.scope_all() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('scope.all', true), 'off') = 'on' $$;



CREATE FUNCTION public.scope_reaches_all() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT scope_all() OR NOT EXISTS (SELECT id FROM units_unit EXCEPT SELECT unnest(scope_units())) $$;



CREATE FUNCTION public.scope_units() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(string_to_array(nullif(current_setting('scope.units', true), ''), ','), '{}')::uuid[] $$;



CREATE FUNCTION public.scope_user() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('scope.user', true), '')::uuid $$;



CREATE FUNCTION public.slates_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE settled boolean;
BEGIN
    IF TG_TABLE_NAME = 'slates_passedover' AND TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'a reason that was written stays' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_TABLE_NAME = 'slates_slate' THEN
        IF TG_OP = 'DELETE' OR OLD.state = 'settled' THEN
            RAISE EXCEPTION 'a settled slate stays as it is' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    SELECT state = 'settled' INTO settled FROM slates_slate
     WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.slate_id ELSE NEW.slate_id END;
    IF settled THEN
        RAISE EXCEPTION 'a settled slate stays as it is' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.slates_sealed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_TABLE_NAME = 'slates_pack' AND TG_OP = 'UPDATE' THEN
        OLD.data_key := NEW.data_key;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'sealed papers stay as they are' USING ERRCODE = 'integrity_constraint_violation';
END
$$;



CREATE FUNCTION public.succession_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'nothing about succession is deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.removed_on IS NOT NULL OR (NEW.post_id, NEW.cadre_id, NEW.named_by_id, NEW.named_on, NEW.reason)
       IS DISTINCT FROM (OLD.post_id, OLD.cadre_id, OLD.named_by_id, OLD.named_on, OLD.reason) THEN
        RAISE EXCEPTION 'who was named why, and who was taken off, is never altered'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.talent_pools_keep() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR TG_ARGV[0] = 'entry' THEN
        RAISE EXCEPTION 'nothing about a talent pool is deleted or altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_ARGV[0] = 'proposal' THEN
        IF OLD.decision <> 'open' THEN
            RAISE EXCEPTION 'a decided proposal is never altered' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF (NEW.membership_id, NEW.kind, NEW.horizon, NEW.reason, NEW.proposed_by_id)
           IS DISTINCT FROM (OLD.membership_id, OLD.kind, OLD.horizon, OLD.reason, OLD.proposed_by_id) THEN
            RAISE EXCEPTION 'what was proposed is what is decided' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.state NOT IN ('nominated', 'member') THEN
        RAISE EXCEPTION 'a closed membership is never altered' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.cadre_id, NEW.pool_id, NEW.nominated_by_id, NEW.nominated_on)
       IS DISTINCT FROM (OLD.cadre_id, OLD.pool_id, OLD.nominated_by_id, OLD.nominated_on) THEN
        RAISE EXCEPTION 'a membership stays of one person and one pool' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;



CREATE FUNCTION public.work_decided_by_no_stand_in() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (
        SELECT FROM accounts_rolegrant AS passed_on JOIN accounts_rolegrant AS origin ON origin.id = passed_on.source_id
        WHERE passed_on.revoked_at IS NULL AND origin.revoked_at IS NULL
          AND passed_on.valid @> (NEW.decided_at AT TIME ZONE 'Asia/Shanghai')::date
          AND (passed_on.user_id, origin.user_id) IN
              ((NEW.decided_by_id, NEW.requested_by_id), (NEW.requested_by_id, NEW.decided_by_id))
    ) THEN
        RAISE EXCEPTION 'who stands in for the asker does not decide'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'approval_by_no_stand_in';
    END IF;
    RETURN NEW;
END $$;




CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);



ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);



ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accountability_correction (
    id uuid NOT NULL,
    task character varying(300) NOT NULL,
    responsible character varying(120) NOT NULL,
    due_on date NOT NULL,
    done_on date,
    result character varying(300) NOT NULL,
    recorded_by_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT correction_done_with_result CHECK ((((done_on IS NULL) AND ((result)::text = ''::text)) OR ((done_on IS NOT NULL) AND (NOT ((result)::text = ''::text)))))
);

ALTER TABLE ONLY public.accountability_correction FORCE ROW LEVEL SECURITY;



CREATE TABLE public.accountability_correctionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    task character varying(300) NOT NULL,
    responsible character varying(120) NOT NULL,
    due_on date NOT NULL,
    done_on date,
    result character varying(300) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.accountability_correctionevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.accountability_correctionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accountability_correctionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accountability_kindterm (
    id bigint NOT NULL,
    months smallint NOT NULL,
    source character varying(200) NOT NULL,
    in_force_from date NOT NULL,
    in_force_until date NOT NULL,
    verified character varying(10) NOT NULL,
    kind_id character varying(40) NOT NULL,
    CONSTRAINT accountability_kindterm_months_check CHECK ((months >= 0)),
    CONSTRAINT kind_term_dates_in_order CHECK ((in_force_until >= in_force_from))
);



ALTER TABLE public.accountability_kindterm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accountability_kindterm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accountability_sanction (
    id uuid NOT NULL,
    decided_on date NOT NULL,
    organ character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    months_decided smallint,
    effect_until date,
    closing_finding text NOT NULL,
    closed_on date,
    cadre_id uuid NOT NULL,
    matter_id uuid NOT NULL,
    kind_id character varying(40) NOT NULL,
    closing_result character varying(8) NOT NULL,
    reduced_to_id character varying(40),
    stepdown_id uuid,
    CONSTRAINT accountability_sanction_months_decided_check CHECK ((months_decided >= 0)),
    CONSTRAINT sanction_dates_in_order CHECK (((effect_until IS NULL) OR (effect_until >= decided_on))),
    CONSTRAINT sanction_finding_has_its_day CHECK ((((closed_on IS NULL) AND (closing_finding = ''::text)) OR (closed_on IS NOT NULL))),
    CONSTRAINT sanction_reduced_to_no_stepdown CHECK (((reduced_to_id IS NULL) OR (NOT (((reduced_to_id)::text = ANY (ARRAY[('stepdown_transfer'::character varying)::text, ('stepdown_demotion'::character varying)::text])) AND (reduced_to_id IS NOT NULL))))),
    CONSTRAINT sanction_result_has_its_day CHECK ((((closing_result)::text = ''::text) OR (closed_on IS NOT NULL))),
    CONSTRAINT sanction_stepdown_has_its_case CHECK (((((kind_id)::text = ANY (ARRAY[('stepdown_transfer'::character varying)::text, ('stepdown_demotion'::character varying)::text])) AND (stepdown_id IS NOT NULL)) OR ((NOT ((kind_id)::text = ANY (ARRAY[('stepdown_transfer'::character varying)::text, ('stepdown_demotion'::character varying)::text]))) AND (stepdown_id IS NULL))))
);

ALTER TABLE ONLY public.accountability_sanction FORCE ROW LEVEL SECURITY;



CREATE TABLE public.accountability_sanctionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    decided_on date NOT NULL,
    organ character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    months_decided smallint,
    effect_until date,
    closing_finding text NOT NULL,
    closed_on date,
    cadre_id uuid NOT NULL,
    matter_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    kind_id character varying(40) NOT NULL,
    closing_result character varying(8) NOT NULL,
    reduced_to_id character varying(40),
    stepdown_id uuid,
    CONSTRAINT accountability_sanctionevent_months_decided_check CHECK ((months_decided >= 0))
);

ALTER TABLE ONLY public.accountability_sanctionevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.accountability_sanctionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accountability_sanctionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accountability_sanctionkind (
    code character varying(40) NOT NULL,
    name_zh character varying(40) NOT NULL,
    name_en character varying(80) NOT NULL,
    family character varying(16) NOT NULL,
    months smallint,
    is_permanent boolean NOT NULL,
    blocks_leadership boolean NOT NULL,
    blocks_rank boolean NOT NULL,
    source character varying(200) NOT NULL,
    verified character varying(10) NOT NULL,
    most_months smallint,
    CONSTRAINT accountability_sanctionkind_months_check CHECK ((months >= 0)),
    CONSTRAINT accountability_sanctionkind_most_months_check CHECK ((most_months >= 0))
);



CREATE TABLE public.accountability_situation (
    code character varying(40) NOT NULL,
    number smallint NOT NULL,
    text_zh character varying(200) NOT NULL,
    text_en character varying(300) NOT NULL,
    is_local boolean NOT NULL,
    source character varying(200) NOT NULL,
    listed_from date NOT NULL,
    listed_until date,
    verified character varying(10) NOT NULL,
    CONSTRAINT accountability_situation_number_check CHECK ((number >= 0))
);



CREATE TABLE public.accountability_stepdownappeal (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    filed_on date NOT NULL,
    grounds text NOT NULL,
    due_on date NOT NULL,
    outcome character varying(10) NOT NULL,
    answered_on date,
    answer_no character varying(80) NOT NULL,
    recorded_by_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT stepdown_appeal_answered_whole CHECK ((((answered_on IS NULL) AND ((outcome)::text = ''::text)) OR ((answered_on IS NOT NULL) AND (NOT ((outcome)::text = ''::text)) AND (NOT ((answer_no)::text = ''::text)))))
);

ALTER TABLE ONLY public.accountability_stepdownappeal FORCE ROW LEVEL SECURITY;



CREATE TABLE public.accountability_stepdownappealevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    filed_on date NOT NULL,
    grounds text NOT NULL,
    due_on date NOT NULL,
    outcome character varying(10) NOT NULL,
    answered_on date,
    answer_no character varying(80) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    case_id uuid NOT NULL
);

ALTER TABLE ONLY public.accountability_stepdownappealevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.accountability_stepdownappealevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accountability_stepdownappealevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accountability_stepdowncase (
    id uuid NOT NULL,
    alert character varying(10) NOT NULL,
    facts text NOT NULL,
    prompted_on date NOT NULL,
    due_on date NOT NULL,
    phase character varying(10) NOT NULL,
    first_on date,
    first_finding text NOT NULL,
    first_holds boolean,
    second_on date,
    second_finding text NOT NULL,
    second_holds boolean,
    way character varying(10) NOT NULL,
    proposal text NOT NULL,
    proposed_on date,
    decision_no character varying(80) NOT NULL,
    decision_organ character varying(120) NOT NULL,
    reasons text NOT NULL,
    decided_on date,
    told_on date,
    told_by character varying(120) NOT NULL,
    reaction text NOT NULL,
    placed_on date,
    new_post character varying(200) NOT NULL,
    reviewed_on date,
    review text NOT NULL,
    version integer NOT NULL,
    cadre_id uuid NOT NULL,
    decided_by_id uuid,
    first_by_id uuid,
    owner_unit_id uuid NOT NULL,
    prompted_by_id uuid NOT NULL,
    proposed_by_id uuid,
    second_by_id uuid,
    situation_id character varying(40) NOT NULL,
    CONSTRAINT accountability_stepdowncase_version_check CHECK ((version >= 0)),
    CONSTRAINT stepdown_decided_by_another CHECK (((((phase)::text = ANY (ARRAY[('prompt'::character varying)::text, ('unfounded'::character varying)::text, ('verified'::character varying)::text, ('proposed'::character varying)::text])) AND (decided_by_id IS NULL) AND (decided_on IS NULL)) OR ((NOT ((phase)::text = ANY (ARRAY[('prompt'::character varying)::text, ('unfounded'::character varying)::text, ('verified'::character varying)::text, ('proposed'::character varying)::text]))) AND (NOT ((decision_no)::text = ''::text)) AND (NOT ((decision_organ)::text = ''::text)) AND (NOT (reasons = ''::text)) AND (decided_by_id IS NOT NULL) AND (decided_on IS NOT NULL) AND (NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL) AND (proposed_by_id IS NOT NULL)))))),
    CONSTRAINT stepdown_due_after_prompt CHECK ((due_on >= prompted_on)),
    CONSTRAINT stepdown_nothing_before_two_findings CHECK ((((phase)::text = ANY (ARRAY[('prompt'::character varying)::text, ('unfounded'::character varying)::text])) OR ((NOT (first_finding = ''::text)) AND (NOT (second_finding = ''::text)) AND (first_by_id IS NOT NULL) AND first_holds AND (first_on IS NOT NULL) AND (second_by_id IS NOT NULL) AND second_holds AND (second_on IS NOT NULL)))),
    CONSTRAINT stepdown_proposed_whole CHECK ((((phase)::text = ANY (ARRAY[('prompt'::character varying)::text, ('unfounded'::character varying)::text, ('verified'::character varying)::text])) OR ((NOT (proposal = ''::text)) AND (NOT ((way)::text = ''::text)) AND (proposed_by_id IS NOT NULL) AND (proposed_on IS NOT NULL)))),
    CONSTRAINT stepdown_verified_by_two CHECK (((first_by_id IS NULL) OR (second_by_id IS NULL) OR (NOT ((first_by_id = second_by_id) AND (first_by_id IS NOT NULL) AND (second_by_id IS NOT NULL)))))
);

ALTER TABLE ONLY public.accountability_stepdowncase FORCE ROW LEVEL SECURITY;



CREATE TABLE public.accountability_stepdowncaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    alert character varying(10) NOT NULL,
    facts text NOT NULL,
    prompted_on date NOT NULL,
    due_on date NOT NULL,
    phase character varying(10) NOT NULL,
    first_on date,
    first_finding text NOT NULL,
    first_holds boolean,
    second_on date,
    second_finding text NOT NULL,
    second_holds boolean,
    way character varying(10) NOT NULL,
    proposal text NOT NULL,
    proposed_on date,
    decision_no character varying(80) NOT NULL,
    decision_organ character varying(120) NOT NULL,
    reasons text NOT NULL,
    decided_on date,
    told_on date,
    told_by character varying(120) NOT NULL,
    reaction text NOT NULL,
    placed_on date,
    new_post character varying(200) NOT NULL,
    reviewed_on date,
    review text NOT NULL,
    version integer NOT NULL,
    cadre_id uuid NOT NULL,
    decided_by_id uuid,
    first_by_id uuid,
    owner_unit_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    prompted_by_id uuid NOT NULL,
    proposed_by_id uuid,
    second_by_id uuid,
    situation_id character varying(40) NOT NULL,
    CONSTRAINT accountability_stepdowncaseevent_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.accountability_stepdowncaseevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.accountability_stepdowncaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accountability_stepdowncaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accountability_tolerancecase (
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    facts text NOT NULL,
    source character varying(8) NOT NULL,
    applicant_text character varying(120) NOT NULL,
    applied_on date NOT NULL,
    due_on date NOT NULL,
    intent character varying(10) NOT NULL,
    interest character varying(10) NOT NULL,
    conduct character varying(10) NOT NULL,
    motive_weight character varying(8) NOT NULL,
    motive_note character varying(300) NOT NULL,
    conditions_weight character varying(8) NOT NULL,
    conditions_note character varying(300) NOT NULL,
    procedure_weight character varying(8) NOT NULL,
    procedure_note character varying(300) NOT NULL,
    gravity_weight character varying(8) NOT NULL,
    gravity_note character varying(300) NOT NULL,
    consequences_weight character varying(8) NOT NULL,
    consequences_note character varying(300) NOT NULL,
    remedy_weight character varying(8) NOT NULL,
    remedy_note character varying(300) NOT NULL,
    opinion text NOT NULL,
    opinion_organ character varying(120) NOT NULL,
    opinion_on date,
    stage character varying(8) NOT NULL,
    decision character varying(8) NOT NULL,
    decision_no character varying(80) NOT NULL,
    decision_organ character varying(120) NOT NULL,
    decided_on date,
    reasons text NOT NULL,
    revocation_no character varying(80) NOT NULL,
    revocation_reason character varying(300) NOT NULL,
    revoked_on date,
    version integer NOT NULL,
    applicant_id uuid,
    cadre_id uuid NOT NULL,
    decided_by_id uuid,
    matter_id uuid NOT NULL,
    owner_unit_id uuid NOT NULL,
    prepared_by_id uuid,
    reduced_to_id character varying(40),
    registered_by_id uuid NOT NULL,
    revoked_by_id uuid,
    forbidden_id character varying(40),
    ground_id character varying(40),
    CONSTRAINT accountability_tolerancecase_version_check CHECK ((version >= 0)),
    CONSTRAINT tolerance_decided_by_another CHECK (((decided_by_id IS NULL) OR ((prepared_by_id IS NOT NULL) AND (NOT ((decided_by_id = prepared_by_id) AND (decided_by_id IS NOT NULL) AND (prepared_by_id IS NOT NULL))) AND ((applicant_id IS NULL) OR (NOT ((decided_by_id = applicant_id) AND (decided_by_id IS NOT NULL) AND (applicant_id IS NOT NULL))))))),
    CONSTRAINT tolerance_decided_whole CHECK (((((stage)::text = ANY (ARRAY[('open'::character varying)::text, ('prepared'::character varying)::text])) AND (decided_by_id IS NULL) AND (decided_on IS NULL) AND ((decision)::text = ''::text)) OR ((NOT ((stage)::text = ANY (ARRAY[('open'::character varying)::text, ('prepared'::character varying)::text]))) AND (NOT ((decision)::text = ''::text)) AND (NOT ((decision_no)::text = ''::text)) AND (NOT ((decision_organ)::text = ''::text)) AND (NOT (reasons = ''::text)) AND (decided_by_id IS NOT NULL) AND (decided_on IS NOT NULL)))),
    CONSTRAINT tolerance_due_after_application CHECK ((due_on >= applied_on)),
    CONSTRAINT tolerance_never_for_wilful_or_selfish CHECK (((NOT ((decision)::text = 'exempt'::text)) OR ((forbidden_id IS NULL) AND ((intent)::text = 'negligent'::text) AND ((interest)::text = 'public'::text)))),
    CONSTRAINT tolerance_office_is_somebody CHECK (((NOT ((source)::text = 'office'::text)) OR (applicant_id IS NOT NULL))),
    CONSTRAINT tolerance_prepared_whole CHECK ((((stage)::text = 'open'::text) OR ((NOT ((intent)::text = ''::text)) AND (NOT ((interest)::text = ''::text)) AND (NOT ((conduct)::text = ''::text)) AND (NOT ((motive_weight)::text = ''::text)) AND (NOT ((conditions_weight)::text = ''::text)) AND (NOT ((procedure_weight)::text = ''::text)) AND (NOT ((gravity_weight)::text = ''::text)) AND (NOT ((consequences_weight)::text = ''::text)) AND (NOT ((remedy_weight)::text = ''::text)) AND (NOT (opinion = ''::text)) AND (NOT ((opinion_organ)::text = ''::text)) AND (opinion_on IS NOT NULL) AND (prepared_by_id IS NOT NULL)))),
    CONSTRAINT tolerance_reduces_when_mitigated CHECK (((reduced_to_id IS NULL) OR ((decision)::text = 'mitigate'::text))),
    CONSTRAINT tolerance_revoked_whole CHECK (((((stage)::text = 'revoked'::text) AND (NOT ((revocation_no)::text = ''::text)) AND (NOT ((revocation_reason)::text = ''::text)) AND (revoked_by_id IS NOT NULL) AND (revoked_on IS NOT NULL) AND (NOT ((revoked_by_id = prepared_by_id) AND (revoked_by_id IS NOT NULL) AND (prepared_by_id IS NOT NULL)))) OR ((NOT ((stage)::text = 'revoked'::text)) AND (revoked_by_id IS NULL) AND (revoked_on IS NULL))))
);

ALTER TABLE ONLY public.accountability_tolerancecase FORCE ROW LEVEL SECURITY;



CREATE TABLE public.accountability_tolerancecaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    subject character varying(120) NOT NULL,
    facts text NOT NULL,
    source character varying(8) NOT NULL,
    applicant_text character varying(120) NOT NULL,
    applied_on date NOT NULL,
    due_on date NOT NULL,
    intent character varying(10) NOT NULL,
    interest character varying(10) NOT NULL,
    conduct character varying(10) NOT NULL,
    motive_weight character varying(8) NOT NULL,
    motive_note character varying(300) NOT NULL,
    conditions_weight character varying(8) NOT NULL,
    conditions_note character varying(300) NOT NULL,
    procedure_weight character varying(8) NOT NULL,
    procedure_note character varying(300) NOT NULL,
    gravity_weight character varying(8) NOT NULL,
    gravity_note character varying(300) NOT NULL,
    consequences_weight character varying(8) NOT NULL,
    consequences_note character varying(300) NOT NULL,
    remedy_weight character varying(8) NOT NULL,
    remedy_note character varying(300) NOT NULL,
    opinion text NOT NULL,
    opinion_organ character varying(120) NOT NULL,
    opinion_on date,
    stage character varying(8) NOT NULL,
    decision character varying(8) NOT NULL,
    decision_no character varying(80) NOT NULL,
    decision_organ character varying(120) NOT NULL,
    decided_on date,
    reasons text NOT NULL,
    revocation_no character varying(80) NOT NULL,
    revocation_reason character varying(300) NOT NULL,
    revoked_on date,
    version integer NOT NULL,
    applicant_id uuid,
    cadre_id uuid NOT NULL,
    decided_by_id uuid,
    matter_id uuid NOT NULL,
    owner_unit_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    prepared_by_id uuid,
    reduced_to_id character varying(40),
    registered_by_id uuid NOT NULL,
    revoked_by_id uuid,
    forbidden_id character varying(40),
    ground_id character varying(40),
    CONSTRAINT accountability_tolerancecaseevent_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.accountability_tolerancecaseevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.accountability_tolerancecaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accountability_tolerancecaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accountability_toleranceclause (
    code character varying(40) NOT NULL,
    clause character varying(10) NOT NULL,
    text_zh character varying(200) NOT NULL,
    text_en character varying(300) NOT NULL,
    source character varying(200) NOT NULL,
    listed_from date NOT NULL,
    listed_until date,
    verified character varying(10) NOT NULL
);



CREATE TABLE public.accounts_apitoken (
    digest character varying(128) NOT NULL,
    token_key character varying(25) NOT NULL,
    created timestamp with time zone NOT NULL,
    expiry timestamp with time zone,
    name character varying(60) NOT NULL,
    scopes character varying(30)[] NOT NULL,
    addresses character varying(50)[] NOT NULL,
    last_used_at timestamp with time zone,
    last_used_from character varying(45) NOT NULL,
    unit_id uuid,
    user_id uuid NOT NULL
);



CREATE TABLE public.accounts_attempt (
    key character varying(64) NOT NULL,
    count integer NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT accounts_attempt_count_check CHECK ((count >= 0))
);



CREATE TABLE public.accounts_invitation (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    void_at timestamp with time zone,
    invited_by_id uuid,
    user_id uuid NOT NULL
);



CREATE TABLE public.accounts_ownview (
    id uuid NOT NULL,
    page character varying(60) NOT NULL,
    name character varying(24) NOT NULL,
    query character varying(2000) NOT NULL,
    user_id uuid NOT NULL
);



CREATE TABLE public.accounts_readtally (
    id bigint NOT NULL,
    day date NOT NULL,
    kind character varying(40) NOT NULL,
    count integer NOT NULL,
    last_subject uuid,
    user_id uuid NOT NULL,
    CONSTRAINT accounts_readtally_count_check CHECK ((count >= 0))
);



ALTER TABLE public.accounts_readtally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_readtally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.accounts_roledefinition (
    code character varying(40) NOT NULL,
    name_zh character varying(60) NOT NULL,
    name_en character varying(60) NOT NULL,
    description_zh character varying(300) NOT NULL,
    description_en character varying(300) NOT NULL,
    permissions character varying(40)[] NOT NULL,
    side smallint NOT NULL,
    second_factor boolean NOT NULL,
    shipped boolean NOT NULL,
    CONSTRAINT accounts_roledefinition_side_check CHECK ((side >= 0)),
    CONSTRAINT role_shipped_permits_what_the_product_says CHECK (((NOT shipped) OR (permissions = '{}'::character varying(40)[])))
);

ALTER TABLE ONLY public.accounts_roledefinition FORCE ROW LEVEL SECURITY;



CREATE TABLE public.accounts_rolegrant (
    id uuid NOT NULL,
    role character varying(40) NOT NULL,
    valid daterange NOT NULL,
    granted_by_id uuid,
    unit_id uuid NOT NULL,
    user_id uuid NOT NULL,
    approved_by_id uuid,
    revoked_at timestamp with time zone,
    revoked_by_id uuid,
    side smallint NOT NULL,
    source_id uuid,
    CONSTRAINT accounts_rolegrant_side_check CHECK ((side >= 0)),
    CONSTRAINT grant_administration_not_delegated CHECK (((source_id IS NULL) OR (side = ANY (ARRAY[0, 1])))),
    CONSTRAINT grant_by_two_people CHECK (((approved_by_id IS NULL) OR (NOT ((approved_by_id = granted_by_id) AND (approved_by_id IS NOT NULL) AND (granted_by_id IS NOT NULL))))),
    CONSTRAINT grant_dates_in_order CHECK (((NOT isempty(valid)) AND (lower(valid) IS NOT NULL))),
    CONSTRAINT grant_not_to_oneself CHECK ((((granted_by_id IS NULL) OR (NOT ((granted_by_id = user_id) AND (granted_by_id IS NOT NULL)))) AND ((approved_by_id IS NULL) OR (NOT ((approved_by_id = user_id) AND (approved_by_id IS NOT NULL))))))
);

ALTER TABLE ONLY public.accounts_rolegrant FORCE ROW LEVEL SECURITY;



CREATE TABLE public.accounts_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    address character varying(45) NOT NULL,
    agent character varying(200) NOT NULL,
    user_id uuid
);



CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    id uuid NOT NULL,
    username character varying(60) NOT NULL,
    name character varying(60) NOT NULL,
    department character varying(60) NOT NULL,
    is_active boolean NOT NULL,
    unread integer NOT NULL,
    CONSTRAINT accounts_user_unread_check CHECK ((unread >= 0))
);



CREATE TABLE public.assessments_answer (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    ground character varying(11) NOT NULL,
    told_on date NOT NULL,
    made_on date NOT NULL,
    text text NOT NULL,
    answered_on date,
    answer text NOT NULL,
    cadre_id uuid NOT NULL,
    line_id uuid,
    CONSTRAINT answer_has_its_day CHECK ((((answer = ''::text) AND (answered_on IS NULL)) OR ((answered_on IS NOT NULL) AND (NOT (answer = ''::text))))),
    CONSTRAINT answer_on_a_ground CHECK (((((ground)::text = ''::text) AND ((kind)::text = 'feedback'::text) AND (line_id IS NOT NULL)) OR ((NOT ((kind)::text = 'feedback'::text)) AND (NOT ((ground)::text = ''::text))))),
    CONSTRAINT answer_to_a_grade CHECK (((NOT ((ground)::text = 'incompetent'::text)) OR (line_id IS NOT NULL)))
);

ALTER TABLE ONLY public.assessments_answer FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_assessment (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    held_on date NOT NULL,
    assessors character varying(200) NOT NULL,
    summary text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    recorded_by_id uuid,
    project_id uuid,
    node_id uuid,
    CONSTRAINT assessment_at_a_key_node CHECK (((((kind)::text = 'key_node'::text) AND (node_id IS NOT NULL)) OR ((NOT ((kind)::text = 'key_node'::text)) AND (node_id IS NULL)))),
    CONSTRAINT assessment_at_the_front_line_of_a_project CHECK (((NOT ((kind)::text = ANY (ARRAY[('front_line'::character varying)::text, ('key_node'::character varying)::text]))) OR (project_id IS NOT NULL)))
);

ALTER TABLE ONLY public.assessments_assessment FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_assessmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    held_on date NOT NULL,
    assessors character varying(200) NOT NULL,
    summary text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid,
    project_id uuid,
    node_id uuid
);

ALTER TABLE ONLY public.assessments_assessmentevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_assessmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_assessmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_dailyappraisal (
    id uuid NOT NULL,
    year smallint NOT NULL,
    quarter smallint NOT NULL,
    word character varying(5) NOT NULL,
    decided_on date NOT NULL,
    cadre_id uuid NOT NULL,
    CONSTRAINT assessments_dailyappraisal_quarter_check CHECK ((quarter >= 0)),
    CONSTRAINT assessments_dailyappraisal_year_check CHECK ((year >= 0)),
    CONSTRAINT daily_appraisal_of_a_quarter CHECK (((quarter >= 1) AND (quarter <= 4)))
);

ALTER TABLE ONLY public.assessments_dailyappraisal FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_dailyappraisalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    quarter smallint NOT NULL,
    word character varying(5) NOT NULL,
    decided_on date NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT assessments_dailyappraisalevent_quarter_check CHECK ((quarter >= 0)),
    CONSTRAINT assessments_dailyappraisalevent_year_check CHECK ((year >= 0))
);

ALTER TABLE ONLY public.assessments_dailyappraisalevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_dailyappraisalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_dailyappraisalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_dimension (
    code character varying(30) NOT NULL,
    heading character varying(12) NOT NULL,
    name_zh character varying(40) NOT NULL,
    name_en character varying(80) NOT NULL,
    "order" smallint NOT NULL,
    scale_id character varying(20) NOT NULL,
    CONSTRAINT assessments_dimension_order_check CHECK (("order" >= 0))
);



CREATE TABLE public.assessments_draw (
    id uuid NOT NULL,
    of character varying(6) NOT NULL,
    wanted smallint NOT NULL,
    by_unit boolean NOT NULL,
    commitment character varying(64) NOT NULL,
    committed_at timestamp with time zone NOT NULL,
    drawn_at timestamp with time zone,
    revealed_at timestamp with time zone,
    committed_by_id uuid NOT NULL,
    force_id uuid NOT NULL,
    CONSTRAINT assessments_draw_wanted_check CHECK ((wanted >= 0)),
    CONSTRAINT draw_of_one_at_least CHECK ((wanted >= 1)),
    CONSTRAINT revealed_after_it_was_drawn CHECK (((revealed_at IS NULL) OR (drawn_at IS NOT NULL)))
);

ALTER TABLE ONLY public.assessments_draw FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_fieldnote (
    id uuid NOT NULL,
    key uuid NOT NULL,
    kind character varying(11) NOT NULL,
    text text NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    cadre_id uuid,
    observer_id uuid NOT NULL,
    visit_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_fieldnote FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_finding (
    id uuid NOT NULL,
    level character varying(20) NOT NULL,
    evidence character varying(500) NOT NULL,
    assessment_id uuid NOT NULL,
    dimension_id character varying(30) NOT NULL,
    result_id uuid
);

ALTER TABLE ONLY public.assessments_finding FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_findingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    level character varying(20) NOT NULL,
    evidence character varying(500) NOT NULL,
    assessment_id uuid NOT NULL,
    dimension_id character varying(30) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    result_id uuid
);

ALTER TABLE ONLY public.assessments_findingevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_findingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_findingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_forcemember (
    id uuid NOT NULL,
    part character varying(6) NOT NULL,
    explained character varying(300) NOT NULL,
    joined_on date NOT NULL,
    left_on date,
    user_id uuid NOT NULL,
    force_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_forcemember FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_forcereport (
    id uuid NOT NULL,
    number character varying(80) NOT NULL,
    overall text NOT NULL,
    problems text NOT NULL,
    advice text NOT NULL,
    signed_at timestamp with time zone,
    signed_by_id uuid,
    written_by_id uuid NOT NULL,
    force_id uuid NOT NULL,
    CONSTRAINT force_report_signed_by_somebody CHECK ((((signed_at IS NULL) AND (signed_by_id IS NULL)) OR ((signed_at IS NOT NULL) AND (signed_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.assessments_forcereport FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_headquarters (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    matter character varying(200) NOT NULL,
    begins_on date NOT NULL,
    ends_on date,
    document_no character varying(80) NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT headquarters_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= begins_on)))
);

ALTER TABLE ONLY public.assessments_headquarters FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_headquartersmember (
    id uuid NOT NULL,
    part character varying(9) NOT NULL,
    duty character varying(120) NOT NULL,
    since date NOT NULL,
    until date,
    cadre_id uuid NOT NULL,
    headquarters_id uuid NOT NULL,
    CONSTRAINT headquarters_member_dates_in_order CHECK (((until IS NULL) OR (until >= since)))
);

ALTER TABLE ONLY public.assessments_headquartersmember FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_headquartersmemberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    part character varying(9) NOT NULL,
    duty character varying(120) NOT NULL,
    since date NOT NULL,
    until date,
    cadre_id uuid NOT NULL,
    headquarters_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_headquartersmemberevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_headquartersmemberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_headquartersmemberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_lot (
    draw_id uuid NOT NULL,
    seed character varying(64) NOT NULL,
    roster jsonb NOT NULL,
    outcome jsonb NOT NULL
);

ALTER TABLE ONLY public.assessments_lot FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_notephoto (
    id uuid NOT NULL,
    "order" smallint NOT NULL,
    file_id uuid NOT NULL,
    note_id uuid NOT NULL,
    CONSTRAINT assessments_notephoto_order_check CHECK (("order" >= 0))
);

ALTER TABLE ONLY public.assessments_notephoto FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_observation (
    id uuid NOT NULL,
    begins_on date NOT NULL,
    ends_on date NOT NULL,
    midterm_report text NOT NULL,
    midterm_on date,
    closing_report text NOT NULL,
    closed_on date,
    cadre_id uuid NOT NULL,
    headquarters_id uuid,
    started_by_id uuid NOT NULL,
    project_id uuid,
    post_id uuid,
    CONSTRAINT observation_dates_in_order CHECK ((ends_on >= begins_on)),
    CONSTRAINT observation_in_one_place CHECK ((((headquarters_id IS NULL) AND (post_id IS NULL) AND (project_id IS NOT NULL)) OR ((headquarters_id IS NOT NULL) AND (post_id IS NULL) AND (project_id IS NULL)) OR ((headquarters_id IS NULL) AND (post_id IS NOT NULL) AND (project_id IS NULL)))),
    CONSTRAINT observation_report_has_its_day CHECK (((((closed_on IS NULL) AND (closing_report = ''::text)) OR ((closed_on IS NOT NULL) AND (NOT (closing_report = ''::text)))) AND (((midterm_on IS NULL) AND (midterm_report = ''::text)) OR ((midterm_on IS NOT NULL) AND (NOT (midterm_report = ''::text))))))
);

ALTER TABLE ONLY public.assessments_observation FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_observation_observers (
    id bigint NOT NULL,
    observation_id uuid NOT NULL,
    user_id uuid NOT NULL
);



ALTER TABLE public.assessments_observation_observers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_observation_observers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_observationnote (
    id uuid NOT NULL,
    seen_on date NOT NULL,
    text text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    dimension_id character varying(30) NOT NULL,
    evidence_id uuid,
    observation_id uuid NOT NULL,
    observer_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_observationnote FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_personpage (
    id uuid NOT NULL,
    strengths text NOT NULL,
    wanting text NOT NULL,
    advice character varying(11) NOT NULL,
    cadre_id uuid NOT NULL,
    report_id uuid NOT NULL,
    written_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_personpage FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_problem (
    id uuid NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    result text NOT NULL,
    settled_on date,
    recorded_at timestamp with time zone NOT NULL,
    owner_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    revisit_id uuid,
    visit_id uuid NOT NULL,
    CONSTRAINT problem_settled_with_words CHECK ((((result = ''::text) AND (settled_on IS NULL)) OR ((settled_on IS NOT NULL) AND (NOT (result = ''::text)))))
);

ALTER TABLE ONLY public.assessments_problem FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_project (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    sector character varying(8) NOT NULL,
    investment numeric(10,4) NOT NULL,
    source character varying(120) NOT NULL,
    signed_on date,
    stage character varying(9) NOT NULL,
    note text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT project_invests CHECK ((investment > (0)::numeric)),
    CONSTRAINT project_signed_on_a_day CHECK ((((stage)::text = ANY (ARRAY[('talks'::character varying)::text, ('stopped'::character varying)::text])) OR (signed_on IS NOT NULL)))
);

ALTER TABLE ONLY public.assessments_project FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_projectnode (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    planned_on date NOT NULL,
    met_on date,
    reaches character varying(9) NOT NULL,
    project_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_projectnode FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_projectresult (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    text character varying(300) NOT NULL,
    level character varying(8) NOT NULL,
    achieved_on date NOT NULL,
    source character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    project_id uuid NOT NULL,
    proof_id uuid,
    recorded_by_id uuid,
    CONSTRAINT project_innovation_proven CHECK (((((kind)::text = 'innovation'::text) AND (proof_id IS NOT NULL) AND (NOT ((level)::text = ''::text))) OR ((NOT ((kind)::text = 'innovation'::text)) AND ((level)::text = ''::text))))
);

ALTER TABLE ONLY public.assessments_projectresult FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_projectresultevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    text character varying(300) NOT NULL,
    level character varying(8) NOT NULL,
    achieved_on date NOT NULL,
    source character varying(120) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    project_id uuid NOT NULL,
    proof_id uuid,
    recorded_by_id uuid
);

ALTER TABLE ONLY public.assessments_projectresultevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_projectresultevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_projectresultevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_projectrole (
    id uuid NOT NULL,
    part character varying(8) NOT NULL,
    duty character varying(120) NOT NULL,
    since date NOT NULL,
    until date,
    source character varying(120) NOT NULL,
    cadre_id uuid NOT NULL,
    project_id uuid NOT NULL,
    CONSTRAINT project_role_dates_in_order CHECK (((until IS NULL) OR (until >= since)))
);

ALTER TABLE ONLY public.assessments_projectrole FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_projectroleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    part character varying(8) NOT NULL,
    duty character varying(120) NOT NULL,
    since date NOT NULL,
    until date,
    source character varying(120) NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    project_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_projectroleevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_projectroleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_projectroleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_projectunit (
    id uuid NOT NULL,
    part character varying(8) NOT NULL,
    since date NOT NULL,
    project_id uuid NOT NULL,
    unit_id uuid NOT NULL
);



CREATE TABLE public.assessments_rating (
    id uuid NOT NULL,
    occasion character varying(120) NOT NULL,
    held_on date NOT NULL,
    "least" smallint NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    recorded_by_id uuid,
    CONSTRAINT assessments_rating_least_check CHECK (("least" >= 0)),
    CONSTRAINT rating_hides_small_groups CHECK (("least" >= 3))
);

ALTER TABLE ONLY public.assessments_rating FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_ratinggroup (
    id uuid NOT NULL,
    name character varying(40) NOT NULL,
    weight smallint NOT NULL,
    issued smallint NOT NULL,
    returned smallint NOT NULL,
    valid smallint NOT NULL,
    counts jsonb NOT NULL,
    "order" smallint NOT NULL,
    rating_id uuid NOT NULL,
    CONSTRAINT assessments_ratinggroup_issued_check CHECK ((issued >= 0)),
    CONSTRAINT assessments_ratinggroup_order_check CHECK (("order" >= 0)),
    CONSTRAINT assessments_ratinggroup_returned_check CHECK ((returned >= 0)),
    CONSTRAINT assessments_ratinggroup_valid_check CHECK ((valid >= 0)),
    CONSTRAINT assessments_ratinggroup_weight_check CHECK ((weight >= 0)),
    CONSTRAINT rating_ballots_add_up CHECK (((returned <= issued) AND (valid <= returned))),
    CONSTRAINT rating_weight_in_per_cent CHECK (((weight >= 1) AND (weight <= 100)))
);

ALTER TABLE ONLY public.assessments_ratinggroup FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_round (
    id uuid NOT NULL,
    year smallint NOT NULL,
    approval_no character varying(80) NOT NULL,
    state character varying(9) NOT NULL,
    decided_on date,
    document_no character varying(80) NOT NULL,
    explanation character varying(500) NOT NULL,
    committed_at timestamp with time zone,
    committed_by_id uuid,
    started_by_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT appraisal_round_committed_on_a_day CHECK ((((committed_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((committed_at IS NOT NULL) AND (decided_on IS NOT NULL) AND ((state)::text = 'committed'::text)))),
    CONSTRAINT assessments_round_year_check CHECK ((year >= 0))
);

ALTER TABLE ONLY public.assessments_round FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_roundline (
    id uuid NOT NULL,
    unit_text character varying(120) NOT NULL,
    grade character varying(12) NOT NULL,
    counted boolean NOT NULL,
    told_on date,
    cadre_id uuid NOT NULL,
    round_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_roundline FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_scale (
    code character varying(20) NOT NULL,
    name_zh character varying(40) NOT NULL,
    name_en character varying(60) NOT NULL,
    levels jsonb NOT NULL
);



CREATE TABLE public.assessments_target (
    id uuid NOT NULL,
    reason character varying(200) NOT NULL,
    cadre_id uuid NOT NULL,
    force_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_target FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_taskforce (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    matter character varying(200) NOT NULL,
    begins_on date NOT NULL,
    ends_on date NOT NULL,
    document_no character varying(80) NOT NULL,
    closed_on date,
    formed_by_id uuid NOT NULL,
    headquarters_id uuid,
    post_id uuid,
    project_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT task_force_dates_in_order CHECK ((ends_on >= begins_on)),
    CONSTRAINT task_force_of_one_matter CHECK ((((headquarters_id IS NULL) AND (project_id IS NULL)) OR ((post_id IS NULL) AND (project_id IS NULL)) OR ((headquarters_id IS NULL) AND (post_id IS NULL))))
);

ALTER TABLE ONLY public.assessments_taskforce FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_taskforce_areas (
    id bigint NOT NULL,
    taskforce_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_taskforce_areas FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_taskforce_areas ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_taskforce_areas_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_touchstonepost (
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    reason character varying(200) NOT NULL,
    flagged_on date NOT NULL,
    ended_on date,
    unit_id uuid NOT NULL,
    CONSTRAINT touchstone_dates_in_order CHECK (((ended_on IS NULL) OR (ended_on >= flagged_on)))
);

ALTER TABLE ONLY public.assessments_touchstonepost FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_visit (
    id uuid NOT NULL,
    place character varying(120) NOT NULL,
    planned_for timestamp with time zone NOT NULL,
    purpose character varying(300) NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    called_off_at timestamp with time zone,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    draw_id uuid,
    force_id uuid NOT NULL,
    planned_by_id uuid NOT NULL,
    started_by_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT visit_ends_after_it_started CHECK (((ended_at IS NULL) OR (ended_at >= started_at))),
    CONSTRAINT visit_started_by_somebody CHECK ((((ended_at IS NULL) AND (started_at IS NULL) AND (started_by_id IS NULL)) OR ((called_off_at IS NULL) AND (started_at IS NOT NULL) AND (started_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.assessments_visit FORCE ROW LEVEL SECURITY;



CREATE TABLE public.assessments_visit_people (
    id bigint NOT NULL,
    visit_id uuid NOT NULL,
    cadre_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_visit_people FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_visit_people ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_visit_people_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.assessments_visit_visitors (
    id bigint NOT NULL,
    visit_id uuid NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE ONLY public.assessments_visit_visitors FORCE ROW LEVEL SECURITY;



ALTER TABLE public.assessments_visit_visitors ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.assessments_visit_visitors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.audit_entry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor character varying(150) NOT NULL,
    address character varying(45) NOT NULL,
    action character varying(60) NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id character varying(60) NOT NULL,
    detail jsonb NOT NULL,
    role character varying(200) NOT NULL
);



ALTER TABLE public.audit_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.audit_seal (
    id bigint NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    entry_ids jsonb NOT NULL,
    root character varying(64) NOT NULL,
    previous_head character varying(64) NOT NULL,
    head character varying(64) NOT NULL
);



ALTER TABLE public.audit_seal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.audit_sealedentry (
    entry_id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    seal_id bigint NOT NULL
);



CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);



ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);



ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);



ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_appointment (
    id uuid NOT NULL,
    unit_text character varying(120) NOT NULL,
    title character varying(120) NOT NULL,
    kind character varying(12) NOT NULL,
    level smallint,
    person_level smallint,
    is_leadership boolean NOT NULL,
    is_principal boolean,
    is_main boolean NOT NULL,
    in_team boolean NOT NULL,
    change character varying(12) NOT NULL,
    exceptional boolean NOT NULL,
    probation_until date,
    confirmed_on date,
    grassroots boolean,
    grassroots_reason character varying(200) NOT NULL,
    document_no character varying(80) NOT NULL,
    removal_document_no character varying(80) NOT NULL,
    valid daterange NOT NULL,
    start_precision character varying(5) NOT NULL,
    unit_id uuid,
    cadre_id uuid NOT NULL,
    category character varying(12) NOT NULL,
    confirmation_document_no character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT appointment_dates_in_order CHECK (((NOT isempty(valid)) AND (lower(valid) IS NOT NULL))),
    CONSTRAINT cadres_appointment_level_check CHECK ((level >= 0)),
    CONSTRAINT cadres_appointment_person_level_check CHECK ((person_level >= 0))
);

ALTER TABLE ONLY public.cadres_appointment FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_appointment.unit_text IS 'A0201A';



COMMENT ON COLUMN public.cadres_appointment.title IS 'A0215A';



COMMENT ON COLUMN public.cadres_appointment.level IS 'A0221';



COMMENT ON COLUMN public.cadres_appointment.is_leadership IS 'A0219';



COMMENT ON COLUMN public.cadres_appointment.is_principal IS 'A0201E';



COMMENT ON COLUMN public.cadres_appointment.is_main IS 'A0279';



COMMENT ON COLUMN public.cadres_appointment.in_team IS 'A0201D';



COMMENT ON COLUMN public.cadres_appointment.change IS 'A0247';



COMMENT ON COLUMN public.cadres_appointment.exceptional IS 'A0251B';



COMMENT ON COLUMN public.cadres_appointment.document_no IS 'A0245';



COMMENT ON COLUMN public.cadres_appointment.removal_document_no IS 'A0267';



COMMENT ON COLUMN public.cadres_appointment.valid IS 'A0243 A0265';



COMMENT ON COLUMN public.cadres_appointment.unit_id IS 'A0201B';



CREATE TABLE public.cadres_appointmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    unit_text character varying(120) NOT NULL,
    title character varying(120) NOT NULL,
    kind character varying(12) NOT NULL,
    level smallint,
    person_level smallint,
    is_leadership boolean NOT NULL,
    is_principal boolean,
    is_main boolean NOT NULL,
    in_team boolean NOT NULL,
    change character varying(12) NOT NULL,
    exceptional boolean NOT NULL,
    probation_until date,
    confirmed_on date,
    grassroots boolean,
    grassroots_reason character varying(200) NOT NULL,
    document_no character varying(80) NOT NULL,
    removal_document_no character varying(80) NOT NULL,
    valid daterange NOT NULL,
    start_precision character varying(5) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid,
    cadre_id uuid NOT NULL,
    category character varying(12) NOT NULL,
    confirmation_document_no character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT cadres_appointmentevent_level_check CHECK ((level >= 0)),
    CONSTRAINT cadres_appointmentevent_person_level_check CHECK ((person_level >= 0))
);

ALTER TABLE ONLY public.cadres_appointmentevent FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_appointmentevent.unit_text IS 'A0201A';



COMMENT ON COLUMN public.cadres_appointmentevent.title IS 'A0215A';



COMMENT ON COLUMN public.cadres_appointmentevent.level IS 'A0221';



COMMENT ON COLUMN public.cadres_appointmentevent.is_leadership IS 'A0219';



COMMENT ON COLUMN public.cadres_appointmentevent.is_principal IS 'A0201E';



COMMENT ON COLUMN public.cadres_appointmentevent.is_main IS 'A0279';



COMMENT ON COLUMN public.cadres_appointmentevent.in_team IS 'A0201D';



COMMENT ON COLUMN public.cadres_appointmentevent.change IS 'A0247';



COMMENT ON COLUMN public.cadres_appointmentevent.exceptional IS 'A0251B';



COMMENT ON COLUMN public.cadres_appointmentevent.document_no IS 'A0245';



COMMENT ON COLUMN public.cadres_appointmentevent.removal_document_no IS 'A0267';



COMMENT ON COLUMN public.cadres_appointmentevent.valid IS 'A0243 A0265';



COMMENT ON COLUMN public.cadres_appointmentevent.unit_id IS 'A0201B';



ALTER TABLE public.cadres_appointmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_appointmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_appraisal (
    id uuid NOT NULL,
    year smallint NOT NULL,
    grade character varying(12) NOT NULL,
    word character varying(40) NOT NULL,
    decided_on date NOT NULL,
    document_no character varying(80) NOT NULL,
    cadre_id uuid NOT NULL,
    decided_assumed boolean NOT NULL,
    CONSTRAINT cadres_appraisal_year_check CHECK ((year >= 0))
);

ALTER TABLE ONLY public.cadres_appraisal FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_appraisal.year IS 'A1521';



COMMENT ON COLUMN public.cadres_appraisal.grade IS 'A1517 ZB18';



CREATE TABLE public.cadres_appraisalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    grade character varying(12) NOT NULL,
    word character varying(40) NOT NULL,
    decided_on date NOT NULL,
    document_no character varying(80) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    decided_assumed boolean NOT NULL,
    CONSTRAINT cadres_appraisalevent_year_check CHECK ((year >= 0))
);

ALTER TABLE ONLY public.cadres_appraisalevent FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_appraisalevent.year IS 'A1521';



COMMENT ON COLUMN public.cadres_appraisalevent.grade IS 'A1517 ZB18';



ALTER TABLE public.cadres_appraisalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_appraisalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_award (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    organ character varying(120) NOT NULL,
    awarded_on character varying(10),
    cadre_id uuid NOT NULL,
    CONSTRAINT cadres_award_awarded_on_check CHECK (((awarded_on)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_award FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_award.name IS 'A1404A';



COMMENT ON COLUMN public.cadres_award.organ IS 'A1411A';



COMMENT ON COLUMN public.cadres_award.awarded_on IS 'A1407';



CREATE TABLE public.cadres_awardevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    organ character varying(120) NOT NULL,
    awarded_on character varying(10),
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    CONSTRAINT cadres_awardevent_awarded_on_check CHECK (((awarded_on)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_awardevent FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_awardevent.name IS 'A1404A';



COMMENT ON COLUMN public.cadres_awardevent.organ IS 'A1411A';



COMMENT ON COLUMN public.cadres_awardevent.awarded_on IS 'A1407';



ALTER TABLE public.cadres_awardevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_awardevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_cadre (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    name_search character varying(400) NOT NULL,
    sex character varying(1) NOT NULL,
    birth character varying(10),
    ethnic_group character varying(4) NOT NULL,
    native_place character varying(60) NOT NULL,
    birth_place character varying(60) NOT NULL,
    political_status character varying(4) NOT NULL,
    party_joined character varying(10),
    party_full_on character varying(10),
    party_text character varying(60) NOT NULL,
    work_started character varying(10),
    registered_on character varying(10),
    identity character varying(16) NOT NULL,
    management_state character varying(10) NOT NULL,
    home_order integer NOT NULL,
    host_units uuid[] NOT NULL,
    professional_title character varying(60) NOT NULL,
    speciality character varying(200) NOT NULL,
    post_text character varying(300) NOT NULL,
    resume_text text NOT NULL,
    awards_text text NOT NULL,
    appraisals_text text NOT NULL,
    remarks text NOT NULL,
    data_key bytea NOT NULL,
    id_number_sealed bytea,
    id_number_index character varying(64),
    phone_sealed bytea,
    address_sealed bytea,
    health_sealed bytea,
    version integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    form_file_id uuid,
    home_unit_id uuid NOT NULL,
    photo_id uuid,
    user_id uuid,
    form_said jsonb NOT NULL,
    CONSTRAINT cadres_cadre_birth_check CHECK (((birth)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadre_home_order_check CHECK ((home_order >= 0)),
    CONSTRAINT cadres_cadre_party_full_on_check CHECK (((party_full_on)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadre_party_joined_check CHECK (((party_joined)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadre_registered_on_check CHECK (((registered_on)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadre_version_check CHECK ((version >= 0)),
    CONSTRAINT cadres_cadre_work_started_check CHECK (((work_started)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_cadre FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_cadre.name IS 'A0101';



COMMENT ON COLUMN public.cadres_cadre.name_search IS 'A0102';



COMMENT ON COLUMN public.cadres_cadre.sex IS 'A0104';



COMMENT ON COLUMN public.cadres_cadre.birth IS 'A0107';



COMMENT ON COLUMN public.cadres_cadre.ethnic_group IS 'A0117 GB3304';



COMMENT ON COLUMN public.cadres_cadre.native_place IS 'A0111A';



COMMENT ON COLUMN public.cadres_cadre.birth_place IS 'A0114A';



COMMENT ON COLUMN public.cadres_cadre.political_status IS 'A0141 GB4762';



COMMENT ON COLUMN public.cadres_cadre.party_joined IS 'A0144';



COMMENT ON COLUMN public.cadres_cadre.party_text IS 'A0140';



COMMENT ON COLUMN public.cadres_cadre.work_started IS 'A0134';



COMMENT ON COLUMN public.cadres_cadre.registered_on IS 'A2949';



COMMENT ON COLUMN public.cadres_cadre.identity IS 'A0121';



COMMENT ON COLUMN public.cadres_cadre.management_state IS 'A0163';



COMMENT ON COLUMN public.cadres_cadre.home_order IS 'A0225';



COMMENT ON COLUMN public.cadres_cadre.professional_title IS 'A0196';



COMMENT ON COLUMN public.cadres_cadre.speciality IS 'A0187A';



COMMENT ON COLUMN public.cadres_cadre.post_text IS 'A0192A';



COMMENT ON COLUMN public.cadres_cadre.resume_text IS 'A1701';



COMMENT ON COLUMN public.cadres_cadre.awards_text IS 'A14Z101';



COMMENT ON COLUMN public.cadres_cadre.appraisals_text IS 'A15Z101';



COMMENT ON COLUMN public.cadres_cadre.remarks IS 'A0180';



COMMENT ON COLUMN public.cadres_cadre.id_number_sealed IS 'A0184';



COMMENT ON COLUMN public.cadres_cadre.health_sealed IS 'A0128';



COMMENT ON COLUMN public.cadres_cadre.home_unit_id IS 'A0195';



COMMENT ON COLUMN public.cadres_cadre.photo_id IS 'A57';



CREATE TABLE public.cadres_cadreevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    name_search character varying(400) NOT NULL,
    sex character varying(1) NOT NULL,
    birth character varying(10),
    ethnic_group character varying(4) NOT NULL,
    native_place character varying(60) NOT NULL,
    birth_place character varying(60) NOT NULL,
    political_status character varying(4) NOT NULL,
    party_joined character varying(10),
    party_full_on character varying(10),
    party_text character varying(60) NOT NULL,
    work_started character varying(10),
    registered_on character varying(10),
    identity character varying(16) NOT NULL,
    management_state character varying(10) NOT NULL,
    home_order integer NOT NULL,
    host_units uuid[] NOT NULL,
    professional_title character varying(60) NOT NULL,
    speciality character varying(200) NOT NULL,
    post_text character varying(300) NOT NULL,
    resume_text text NOT NULL,
    awards_text text NOT NULL,
    appraisals_text text NOT NULL,
    remarks text NOT NULL,
    id_number_sealed bytea,
    phone_sealed bytea,
    address_sealed bytea,
    health_sealed bytea,
    version integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    form_file_id uuid,
    home_unit_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    photo_id uuid,
    user_id uuid,
    form_said jsonb NOT NULL,
    CONSTRAINT cadres_cadreevent_birth_check CHECK (((birth)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadreevent_home_order_check CHECK ((home_order >= 0)),
    CONSTRAINT cadres_cadreevent_party_full_on_check CHECK (((party_full_on)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadreevent_party_joined_check CHECK (((party_joined)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadreevent_registered_on_check CHECK (((registered_on)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_cadreevent_version_check CHECK ((version >= 0)),
    CONSTRAINT cadres_cadreevent_work_started_check CHECK (((work_started)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_cadreevent FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_cadreevent.name IS 'A0101';



COMMENT ON COLUMN public.cadres_cadreevent.name_search IS 'A0102';



COMMENT ON COLUMN public.cadres_cadreevent.sex IS 'A0104';



COMMENT ON COLUMN public.cadres_cadreevent.birth IS 'A0107';



COMMENT ON COLUMN public.cadres_cadreevent.ethnic_group IS 'A0117 GB3304';



COMMENT ON COLUMN public.cadres_cadreevent.native_place IS 'A0111A';



COMMENT ON COLUMN public.cadres_cadreevent.birth_place IS 'A0114A';



COMMENT ON COLUMN public.cadres_cadreevent.political_status IS 'A0141 GB4762';



COMMENT ON COLUMN public.cadres_cadreevent.party_joined IS 'A0144';



COMMENT ON COLUMN public.cadres_cadreevent.party_text IS 'A0140';



COMMENT ON COLUMN public.cadres_cadreevent.work_started IS 'A0134';



COMMENT ON COLUMN public.cadres_cadreevent.registered_on IS 'A2949';



COMMENT ON COLUMN public.cadres_cadreevent.identity IS 'A0121';



COMMENT ON COLUMN public.cadres_cadreevent.management_state IS 'A0163';



COMMENT ON COLUMN public.cadres_cadreevent.home_order IS 'A0225';



COMMENT ON COLUMN public.cadres_cadreevent.professional_title IS 'A0196';



COMMENT ON COLUMN public.cadres_cadreevent.speciality IS 'A0187A';



COMMENT ON COLUMN public.cadres_cadreevent.post_text IS 'A0192A';



COMMENT ON COLUMN public.cadres_cadreevent.resume_text IS 'A1701';



COMMENT ON COLUMN public.cadres_cadreevent.awards_text IS 'A14Z101';



COMMENT ON COLUMN public.cadres_cadreevent.appraisals_text IS 'A15Z101';



COMMENT ON COLUMN public.cadres_cadreevent.remarks IS 'A0180';



COMMENT ON COLUMN public.cadres_cadreevent.id_number_sealed IS 'A0184';



COMMENT ON COLUMN public.cadres_cadreevent.health_sealed IS 'A0128';



COMMENT ON COLUMN public.cadres_cadreevent.home_unit_id IS 'A0195';



COMMENT ON COLUMN public.cadres_cadreevent.photo_id IS 'A57';



ALTER TABLE public.cadres_cadreevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_cadreevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_comparedform (
    id uuid NOT NULL,
    number integer NOT NULL,
    file_name character varying(200) NOT NULL,
    name character varying(60) NOT NULL,
    problems jsonb NOT NULL,
    lines jsonb NOT NULL,
    same smallint NOT NULL,
    normalized smallint NOT NULL,
    differs smallint NOT NULL,
    only_form smallint NOT NULL,
    only_file smallint NOT NULL,
    to_look_at smallint NOT NULL,
    cadre_id uuid,
    comparison_id uuid NOT NULL,
    CONSTRAINT cadres_comparedform_differs_check CHECK ((differs >= 0)),
    CONSTRAINT cadres_comparedform_normalized_check CHECK ((normalized >= 0)),
    CONSTRAINT cadres_comparedform_number_check CHECK ((number >= 0)),
    CONSTRAINT cadres_comparedform_only_file_check CHECK ((only_file >= 0)),
    CONSTRAINT cadres_comparedform_only_form_check CHECK ((only_form >= 0)),
    CONSTRAINT cadres_comparedform_same_check CHECK ((same >= 0)),
    CONSTRAINT cadres_comparedform_to_look_at_check CHECK ((to_look_at >= 0))
);

ALTER TABLE ONLY public.cadres_comparedform FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_dateverification (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    value character varying(10) NOT NULL,
    document_no character varying(80) NOT NULL,
    verified_on date NOT NULL,
    verified_by character varying(60) NOT NULL,
    cadre_id uuid NOT NULL,
    CONSTRAINT cadres_dateverification_value_check CHECK (((value)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_dateverification FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_dateverificationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    value character varying(10) NOT NULL,
    document_no character varying(80) NOT NULL,
    verified_on date NOT NULL,
    verified_by character varying(60) NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT cadres_dateverificationevent_value_check CHECK (((value)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_dateverificationevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.cadres_dateverificationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_dateverificationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_declaration (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    present boolean NOT NULL,
    declared_on date NOT NULL,
    declared_by character varying(60) NOT NULL,
    cadre_id uuid NOT NULL
);

ALTER TABLE ONLY public.cadres_declaration FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_declarationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    present boolean NOT NULL,
    declared_on date NOT NULL,
    declared_by character varying(60) NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE ONLY public.cadres_declarationevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.cadres_declarationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_declarationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_education (
    id uuid NOT NULL,
    mode character varying(10) NOT NULL,
    education character varying(4) NOT NULL,
    education_text character varying(60) NOT NULL,
    degree character varying(4) NOT NULL,
    degree_text character varying(60) NOT NULL,
    school character varying(120) NOT NULL,
    major character varying(80) NOT NULL,
    started character varying(10),
    graduated character varying(10),
    verified boolean NOT NULL,
    cadre_id uuid NOT NULL,
    CONSTRAINT cadres_education_graduated_check CHECK (((graduated)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_education_started_check CHECK (((started)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_education FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_education.mode IS 'A0837';



COMMENT ON COLUMN public.cadres_education.education IS 'A0801B ZB64';



COMMENT ON COLUMN public.cadres_education.education_text IS 'A0801A';



COMMENT ON COLUMN public.cadres_education.degree IS 'A0901B GB6864';



COMMENT ON COLUMN public.cadres_education.degree_text IS 'A0901A';



COMMENT ON COLUMN public.cadres_education.school IS 'A0814';



COMMENT ON COLUMN public.cadres_education.major IS 'A0824';



COMMENT ON COLUMN public.cadres_education.started IS 'A0804';



COMMENT ON COLUMN public.cadres_education.graduated IS 'A0807';



CREATE TABLE public.cadres_educationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    mode character varying(10) NOT NULL,
    education character varying(4) NOT NULL,
    education_text character varying(60) NOT NULL,
    degree character varying(4) NOT NULL,
    degree_text character varying(60) NOT NULL,
    school character varying(120) NOT NULL,
    major character varying(80) NOT NULL,
    started character varying(10),
    graduated character varying(10),
    verified boolean NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT cadres_educationevent_graduated_check CHECK (((graduated)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_educationevent_started_check CHECK (((started)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_educationevent FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_educationevent.mode IS 'A0837';



COMMENT ON COLUMN public.cadres_educationevent.education IS 'A0801B ZB64';



COMMENT ON COLUMN public.cadres_educationevent.education_text IS 'A0801A';



COMMENT ON COLUMN public.cadres_educationevent.degree IS 'A0901B GB6864';



COMMENT ON COLUMN public.cadres_educationevent.degree_text IS 'A0901A';



COMMENT ON COLUMN public.cadres_educationevent.school IS 'A0814';



COMMENT ON COLUMN public.cadres_educationevent.major IS 'A0824';



COMMENT ON COLUMN public.cadres_educationevent.started IS 'A0804';



COMMENT ON COLUMN public.cadres_educationevent.graduated IS 'A0807';



ALTER TABLE public.cadres_educationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_educationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_familymember (
    id uuid NOT NULL,
    relation character varying(20) NOT NULL,
    "order" smallint NOT NULL,
    sealed bytea NOT NULL,
    cadre_id uuid NOT NULL,
    relative_id uuid,
    CONSTRAINT cadres_familymember_order_check CHECK (("order" >= 0))
);

ALTER TABLE ONLY public.cadres_familymember FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_familymember.relation IS 'A3604A';



CREATE TABLE public.cadres_familymemberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    relation character varying(20) NOT NULL,
    "order" smallint NOT NULL,
    sealed bytea NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    relative_id uuid,
    CONSTRAINT cadres_familymemberevent_order_check CHECK (("order" >= 0))
);

ALTER TABLE ONLY public.cadres_familymemberevent FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_familymemberevent.relation IS 'A3604A';



ALTER TABLE public.cadres_familymemberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_familymemberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_formcomparison (
    id uuid NOT NULL,
    total integer NOT NULL,
    without_form integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    run_id uuid,
    started_by_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT cadres_formcomparison_total_check CHECK ((total >= 0)),
    CONSTRAINT cadres_formcomparison_without_form_check CHECK ((without_form >= 0))
);

ALTER TABLE ONLY public.cadres_formcomparison FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_formcomparison_files (
    id bigint NOT NULL,
    formcomparison_id uuid NOT NULL,
    storedfile_id uuid NOT NULL
);

ALTER TABLE ONLY public.cadres_formcomparison_files FORCE ROW LEVEL SECURITY;



ALTER TABLE public.cadres_formcomparison_files ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_formcomparison_files_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_grassrootsperiod (
    id uuid NOT NULL,
    valid daterange NOT NULL,
    description character varying(200) NOT NULL,
    decided_by character varying(60) NOT NULL,
    cadre_id uuid NOT NULL
);

ALTER TABLE ONLY public.cadres_grassrootsperiod FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_grassrootsperiodevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    valid daterange NOT NULL,
    description character varying(200) NOT NULL,
    decided_by character varying(60) NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE ONLY public.cadres_grassrootsperiodevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.cadres_grassrootsperiodevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_grassrootsperiodevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_importbatch (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    headings jsonb NOT NULL,
    samples jsonb NOT NULL,
    mapping jsonb NOT NULL,
    approval_number character varying(80) NOT NULL,
    report jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    committed_at timestamp with time zone,
    run_id uuid,
    started_by_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    decided jsonb NOT NULL,
    CONSTRAINT import_committed_has_its_time CHECK (((((state)::text = 'committed'::text) OR (committed_at IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'committed'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (committed_at IS NULL) THEN 1
    ELSE 0
END))))
);

ALTER TABLE ONLY public.cadres_importbatch FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_importbatch_files (
    id bigint NOT NULL,
    importbatch_id uuid NOT NULL,
    storedfile_id uuid NOT NULL
);

ALTER TABLE ONLY public.cadres_importbatch_files FORCE ROW LEVEL SECURITY;



ALTER TABLE public.cadres_importbatch_files ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_importbatch_files_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_importmapping (
    id uuid NOT NULL,
    heading_set character varying(64) NOT NULL,
    columns jsonb NOT NULL,
    user_id uuid NOT NULL
);



CREATE TABLE public.cadres_listexport (
    id uuid NOT NULL,
    rows integer,
    made_at timestamp with time zone,
    expires_at timestamp with time zone,
    taken_at timestamp with time zone,
    approval_id uuid NOT NULL,
    file_id uuid,
    run_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT cadres_listexport_rows_check CHECK ((rows >= 0)),
    CONSTRAINT export_file_has_its_end CHECK ((((expires_at IS NULL) AND (file_id IS NULL) AND (made_at IS NULL) AND (rows IS NULL)) OR ((expires_at IS NOT NULL) AND (made_at IS NOT NULL) AND (rows IS NOT NULL)))),
    CONSTRAINT export_taken_is_gone CHECK (((taken_at IS NULL) OR ((file_id IS NULL) AND (made_at IS NOT NULL))))
);

ALTER TABLE ONLY public.cadres_listexport FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_matter (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    exempted_on date,
    exemption_document_no character varying(80) NOT NULL,
    cadre_id uuid NOT NULL,
    CONSTRAINT matter_dates_in_order CHECK (((closed_on IS NULL) OR (closed_on >= opened_on))),
    CONSTRAINT matter_exempted_by_document CHECK (((exempted_on IS NULL) OR (NOT ((exemption_document_no)::text = ''::text))))
);

ALTER TABLE ONLY public.cadres_matter FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_matterevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    exempted_on date,
    exemption_document_no character varying(80) NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE ONLY public.cadres_matterevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.cadres_matterevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_matterevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_quotause (
    quota_id uuid NOT NULL,
    used integer NOT NULL,
    vacant boolean NOT NULL,
    counted_on date NOT NULL,
    CONSTRAINT cadres_quotause_used_check CHECK ((used >= 0))
);



CREATE TABLE public.cadres_quotauseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    used integer NOT NULL,
    vacant boolean NOT NULL,
    counted_on date NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    quota_id uuid NOT NULL,
    CONSTRAINT cadres_quotauseevent_used_check CHECK ((used >= 0))
);



ALTER TABLE public.cadres_quotauseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_quotauseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_rankperiod (
    id uuid NOT NULL,
    scale character varying(5) NOT NULL,
    rank smallint NOT NULL,
    document_no character varying(80) NOT NULL,
    valid daterange NOT NULL,
    start_precision character varying(5) NOT NULL,
    cadre_id uuid NOT NULL,
    removal_document_no character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT cadres_rankperiod_rank_check CHECK ((rank >= 0)),
    CONSTRAINT rank_dates_in_order CHECK (((NOT isempty(valid)) AND (lower(valid) IS NOT NULL))),
    CONSTRAINT rank_of_the_ladder CHECK (((rank >= 1) AND (rank <= 12)))
);

ALTER TABLE ONLY public.cadres_rankperiod FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_rankperiod.scale IS 'A0531';



COMMENT ON COLUMN public.cadres_rankperiod.rank IS 'A0501B';



COMMENT ON COLUMN public.cadres_rankperiod.valid IS 'A0504 A0517';



CREATE TABLE public.cadres_rankperiodevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    scale character varying(5) NOT NULL,
    rank smallint NOT NULL,
    document_no character varying(80) NOT NULL,
    valid daterange NOT NULL,
    start_precision character varying(5) NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    removal_document_no character varying(80) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT cadres_rankperiodevent_rank_check CHECK ((rank >= 0))
);

ALTER TABLE ONLY public.cadres_rankperiodevent FORCE ROW LEVEL SECURITY;



COMMENT ON COLUMN public.cadres_rankperiodevent.scale IS 'A0531';



COMMENT ON COLUMN public.cadres_rankperiodevent.rank IS 'A0501B';



COMMENT ON COLUMN public.cadres_rankperiodevent.valid IS 'A0504 A0517';



ALTER TABLE public.cadres_rankperiodevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_rankperiodevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.cadres_resumeline (
    id uuid NOT NULL,
    "order" smallint NOT NULL,
    started character varying(10),
    ended character varying(10),
    text text NOT NULL,
    understood boolean NOT NULL,
    cadre_id uuid NOT NULL,
    CONSTRAINT cadres_resumeline_ended_check CHECK (((ended)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_resumeline_order_check CHECK (("order" >= 0)),
    CONSTRAINT cadres_resumeline_started_check CHECK (((started)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_resumeline FORCE ROW LEVEL SECURITY;



CREATE TABLE public.cadres_resumelineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "order" smallint NOT NULL,
    started character varying(10),
    ended character varying(10),
    text text NOT NULL,
    understood boolean NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT cadres_resumelineevent_ended_check CHECK (((ended)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
    CONSTRAINT cadres_resumelineevent_order_check CHECK (("order" >= 0)),
    CONSTRAINT cadres_resumelineevent_started_check CHECK (((started)::text ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text))
);

ALTER TABLE ONLY public.cadres_resumelineevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.cadres_resumelineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cadres_resumelineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.common_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);



CREATE TABLE public.common_keptanswer (
    id uuid NOT NULL,
    actor_id uuid NOT NULL,
    key character varying(80) NOT NULL,
    request_digest character varying(64) NOT NULL,
    status smallint,
    body jsonb NOT NULL,
    headers jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT common_keptanswer_status_check CHECK ((status >= 0))
);



CREATE TABLE public.dashboards_keptfigures (
    id uuid NOT NULL,
    month date NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    reach character varying(64) NOT NULL,
    numbers jsonb NOT NULL,
    by_unit jsonb NOT NULL,
    user_id uuid NOT NULL
);

ALTER TABLE ONLY public.dashboards_keptfigures FORCE ROW LEVEL SECURITY;



CREATE TABLE public.deadlines_deadline (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    record character varying(60) NOT NULL,
    due_on date NOT NULL,
    told jsonb NOT NULL,
    stage smallint NOT NULL,
    opens_on date NOT NULL,
    state character varying(10) NOT NULL,
    postponed_until date,
    note character varying(300) NOT NULL,
    handled_on date,
    announced_on date,
    changed_on date NOT NULL,
    cadre_id uuid NOT NULL,
    handled_by_id uuid,
    CONSTRAINT deadlines_deadline_stage_check CHECK ((stage >= 0))
);

ALTER TABLE ONLY public.deadlines_deadline FORCE ROW LEVEL SECURITY;



CREATE TABLE public.deadlines_leadtime (
    kind character varying(40) NOT NULL,
    amounts smallint[] NOT NULL,
    unit character varying(5) NOT NULL
);



CREATE TABLE public.deadlines_mark (
    id bigint NOT NULL,
    cadre_id uuid NOT NULL,
    marked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);



ALTER TABLE public.deadlines_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deadlines_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.deadlines_yearitem (
    id uuid NOT NULL,
    month_from smallint NOT NULL,
    month_to smallint NOT NULL,
    title_zh character varying(60) NOT NULL,
    title_en character varying(120) NOT NULL,
    owner_id uuid,
    owner_role_id character varying(40),
    CONSTRAINT deadlines_yearitem_month_from_check CHECK ((month_from >= 0)),
    CONSTRAINT deadlines_yearitem_month_to_check CHECK ((month_to >= 0)),
    CONSTRAINT year_item_months_in_order CHECK (((month_from >= 1) AND (month_from <= month_to) AND (month_to <= 12))),
    CONSTRAINT year_item_one_owner CHECK (((owner_id IS NULL) OR (owner_role_id IS NULL)))
);



CREATE TABLE public.deadlines_yearmark (
    id uuid NOT NULL,
    year smallint NOT NULL,
    done_on date NOT NULL,
    done_by_id uuid NOT NULL,
    item_id uuid NOT NULL,
    CONSTRAINT deadlines_yearmark_year_check CHECK ((year >= 0))
);



CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);



ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);



ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.exchange_change (
    id bigint NOT NULL,
    resource character varying(10) NOT NULL,
    object_id uuid NOT NULL,
    units uuid[] NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    number bigint NOT NULL
);

ALTER TABLE ONLY public.exchange_change FORCE ROW LEVEL SECURITY;



ALTER TABLE public.exchange_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.exchange_delivery (
    id uuid NOT NULL,
    resource character varying(10) NOT NULL,
    object_id uuid NOT NULL,
    number bigint NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    tried_at timestamp with time zone,
    status smallint,
    fault character varying(12) NOT NULL,
    webhook_id uuid NOT NULL,
    CONSTRAINT exchange_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT exchange_delivery_status_check CHECK ((status >= 0))
);



CREATE TABLE public.exchange_note (
    id bigint NOT NULL,
    resource character varying(10) NOT NULL,
    object_id uuid NOT NULL,
    units uuid[] NOT NULL,
    changed_at timestamp with time zone NOT NULL
);



ALTER TABLE public.exchange_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchange_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE SEQUENCE public.exchange_place
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



CREATE TABLE public.exchange_webhook (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    url character varying(300) NOT NULL,
    resources character varying(10)[] NOT NULL,
    state character varying(10) NOT NULL,
    place bigint,
    failing_since timestamp with time zone,
    data_key bytea NOT NULL,
    secret_sealed bytea NOT NULL,
    old_secret_sealed bytea,
    old_until timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    made_by_id uuid NOT NULL,
    unit_id uuid NOT NULL
);



CREATE TABLE public.files_storedfile (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    content_type character varying(120) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    data_key bytea NOT NULL,
    sealed bytea NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    unit_id uuid NOT NULL,
    uploaded_by_id uuid,
    CONSTRAINT file_at_most_20_mb CHECK ((size <= 20971520)),
    CONSTRAINT files_storedfile_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.files_storedfile FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_addendum (
    id uuid NOT NULL,
    text_sealed bytea NOT NULL,
    written_at timestamp with time zone NOT NULL,
    written_by_id uuid NOT NULL,
    talk_id uuid NOT NULL
);

ALTER TABLE ONLY public.interviews_addendum FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_attachment (
    id uuid NOT NULL,
    content_type character varying(40) NOT NULL,
    size integer NOT NULL,
    name_sealed bytea NOT NULL,
    content_sealed bytea NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id uuid NOT NULL,
    talk_id uuid NOT NULL,
    CONSTRAINT attachment_at_most_20_mb CHECK (((size >= 1) AND (size <= 20971520))),
    CONSTRAINT interviews_attachment_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.interviews_attachment FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_covered (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    held_on date NOT NULL,
    cadre_id uuid NOT NULL,
    interviewer_id uuid NOT NULL,
    talk_id uuid NOT NULL
);

ALTER TABLE ONLY public.interviews_covered FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_occasion (
    id uuid NOT NULL,
    why character varying(8) NOT NULL,
    due_on date NOT NULL,
    noted_on date NOT NULL,
    dropped_on date,
    cadre_id uuid NOT NULL,
    interviewer_id uuid,
    noted_by_id uuid NOT NULL,
    CONSTRAINT occasion_due_after_noted CHECK ((due_on >= noted_on))
);

ALTER TABLE ONLY public.interviews_occasion FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_plan (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    document_no character varying(80) NOT NULL,
    "group" character varying(10) NOT NULL,
    kind character varying(12) NOT NULL,
    begins_on date NOT NULL,
    ends_on date NOT NULL,
    every_months smallint NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    interviewer_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT interviews_plan_every_months_check CHECK ((every_months >= 0)),
    CONSTRAINT plan_ends_after_it_begins CHECK ((ends_on > begins_on)),
    CONSTRAINT plan_every_months CHECK (((every_months >= 1) AND (every_months <= 24)))
);



CREATE TABLE public.interviews_promise (
    id uuid NOT NULL,
    what_sealed bytea NOT NULL,
    due_on date NOT NULL,
    state character varying(8) NOT NULL,
    result_sealed bytea,
    settled_on date,
    cadre_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    talk_id uuid NOT NULL,
    CONSTRAINT promise_settled_on_a_day CHECK ((((settled_on IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (settled_on IS NOT NULL))))
);

ALTER TABLE ONLY public.interviews_promise FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_reader (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    talk_id uuid NOT NULL
);

ALTER TABLE ONLY public.interviews_reader FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_subject (
    id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    talk_id uuid NOT NULL
);

ALTER TABLE ONLY public.interviews_subject FORCE ROW LEVEL SECURITY;



CREATE TABLE public.interviews_talk (
    id uuid NOT NULL,
    kinds character varying(12)[] NOT NULL,
    held_on date NOT NULL,
    place character varying(120) NOT NULL,
    companion character varying(80) NOT NULL,
    topics character varying(12)[] NOT NULL,
    level smallint NOT NULL,
    state character varying(6) NOT NULL,
    reply_due_on date,
    replied_on date,
    data_key bytea NOT NULL,
    body_sealed bytea NOT NULL,
    signed_at timestamp with time zone,
    version integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    interviewer_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    team_id uuid,
    CONSTRAINT interviews_talk_level_check CHECK ((level >= 0)),
    CONSTRAINT interviews_talk_version_check CHECK ((version >= 0)),
    CONSTRAINT talk_has_a_kind CHECK ((
CASE
    WHEN (kinds IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(kinds, 1), 0)
END >= 1)),
    CONSTRAINT talk_reply_after_inquiry CHECK (((replied_on IS NULL) OR ((replied_on >= held_on) AND (reply_due_on IS NOT NULL)))),
    CONSTRAINT talk_signed_at_a_time CHECK ((((signed_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((signed_at IS NOT NULL) AND ((state)::text = 'signed'::text))))
);

ALTER TABLE ONLY public.interviews_talk FORCE ROW LEVEL SECURITY;



CREATE TABLE public.jobs_run (
    id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    state character varying(12) NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    parameters jsonb NOT NULL,
    report jsonb NOT NULL,
    error text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    started_by_id uuid,
    unit_id uuid,
    CONSTRAINT jobs_run_done_check CHECK ((done >= 0)),
    CONSTRAINT jobs_run_total_check CHECK ((total >= 0))
);



CREATE TABLE public.jobs_workitem (
    id uuid NOT NULL,
    payload jsonb NOT NULL,
    size integer NOT NULL,
    state character varying(12) NOT NULL,
    attempts smallint NOT NULL,
    leased_until timestamp with time zone,
    token uuid,
    error text NOT NULL,
    run_id uuid NOT NULL,
    CONSTRAINT jobs_workitem_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT jobs_workitem_size_check CHECK ((size >= 0))
);



CREATE TABLE public.knox_authtoken (
    digest character varying(128) NOT NULL,
    created timestamp with time zone NOT NULL,
    user_id uuid NOT NULL,
    expiry timestamp with time zone,
    token_key character varying(25) NOT NULL
);



CREATE TABLE public.measures_extension (
    id uuid NOT NULL,
    old_due_on date NOT NULL,
    new_due_on date NOT NULL,
    reason character varying(300) NOT NULL,
    allowed_on date NOT NULL,
    allowed_by_id uuid NOT NULL,
    asked_by_id uuid NOT NULL,
    item_id uuid NOT NULL,
    CONSTRAINT extension_by_two_people CHECK ((NOT (asked_by_id = allowed_by_id))),
    CONSTRAINT extension_to_a_later_day CHECK ((new_due_on > old_due_on))
);



CREATE TABLE public.measures_grant (
    id uuid NOT NULL,
    state character varying(8) NOT NULL,
    reason character varying(300) NOT NULL,
    evidence character varying(300) NOT NULL,
    amount integer NOT NULL,
    checks jsonb NOT NULL,
    asked_on date NOT NULL,
    granted_on date,
    effect_until date,
    revoked_on date,
    revoke_reason character varying(200) NOT NULL,
    approval_id uuid NOT NULL,
    asked_by_id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    decided_by_id uuid,
    file_id uuid,
    measure_id uuid NOT NULL,
    CONSTRAINT grant_decided_by_somebody CHECK ((((granted_on IS NULL) AND ((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('declined'::character varying)::text]))) OR ((decided_by_id IS NOT NULL) AND (granted_on IS NOT NULL) AND ((state)::text = ANY (ARRAY[('granted'::character varying)::text, ('revoked'::character varying)::text]))))),
    CONSTRAINT grant_revoked_with_reason CHECK ((((revoked_on IS NOT NULL) AND ((state)::text = 'revoked'::text) AND (NOT ((revoke_reason)::text = ''::text))) OR ((NOT ((state)::text = 'revoked'::text)) AND (revoked_on IS NULL)))),
    CONSTRAINT measure_grant_by_two_people CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = asked_by_id) AND (decided_by_id IS NOT NULL))))),
    CONSTRAINT measures_grant_amount_check CHECK ((amount >= 0))
);

ALTER TABLE ONLY public.measures_grant FORCE ROW LEVEL SECURITY;



CREATE TABLE public.measures_grantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(8) NOT NULL,
    reason character varying(300) NOT NULL,
    evidence character varying(300) NOT NULL,
    amount integer NOT NULL,
    checks jsonb NOT NULL,
    asked_on date NOT NULL,
    granted_on date,
    effect_until date,
    revoked_on date,
    revoke_reason character varying(200) NOT NULL,
    approval_id uuid NOT NULL,
    asked_by_id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    decided_by_id uuid,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    measure_id uuid NOT NULL,
    CONSTRAINT measures_grantevent_amount_check CHECK ((amount >= 0))
);

ALTER TABLE ONLY public.measures_grantevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.measures_grantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.measures_grantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.measures_itemperson (
    id uuid NOT NULL,
    "order" smallint NOT NULL,
    written character varying(300) NOT NULL,
    joint character varying(300) NOT NULL,
    cadre_id uuid NOT NULL,
    item_id uuid NOT NULL,
    CONSTRAINT measures_itemperson_order_check CHECK (("order" >= 0))
);

ALTER TABLE ONLY public.measures_itemperson FORCE ROW LEVEL SECURITY;



CREATE TABLE public.measures_itemunit (
    id uuid NOT NULL,
    "order" smallint NOT NULL,
    unit_id uuid NOT NULL,
    item_id uuid NOT NULL,
    CONSTRAINT measures_itemunit_order_check CHECK (("order" >= 0))
);



CREATE TABLE public.measures_measure (
    id uuid NOT NULL,
    number smallint NOT NULL,
    aspect character varying(11) NOT NULL,
    text text NOT NULL,
    effect character varying(160) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    effect_months smallint,
    quota smallint,
    budget integer,
    granted integer NOT NULL,
    spent integer NOT NULL,
    document_id uuid NOT NULL,
    CONSTRAINT measure_dates_in_order CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT measure_within_budget CHECK ((((budget IS NULL) AND (spent = 0)) OR (spent <= budget))),
    CONSTRAINT measure_within_quota CHECK (((quota IS NULL) OR (granted <= quota))),
    CONSTRAINT measures_measure_budget_check CHECK ((budget >= 0)),
    CONSTRAINT measures_measure_effect_months_check CHECK ((effect_months >= 0)),
    CONSTRAINT measures_measure_granted_check CHECK ((granted >= 0)),
    CONSTRAINT measures_measure_number_check CHECK ((number >= 0)),
    CONSTRAINT measures_measure_quota_check CHECK ((quota >= 0)),
    CONSTRAINT measures_measure_spent_check CHECK ((spent >= 0))
);



CREATE TABLE public.measures_measurecondition (
    id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    amount smallint,
    text character varying(200) NOT NULL,
    measure_id uuid NOT NULL,
    CONSTRAINT condition_measured_or_judged CHECK ((((amount IS NULL) AND ((kind)::text = 'judged'::text) AND (NOT ((text)::text = ''::text))) OR ((NOT ((kind)::text = 'judged'::text)) AND (amount IS NOT NULL)))),
    CONSTRAINT measures_measurecondition_amount_check CHECK ((amount >= 0))
);



CREATE TABLE public.measures_milestone (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    due_on date NOT NULL,
    reached_on date,
    item_id uuid NOT NULL
);



CREATE TABLE public.measures_plan (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    issued_on date NOT NULL,
    sheet_form jsonb NOT NULL,
    near_days smallint NOT NULL,
    silent_days smallint NOT NULL,
    unit_id uuid NOT NULL,
    theme_id uuid NOT NULL,
    CONSTRAINT measures_plan_near_days_check CHECK ((near_days >= 0)),
    CONSTRAINT measures_plan_silent_days_check CHECK ((silent_days >= 0))
);



CREATE TABLE public.measures_planitem (
    id uuid NOT NULL,
    number smallint NOT NULL,
    section character varying(80) NOT NULL,
    text text NOT NULL,
    goal character varying(300) NOT NULL,
    units_text character varying(300) NOT NULL,
    due_on date,
    due_text character varying(40) NOT NULL,
    standing boolean NOT NULL,
    remark character varying(200) NOT NULL,
    done_on date,
    plan_id uuid NOT NULL,
    task_id uuid,
    CONSTRAINT item_due_or_standing CHECK ((((done_on IS NULL) AND (due_on IS NULL) AND standing) OR ((due_on IS NOT NULL) AND (NOT standing)))),
    CONSTRAINT measures_planitem_number_check CHECK ((number >= 0))
);



CREATE TABLE public.measures_plansheet (
    id uuid NOT NULL,
    brought_at timestamp with time zone NOT NULL,
    rows smallint,
    taken_at timestamp with time zone,
    brought_by_id uuid NOT NULL,
    file_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    CONSTRAINT measures_plansheet_rows_check CHECK ((rows >= 0))
);



CREATE TABLE public.measures_policydocument (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    issued_on date NOT NULL,
    unit_id uuid NOT NULL
);



CREATE TABLE public.measures_progressreport (
    id uuid NOT NULL,
    said_on date NOT NULL,
    percent smallint NOT NULL,
    text text NOT NULL,
    difficulty text NOT NULL,
    item_id uuid NOT NULL,
    proof_id uuid,
    said_by_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT measures_progressreport_percent_check CHECK ((percent >= 0)),
    CONSTRAINT report_at_most_all CHECK ((percent <= 100)),
    CONSTRAINT report_of_all_with_proof CHECK (((percent < 100) OR (proof_id IS NOT NULL)))
);



CREATE TABLE public.measures_themetask (
    id uuid NOT NULL,
    number smallint NOT NULL,
    text character varying(200) NOT NULL,
    theme_id uuid NOT NULL,
    CONSTRAINT measures_themetask_number_check CHECK ((number >= 0))
);



CREATE TABLE public.measures_yeartheme (
    id uuid NOT NULL,
    year smallint NOT NULL,
    name character varying(60) NOT NULL,
    purpose text NOT NULL,
    document_no character varying(80) NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT measures_yeartheme_year_check CHECK ((year >= 0))
);



CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);



ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.operations_taskoutcome (
    task character varying(60) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    good_at timestamp with time zone,
    error character varying(60) NOT NULL
);



CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);



CREATE TABLE public.placements_checkin (
    id uuid NOT NULL,
    held_on date NOT NULL,
    course character varying(10) NOT NULL,
    note character varying(300) NOT NULL,
    recorded_by_id uuid NOT NULL,
    stretch_id uuid NOT NULL
);

ALTER TABLE ONLY public.placements_checkin FORCE ROW LEVEL SECURITY;



CREATE TABLE public.placements_checkinevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    held_on date NOT NULL,
    course character varying(10) NOT NULL,
    note character varying(300) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    stretch_id uuid NOT NULL
);

ALTER TABLE ONLY public.placements_checkinevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.placements_checkinevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.placements_checkinevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.placements_lockkind (
    code character varying(40) NOT NULL,
    name_zh character varying(60) NOT NULL,
    name_en character varying(80) NOT NULL,
    years smallint NOT NULL,
    source character varying(200) NOT NULL,
    verified character varying(10) NOT NULL,
    CONSTRAINT placements_lockkind_years_check CHECK ((years >= 0))
);



CREATE TABLE public.placements_placement (
    id uuid NOT NULL,
    guest_name character varying(60) NOT NULL,
    guest_unit character varying(120) NOT NULL,
    guest_post character varying(120) NOT NULL,
    direction character varying(6) NOT NULL,
    batch character varying(10) NOT NULL,
    nature character varying(10) NOT NULL,
    tags character varying(10)[] NOT NULL,
    host_text character varying(120) NOT NULL,
    title character varying(120) NOT NULL,
    valid daterange NOT NULL,
    mentor character varying(60) NOT NULL,
    aims text NOT NULL,
    stage character varying(10) NOT NULL,
    document_no character varying(80) NOT NULL,
    called_off_because character varying(200) NOT NULL,
    landing_title character varying(120) NOT NULL,
    landing_note character varying(200) NOT NULL,
    outcome character varying(8) NOT NULL,
    outcome_on date,
    outcome_unit character varying(120) NOT NULL,
    outcome_title character varying(120) NOT NULL,
    outcome_document character varying(80) NOT NULL,
    version integer NOT NULL,
    appointment_id uuid,
    cadre_id uuid,
    created_by_id uuid NOT NULL,
    home_unit_id uuid,
    host_unit_id uuid,
    landing_unit_id uuid,
    field_id character varying(40),
    season_id uuid,
    CONSTRAINT placement_called_off_with_reason CHECK (((NOT ((stage)::text = 'called_off'::text)) OR (NOT ((called_off_because)::text = ''::text)))),
    CONSTRAINT placement_decided_by_document CHECK ((((stage)::text = ANY (ARRAY[('planned'::character varying)::text, ('called_off'::character varying)::text])) OR (NOT ((document_no)::text = ''::text)))),
    CONSTRAINT placement_has_a_host CHECK (((((direction)::text = 'out'::text) AND (host_unit_id IS NULL) AND (NOT ((host_text)::text = ''::text))) OR (((direction)::text = ANY (ARRAY[('in'::character varying)::text, ('within'::character varying)::text])) AND ((host_text)::text = ''::text) AND (host_unit_id IS NOT NULL)))),
    CONSTRAINT placement_has_a_term CHECK (((upper(valid) IS NOT NULL) AND (NOT isempty(valid)) AND (lower(valid) IS NOT NULL))),
    CONSTRAINT placement_landing_whole CHECK (((((landing_title)::text = ''::text) AND (landing_unit_id IS NULL)) OR ((landing_unit_id IS NOT NULL) AND (NOT ((landing_title)::text = ''::text))))),
    CONSTRAINT placement_of_a_person CHECK ((((cadre_id IS NOT NULL) AND ((direction)::text = ANY (ARRAY[('out'::character varying)::text, ('within'::character varying)::text])) AND ((guest_name)::text = ''::text)) OR ((cadre_id IS NULL) AND (NOT ((guest_name)::text = ''::text)) AND (NOT ((guest_unit)::text = ''::text)) AND ((direction)::text = 'in'::text)))),
    CONSTRAINT placement_settled_with_outcome CHECK ((((outcome_on IS NOT NULL) AND ((stage)::text = 'settled'::text) AND (NOT ((outcome)::text = ''::text))) OR ((NOT ((stage)::text = 'settled'::text)) AND ((outcome)::text = ''::text) AND (outcome_on IS NULL)))),
    CONSTRAINT placement_use_proven CHECK (((NOT ((outcome)::text = 'used'::text)) OR ((NOT ((outcome_title)::text = ''::text)) AND (NOT ((outcome_document)::text = ''::text))))),
    CONSTRAINT placements_placement_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.placements_placement FORCE ROW LEVEL SECURITY;



CREATE TABLE public.placements_placementappraisal (
    id uuid NOT NULL,
    kind character varying(5) NOT NULL,
    held_on date NOT NULL,
    grade character varying(12) NOT NULL,
    organ character varying(120) NOT NULL,
    text text NOT NULL,
    placement_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.placements_placementappraisal FORCE ROW LEVEL SECURITY;



CREATE TABLE public.placements_placementappraisalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(5) NOT NULL,
    held_on date NOT NULL,
    grade character varying(12) NOT NULL,
    organ character varying(120) NOT NULL,
    text text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    placement_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.placements_placementappraisalevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.placements_placementappraisalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.placements_placementappraisalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.placements_placementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    guest_name character varying(60) NOT NULL,
    guest_unit character varying(120) NOT NULL,
    guest_post character varying(120) NOT NULL,
    direction character varying(6) NOT NULL,
    batch character varying(10) NOT NULL,
    nature character varying(10) NOT NULL,
    tags character varying(10)[] NOT NULL,
    host_text character varying(120) NOT NULL,
    title character varying(120) NOT NULL,
    valid daterange NOT NULL,
    mentor character varying(60) NOT NULL,
    aims text NOT NULL,
    stage character varying(10) NOT NULL,
    document_no character varying(80) NOT NULL,
    called_off_because character varying(200) NOT NULL,
    landing_title character varying(120) NOT NULL,
    landing_note character varying(200) NOT NULL,
    outcome character varying(8) NOT NULL,
    outcome_on date,
    outcome_unit character varying(120) NOT NULL,
    outcome_title character varying(120) NOT NULL,
    outcome_document character varying(80) NOT NULL,
    version integer NOT NULL,
    appointment_id uuid,
    cadre_id uuid,
    created_by_id uuid NOT NULL,
    home_unit_id uuid,
    host_unit_id uuid,
    landing_unit_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    field_id character varying(40),
    season_id uuid,
    CONSTRAINT placements_placementevent_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.placements_placementevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.placements_placementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.placements_placementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.placements_postfield (
    code character varying(40) NOT NULL,
    name_zh character varying(60) NOT NULL,
    name_en character varying(80) NOT NULL,
    "order" smallint NOT NULL,
    CONSTRAINT placements_postfield_order_check CHECK (("order" >= 0))
);



CREATE TABLE public.placements_season (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    aims text NOT NULL,
    document_no character varying(80) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT season_days_in_order CHECK ((closes_on >= opens_on))
);

ALTER TABLE ONLY public.placements_season FORCE ROW LEVEL SECURITY;



CREATE TABLE public.placements_servicelock (
    id uuid NOT NULL,
    began_on date NOT NULL,
    until date NOT NULL,
    document_no character varying(80) NOT NULL,
    cadre_id uuid NOT NULL,
    kind_id character varying(40) NOT NULL,
    recorded_by_id uuid NOT NULL,
    CONSTRAINT service_lock_days_in_order CHECK ((until >= began_on))
);

ALTER TABLE ONLY public.placements_servicelock FORCE ROW LEVEL SECURITY;



CREATE TABLE public.placements_servicelockevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    began_on date NOT NULL,
    until date NOT NULL,
    document_no character varying(80) NOT NULL,
    cadre_id uuid NOT NULL,
    kind_id character varying(40) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.placements_servicelockevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.placements_servicelockevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.placements_servicelockevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.placements_stretch (
    id uuid NOT NULL,
    task character varying(120) NOT NULL,
    detail text NOT NULL,
    ground character varying(10) NOT NULL,
    ground_reason character varying(300) NOT NULL,
    supervisor character varying(60) NOT NULL,
    valid daterange NOT NULL,
    volume_before smallint NOT NULL,
    volume_after smallint NOT NULL,
    difficulty_before smallint NOT NULL,
    difficulty_after smallint NOT NULL,
    test_before smallint NOT NULL,
    test_after smallint NOT NULL,
    result character varying(10) NOT NULL,
    result_text text NOT NULL,
    closed_on date,
    version integer NOT NULL,
    cadre_id uuid NOT NULL,
    created_by_id uuid NOT NULL,
    field_id character varying(40),
    CONSTRAINT placements_stretch_difficulty_after_check CHECK ((difficulty_after >= 0)),
    CONSTRAINT placements_stretch_difficulty_before_check CHECK ((difficulty_before >= 0)),
    CONSTRAINT placements_stretch_test_after_check CHECK ((test_after >= 0)),
    CONSTRAINT placements_stretch_test_before_check CHECK ((test_before >= 0)),
    CONSTRAINT placements_stretch_version_check CHECK ((version >= 0)),
    CONSTRAINT placements_stretch_volume_after_check CHECK ((volume_after >= 0)),
    CONSTRAINT placements_stretch_volume_before_check CHECK ((volume_before >= 0)),
    CONSTRAINT stretch_closed_with_result CHECK ((((closed_on IS NULL) AND ((result)::text = ''::text)) OR ((NOT ((result)::text = ''::text)) AND (NOT (result_text = ''::text)) AND (closed_on IS NOT NULL)))),
    CONSTRAINT stretch_has_a_term CHECK (((upper(valid) IS NOT NULL) AND (NOT isempty(valid)) AND (lower(valid) IS NOT NULL))),
    CONSTRAINT stretch_is_moderate CHECK (((difficulty_after <= (difficulty_before + 2)) AND (test_after <= (test_before + 2)) AND (volume_after <= (volume_before + 2)))),
    CONSTRAINT stretch_raises_a_lever CHECK (((difficulty_after >= difficulty_before) AND (test_after >= test_before) AND (volume_after >= volume_before) AND ((volume_after > volume_before) OR (difficulty_after > difficulty_before) OR (test_after > test_before))))
);

ALTER TABLE ONLY public.placements_stretch FORCE ROW LEVEL SECURITY;



CREATE TABLE public.placements_stretchevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    task character varying(120) NOT NULL,
    detail text NOT NULL,
    ground character varying(10) NOT NULL,
    ground_reason character varying(300) NOT NULL,
    supervisor character varying(60) NOT NULL,
    valid daterange NOT NULL,
    volume_before smallint NOT NULL,
    volume_after smallint NOT NULL,
    difficulty_before smallint NOT NULL,
    difficulty_after smallint NOT NULL,
    test_before smallint NOT NULL,
    test_after smallint NOT NULL,
    result character varying(10) NOT NULL,
    result_text text NOT NULL,
    closed_on date,
    version integer NOT NULL,
    cadre_id uuid NOT NULL,
    created_by_id uuid NOT NULL,
    field_id character varying(40),
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT placements_stretchevent_difficulty_after_check CHECK ((difficulty_after >= 0)),
    CONSTRAINT placements_stretchevent_difficulty_before_check CHECK ((difficulty_before >= 0)),
    CONSTRAINT placements_stretchevent_test_after_check CHECK ((test_after >= 0)),
    CONSTRAINT placements_stretchevent_test_before_check CHECK ((test_before >= 0)),
    CONSTRAINT placements_stretchevent_version_check CHECK ((version >= 0)),
    CONSTRAINT placements_stretchevent_volume_after_check CHECK ((volume_after >= 0)),
    CONSTRAINT placements_stretchevent_volume_before_check CHECK ((volume_before >= 0))
);

ALTER TABLE ONLY public.placements_stretchevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.placements_stretchevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.placements_stretchevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.placements_termchange (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    before date NOT NULL,
    after date NOT NULL,
    document_no character varying(80) NOT NULL,
    reason character varying(200) NOT NULL,
    recorded_on date NOT NULL,
    placement_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    CONSTRAINT term_change_in_its_direction CHECK ((((after > before) AND ((kind)::text = 'extended'::text)) OR ((after < before) AND ((kind)::text = 'shortened'::text))))
);

ALTER TABLE ONLY public.placements_termchange FORCE ROW LEVEL SECURITY;



CREATE TABLE public.placements_termchangeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    before date NOT NULL,
    after date NOT NULL,
    document_no character varying(80) NOT NULL,
    reason character varying(200) NOT NULL,
    recorded_on date NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    placement_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.placements_termchangeevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.placements_termchangeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.placements_termchangeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.placements_younggroup (
    code character varying(40) NOT NULL,
    name_zh character varying(60) NOT NULL,
    name_en character varying(80) NOT NULL,
    "order" smallint NOT NULL,
    age_until smallint NOT NULL,
    CONSTRAINT placements_younggroup_age_until_check CHECK ((age_until >= 0)),
    CONSTRAINT placements_younggroup_order_check CHECK (("order" >= 0))
);



CREATE TABLE public.portraits_formulaversion (
    id uuid NOT NULL,
    version character varying(20) NOT NULL,
    text text NOT NULL,
    reason character varying(300) NOT NULL,
    proposed_on date NOT NULL,
    enacted_on date,
    enacted_by_id uuid,
    proposed_by_id uuid NOT NULL,
    CONSTRAINT formula_enacted_by_another_person CHECK ((((enacted_by_id IS NULL) AND (enacted_on IS NULL)) OR ((enacted_by_id IS NOT NULL) AND (enacted_on IS NOT NULL) AND (NOT ((enacted_by_id = proposed_by_id) AND (enacted_by_id IS NOT NULL))))))
);



CREATE TABLE public.portraits_indexmonth (
    id bigint NOT NULL,
    month date NOT NULL,
    value numeric(5,2) NOT NULL,
    version character varying(20) NOT NULL,
    cadre_id uuid NOT NULL
);

ALTER TABLE ONLY public.portraits_indexmonth FORCE ROW LEVEL SECURITY;



ALTER TABLE public.portraits_indexmonth ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.portraits_indexmonth_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.portraits_indexresult (
    id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    "group" character varying(20) NOT NULL,
    version character varying(20) NOT NULL,
    value numeric(5,2),
    open_value numeric(5,2),
    lines jsonb NOT NULL,
    changed_on date NOT NULL
);

ALTER TABLE ONLY public.portraits_indexresult FORCE ROW LEVEL SECURITY;



CREATE TABLE public.portraits_label (
    id uuid NOT NULL,
    axis character varying(20) NOT NULL,
    tone character varying(8) NOT NULL,
    text character varying(40) NOT NULL,
    given_on date NOT NULL,
    withdrawn_on date,
    withdrawn_because character varying(200) NOT NULL,
    cadre_id uuid NOT NULL,
    given_by_id uuid NOT NULL,
    withdrawn_by_id uuid,
    CONSTRAINT label_withdrawn_with_reason CHECK (((((withdrawn_because)::text = ''::text) AND (withdrawn_by_id IS NULL) AND (withdrawn_on IS NULL)) OR ((withdrawn_by_id IS NOT NULL) AND (withdrawn_on IS NOT NULL) AND (NOT ((withdrawn_because)::text = ''::text)))))
);

ALTER TABLE ONLY public.portraits_label FORCE ROW LEVEL SECURITY;



CREATE TABLE public.portraits_labelevidence (
    id uuid NOT NULL,
    source character varying(20) NOT NULL,
    record uuid NOT NULL,
    cadre_id uuid NOT NULL,
    label_id uuid NOT NULL
);

ALTER TABLE ONLY public.portraits_labelevidence FORCE ROW LEVEL SECURITY;



CREATE TABLE public.portraits_portrait (
    id uuid NOT NULL,
    taken_on date NOT NULL,
    occasion character varying(80) NOT NULL,
    version character varying(20) NOT NULL,
    content jsonb NOT NULL,
    cadre_id uuid NOT NULL,
    taken_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.portraits_portrait FORCE ROW LEVEL SECURITY;



CREATE TABLE public.portraits_prompt (
    id uuid NOT NULL,
    ground character varying(7) NOT NULL,
    raised_on date NOT NULL,
    value numeric(5,2) NOT NULL,
    before numeric(5,2),
    outcome character varying(8) NOT NULL,
    words character varying(500) NOT NULL,
    judged_on date,
    cadre_id uuid NOT NULL,
    judged_by_id uuid,
    CONSTRAINT prompt_judged_by_somebody CHECK ((((judged_by_id IS NULL) AND (judged_on IS NULL) AND ((outcome)::text = ''::text) AND ((words)::text = ''::text)) OR ((judged_by_id IS NOT NULL) AND (judged_on IS NOT NULL) AND (NOT ((outcome)::text = ''::text)) AND (NOT ((words)::text = ''::text)))))
);

ALTER TABLE ONLY public.portraits_prompt FORCE ROW LEVEL SECURITY;



CREATE TABLE public.promotions_batch (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    cut_off date NOT NULL,
    targets character varying(40)[] NOT NULL,
    unit_ids uuid[] NOT NULL,
    group_text character varying(400) NOT NULL,
    stage character varying(6) NOT NULL,
    rules text NOT NULL,
    computed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    frozen_at timestamp with time zone,
    created_by_id uuid NOT NULL,
    frozen_by_id uuid,
    run_id uuid,
    source_id uuid,
    CONSTRAINT batch_frozen_once_computed CHECK ((((frozen_at IS NULL) AND (frozen_by_id IS NULL) AND ((stage)::text = 'draft'::text)) OR ((computed_at IS NOT NULL) AND (frozen_at IS NOT NULL) AND ((stage)::text = 'frozen'::text)))),
    CONSTRAINT batch_of_somebody CHECK (((
CASE
    WHEN (targets IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(targets, 1), 0)
END > 0) AND (
CASE
    WHEN (unit_ids IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(unit_ids, 1), 0)
END > 0)))
);

ALTER TABLE ONLY public.promotions_batch FORCE ROW LEVEL SECURITY;



CREATE TABLE public.promotions_batchline (
    id uuid NOT NULL,
    fresh boolean NOT NULL,
    name character varying(60) NOT NULL,
    unit_text character varying(120) NOT NULL,
    post_text character varying(300) NOT NULL,
    place character varying(140) NOT NULL COLLATE pg_catalog."C",
    rank smallint,
    level smallint,
    since date,
    since_precision character varying(5) NOT NULL,
    excellent_years smallint[] NOT NULL,
    step character varying(40) NOT NULL,
    verdict character varying(9) NOT NULL,
    eligible_on date,
    plain_verdict character varying(9) NOT NULL,
    plain_eligible_on date,
    why character varying(24) NOT NULL,
    why_on date,
    assumed boolean NOT NULL,
    version text NOT NULL,
    lines jsonb NOT NULL,
    mark character varying(8) NOT NULL,
    note character varying(200) NOT NULL,
    marked_by character varying(60) NOT NULL,
    marked_at timestamp with time zone,
    batch_id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    pool_id uuid,
    CONSTRAINT batch_line_compared_for_a_step CHECK ((((verdict)::text = 'out'::text) OR (NOT ((step)::text = ''::text)) OR ((verdict)::text = 'check'::text))),
    CONSTRAINT batch_mark_with_note CHECK ((((mark)::text = ''::text) OR (NOT ((note)::text = ''::text)))),
    CONSTRAINT promotions_batchline_level_check CHECK ((level >= 0)),
    CONSTRAINT promotions_batchline_rank_check CHECK ((rank >= 0))
);

ALTER TABLE ONLY public.promotions_batchline FORCE ROW LEVEL SECURITY;



CREATE TABLE public.promotions_batchquota (
    id uuid NOT NULL,
    quota_id uuid NOT NULL,
    pool_text character varying(400) NOT NULL,
    place character varying(120) NOT NULL COLLATE pg_catalog."C",
    grades smallint[] NOT NULL,
    approved smallint NOT NULL,
    reserved smallint NOT NULL,
    used integer NOT NULL,
    share smallint,
    within_grades smallint[] NOT NULL,
    document_no character varying(80) NOT NULL,
    issued_on date,
    batch_id uuid NOT NULL,
    pool_id uuid NOT NULL,
    CONSTRAINT promotions_batchquota_approved_check CHECK ((approved >= 0)),
    CONSTRAINT promotions_batchquota_reserved_check CHECK ((reserved >= 0)),
    CONSTRAINT promotions_batchquota_share_check CHECK ((share >= 0)),
    CONSTRAINT promotions_batchquota_used_check CHECK ((used >= 0))
);

ALTER TABLE ONLY public.promotions_batchquota FORCE ROW LEVEL SECURITY;



CREATE TABLE public.readiness_attribution (
    change_id uuid NOT NULL,
    causes character varying(8)[] NOT NULL,
    rules character varying(40)[] NOT NULL,
    parts jsonb NOT NULL,
    cadre_id uuid NOT NULL
);

ALTER TABLE ONLY public.readiness_attribution FORCE ROW LEVEL SECURITY;



CREATE TABLE public.readiness_keptreceipt (
    id uuid NOT NULL,
    step character varying(40) NOT NULL,
    as_of date NOT NULL,
    known_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    digest character varying(64) NOT NULL,
    kept_by character varying(60) NOT NULL,
    cadre_id uuid NOT NULL
);

ALTER TABLE ONLY public.readiness_keptreceipt FORCE ROW LEVEL SECURITY;



CREATE TABLE public.readiness_mark (
    id bigint NOT NULL,
    cadre_id uuid NOT NULL,
    marked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);



ALTER TABLE public.readiness_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.readiness_mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.readiness_result (
    id uuid NOT NULL,
    step character varying(40) NOT NULL,
    ladder character varying(12) NOT NULL,
    version text NOT NULL,
    status character varying(12) NOT NULL,
    earliest_on date,
    next_change_on date,
    lines jsonb NOT NULL,
    changed_on date NOT NULL,
    cadre_id uuid NOT NULL,
    written_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
)
WITH (toast_tuple_target='4096');

ALTER TABLE ONLY public.readiness_result FORCE ROW LEVEL SECURITY;



CREATE TABLE public.readiness_rulesetversion (
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    version character varying(40) NOT NULL,
    digest character varying(64) NOT NULL,
    text text NOT NULL,
    title_zh character varying(120) NOT NULL,
    title_en character varying(200) NOT NULL,
    from_day date NOT NULL,
    to_day date,
    confirmed_by character varying(60) NOT NULL,
    confirmed_on date,
    first_used_on date,
    confirmations jsonb NOT NULL,
    enacted_at timestamp with time zone,
    enacted_by character varying(60) NOT NULL,
    CONSTRAINT rule_set_version_enacted_by_somebody CHECK ((((enacted_at IS NULL) OR (NOT ((enacted_by)::text = ''::text))) AND (1 = (
CASE
    WHEN (enacted_at IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (NOT ((enacted_by)::text = ''::text)) THEN 1
    ELSE 0
END)))),
    CONSTRAINT rule_set_version_used_or_enacted CHECK (((first_used_on IS NOT NULL) OR (enacted_at IS NOT NULL)))
);



CREATE TABLE public.readiness_statuschange (
    id uuid NOT NULL,
    step character varying(40) NOT NULL,
    before character varying(12) NOT NULL,
    after character varying(12) NOT NULL,
    cause character varying(8) NOT NULL,
    rules character varying(40)[] NOT NULL,
    version text NOT NULL,
    changed_on date NOT NULL,
    cadre_id uuid NOT NULL,
    held_on date,
    known_after timestamp with time zone,
    known_before timestamp with time zone,
    version_before text NOT NULL
);

ALTER TABLE ONLY public.readiness_statuschange FORCE ROW LEVEL SECURITY;



CREATE TABLE public.reports_agesplit (
    id uuid NOT NULL,
    name_zh character varying(40) NOT NULL,
    name_en character varying(80) NOT NULL,
    lows smallint[] NOT NULL,
    shipped boolean NOT NULL,
    "order" smallint NOT NULL,
    CONSTRAINT reports_agesplit_order_check CHECK (("order" >= 0))
);



CREATE TABLE public.reports_formset (
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    edition character varying(40) NOT NULL,
    age_at date NOT NULL,
    filled_on date,
    reporting_unit character varying(120) NOT NULL,
    filled_by character varying(60) NOT NULL,
    purpose character varying(12) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone,
    approval_id uuid,
    made_by_id uuid NOT NULL,
    run_id uuid,
    unit_id uuid NOT NULL
);

ALTER TABLE ONLY public.reports_formset FORCE ROW LEVEL SECURITY;



CREATE TABLE public.reports_personform (
    id uuid NOT NULL,
    "order" smallint NOT NULL,
    proposed character varying(300) NOT NULL,
    removed character varying(300) NOT NULL,
    reason character varying(200) NOT NULL,
    warnings jsonb NOT NULL,
    frozen_at timestamp with time zone,
    data_key bytea NOT NULL,
    boxes_sealed bytea,
    lrmx_sealed bytea,
    docx_sealed bytea,
    cadre_id uuid NOT NULL,
    form_set_id uuid NOT NULL,
    CONSTRAINT form_frozen_whole CHECK ((((boxes_sealed IS NULL) AND (docx_sealed IS NULL) AND (frozen_at IS NULL) AND (lrmx_sealed IS NULL)) OR ((boxes_sealed IS NOT NULL) AND (docx_sealed IS NOT NULL) AND (frozen_at IS NOT NULL) AND (lrmx_sealed IS NOT NULL)))),
    CONSTRAINT reports_personform_order_check CHECK (("order" >= 0))
);

ALTER TABLE ONLY public.reports_personform FORCE ROW LEVEL SECURITY;



CREATE TABLE public.reports_savedlayout (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    columns character varying(60)[] NOT NULL,
    paper character varying(2) NOT NULL,
    by_unit boolean NOT NULL,
    "order" character varying(8) NOT NULL,
    shared boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    owner_id uuid NOT NULL
);



CREATE TABLE public.reports_snapshot (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    as_of date NOT NULL,
    question jsonb NOT NULL,
    lows smallint[] NOT NULL,
    numbers jsonb NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    taken_by_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE ONLY public.reports_snapshot FORCE ROW LEVEL SECURITY;



CREATE TABLE public.rulemaking_draft (
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    base character varying(110) NOT NULL,
    text text NOT NULL,
    title_zh character varying(120) NOT NULL,
    title_en character varying(200) NOT NULL,
    from_day date NOT NULL,
    reason character varying(300) NOT NULL,
    stage character varying(8) NOT NULL,
    author_ids uuid[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    version character varying(40) NOT NULL,
    enacted_at timestamp with time zone,
    author_id uuid NOT NULL,
    enacted_by_id uuid,
    CONSTRAINT rule_draft_enacted_by_another CHECK (((enacted_by_id IS NULL) OR (NOT ((enacted_by_id = author_id) AND (enacted_by_id IS NOT NULL))))),
    CONSTRAINT rule_draft_enacted_by_somebody CHECK (((NOT ((stage)::text = 'enacted'::text)) OR ((enacted_at IS NOT NULL) AND (enacted_by_id IS NOT NULL) AND (NOT ((version)::text = ''::text)))))
);



CREATE TABLE public.rulemaking_flip (
    id uuid NOT NULL,
    step character varying(40) NOT NULL,
    before character varying(12) NOT NULL,
    after character varying(12) NOT NULL,
    way character varying(4) NOT NULL,
    rule character varying(40) NOT NULL,
    cadre_id uuid NOT NULL,
    simulation_id uuid NOT NULL
);

ALTER TABLE ONLY public.rulemaking_flip FORCE ROW LEVEL SECURITY;



CREATE TABLE public.rulemaking_simulation (
    id uuid NOT NULL,
    text text NOT NULL,
    as_of date NOT NULL,
    people integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    shared_at timestamp with time zone,
    draft_id uuid NOT NULL,
    run_id uuid,
    started_by_id uuid NOT NULL,
    CONSTRAINT rulemaking_simulation_people_check CHECK ((people >= 0))
);



CREATE TABLE public.selection_candidate (
    id uuid NOT NULL,
    state character varying(8) NOT NULL,
    note character varying(300) NOT NULL,
    standing jsonb NOT NULL,
    cadre_id uuid NOT NULL,
    working_list_id uuid NOT NULL
);

ALTER TABLE ONLY public.selection_candidate FORCE ROW LEVEL SECURITY;



CREATE TABLE public.selection_candidateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(8) NOT NULL,
    note character varying(300) NOT NULL,
    standing jsonb NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    working_list_id uuid NOT NULL
);

ALTER TABLE ONLY public.selection_candidateevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.selection_candidateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.selection_candidateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.selection_checkanswer (
    id uuid NOT NULL,
    item character varying(12) NOT NULL,
    said character varying(8) NOT NULL,
    said_on date NOT NULL,
    office character varying(80) NOT NULL,
    document_no character varying(80) NOT NULL,
    note character varying(300) NOT NULL,
    candidate_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    CONSTRAINT check_found_says_what CHECK (((NOT ((said)::text = 'found'::text)) OR (NOT ((note)::text = ''::text))))
);

ALTER TABLE ONLY public.selection_checkanswer FORCE ROW LEVEL SECURITY;



CREATE TABLE public.selection_checkanswerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    item character varying(12) NOT NULL,
    said character varying(8) NOT NULL,
    said_on date NOT NULL,
    office character varying(80) NOT NULL,
    document_no character varying(80) NOT NULL,
    note character varying(300) NOT NULL,
    candidate_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.selection_checkanswerevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.selection_checkanswerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.selection_checkanswerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.selection_savedquery (
    id uuid NOT NULL,
    name character varying(60) NOT NULL,
    tree jsonb NOT NULL,
    cut_off date,
    shared boolean NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    owner_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE ONLY public.selection_savedquery FORCE ROW LEVEL SECURITY;



CREATE TABLE public.selection_workinglist (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    purpose character varying(160) NOT NULL,
    cut_off date NOT NULL,
    tree jsonb NOT NULL,
    words_zh text NOT NULL,
    words_en text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE ONLY public.selection_workinglist FORCE ROW LEVEL SECURITY;



CREATE TABLE public.slates_candidate (
    id uuid NOT NULL,
    place smallint NOT NULL,
    mark smallint NOT NULL,
    reason character varying(600) NOT NULL,
    chosen boolean NOT NULL,
    cadre_id uuid NOT NULL,
    slate_id uuid NOT NULL,
    CONSTRAINT slates_candidate_mark_check CHECK ((mark >= 0)),
    CONSTRAINT slates_candidate_place_check CHECK ((place >= 0))
);

ALTER TABLE ONLY public.slates_candidate FORCE ROW LEVEL SECURITY;



CREATE TABLE public.slates_pack (
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    held_on date NOT NULL,
    slate_ids uuid[] NOT NULL,
    people uuid[] NOT NULL,
    manifest jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    data_key bytea NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    pool_id uuid,
    scenario_id uuid,
    sealed_by_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE ONLY public.slates_pack FORCE ROW LEVEL SECURITY;



CREATE TABLE public.slates_packinput (
    pack_id uuid NOT NULL,
    sealed bytea NOT NULL
);

ALTER TABLE ONLY public.slates_packinput FORCE ROW LEVEL SECURITY;



CREATE TABLE public.slates_packpart (
    id uuid NOT NULL,
    number smallint NOT NULL,
    needs character varying(40) NOT NULL,
    sealed bytea NOT NULL,
    cadre_id uuid,
    pack_id uuid NOT NULL,
    CONSTRAINT slates_packpart_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.slates_packpart FORCE ROW LEVEL SECURITY;



CREATE TABLE public.slates_passedover (
    id uuid NOT NULL,
    reason character varying(600) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    slate_id uuid NOT NULL
);

ALTER TABLE ONLY public.slates_passedover FORCE ROW LEVEL SECURITY;



CREATE TABLE public.slates_slate (
    id uuid NOT NULL,
    post character varying(80) NOT NULL,
    step character varying(40) NOT NULL,
    held_on date NOT NULL,
    blind boolean NOT NULL,
    people uuid[] NOT NULL,
    state character varying(7) NOT NULL,
    outcome character varying(600) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    made_by_id uuid NOT NULL,
    pool_id uuid,
    settled_by_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT slate_settled_by_somebody CHECK ((((settled_at IS NULL) AND (settled_by_id IS NULL) AND ((state)::text = 'open'::text)) OR ((settled_at IS NOT NULL) AND (settled_by_id IS NOT NULL) AND ((state)::text = 'settled'::text) AND (NOT ((outcome)::text = ''::text))))),
    CONSTRAINT slate_two_to_six CHECK (((
CASE
    WHEN (people IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(people, 1), 0)
END >= 2) AND (
CASE
    WHEN (people IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(people, 1), 0)
END <= 6)))
);

ALTER TABLE ONLY public.slates_slate FORCE ROW LEVEL SECURITY;



CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);



ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);



ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);



ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.succession_post (
    id uuid NOT NULL,
    title character varying(120) NOT NULL,
    level smallint NOT NULL,
    principal boolean NOT NULL,
    in_team boolean NOT NULL,
    holders uuid[] NOT NULL,
    change character varying(9) NOT NULL,
    checked_on date,
    confirmed_on date,
    closed_on date,
    closed_because character varying(300) NOT NULL,
    confirmed_by_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT post_given_up_for_a_reason CHECK (((closed_on IS NULL) OR (NOT ((closed_because)::text = ''::text)))),
    CONSTRAINT succession_post_level_check CHECK ((level >= 0))
);

ALTER TABLE ONLY public.succession_post FORCE ROW LEVEL SECURITY;



CREATE TABLE public.succession_successor (
    id uuid NOT NULL,
    place smallint NOT NULL,
    source character varying(9) NOT NULL,
    reason character varying(300) NOT NULL,
    named_on date NOT NULL,
    post_then uuid,
    status_then character varying(12) NOT NULL,
    changes character varying(11)[] NOT NULL,
    removed_on date,
    removed_because character varying(300) NOT NULL,
    cadre_id uuid NOT NULL,
    membership_id uuid,
    named_by_id uuid NOT NULL,
    post_id uuid NOT NULL,
    removed_by_id uuid,
    CONSTRAINT succession_successor_place_check CHECK ((place >= 0)),
    CONSTRAINT successor_removed_for_a_reason CHECK ((((removed_by_id IS NULL) AND (removed_on IS NULL)) OR ((removed_by_id IS NOT NULL) AND (removed_on IS NOT NULL) AND (NOT ((removed_because)::text = ''::text))))),
    CONSTRAINT successor_rests_on_something CHECK ((((membership_id IS NOT NULL) AND ((source)::text = 'pool'::text)) OR ((membership_id IS NULL) AND ((source)::text = 'readiness'::text))))
);

ALTER TABLE ONLY public.succession_successor FORCE ROW LEVEL SECURITY;



CREATE TABLE public.talent_pools_ballot (
    id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    held_on date NOT NULL,
    voter character varying(60) NOT NULL,
    vote character varying(9) NOT NULL,
    reason character varying(300) NOT NULL,
    recorded_by_id uuid NOT NULL,
    membership_id uuid NOT NULL
);

ALTER TABLE ONLY public.talent_pools_ballot FORCE ROW LEVEL SECURITY;



CREATE TABLE public.talent_pools_checkfinding (
    id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    item character varying(10) NOT NULL,
    said character varying(8) NOT NULL,
    said_on date NOT NULL,
    office character varying(80) NOT NULL,
    evidence character varying(160) NOT NULL,
    note character varying(300) NOT NULL,
    recorded_by_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    CONSTRAINT pool_check_says_what CHECK (((NOT ((said)::text = 'found'::text)) OR (NOT ((note)::text = ''::text))))
);

ALTER TABLE ONLY public.talent_pools_checkfinding FORCE ROW LEVEL SECURITY;



CREATE TABLE public.talent_pools_membership (
    id uuid NOT NULL,
    horizon character varying(4) NOT NULL,
    state character varying(9) NOT NULL,
    source character varying(10) NOT NULL,
    grounds character varying(600) NOT NULL,
    document_no character varying(120) NOT NULL,
    field character varying(80) NOT NULL,
    title character varying(80) NOT NULL,
    programme character varying(80) NOT NULL,
    nominated_on date NOT NULL,
    entered_on date,
    left_on date,
    left_because character varying(10) NOT NULL,
    suggested character varying(10) NOT NULL,
    suggested_on date,
    suggestion jsonb NOT NULL,
    cadre_id uuid NOT NULL,
    follows_id uuid,
    nominated_by_id uuid NOT NULL,
    unit_id uuid,
    pool_id uuid NOT NULL,
    page_id uuid,
    CONSTRAINT membership_dated CHECK ((((entered_on IS NOT NULL) AND (left_on IS NULL) AND ((state)::text = 'member'::text)) OR ((entered_on IS NOT NULL) AND (left_on >= entered_on) AND ((state)::text = 'left'::text) AND (NOT ((left_because)::text = ''::text))) OR ((entered_on IS NULL) AND (left_on IS NULL) AND ((state)::text = ANY (ARRAY[('nominated'::character varying)::text, ('refused'::character varying)::text, ('withdrawn'::character varying)::text])))))
);

ALTER TABLE ONLY public.talent_pools_membership FORCE ROW LEVEL SECURITY;



CREATE TABLE public.talent_pools_plan (
    id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    direction character varying(120) NOT NULL,
    measures character varying(600) NOT NULL,
    mentor character varying(60) NOT NULL,
    mentor_post character varying(120) NOT NULL,
    since date NOT NULL,
    membership_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.talent_pools_plan FORCE ROW LEVEL SECURITY;



CREATE TABLE public.talent_pools_pool (
    id uuid NOT NULL,
    key character varying(20) NOT NULL,
    name_zh character varying(40) NOT NULL,
    name_en character varying(60) NOT NULL,
    about_zh character varying(200) NOT NULL,
    about_en character varying(300) NOT NULL,
    "order" smallint NOT NULL,
    near_months smallint NOT NULL,
    mid_months smallint NOT NULL,
    by_expertise boolean NOT NULL,
    takes_self_recommendation boolean NOT NULL,
    beside_others boolean NOT NULL,
    CONSTRAINT pool_horizons_in_order CHECK (((mid_months > near_months) AND (near_months > 0))),
    CONSTRAINT talent_pools_pool_mid_months_check CHECK ((mid_months >= 0)),
    CONSTRAINT talent_pools_pool_near_months_check CHECK ((near_months >= 0)),
    CONSTRAINT talent_pools_pool_order_check CHECK (("order" >= 0))
);



CREATE TABLE public.talent_pools_proposal (
    id uuid NOT NULL,
    kind character varying(8) NOT NULL,
    horizon character varying(4) NOT NULL,
    was character varying(4) NOT NULL,
    because character varying(10) NOT NULL,
    reason character varying(600) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decision character varying(9) NOT NULL,
    decided_at timestamp with time zone,
    note character varying(600) NOT NULL,
    snapshot jsonb NOT NULL,
    decided_by_id uuid,
    membership_id uuid NOT NULL,
    pool_id uuid,
    proposed_by_id uuid,
    CONSTRAINT proposal_by_another_person CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL))) OR ((decision)::text = 'withdrawn'::text))),
    CONSTRAINT proposal_by_somebody_or_an_exit CHECK (((proposed_by_id IS NOT NULL) OR ((kind)::text = 'exit'::text))),
    CONSTRAINT proposal_decided_by_somebody CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((decision)::text = 'open'::text)) OR ((NOT ((decision)::text = 'open'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT proposal_says_whereto CHECK (((((kind)::text = 'exit'::text) AND (NOT ((because)::text = ''::text))) OR (((kind)::text = ANY (ARRAY[('entry'::character varying)::text, ('move'::character varying)::text])) AND (NOT ((horizon)::text = ''::text))) OR (((kind)::text = 'transfer'::text) AND (pool_id IS NOT NULL) AND (NOT ((horizon)::text = ''::text)))))
);

ALTER TABLE ONLY public.talent_pools_proposal FORCE ROW LEVEL SECURITY;



CREATE TABLE public.talent_pools_target (
    id uuid NOT NULL,
    horizon character varying(4) NOT NULL,
    measure character varying(10) NOT NULL,
    number smallint,
    share smallint,
    source character varying(160) NOT NULL,
    pool_id uuid NOT NULL,
    CONSTRAINT pool_target_with_source CHECK ((((number IS NULL) AND (share IS NULL)) OR (NOT ((source)::text = ''::text)))),
    CONSTRAINT talent_pools_target_number_check CHECK ((number >= 0)),
    CONSTRAINT talent_pools_target_share_check CHECK ((share >= 0))
);



CREATE TABLE public.talent_pools_yearlyreview (
    id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    year smallint NOT NULL,
    verdict character varying(7) NOT NULL,
    text character varying(600) NOT NULL,
    membership_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    CONSTRAINT talent_pools_yearlyreview_year_check CHECK ((year >= 0))
);

ALTER TABLE ONLY public.talent_pools_yearlyreview FORCE ROW LEVEL SECURITY;



CREATE TABLE public.teams_governedplace (
    id uuid NOT NULL,
    words character varying(120) NOT NULL,
    set_by character varying(60) NOT NULL,
    set_on date NOT NULL,
    unit_id uuid NOT NULL
);



CREATE TABLE public.teams_scenario (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    note character varying(300) NOT NULL,
    turnover_on date NOT NULL,
    copied_on date NOT NULL,
    state character varying(6) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    closed_on date,
    closed_by_id uuid,
    made_by_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT scenario_closed_by_somebody CHECK ((((closed_by_id IS NULL) AND (closed_on IS NULL) AND ((state)::text = 'open'::text)) OR ((closed_by_id IS NOT NULL) AND (closed_on IS NOT NULL) AND ((state)::text = 'closed'::text))))
);

ALTER TABLE ONLY public.teams_scenario FORCE ROW LEVEL SECURITY;



CREATE TABLE public.teams_seat (
    id uuid NOT NULL,
    origin character varying(8) NOT NULL,
    leaves boolean NOT NULL,
    title character varying(120) NOT NULL,
    level smallint,
    is_principal boolean NOT NULL,
    is_main boolean NOT NULL,
    "order" smallint NOT NULL,
    from_title character varying(120) NOT NULL,
    from_level smallint,
    from_principal boolean NOT NULL,
    from_leads boolean NOT NULL,
    since date,
    cadre_id uuid NOT NULL,
    from_unit_id uuid,
    scenario_id uuid NOT NULL,
    CONSTRAINT only_who_sits_leaves CHECK ((((origin)::text = 'sitting'::text) OR (NOT leaves))),
    CONSTRAINT teams_seat_from_level_check CHECK ((from_level >= 0)),
    CONSTRAINT teams_seat_level_check CHECK ((level >= 0)),
    CONSTRAINT teams_seat_order_check CHECK (("order" >= 0))
);

ALTER TABLE ONLY public.teams_seat FORCE ROW LEVEL SECURITY;



CREATE TABLE public.teams_teamtarget (
    id uuid NOT NULL,
    measure character varying(10) NOT NULL,
    age smallint,
    number smallint,
    share smallint,
    source character varying(160) NOT NULL,
    speciality_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT team_target_age CHECK ((((age IS NOT NULL) AND ((measure)::text = 'under_age'::text)) OR ((NOT ((measure)::text = 'under_age'::text)) AND (age IS NULL)))),
    CONSTRAINT team_target_number_or_share CHECK ((((number IS NOT NULL) AND (share IS NULL)) OR ((number IS NULL) AND (share IS NOT NULL)))),
    CONSTRAINT team_target_speciality CHECK (((((measure)::text = 'speciality'::text) AND (speciality_id IS NOT NULL)) OR ((NOT ((measure)::text = 'speciality'::text)) AND (speciality_id IS NULL)))),
    CONSTRAINT teams_teamtarget_age_check CHECK ((age >= 0)),
    CONSTRAINT teams_teamtarget_number_check CHECK ((number >= 0)),
    CONSTRAINT teams_teamtarget_share_check CHECK ((share >= 0))
);



CREATE TABLE public.training_answer (
    id uuid NOT NULL,
    content smallint NOT NULL,
    speakers smallint NOT NULL,
    organization smallint NOT NULL,
    usefulness smallint NOT NULL,
    words character varying(400) NOT NULL,
    evaluation_id uuid NOT NULL,
    CONSTRAINT answer_marks_of_five CHECK (((content >= 1) AND (content <= 5) AND ((organization >= 1) AND (organization <= 5)) AND ((speakers >= 1) AND (speakers <= 5)) AND ((usefulness >= 1) AND (usefulness <= 5)))),
    CONSTRAINT training_answer_content_check CHECK ((content >= 0)),
    CONSTRAINT training_answer_organization_check CHECK ((organization >= 0)),
    CONSTRAINT training_answer_speakers_check CHECK ((speakers >= 0)),
    CONSTRAINT training_answer_usefulness_check CHECK ((usefulness >= 0))
);



CREATE TABLE public.training_attendance (
    id uuid NOT NULL,
    hours numeric(4,1) NOT NULL,
    how character varying(6) NOT NULL,
    scanned_at timestamp with time zone,
    sent_late boolean NOT NULL,
    reason character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    recorded_by_id uuid,
    session_id uuid NOT NULL,
    CONSTRAINT attendance_hours_in_bounds CHECK (((hours >= 0.1) AND (hours <= 24.0)))
);

ALTER TABLE ONLY public.training_attendance FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_attendanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    hours numeric(4,1) NOT NULL,
    how character varying(6) NOT NULL,
    scanned_at timestamp with time zone,
    sent_late boolean NOT NULL,
    reason character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid,
    session_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_attendanceevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_attendanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_attendanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_ballot (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    evaluation_id uuid NOT NULL
);



CREATE TABLE public.training_cultivation (
    id uuid NOT NULL,
    mentor character varying(60) NOT NULL,
    mentor_post character varying(120) NOT NULL,
    began_on date NOT NULL,
    until date NOT NULL,
    plan character varying(400) NOT NULL,
    state character varying(7) NOT NULL,
    ended_on date,
    outcome character varying(300) NOT NULL,
    cadre_id uuid NOT NULL,
    programme_id uuid,
    speciality_id uuid NOT NULL,
    CONSTRAINT cultivation_ended_says_how CHECK ((((ended_on IS NULL) AND ((state)::text = 'running'::text)) OR ((NOT ((state)::text = 'running'::text)) AND (ended_on >= began_on) AND (NOT ((outcome)::text = ''::text))))),
    CONSTRAINT cultivation_in_order CHECK ((until > began_on))
);

ALTER TABLE ONLY public.training_cultivation FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_cultivationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    mentor character varying(60) NOT NULL,
    mentor_post character varying(120) NOT NULL,
    began_on date NOT NULL,
    until date NOT NULL,
    plan character varying(400) NOT NULL,
    state character varying(7) NOT NULL,
    ended_on date,
    outcome character varying(300) NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    programme_id uuid,
    speciality_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_cultivationevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_cultivationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_cultivationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_enrolment (
    id uuid NOT NULL,
    state character varying(13) NOT NULL,
    number character varying(6) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    reason character varying(200) NOT NULL,
    completed_on date,
    certificate_no character varying(40) NOT NULL,
    cadre_id uuid NOT NULL,
    enrolled_by_id uuid,
    event_id uuid NOT NULL,
    CONSTRAINT certificate_of_the_completed CHECK ((((completed_on IS NOT NULL) AND ((state)::text = 'completed'::text)) OR ((NOT ((state)::text = 'completed'::text)) AND ((certificate_no)::text = ''::text) AND (completed_on IS NULL))))
);

ALTER TABLE ONLY public.training_enrolment FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_enrolmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(13) NOT NULL,
    number character varying(6) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    reason character varying(200) NOT NULL,
    completed_on date,
    certificate_no character varying(40) NOT NULL,
    cadre_id uuid NOT NULL,
    enrolled_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    event_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_enrolmentevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_enrolmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_enrolmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_evaluation (
    id uuid NOT NULL,
    issued integer NOT NULL,
    closed_on date,
    event_id uuid NOT NULL,
    CONSTRAINT training_evaluation_issued_check CHECK ((issued >= 0))
);



CREATE TABLE public.training_event (
    id uuid NOT NULL,
    code character varying(20) NOT NULL,
    kind character varying(12) NOT NULL,
    mode character varying(9) NOT NULL,
    name character varying(120) NOT NULL,
    document_no character varying(80) NOT NULL,
    capacity smallint,
    seats_taken integer NOT NULL,
    enrol_until date,
    age_under smallint,
    level_from smallint,
    level_to smallint,
    phones_allowed boolean NOT NULL,
    state character varying(6) NOT NULL,
    closed_on date,
    created_by_id uuid,
    unit_id uuid NOT NULL,
    programme_id uuid,
    CONSTRAINT event_closed_has_its_day CHECK ((((closed_on IS NOT NULL) AND ((state)::text = 'closed'::text)) OR ((NOT ((state)::text = 'closed'::text)) AND (closed_on IS NULL)))),
    CONSTRAINT event_levels_in_order CHECK (((level_from IS NULL) OR (level_to IS NULL) OR (level_from <= level_to))),
    CONSTRAINT event_seats_within_capacity CHECK (((capacity IS NULL) OR (capacity >= seats_taken))),
    CONSTRAINT training_event_age_under_check CHECK ((age_under >= 0)),
    CONSTRAINT training_event_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT training_event_level_from_check CHECK ((level_from >= 0)),
    CONSTRAINT training_event_level_to_check CHECK ((level_to >= 0)),
    CONSTRAINT training_event_seats_taken_check CHECK ((seats_taken >= 0))
);



CREATE TABLE public.training_event_partners (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    partnerbody_id uuid NOT NULL
);



ALTER TABLE public.training_event_partners ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_event_partners_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_followup (
    id uuid NOT NULL,
    action character varying(300) NOT NULL,
    due_on date NOT NULL,
    state character varying(7) NOT NULL,
    settled_on date,
    result character varying(300) NOT NULL,
    owner_id uuid NOT NULL,
    point_id uuid NOT NULL,
    CONSTRAINT follow_up_settled_says_how CHECK ((((settled_on IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (settled_on IS NOT NULL) AND (NOT ((result)::text = ''::text)))))
);

ALTER TABLE ONLY public.training_followup FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_followupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    action character varying(300) NOT NULL,
    due_on date NOT NULL,
    state character varying(7) NOT NULL,
    settled_on date,
    result character varying(300) NOT NULL,
    owner_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    point_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_followupevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_followupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_followupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_hoursentry (
    id uuid NOT NULL,
    "on" date NOT NULL,
    hours numeric(6,1) NOT NULL,
    days numeric(5,1) NOT NULL,
    mode character varying(9) NOT NULL,
    attendance_id uuid,
    cadre_id uuid NOT NULL,
    outside_id uuid,
    CONSTRAINT hours_of_one_source CHECK ((((attendance_id IS NOT NULL) AND (outside_id IS NULL)) OR ((attendance_id IS NULL) AND (outside_id IS NOT NULL)))),
    CONSTRAINT hours_or_days CHECK (((days >= (0)::numeric) AND (hours >= (0)::numeric) AND ((hours > (0)::numeric) OR (days > (0)::numeric))))
);

ALTER TABLE ONLY public.training_hoursentry FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_hoursentryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "on" date NOT NULL,
    hours numeric(6,1) NOT NULL,
    days numeric(5,1) NOT NULL,
    mode character varying(9) NOT NULL,
    attendance_id uuid,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    outside_id uuid
);

ALTER TABLE ONLY public.training_hoursentryevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_hoursentryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_hoursentryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_linefinding (
    id uuid NOT NULL,
    found character varying(11) NOT NULL,
    note character varying(200) NOT NULL,
    cadre_id uuid NOT NULL,
    event_id uuid NOT NULL,
    line_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_linefinding FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_linefindingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    found character varying(11) NOT NULL,
    note character varying(200) NOT NULL,
    cadre_id uuid NOT NULL,
    event_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    line_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_linefindingevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_linefindingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_linefindingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_minutes (
    id uuid NOT NULL,
    chair character varying(60) NOT NULL,
    text text NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    event_id uuid NOT NULL,
    kept_by_id uuid NOT NULL
);



CREATE TABLE public.training_onlineduty (
    id uuid NOT NULL,
    year smallint NOT NULL,
    hours numeric(5,1) NOT NULL,
    document_no character varying(80) NOT NULL,
    CONSTRAINT training_onlineduty_year_check CHECK ((year >= 0))
);



CREATE TABLE public.training_outsidetraining (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    mode character varying(9) NOT NULL,
    name character varying(120) NOT NULL,
    school character varying(120) NOT NULL,
    began_on date NOT NULL,
    ended_on date NOT NULL,
    hours numeric(5,1),
    days numeric(5,1),
    document_no character varying(80) NOT NULL,
    cadre_id uuid NOT NULL,
    file_id uuid,
    CONSTRAINT outside_training_amounts CHECK ((((hours > (0)::numeric) AND (hours IS NOT NULL)) OR ((days > (0)::numeric) AND (days IS NOT NULL)))),
    CONSTRAINT outside_training_in_order CHECK ((ended_on >= began_on))
);

ALTER TABLE ONLY public.training_outsidetraining FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_outsidetrainingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    mode character varying(9) NOT NULL,
    name character varying(120) NOT NULL,
    school character varying(120) NOT NULL,
    began_on date NOT NULL,
    ended_on date NOT NULL,
    hours numeric(5,1),
    days numeric(5,1),
    document_no character varying(80) NOT NULL,
    cadre_id uuid NOT NULL,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_outsidetrainingevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_outsidetrainingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_outsidetrainingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_partnerbody (
    id uuid NOT NULL,
    name character varying(120) NOT NULL
);



CREATE TABLE public.training_point (
    id uuid NOT NULL,
    text character varying(500) NOT NULL,
    event_id uuid NOT NULL
);



CREATE TABLE public.training_pointraiser (
    id uuid NOT NULL,
    cadre_id uuid NOT NULL,
    point_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_pointraiser FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_programme (
    id uuid NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(80) NOT NULL,
    aim text NOT NULL,
    unit_id uuid NOT NULL
);



CREATE TABLE public.training_rolemodel (
    id uuid NOT NULL,
    kind character varying(9) NOT NULL,
    outsider character varying(60) NOT NULL,
    organization character varying(120) NOT NULL,
    deeds text NOT NULL,
    source character varying(160) NOT NULL,
    named_on date NOT NULL,
    cadre_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT role_model_of_one_person CHECK ((((cadre_id IS NOT NULL) AND ((outsider)::text = ''::text)) OR ((cadre_id IS NULL) AND (NOT ((outsider)::text = ''::text)))))
);

ALTER TABLE ONLY public.training_rolemodel FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_rolemodel_activities (
    id bigint NOT NULL,
    rolemodel_id uuid NOT NULL,
    event_id uuid NOT NULL
);



ALTER TABLE public.training_rolemodel_activities ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_rolemodel_activities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_rolemodelevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(9) NOT NULL,
    outsider character varying(60) NOT NULL,
    organization character varying(120) NOT NULL,
    deeds text NOT NULL,
    source character varying(160) NOT NULL,
    named_on date NOT NULL,
    cadre_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_rolemodelevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_rolemodelevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_rolemodelevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_room (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    seats smallint,
    unit_id uuid NOT NULL,
    CONSTRAINT training_room_seats_check CHECK ((seats >= 0))
);



CREATE TABLE public.training_session (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place character varying(120) NOT NULL,
    hours numeric(4,1) NOT NULL,
    required boolean NOT NULL,
    event_id uuid NOT NULL,
    room_id uuid,
    CONSTRAINT session_ends_after_it_begins CHECK ((ends_at > starts_at)),
    CONSTRAINT session_hours_in_bounds CHECK (((hours >= 0.1) AND (hours <= 24.0)))
);



CREATE TABLE public.training_speciality (
    id uuid NOT NULL,
    name_zh character varying(40) NOT NULL,
    name_en character varying(60) NOT NULL,
    "order" smallint NOT NULL,
    CONSTRAINT training_speciality_order_check CHECK (("order" >= 0))
);



CREATE TABLE public.training_specialityholder (
    id uuid NOT NULL,
    grounds character varying(200) NOT NULL,
    since date NOT NULL,
    cadre_id uuid NOT NULL,
    speciality_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_specialityholder FORCE ROW LEVEL SECURITY;



CREATE TABLE public.training_specialityholderevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    grounds character varying(200) NOT NULL,
    since date NOT NULL,
    cadre_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    speciality_id uuid NOT NULL
);

ALTER TABLE ONLY public.training_specialityholderevent FORCE ROW LEVEL SECURITY;



ALTER TABLE public.training_specialityholderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.training_specialityholderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.training_specialityneed (
    id uuid NOT NULL,
    needed smallint NOT NULL,
    basis character varying(160) NOT NULL,
    speciality_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT training_specialityneed_needed_check CHECK ((needed >= 0))
);



CREATE TABLE public.training_targetedprogramme (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    speciality_id uuid NOT NULL
);



CREATE TABLE public.training_theme (
    id uuid NOT NULL,
    style character varying(6) NOT NULL,
    event_id uuid NOT NULL
);



CREATE TABLE public.training_themeline (
    id uuid NOT NULL,
    side character varying(7) NOT NULL,
    number smallint NOT NULL,
    text_zh character varying(60) NOT NULL,
    text_en character varying(120) NOT NULL,
    CONSTRAINT theme_lines_four_and_four CHECK (((number >= 1) AND (number <= 4))),
    CONSTRAINT training_themeline_number_check CHECK ((number >= 0))
);



CREATE TABLE public.units_grassrootsdefault (
    id uuid NOT NULL,
    valid daterange NOT NULL,
    document_no character varying(80) NOT NULL,
    unit_id uuid NOT NULL
);



CREATE TABLE public.units_grassrootsdefaultevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    valid daterange NOT NULL,
    document_no character varying(80) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);



ALTER TABLE public.units_grassrootsdefaultevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.units_grassrootsdefaultevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.units_quota (
    id uuid NOT NULL,
    ladder character varying(12) NOT NULL,
    approved smallint NOT NULL,
    reserved smallint NOT NULL,
    document_no character varying(80) NOT NULL,
    valid daterange NOT NULL,
    unit_id uuid NOT NULL,
    grades smallint[] NOT NULL,
    issued_on date,
    share smallint,
    within_id uuid,
    CONSTRAINT quota_of_some_grade CHECK ((
CASE
    WHEN (grades IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(grades, 1), 0)
END > 0)),
    CONSTRAINT quota_reserved_within_approved CHECK ((reserved <= approved)),
    CONSTRAINT quota_share_of_another CHECK (((share IS NULL) OR ((share >= 1) AND (share <= 100) AND (within_id IS NOT NULL)))),
    CONSTRAINT units_quota_approved_check CHECK ((approved >= 0)),
    CONSTRAINT units_quota_reserved_check CHECK ((reserved >= 0)),
    CONSTRAINT units_quota_share_check CHECK ((share >= 0))
);



CREATE TABLE public.units_quotaevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    ladder character varying(12) NOT NULL,
    grades smallint[] NOT NULL,
    approved smallint NOT NULL,
    reserved smallint NOT NULL,
    document_no character varying(80) NOT NULL,
    issued_on date,
    share smallint,
    valid daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    within_id uuid,
    CONSTRAINT units_quotaevent_approved_check CHECK ((approved >= 0)),
    CONSTRAINT units_quotaevent_reserved_check CHECK ((reserved >= 0)),
    CONSTRAINT units_quotaevent_share_check CHECK ((share >= 0))
);



ALTER TABLE public.units_quotaevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.units_quotaevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.units_quotapool (
    id uuid NOT NULL,
    document_no character varying(80) NOT NULL,
    valid daterange NOT NULL,
    owner_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT pool_of_two_units CHECK ((NOT (unit_id = owner_id)))
);



CREATE TABLE public.units_quotapoolevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    document_no character varying(80) NOT NULL,
    valid daterange NOT NULL,
    owner_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    unit_id uuid NOT NULL
);



ALTER TABLE public.units_quotapoolevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.units_quotapoolevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.units_unit (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    short_name character varying(40) NOT NULL,
    code character varying(60) NOT NULL,
    kind character varying(12) NOT NULL,
    path character varying(120) NOT NULL COLLATE pg_catalog."C",
    closed_on date,
    parent_id uuid
);



COMMENT ON COLUMN public.units_unit.name IS 'B0101';



COMMENT ON COLUMN public.units_unit.short_name IS 'B0104';



COMMENT ON COLUMN public.units_unit.code IS 'B0111';



COMMENT ON COLUMN public.units_unit.kind IS 'B0194';



COMMENT ON COLUMN public.units_unit.parent_id IS 'B0121';



CREATE TABLE public.units_unitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    short_name character varying(40) NOT NULL,
    code character varying(60) NOT NULL,
    kind character varying(12) NOT NULL,
    path character varying(120) NOT NULL COLLATE pg_catalog."C",
    closed_on date,
    parent_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);



COMMENT ON COLUMN public.units_unitevent.name IS 'B0101';



COMMENT ON COLUMN public.units_unitevent.short_name IS 'B0104';



COMMENT ON COLUMN public.units_unitevent.code IS 'B0111';



COMMENT ON COLUMN public.units_unitevent.kind IS 'B0194';



COMMENT ON COLUMN public.units_unitevent.parent_id IS 'B0121';



ALTER TABLE public.units_unitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.units_unitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);



CREATE TABLE public.work_approval (
    id uuid NOT NULL,
    purpose character varying(60) NOT NULL,
    reason character varying(300) NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id character varying(60) NOT NULL,
    payload jsonb NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    comment character varying(300) NOT NULL,
    beneficiary_id uuid,
    decided_by_id uuid,
    requested_by_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT approval_by_another_person CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = requested_by_id) AND (decided_by_id IS NOT NULL))))),
    CONSTRAINT approval_decided_by_somebody CHECK ((((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND ((state)::text = ANY (ARRAY[('approved'::character varying)::text, ('refused'::character varying)::text]))) OR ((NOT ((state)::text = ANY (ARRAY[('approved'::character varying)::text, ('refused'::character varying)::text]))) AND (decided_by_id IS NULL)))),
    CONSTRAINT approval_not_for_oneself CHECK (((beneficiary_id IS NULL) OR ((NOT ((beneficiary_id = requested_by_id) AND (beneficiary_id IS NOT NULL))) AND ((decided_by_id IS NULL) OR (NOT ((decided_by_id = beneficiary_id) AND (decided_by_id IS NOT NULL) AND (beneficiary_id IS NOT NULL))))))),
    CONSTRAINT approval_open_for_a_time CHECK ((expires_at > requested_at))
);



CREATE TABLE public.work_notice (
    id uuid NOT NULL,
    kind character varying(60) NOT NULL,
    words jsonb NOT NULL,
    href character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    recipient_id uuid NOT NULL
);















INSERT INTO public.accountability_kindterm VALUES
	(1, 12, '《中国共产党纪律处分条例》(2018)', '2018-10-01', '2023-12-31', 'high', 'party_warning'),
	(2, 18, '《中国共产党纪律处分条例》(2018)', '2018-10-01', '2023-12-31', 'high', 'party_serious_warning'),
	(3, 24, '《中国共产党纪律处分条例》(2018)', '2018-10-01', '2023-12-31', 'high', 'party_removal'),
	(4, 36, '《中国共产党纪律处分条例》(2018)', '2018-10-01', '2023-12-31', 'high', 'party_probation_1'),
	(5, 48, '《中国共产党纪律处分条例》(2018)', '2018-10-01', '2023-12-31', 'high', 'party_probation_2'),
	(6, 6, '《行政机关公务员处分条例》(2007)', '2007-06-01', '2020-06-30', 'high', 'admin_warning'),
	(7, 12, '《行政机关公务员处分条例》(2007)', '2007-06-01', '2020-06-30', 'high', 'admin_demerit'),
	(8, 18, '《行政机关公务员处分条例》(2007)', '2007-06-01', '2020-06-30', 'high', 'admin_major_demerit'),
	(9, 24, '《行政机关公务员处分条例》(2007)', '2007-06-01', '2020-06-30', 'high', 'admin_demotion'),
	(10, 24, '《行政机关公务员处分条例》(2007)', '2007-06-01', '2020-06-30', 'high', 'admin_removal');









INSERT INTO public.accountability_sanctionkind VALUES
	('party_warning', '党内警告', 'Party warning', 'party', 12, false, true, true, '《中国共产党纪律处分条例》(2023)第十条', 'seen', NULL),
	('party_serious_warning', '党内严重警告', 'serious Party warning', 'party', 18, false, true, true, '《中国共产党纪律处分条例》(2023)第十条', 'seen', NULL),
	('party_removal', '撤销党内职务', 'removal from Party posts', 'party', 24, false, true, true, '《中国共产党纪律处分条例》(2023)第十一条', 'copy', NULL),
	('party_probation_1', '留党察看一年', 'one year on Party probation', 'party', 36, false, true, true, '《中国共产党纪律处分条例》(2023)第十二条', 'copy', NULL),
	('party_probation_2', '留党察看二年', 'two years on Party probation', 'party', 48, false, true, true, '《中国共产党纪律处分条例》(2023)第十二条', 'copy', NULL),
	('party_expulsion', '开除党籍', 'expulsion from the Party', 'party', NULL, true, true, true, '《中国共产党纪律处分条例》(2023)第十三条', 'copy', NULL),
	('admin_warning', '政务警告', 'administrative warning', 'administrative', 6, false, true, true, '《中华人民共和国公职人员政务处分法》第八条、第十九条', 'seen', NULL),
	('admin_demerit', '政务记过', 'administrative demerit', 'administrative', 12, false, true, true, '《中华人民共和国公职人员政务处分法》第八条、第十九条', 'seen', NULL),
	('admin_major_demerit', '政务记大过', 'major administrative demerit', 'administrative', 18, false, true, true, '《中华人民共和国公职人员政务处分法》第八条、第十九条', 'seen', NULL),
	('admin_demotion', '政务降级', 'administrative demotion in grade', 'administrative', 24, false, true, true, '《中华人民共和国公职人员政务处分法》第八条、第十九条', 'seen', NULL),
	('admin_removal', '政务撤职', 'removal from office', 'administrative', 24, false, true, true, '《中华人民共和国公职人员政务处分法》第八条、第十九条', 'seen', NULL),
	('admin_dismissal', '政务开除', 'dismissal', 'administrative', NULL, true, true, true, '《中华人民共和国公职人员政务处分法》', 'seen', NULL),
	('admonition', '诫勉', 'admonition', 'admonition', 6, false, true, true, '《关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则》(2015)', 'seen', NULL),
	('org_post_change', '调整职务', 'change of post', 'organizational', 12, false, true, true, '《中国共产党组织处理规定（试行）》(2021)', 'high', NULL),
	('org_ordered_resignation', '责令辞职', 'ordered resignation', 'organizational', 24, false, true, true, '《中国共产党组织处理规定（试行）》(2021)', 'high', NULL),
	('org_removal', '免职（组织处理）', 'removal as a measure', 'organizational', 24, false, true, true, '《中国共产党组织处理规定（试行）》(2021)', 'high', NULL),
	('org_demotion', '降职', 'demotion', 'organizational', 24, false, true, true, '《中国共产党组织处理规定（试行）》(2021)', 'high', NULL),
	('stepdown_transfer', '能下：调离、转任职级、免职', 'step-down: moved, to a rank, or removed', 'organizational', 12, false, true, true, '《推进领导干部能上能下规定》(2022)', 'medium', NULL),
	('stepdown_demotion', '能下：降职', 'step-down: demotion', 'organizational', 24, false, true, true, '《推进领导干部能上能下规定》(2022)', 'medium', NULL),
	('reminder', '提醒、批评教育、责令检查', 'reminder, criticism, ordered self-examination', 'organizational', 0, false, false, false, '', 'seen', NULL),
	('org_suspension', '停职检查', 'suspension for inspection', 'organizational', NULL, false, true, false, '《中国共产党组织处理规定（试行）》(2021)', 'high', 6);



INSERT INTO public.accountability_situation VALUES
	('politics', 1, '政治能力不过硬', 'falls short in political ability', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('beliefs', 2, '理想信念动摇', 'wavers in ideals and beliefs', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('daring', 3, '担当和斗争精神不强', 'lacks responsibility and fighting spirit', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('achievement', 4, '政绩观存在偏差', 'has a skewed idea of achievement', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('centralism', 5, '违背民主集中制原则，任人唯亲、拉帮结派', 'breaches democratic centralism, favours friends, forms cliques', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('organization', 6, '组织观念淡薄', 'has little sense of the organization', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('perfunctory', 7, '事业心和责任感不强，敷衍塞责', 'lacks drive and responsibility, does work perfunctorily', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('ability', 8, '领导能力不足，工作长期落后或者出现较大失误', 'lacks ability to lead; work long behind, or large slips', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('decisions', 9, '违规决策或者决策论证不充分、不慎重，造成损失', 'decides against the rules or without due care, with losses', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('formalism', 10, '形式主义、官僚主义问题突出', 'marked formalism and bureaucracy', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('conduct', 11, '品行不端', 'improper personal conduct', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'medium'),
	('family_business', 12, '配偶、子女及其配偶经商办企业，需要组织调整', 'business of spouse or children that calls for an adjustment', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'medium'),
	('family_abroad', 13, '配偶或者子女移居国（境）外，不适宜担任现职', 'spouse or children settled abroad, not suited to the present post', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'medium'),
	('health', 14, '因健康原因，无法正常履行工作职责一年以上', 'for reasons of health unable to do the work for a year or more', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'medium'),
	('other', 15, '其他不适宜担任现职的情形', 'other situations not suited to the present post', false, '《推进领导干部能上能下规定》(2022)第五条', '2022-08-19', NULL, 'seen'),
	('local_results', 1, '工作成效不大', 'work brings little result', true, '《推进干部“能下”工作实施方案（试行）》', '2022-08-19', NULL, 'seen'),
	('local_cadres', 2, '干部反响不好', 'poor response among cadres', true, '《推进干部“能下”工作实施方案（试行）》', '2022-08-19', NULL, 'seen'),
	('local_public', 3, '群众口碑不佳', 'poor reputation among the public', true, '《推进干部“能下”工作实施方案（试行）》', '2022-08-19', NULL, 'seen');





















INSERT INTO public.accountability_toleranceclause VALUES
	('pioneer', 'tolerable', '在推进改革中因缺乏经验、先行先试出现的失误和错误', 'slips and errors from lack of experience, going first in reform', '习近平总书记2016年1月18日讲话“三个区分开来”；中办《关于进一步激励广大干部新时代新担当新作为的意见》(2018)', '2016-01-18', NULL, 'seen'),
	('exploring', 'tolerable', '上级尚无明确限制的探索性试验中的失误和错误', 'slips and errors in exploring where superiors have set no clear limit', '习近平总书记2016年1月18日讲话“三个区分开来”；中办《关于进一步激励广大干部新时代新担当新作为的意见》(2018)', '2016-01-18', NULL, 'seen'),
	('unintended', 'tolerable', '为推动发展的无意过失', 'unintended negligence in promoting development', '习近平总书记2016年1月18日讲话“三个区分开来”；中办《关于进一步激励广大干部新时代新担当新作为的意见》(2018)', '2016-01-18', NULL, 'seen'),
	('knowing', 'forbidden', '明知故犯的违纪违法行为', 'breaches of discipline or law committed knowingly', '习近平总书记2016年1月18日讲话“三个区分开来”；中办《关于进一步激励广大干部新时代新担当新作为的意见》(2018)', '2016-01-18', NULL, 'seen'),
	('after_ban', 'forbidden', '上级明令禁止后依然我行我素的违纪违法行为', 'breaches that go on after superiors have expressly forbidden them', '习近平总书记2016年1月18日讲话“三个区分开来”；中办《关于进一步激励广大干部新时代新担当新作为的意见》(2018)', '2016-01-18', NULL, 'seen'),
	('self_serving', 'forbidden', '为谋取私利的违纪违法行为', 'breaches of discipline or law for private gain', '习近平总书记2016年1月18日讲话“三个区分开来”；中办《关于进一步激励广大干部新时代新担当新作为的意见》(2018)', '2016-01-18', NULL, 'seen');


















INSERT INTO public.accounts_roledefinition VALUES
	('hr_officer', '干部工作人员', 'HR officer', '在授权范围内建立、维护干部档案，导入花名册和任免审批表，发起职级比对。', 'Creates and edits files in scope, imports rosters and forms, starts comparisons.', '{}', 1, true, true),
	('hr_chief', '部务负责人', 'HR chief', '除干部工作人员的权限外，审批授权、名册导出等需第二人确认的事项。', 'All that an HR officer may, and decides on what asks for a second person.', '{}', 1, true, true),
	('supervision', '干部监督工作人员', 'Supervision officer', '查看处分、问责和容错免责的具体情况。', 'Sees sanctions, matters and exemptions in detail.', '{}', 1, true, true),
	('task_force', '考察专班成员', 'Task-force member', '只办理分配给本专班的考察任务，看不到职级比对结果。', 'Only the assessments assigned to the task force; never sees readiness.', '{}', 1, true, true),
	('interviewer', '谈话人', 'Interviewer', '只处理本人承担的谈话，可看谈话对象的基本信息。', 'Own interviews and the basic card of the person.', '{}', 1, true, true),
	('leader', '领导', 'Leader', '只读查看授权范围内的名册、看板和比对结果；看不到证件号码、谈话内容和处分详情。', 'Lists, boards and readiness in scope, read-only; no ID numbers, no interview bodies, no detail of matters.', '{}', 1, true, true),
	('liaison', '单位组工联络员', 'Unit liaison', '只代本单位报送材料，看不到干部档案。', 'Submits for the own unit; sees no files.', '{}', 0, true, true),
	('self', '本人', 'The person', '办理与本人有关的签到、测评和函询回复，看不到档案内容。', 'Check-in, evaluation and replies about oneself; nothing of the file.', '{}', 0, true, true),
	('api_client', '接口应用', 'API client', '仅通过访问令牌按令牌范围读取数据，不用于登录页面。', 'Reads through a token, within the token''s scopes; not for signing in to pages.', '{}', 1, true, true),
	('system_admin', '系统管理员', 'System administrator', '管理账号、运行任务和系统设置，不接触任何干部信息。', 'Accounts, runs and settings; no personnel data at all.', '{}', 2, true, true),
	('security_admin', '安全保密管理员', 'Security administrator', '申请和撤销授权、设定授权范围，不接触任何干部信息。', 'Asks for and revokes grants of roles and scopes; no personnel data.', '{}', 3, true, true),
	('audit_admin', '安全审计员', 'Audit administrator', '只读查看和导出审计记录。', 'The audit trail only, read-only.', '{}', 4, true, true);



























INSERT INTO public.assessments_dimension VALUES
	('problem_difficulty', 'ability', '破解难题的难度', 'Difficulty of the problems solved', 1, 'four_words'),
	('problem_effect', 'ability', '解决问题的成效', 'Effect of what was solved', 2, 'four_words'),
	('coordination', 'ability', '统筹协调', 'Bringing people and units together', 3, 'four_words'),
	('pressure', 'ability', '急难险重中的表现', 'Conduct under pressure', 4, 'four_words'),
	('progress', 'achievement', '项目推进', 'Progress of the project', 5, 'four_words'),
	('quality', 'achievement', '项目质量', 'Quality of the project', 6, 'four_words'),
	('innovation', 'achievement', '创新层次', 'Level of innovation', 7, 'innovation');




















































































INSERT INTO public.assessments_scale VALUES
	('four_words', '好／较好／一般／较差', 'good, fairly good, ordinary, poor', '[{"en": "good", "zh": "好", "key": "good"}, {"en": "fairly good", "zh": "较好", "key": "fair"}, {"en": "ordinary", "zh": "一般", "key": "plain"}, {"en": "poor", "zh": "较差", "key": "poor"}]'),
	('innovation', '创新层次', 'level of innovation', '[{"en": "national", "zh": "国家级", "key": "nation"}, {"en": "provincial", "zh": "省级", "key": "province"}, {"en": "city", "zh": "市级", "key": "city"}, {"en": "zone", "zh": "区级", "key": "zone"}, {"en": "none seen", "zh": "未体现", "key": "none"}]');







































INSERT INTO public.auth_permission VALUES
	(1, 'Can add kept figures', 3, 'add_keptfigures'),
	(2, 'Can change kept figures', 3, 'change_keptfigures'),
	(3, 'Can delete kept figures', 3, 'delete_keptfigures'),
	(4, 'Can view kept figures', 3, 'view_keptfigures'),
	(5, 'Can add form set', 4, 'add_formset'),
	(6, 'Can change form set', 4, 'change_formset'),
	(7, 'Can delete form set', 4, 'delete_formset'),
	(8, 'Can view form set', 4, 'view_formset'),
	(9, 'Can add person form', 5, 'add_personform'),
	(10, 'Can change person form', 5, 'change_personform'),
	(11, 'Can delete person form', 5, 'delete_personform'),
	(12, 'Can view person form', 5, 'view_personform'),
	(13, 'Can add age split', 6, 'add_agesplit'),
	(14, 'Can change age split', 6, 'change_agesplit'),
	(15, 'Can delete age split', 6, 'delete_agesplit'),
	(16, 'Can view age split', 6, 'view_agesplit'),
	(17, 'Can add snapshot', 7, 'add_snapshot'),
	(18, 'Can change snapshot', 7, 'change_snapshot'),
	(19, 'Can delete snapshot', 7, 'delete_snapshot'),
	(20, 'Can view snapshot', 7, 'view_snapshot'),
	(21, 'Can add saved layout', 8, 'add_savedlayout'),
	(22, 'Can change saved layout', 8, 'change_savedlayout'),
	(23, 'Can delete saved layout', 8, 'delete_savedlayout'),
	(24, 'Can view saved layout', 8, 'view_savedlayout'),
	(25, 'Can add candidate', 9, 'add_candidate'),
	(26, 'Can change candidate', 9, 'change_candidate'),
	(27, 'Can delete candidate', 9, 'delete_candidate'),
	(28, 'Can view candidate', 9, 'view_candidate'),
	(29, 'Can add check answer', 10, 'add_checkanswer'),
	(30, 'Can change check answer', 10, 'change_checkanswer'),
	(31, 'Can delete check answer', 10, 'delete_checkanswer'),
	(32, 'Can view check answer', 10, 'view_checkanswer'),
	(33, 'Can add check answer event', 11, 'add_checkanswerevent'),
	(34, 'Can change check answer event', 11, 'change_checkanswerevent'),
	(35, 'Can delete check answer event', 11, 'delete_checkanswerevent'),
	(36, 'Can view check answer event', 11, 'view_checkanswerevent'),
	(37, 'Can add saved query', 12, 'add_savedquery'),
	(38, 'Can change saved query', 12, 'change_savedquery'),
	(39, 'Can delete saved query', 12, 'delete_savedquery'),
	(40, 'Can view saved query', 12, 'view_savedquery'),
	(41, 'Can add working list', 13, 'add_workinglist'),
	(42, 'Can change working list', 13, 'change_workinglist'),
	(43, 'Can delete working list', 13, 'delete_workinglist'),
	(44, 'Can view working list', 13, 'view_workinglist'),
	(45, 'Can add candidate event', 14, 'add_candidateevent'),
	(46, 'Can change candidate event', 14, 'change_candidateevent'),
	(47, 'Can delete candidate event', 14, 'delete_candidateevent'),
	(48, 'Can view candidate event', 14, 'view_candidateevent'),
	(49, 'Can add partner body', 15, 'add_partnerbody'),
	(50, 'Can change partner body', 15, 'change_partnerbody'),
	(51, 'Can delete partner body', 15, 'delete_partnerbody'),
	(52, 'Can view partner body', 15, 'view_partnerbody'),
	(53, 'Can add attendance', 16, 'add_attendance'),
	(54, 'Can change attendance', 16, 'change_attendance'),
	(55, 'Can delete attendance', 16, 'delete_attendance'),
	(56, 'Can view attendance', 16, 'view_attendance'),
	(57, 'Can add enrolment', 17, 'add_enrolment'),
	(58, 'Can change enrolment', 17, 'change_enrolment'),
	(59, 'Can delete enrolment', 17, 'delete_enrolment'),
	(60, 'Can view enrolment', 17, 'view_enrolment'),
	(61, 'Can add event', 18, 'add_event'),
	(62, 'Can change event', 18, 'change_event'),
	(63, 'Can delete event', 18, 'delete_event'),
	(64, 'Can view event', 18, 'view_event'),
	(65, 'Can add enrolment event', 19, 'add_enrolmentevent'),
	(66, 'Can change enrolment event', 19, 'change_enrolmentevent'),
	(67, 'Can delete enrolment event', 19, 'delete_enrolmentevent'),
	(68, 'Can view enrolment event', 19, 'view_enrolmentevent'),
	(69, 'Can add hours entry', 20, 'add_hoursentry'),
	(70, 'Can change hours entry', 20, 'change_hoursentry'),
	(71, 'Can delete hours entry', 20, 'delete_hoursentry'),
	(72, 'Can view hours entry', 20, 'view_hoursentry'),
	(73, 'Can add outside training', 21, 'add_outsidetraining'),
	(74, 'Can change outside training', 21, 'change_outsidetraining'),
	(75, 'Can delete outside training', 21, 'delete_outsidetraining'),
	(76, 'Can view outside training', 21, 'view_outsidetraining'),
	(77, 'Can add hours entry event', 22, 'add_hoursentryevent'),
	(78, 'Can change hours entry event', 22, 'change_hoursentryevent'),
	(79, 'Can delete hours entry event', 22, 'delete_hoursentryevent'),
	(80, 'Can view hours entry event', 22, 'view_hoursentryevent'),
	(81, 'Can add outside training event', 23, 'add_outsidetrainingevent'),
	(82, 'Can change outside training event', 23, 'change_outsidetrainingevent'),
	(83, 'Can delete outside training event', 23, 'delete_outsidetrainingevent'),
	(84, 'Can view outside training event', 23, 'view_outsidetrainingevent'),
	(85, 'Can add programme', 24, 'add_programme'),
	(86, 'Can change programme', 24, 'change_programme'),
	(87, 'Can delete programme', 24, 'delete_programme'),
	(88, 'Can view programme', 24, 'view_programme'),
	(89, 'Can add room', 25, 'add_room'),
	(90, 'Can change room', 25, 'change_room'),
	(91, 'Can delete room', 25, 'delete_room'),
	(92, 'Can view room', 25, 'view_room'),
	(93, 'Can add session', 26, 'add_session'),
	(94, 'Can change session', 26, 'change_session'),
	(95, 'Can delete session', 26, 'delete_session'),
	(96, 'Can view session', 26, 'view_session'),
	(97, 'Can add attendance event', 27, 'add_attendanceevent'),
	(98, 'Can change attendance event', 27, 'change_attendanceevent'),
	(99, 'Can delete attendance event', 27, 'delete_attendanceevent'),
	(509, 'Can add webhook', 130, 'add_webhook'),
	(100, 'Can view attendance event', 27, 'view_attendanceevent'),
	(101, 'Can add online duty', 28, 'add_onlineduty'),
	(102, 'Can change online duty', 28, 'change_onlineduty'),
	(103, 'Can delete online duty', 28, 'delete_onlineduty'),
	(104, 'Can view online duty', 28, 'view_onlineduty'),
	(105, 'Can add speciality', 29, 'add_speciality'),
	(106, 'Can change speciality', 29, 'change_speciality'),
	(107, 'Can delete speciality', 29, 'delete_speciality'),
	(108, 'Can view speciality', 29, 'view_speciality'),
	(109, 'Can add cultivation', 30, 'add_cultivation'),
	(110, 'Can change cultivation', 30, 'change_cultivation'),
	(111, 'Can delete cultivation', 30, 'delete_cultivation'),
	(112, 'Can view cultivation', 30, 'view_cultivation'),
	(113, 'Can add evaluation', 31, 'add_evaluation'),
	(114, 'Can change evaluation', 31, 'change_evaluation'),
	(115, 'Can delete evaluation', 31, 'delete_evaluation'),
	(116, 'Can view evaluation', 31, 'view_evaluation'),
	(117, 'Can add ballot', 32, 'add_ballot'),
	(118, 'Can change ballot', 32, 'change_ballot'),
	(119, 'Can delete ballot', 32, 'delete_ballot'),
	(120, 'Can view ballot', 32, 'view_ballot'),
	(121, 'Can add follow up', 33, 'add_followup'),
	(122, 'Can change follow up', 33, 'change_followup'),
	(123, 'Can delete follow up', 33, 'delete_followup'),
	(124, 'Can view follow up', 33, 'view_followup'),
	(125, 'Can add line finding', 34, 'add_linefinding'),
	(126, 'Can change line finding', 34, 'change_linefinding'),
	(127, 'Can delete line finding', 34, 'delete_linefinding'),
	(128, 'Can view line finding', 34, 'view_linefinding'),
	(129, 'Can add minutes', 35, 'add_minutes'),
	(130, 'Can change minutes', 35, 'change_minutes'),
	(131, 'Can delete minutes', 35, 'delete_minutes'),
	(132, 'Can view minutes', 35, 'view_minutes'),
	(133, 'Can add point', 36, 'add_point'),
	(134, 'Can change point', 36, 'change_point'),
	(135, 'Can delete point', 36, 'delete_point'),
	(136, 'Can view point', 36, 'view_point'),
	(137, 'Can add follow up event', 37, 'add_followupevent'),
	(138, 'Can change follow up event', 37, 'change_followupevent'),
	(139, 'Can delete follow up event', 37, 'delete_followupevent'),
	(140, 'Can view follow up event', 37, 'view_followupevent'),
	(141, 'Can add point raiser', 38, 'add_pointraiser'),
	(142, 'Can change point raiser', 38, 'change_pointraiser'),
	(143, 'Can delete point raiser', 38, 'delete_pointraiser'),
	(144, 'Can view point raiser', 38, 'view_pointraiser'),
	(145, 'Can add role model', 39, 'add_rolemodel'),
	(146, 'Can change role model', 39, 'change_rolemodel'),
	(147, 'Can delete role model', 39, 'delete_rolemodel'),
	(148, 'Can view role model', 39, 'view_rolemodel'),
	(149, 'Can add role model event', 40, 'add_rolemodelevent'),
	(150, 'Can change role model event', 40, 'change_rolemodelevent'),
	(151, 'Can delete role model event', 40, 'delete_rolemodelevent'),
	(152, 'Can view role model event', 40, 'view_rolemodelevent'),
	(153, 'Can add cultivation event', 41, 'add_cultivationevent'),
	(154, 'Can change cultivation event', 41, 'change_cultivationevent'),
	(155, 'Can delete cultivation event', 41, 'delete_cultivationevent'),
	(156, 'Can view cultivation event', 41, 'view_cultivationevent'),
	(157, 'Can add speciality holder', 42, 'add_specialityholder'),
	(158, 'Can change speciality holder', 42, 'change_specialityholder'),
	(159, 'Can delete speciality holder', 42, 'delete_specialityholder'),
	(160, 'Can view speciality holder', 42, 'view_specialityholder'),
	(161, 'Can add speciality holder event', 43, 'add_specialityholderevent'),
	(162, 'Can change speciality holder event', 43, 'change_specialityholderevent'),
	(163, 'Can delete speciality holder event', 43, 'delete_specialityholderevent'),
	(164, 'Can view speciality holder event', 43, 'view_specialityholderevent'),
	(165, 'Can add speciality need', 44, 'add_specialityneed'),
	(166, 'Can change speciality need', 44, 'change_specialityneed'),
	(167, 'Can delete speciality need', 44, 'delete_specialityneed'),
	(168, 'Can view speciality need', 44, 'view_specialityneed'),
	(169, 'Can add targeted programme', 45, 'add_targetedprogramme'),
	(170, 'Can change targeted programme', 45, 'change_targetedprogramme'),
	(171, 'Can delete targeted programme', 45, 'delete_targetedprogramme'),
	(172, 'Can view targeted programme', 45, 'view_targetedprogramme'),
	(173, 'Can add theme', 46, 'add_theme'),
	(174, 'Can change theme', 46, 'change_theme'),
	(175, 'Can delete theme', 46, 'delete_theme'),
	(176, 'Can view theme', 46, 'view_theme'),
	(177, 'Can add theme line', 47, 'add_themeline'),
	(178, 'Can change theme line', 47, 'change_themeline'),
	(179, 'Can delete theme line', 47, 'delete_themeline'),
	(180, 'Can view theme line', 47, 'view_themeline'),
	(181, 'Can add line finding event', 48, 'add_linefindingevent'),
	(182, 'Can change line finding event', 48, 'change_linefindingevent'),
	(183, 'Can delete line finding event', 48, 'delete_linefindingevent'),
	(184, 'Can view line finding event', 48, 'view_linefindingevent'),
	(185, 'Can add answer', 49, 'add_answer'),
	(186, 'Can change answer', 49, 'change_answer'),
	(187, 'Can delete answer', 49, 'delete_answer'),
	(188, 'Can view answer', 49, 'view_answer'),
	(189, 'Can add talk', 50, 'add_talk'),
	(190, 'Can change talk', 50, 'change_talk'),
	(191, 'Can delete talk', 50, 'delete_talk'),
	(192, 'Can view talk', 50, 'view_talk'),
	(193, 'Can add subject', 51, 'add_subject'),
	(194, 'Can change subject', 51, 'change_subject'),
	(195, 'Can delete subject', 51, 'delete_subject'),
	(196, 'Can view subject', 51, 'view_subject'),
	(197, 'Can add reader', 52, 'add_reader'),
	(198, 'Can change reader', 52, 'change_reader'),
	(199, 'Can delete reader', 52, 'delete_reader'),
	(200, 'Can view reader', 52, 'view_reader'),
	(201, 'Can add promise', 53, 'add_promise'),
	(202, 'Can change promise', 53, 'change_promise'),
	(203, 'Can delete promise', 53, 'delete_promise'),
	(204, 'Can view promise', 53, 'view_promise'),
	(205, 'Can add covered', 54, 'add_covered'),
	(206, 'Can change covered', 54, 'change_covered'),
	(207, 'Can delete covered', 54, 'delete_covered'),
	(208, 'Can view covered', 54, 'view_covered'),
	(209, 'Can add addendum', 55, 'add_addendum'),
	(210, 'Can change addendum', 55, 'change_addendum'),
	(211, 'Can delete addendum', 55, 'delete_addendum'),
	(212, 'Can view addendum', 55, 'view_addendum'),
	(213, 'Can add plan', 56, 'add_plan'),
	(214, 'Can change plan', 56, 'change_plan'),
	(215, 'Can delete plan', 56, 'delete_plan'),
	(216, 'Can view plan', 56, 'view_plan'),
	(217, 'Can add attachment', 57, 'add_attachment'),
	(218, 'Can change attachment', 57, 'change_attachment'),
	(219, 'Can delete attachment', 57, 'delete_attachment'),
	(220, 'Can view attachment', 57, 'view_attachment'),
	(221, 'Can add occasion', 58, 'add_occasion'),
	(222, 'Can change occasion', 58, 'change_occasion'),
	(223, 'Can delete occasion', 58, 'delete_occasion'),
	(224, 'Can view occasion', 58, 'view_occasion'),
	(225, 'Can add batch', 59, 'add_batch'),
	(226, 'Can change batch', 59, 'change_batch'),
	(227, 'Can delete batch', 59, 'delete_batch'),
	(228, 'Can view batch', 59, 'view_batch'),
	(229, 'Can add batch line', 60, 'add_batchline'),
	(230, 'Can change batch line', 60, 'change_batchline'),
	(231, 'Can delete batch line', 60, 'delete_batchline'),
	(232, 'Can view batch line', 60, 'view_batchline'),
	(233, 'Can add batch quota', 61, 'add_batchquota'),
	(234, 'Can change batch quota', 61, 'change_batchquota'),
	(235, 'Can delete batch quota', 61, 'delete_batchquota'),
	(236, 'Can view batch quota', 61, 'view_batchquota'),
	(237, 'Can add dimension', 62, 'add_dimension'),
	(238, 'Can change dimension', 62, 'change_dimension'),
	(239, 'Can delete dimension', 62, 'delete_dimension'),
	(240, 'Can view dimension', 62, 'view_dimension'),
	(241, 'Can add scale', 63, 'add_scale'),
	(242, 'Can change scale', 63, 'change_scale'),
	(243, 'Can delete scale', 63, 'delete_scale'),
	(244, 'Can view scale', 63, 'view_scale'),
	(245, 'Can add assessment', 64, 'add_assessment'),
	(246, 'Can change assessment', 64, 'change_assessment'),
	(247, 'Can delete assessment', 64, 'delete_assessment'),
	(248, 'Can view assessment', 64, 'view_assessment'),
	(249, 'Can add daily appraisal', 65, 'add_dailyappraisal'),
	(250, 'Can change daily appraisal', 65, 'change_dailyappraisal'),
	(251, 'Can delete daily appraisal', 65, 'delete_dailyappraisal'),
	(252, 'Can view daily appraisal', 65, 'view_dailyappraisal'),
	(253, 'Can add daily appraisal event', 66, 'add_dailyappraisalevent'),
	(254, 'Can change daily appraisal event', 66, 'change_dailyappraisalevent'),
	(255, 'Can delete daily appraisal event', 66, 'delete_dailyappraisalevent'),
	(256, 'Can view daily appraisal event', 66, 'view_dailyappraisalevent'),
	(257, 'Can add finding', 67, 'add_finding'),
	(258, 'Can change finding', 67, 'change_finding'),
	(259, 'Can delete finding', 67, 'delete_finding'),
	(260, 'Can view finding', 67, 'view_finding'),
	(261, 'Can add headquarters', 68, 'add_headquarters'),
	(262, 'Can change headquarters', 68, 'change_headquarters'),
	(263, 'Can delete headquarters', 68, 'delete_headquarters'),
	(264, 'Can view headquarters', 68, 'view_headquarters'),
	(265, 'Can add headquarters member', 69, 'add_headquartersmember'),
	(266, 'Can change headquarters member', 69, 'change_headquartersmember'),
	(267, 'Can delete headquarters member', 69, 'delete_headquartersmember'),
	(268, 'Can view headquarters member', 69, 'view_headquartersmember'),
	(269, 'Can add headquarters member event', 70, 'add_headquartersmemberevent'),
	(270, 'Can change headquarters member event', 70, 'change_headquartersmemberevent'),
	(271, 'Can delete headquarters member event', 70, 'delete_headquartersmemberevent'),
	(272, 'Can view headquarters member event', 70, 'view_headquartersmemberevent'),
	(273, 'Can add observation', 71, 'add_observation'),
	(274, 'Can change observation', 71, 'change_observation'),
	(275, 'Can delete observation', 71, 'delete_observation'),
	(276, 'Can view observation', 71, 'view_observation'),
	(277, 'Can add observation note', 72, 'add_observationnote'),
	(278, 'Can change observation note', 72, 'change_observationnote'),
	(279, 'Can delete observation note', 72, 'delete_observationnote'),
	(280, 'Can view observation note', 72, 'view_observationnote'),
	(281, 'Can add project', 73, 'add_project'),
	(282, 'Can change project', 73, 'change_project'),
	(283, 'Can delete project', 73, 'delete_project'),
	(284, 'Can view project', 73, 'view_project'),
	(285, 'Can add project node', 74, 'add_projectnode'),
	(286, 'Can change project node', 74, 'change_projectnode'),
	(287, 'Can delete project node', 74, 'delete_projectnode'),
	(288, 'Can view project node', 74, 'view_projectnode'),
	(289, 'Can add assessment event', 75, 'add_assessmentevent'),
	(290, 'Can change assessment event', 75, 'change_assessmentevent'),
	(291, 'Can delete assessment event', 75, 'delete_assessmentevent'),
	(292, 'Can view assessment event', 75, 'view_assessmentevent'),
	(293, 'Can add project result', 76, 'add_projectresult'),
	(294, 'Can change project result', 76, 'change_projectresult'),
	(295, 'Can delete project result', 76, 'delete_projectresult'),
	(296, 'Can view project result', 76, 'view_projectresult'),
	(297, 'Can add finding event', 77, 'add_findingevent'),
	(298, 'Can change finding event', 77, 'change_findingevent'),
	(299, 'Can delete finding event', 77, 'delete_findingevent'),
	(300, 'Can view finding event', 77, 'view_findingevent'),
	(301, 'Can add project result event', 78, 'add_projectresultevent'),
	(302, 'Can change project result event', 78, 'change_projectresultevent'),
	(303, 'Can delete project result event', 78, 'delete_projectresultevent'),
	(304, 'Can view project result event', 78, 'view_projectresultevent'),
	(305, 'Can add project role', 79, 'add_projectrole'),
	(306, 'Can change project role', 79, 'change_projectrole'),
	(307, 'Can delete project role', 79, 'delete_projectrole'),
	(308, 'Can view project role', 79, 'view_projectrole'),
	(309, 'Can add project role event', 80, 'add_projectroleevent'),
	(310, 'Can change project role event', 80, 'change_projectroleevent'),
	(311, 'Can delete project role event', 80, 'delete_projectroleevent'),
	(312, 'Can view project role event', 80, 'view_projectroleevent'),
	(313, 'Can add project unit', 81, 'add_projectunit'),
	(314, 'Can change project unit', 81, 'change_projectunit'),
	(315, 'Can delete project unit', 81, 'delete_projectunit'),
	(316, 'Can view project unit', 81, 'view_projectunit'),
	(317, 'Can add rating', 82, 'add_rating'),
	(318, 'Can change rating', 82, 'change_rating'),
	(319, 'Can delete rating', 82, 'delete_rating'),
	(320, 'Can view rating', 82, 'view_rating'),
	(321, 'Can add rating group', 83, 'add_ratinggroup'),
	(322, 'Can change rating group', 83, 'change_ratinggroup'),
	(323, 'Can delete rating group', 83, 'delete_ratinggroup'),
	(324, 'Can view rating group', 83, 'view_ratinggroup'),
	(325, 'Can add round', 84, 'add_round'),
	(326, 'Can change round', 84, 'change_round'),
	(327, 'Can delete round', 84, 'delete_round'),
	(328, 'Can view round', 84, 'view_round'),
	(329, 'Can add round line', 85, 'add_roundline'),
	(330, 'Can change round line', 85, 'change_roundline'),
	(331, 'Can delete round line', 85, 'delete_roundline'),
	(332, 'Can view round line', 85, 'view_roundline'),
	(333, 'Can add answer', 86, 'add_answer'),
	(334, 'Can change answer', 86, 'change_answer'),
	(335, 'Can delete answer', 86, 'delete_answer'),
	(336, 'Can view answer', 86, 'view_answer'),
	(337, 'Can add touchstone post', 87, 'add_touchstonepost'),
	(338, 'Can change touchstone post', 87, 'change_touchstonepost'),
	(339, 'Can delete touchstone post', 87, 'delete_touchstonepost'),
	(340, 'Can view touchstone post', 87, 'view_touchstonepost'),
	(341, 'Can add draw', 88, 'add_draw'),
	(342, 'Can change draw', 88, 'change_draw'),
	(343, 'Can delete draw', 88, 'delete_draw'),
	(344, 'Can view draw', 88, 'view_draw'),
	(345, 'Can add lot', 89, 'add_lot'),
	(346, 'Can change lot', 89, 'change_lot'),
	(347, 'Can delete lot', 89, 'delete_lot'),
	(348, 'Can view lot', 89, 'view_lot'),
	(349, 'Can add task force', 90, 'add_taskforce'),
	(350, 'Can change task force', 90, 'change_taskforce'),
	(351, 'Can delete task force', 90, 'delete_taskforce'),
	(352, 'Can view task force', 90, 'view_taskforce'),
	(353, 'Can add target', 91, 'add_target'),
	(354, 'Can change target', 91, 'change_target'),
	(355, 'Can delete target', 91, 'delete_target'),
	(356, 'Can view target', 91, 'view_target'),
	(357, 'Can add force report', 92, 'add_forcereport'),
	(358, 'Can change force report', 92, 'change_forcereport'),
	(359, 'Can delete force report', 92, 'delete_forcereport'),
	(360, 'Can view force report', 92, 'view_forcereport'),
	(361, 'Can add force member', 93, 'add_forcemember'),
	(362, 'Can change force member', 93, 'change_forcemember'),
	(363, 'Can delete force member', 93, 'delete_forcemember'),
	(364, 'Can view force member', 93, 'view_forcemember'),
	(365, 'Can add visit', 94, 'add_visit'),
	(366, 'Can change visit', 94, 'change_visit'),
	(367, 'Can delete visit', 94, 'delete_visit'),
	(368, 'Can view visit', 94, 'view_visit'),
	(369, 'Can add problem', 95, 'add_problem'),
	(370, 'Can change problem', 95, 'change_problem'),
	(371, 'Can delete problem', 95, 'delete_problem'),
	(372, 'Can view problem', 95, 'view_problem'),
	(373, 'Can add field note', 96, 'add_fieldnote'),
	(374, 'Can change field note', 96, 'change_fieldnote'),
	(375, 'Can delete field note', 96, 'delete_fieldnote'),
	(376, 'Can view field note', 96, 'view_fieldnote'),
	(377, 'Can add note photo', 97, 'add_notephoto'),
	(378, 'Can change note photo', 97, 'change_notephoto'),
	(379, 'Can delete note photo', 97, 'delete_notephoto'),
	(380, 'Can view note photo', 97, 'view_notephoto'),
	(381, 'Can add person page', 98, 'add_personpage'),
	(382, 'Can change person page', 98, 'change_personpage'),
	(383, 'Can delete person page', 98, 'delete_personpage'),
	(384, 'Can view person page', 98, 'view_personpage'),
	(385, 'Can add draft', 99, 'add_draft'),
	(386, 'Can change draft', 99, 'change_draft'),
	(387, 'Can delete draft', 99, 'delete_draft'),
	(388, 'Can view draft', 99, 'view_draft'),
	(389, 'Can add simulation', 100, 'add_simulation'),
	(390, 'Can change simulation', 100, 'change_simulation'),
	(391, 'Can delete simulation', 100, 'delete_simulation'),
	(392, 'Can view simulation', 100, 'view_simulation'),
	(393, 'Can add flip', 101, 'add_flip'),
	(394, 'Can change flip', 101, 'change_flip'),
	(395, 'Can delete flip', 101, 'delete_flip'),
	(396, 'Can view flip', 101, 'view_flip'),
	(397, 'Can add post', 102, 'add_post'),
	(398, 'Can change post', 102, 'change_post'),
	(399, 'Can delete post', 102, 'delete_post'),
	(400, 'Can view post', 102, 'view_post'),
	(401, 'Can add successor', 103, 'add_successor'),
	(402, 'Can change successor', 103, 'change_successor'),
	(403, 'Can delete successor', 103, 'delete_successor'),
	(404, 'Can view successor', 103, 'view_successor'),
	(405, 'Can add governed place', 104, 'add_governedplace'),
	(406, 'Can change governed place', 104, 'change_governedplace'),
	(407, 'Can delete governed place', 104, 'delete_governedplace'),
	(408, 'Can view governed place', 104, 'view_governedplace'),
	(409, 'Can add scenario', 105, 'add_scenario'),
	(410, 'Can change scenario', 105, 'change_scenario'),
	(411, 'Can delete scenario', 105, 'delete_scenario'),
	(412, 'Can view scenario', 105, 'view_scenario'),
	(413, 'Can add seat', 106, 'add_seat'),
	(414, 'Can change seat', 106, 'change_seat'),
	(415, 'Can delete seat', 106, 'delete_seat'),
	(416, 'Can view seat', 106, 'view_seat'),
	(417, 'Can add team target', 107, 'add_teamtarget'),
	(418, 'Can change team target', 107, 'change_teamtarget'),
	(419, 'Can delete team target', 107, 'delete_teamtarget'),
	(420, 'Can view team target', 107, 'view_teamtarget'),
	(421, 'Can add membership', 108, 'add_membership'),
	(422, 'Can change membership', 108, 'change_membership'),
	(423, 'Can delete membership', 108, 'delete_membership'),
	(424, 'Can view membership', 108, 'view_membership'),
	(425, 'Can add plan', 109, 'add_plan'),
	(426, 'Can change plan', 109, 'change_plan'),
	(427, 'Can delete plan', 109, 'delete_plan'),
	(428, 'Can view plan', 109, 'view_plan'),
	(429, 'Can add pool', 110, 'add_pool'),
	(430, 'Can change pool', 110, 'change_pool'),
	(431, 'Can delete pool', 110, 'delete_pool'),
	(432, 'Can view pool', 110, 'view_pool'),
	(433, 'Can add proposal', 111, 'add_proposal'),
	(434, 'Can change proposal', 111, 'change_proposal'),
	(435, 'Can delete proposal', 111, 'delete_proposal'),
	(436, 'Can view proposal', 111, 'view_proposal'),
	(437, 'Can add target', 112, 'add_target'),
	(438, 'Can change target', 112, 'change_target'),
	(439, 'Can delete target', 112, 'delete_target'),
	(440, 'Can view target', 112, 'view_target'),
	(441, 'Can add yearly review', 113, 'add_yearlyreview'),
	(442, 'Can change yearly review', 113, 'change_yearlyreview'),
	(443, 'Can delete yearly review', 113, 'delete_yearlyreview'),
	(444, 'Can view yearly review', 113, 'view_yearlyreview'),
	(445, 'Can add check finding', 114, 'add_checkfinding'),
	(446, 'Can change check finding', 114, 'change_checkfinding'),
	(447, 'Can delete check finding', 114, 'delete_checkfinding'),
	(448, 'Can view check finding', 114, 'view_checkfinding'),
	(449, 'Can add ballot', 115, 'add_ballot'),
	(450, 'Can change ballot', 115, 'change_ballot'),
	(451, 'Can delete ballot', 115, 'delete_ballot'),
	(452, 'Can view ballot', 115, 'view_ballot'),
	(453, 'Can add label', 116, 'add_label'),
	(454, 'Can change label', 116, 'change_label'),
	(455, 'Can delete label', 116, 'delete_label'),
	(456, 'Can view label', 116, 'view_label'),
	(457, 'Can add label evidence', 117, 'add_labelevidence'),
	(458, 'Can change label evidence', 117, 'change_labelevidence'),
	(459, 'Can delete label evidence', 117, 'delete_labelevidence'),
	(460, 'Can view label evidence', 117, 'view_labelevidence'),
	(461, 'Can add portrait', 118, 'add_portrait'),
	(462, 'Can change portrait', 118, 'change_portrait'),
	(463, 'Can delete portrait', 118, 'delete_portrait'),
	(464, 'Can view portrait', 118, 'view_portrait'),
	(465, 'Can add index result', 119, 'add_indexresult'),
	(466, 'Can change index result', 119, 'change_indexresult'),
	(467, 'Can delete index result', 119, 'delete_indexresult'),
	(468, 'Can view index result', 119, 'view_indexresult'),
	(469, 'Can add formula version', 120, 'add_formulaversion'),
	(470, 'Can change formula version', 120, 'change_formulaversion'),
	(471, 'Can delete formula version', 120, 'delete_formulaversion'),
	(472, 'Can view formula version', 120, 'view_formulaversion'),
	(473, 'Can add index month', 121, 'add_indexmonth'),
	(474, 'Can change index month', 121, 'change_indexmonth'),
	(475, 'Can delete index month', 121, 'delete_indexmonth'),
	(476, 'Can view index month', 121, 'view_indexmonth'),
	(477, 'Can add prompt', 122, 'add_prompt'),
	(478, 'Can change prompt', 122, 'change_prompt'),
	(479, 'Can delete prompt', 122, 'delete_prompt'),
	(480, 'Can view prompt', 122, 'view_prompt'),
	(481, 'Can add slate', 123, 'add_slate'),
	(482, 'Can change slate', 123, 'change_slate'),
	(483, 'Can delete slate', 123, 'delete_slate'),
	(484, 'Can view slate', 123, 'view_slate'),
	(485, 'Can add passed over', 124, 'add_passedover'),
	(486, 'Can change passed over', 124, 'change_passedover'),
	(487, 'Can delete passed over', 124, 'delete_passedover'),
	(488, 'Can view passed over', 124, 'view_passedover'),
	(489, 'Can add candidate', 125, 'add_candidate'),
	(490, 'Can change candidate', 125, 'change_candidate'),
	(491, 'Can delete candidate', 125, 'delete_candidate'),
	(492, 'Can view candidate', 125, 'view_candidate'),
	(493, 'Can add pack', 126, 'add_pack'),
	(494, 'Can change pack', 126, 'change_pack'),
	(495, 'Can delete pack', 126, 'delete_pack'),
	(496, 'Can view pack', 126, 'view_pack'),
	(497, 'Can add pack input', 127, 'add_packinput'),
	(498, 'Can change pack input', 127, 'change_packinput'),
	(499, 'Can delete pack input', 127, 'delete_packinput'),
	(500, 'Can view pack input', 127, 'view_packinput'),
	(501, 'Can add pack part', 128, 'add_packpart'),
	(502, 'Can change pack part', 128, 'change_packpart'),
	(503, 'Can delete pack part', 128, 'delete_packpart'),
	(504, 'Can view pack part', 128, 'view_packpart'),
	(505, 'Can add change', 129, 'add_change'),
	(506, 'Can change change', 129, 'change_change'),
	(507, 'Can delete change', 129, 'delete_change'),
	(508, 'Can view change', 129, 'view_change'),
	(510, 'Can change webhook', 130, 'change_webhook'),
	(511, 'Can delete webhook', 130, 'delete_webhook'),
	(512, 'Can view webhook', 130, 'view_webhook'),
	(513, 'Can add delivery', 131, 'add_delivery'),
	(514, 'Can change delivery', 131, 'change_delivery'),
	(515, 'Can delete delivery', 131, 'delete_delivery'),
	(516, 'Can view delivery', 131, 'view_delivery'),
	(517, 'Can add note', 132, 'add_note'),
	(518, 'Can change note', 132, 'change_note'),
	(519, 'Can delete note', 132, 'delete_note'),
	(520, 'Can view note', 132, 'view_note'),
	(521, 'Can add lead time', 133, 'add_leadtime'),
	(522, 'Can change lead time', 133, 'change_leadtime'),
	(523, 'Can delete lead time', 133, 'delete_leadtime'),
	(524, 'Can view lead time', 133, 'view_leadtime'),
	(525, 'Can add mark', 134, 'add_mark'),
	(526, 'Can change mark', 134, 'change_mark'),
	(527, 'Can delete mark', 134, 'delete_mark'),
	(528, 'Can view mark', 134, 'view_mark'),
	(529, 'Can add year item', 135, 'add_yearitem'),
	(530, 'Can change year item', 135, 'change_yearitem'),
	(531, 'Can delete year item', 135, 'delete_yearitem'),
	(532, 'Can view year item', 135, 'view_yearitem'),
	(533, 'Can add year mark', 136, 'add_yearmark'),
	(534, 'Can change year mark', 136, 'change_yearmark'),
	(535, 'Can delete year mark', 136, 'delete_yearmark'),
	(536, 'Can view year mark', 136, 'view_yearmark'),
	(537, 'Can add deadline', 137, 'add_deadline'),
	(538, 'Can change deadline', 137, 'change_deadline'),
	(539, 'Can delete deadline', 137, 'delete_deadline'),
	(540, 'Can view deadline', 137, 'view_deadline'),
	(541, 'Can add mark', 138, 'add_mark'),
	(542, 'Can change mark', 138, 'change_mark'),
	(543, 'Can delete mark', 138, 'delete_mark'),
	(544, 'Can view mark', 138, 'view_mark'),
	(545, 'Can add rule set version', 139, 'add_rulesetversion'),
	(546, 'Can change rule set version', 139, 'change_rulesetversion'),
	(547, 'Can delete rule set version', 139, 'delete_rulesetversion'),
	(548, 'Can view rule set version', 139, 'view_rulesetversion'),
	(549, 'Can add result', 140, 'add_result'),
	(550, 'Can change result', 140, 'change_result'),
	(551, 'Can delete result', 140, 'delete_result'),
	(552, 'Can view result', 140, 'view_result'),
	(553, 'Can add status change', 141, 'add_statuschange'),
	(554, 'Can change status change', 141, 'change_statuschange'),
	(555, 'Can delete status change', 141, 'delete_statuschange'),
	(556, 'Can view status change', 141, 'view_statuschange'),
	(557, 'Can add attribution', 142, 'add_attribution'),
	(558, 'Can change attribution', 142, 'change_attribution'),
	(559, 'Can delete attribution', 142, 'delete_attribution'),
	(560, 'Can view attribution', 142, 'view_attribution'),
	(561, 'Can add kept receipt', 143, 'add_keptreceipt'),
	(562, 'Can change kept receipt', 143, 'change_keptreceipt'),
	(563, 'Can delete kept receipt', 143, 'delete_keptreceipt'),
	(564, 'Can view kept receipt', 143, 'view_keptreceipt'),
	(565, 'Can add measure', 144, 'add_measure'),
	(566, 'Can change measure', 144, 'change_measure'),
	(567, 'Can delete measure', 144, 'delete_measure'),
	(568, 'Can view measure', 144, 'view_measure'),
	(569, 'Can add theme task', 145, 'add_themetask'),
	(570, 'Can change theme task', 145, 'change_themetask'),
	(571, 'Can delete theme task', 145, 'delete_themetask'),
	(572, 'Can view theme task', 145, 'view_themetask'),
	(573, 'Can add grant', 146, 'add_grant'),
	(574, 'Can change grant', 146, 'change_grant'),
	(575, 'Can delete grant', 146, 'delete_grant'),
	(576, 'Can view grant', 146, 'view_grant'),
	(577, 'Can add item unit', 147, 'add_itemunit'),
	(578, 'Can change item unit', 147, 'change_itemunit'),
	(579, 'Can delete item unit', 147, 'delete_itemunit'),
	(580, 'Can view item unit', 147, 'view_itemunit'),
	(581, 'Can add grant event', 148, 'add_grantevent'),
	(582, 'Can change grant event', 148, 'change_grantevent'),
	(583, 'Can delete grant event', 148, 'delete_grantevent'),
	(584, 'Can view grant event', 148, 'view_grantevent'),
	(585, 'Can add measure condition', 149, 'add_measurecondition'),
	(586, 'Can change measure condition', 149, 'change_measurecondition'),
	(587, 'Can delete measure condition', 149, 'delete_measurecondition'),
	(588, 'Can view measure condition', 149, 'view_measurecondition'),
	(589, 'Can add plan', 150, 'add_plan'),
	(590, 'Can change plan', 150, 'change_plan'),
	(591, 'Can delete plan', 150, 'delete_plan'),
	(592, 'Can view plan', 150, 'view_plan'),
	(593, 'Can add plan item', 151, 'add_planitem'),
	(594, 'Can change plan item', 151, 'change_planitem'),
	(595, 'Can delete plan item', 151, 'delete_planitem'),
	(596, 'Can view plan item', 151, 'view_planitem'),
	(597, 'Can add milestone', 152, 'add_milestone'),
	(598, 'Can change milestone', 152, 'change_milestone'),
	(599, 'Can delete milestone', 152, 'delete_milestone'),
	(600, 'Can view milestone', 152, 'view_milestone'),
	(601, 'Can add item person', 153, 'add_itemperson'),
	(602, 'Can change item person', 153, 'change_itemperson'),
	(603, 'Can delete item person', 153, 'delete_itemperson'),
	(604, 'Can view item person', 153, 'view_itemperson'),
	(605, 'Can add extension', 154, 'add_extension'),
	(606, 'Can change extension', 154, 'change_extension'),
	(607, 'Can delete extension', 154, 'delete_extension'),
	(608, 'Can view extension', 154, 'view_extension'),
	(609, 'Can add plan sheet', 155, 'add_plansheet'),
	(610, 'Can change plan sheet', 155, 'change_plansheet'),
	(611, 'Can delete plan sheet', 155, 'delete_plansheet'),
	(612, 'Can view plan sheet', 155, 'view_plansheet'),
	(613, 'Can add policy document', 156, 'add_policydocument'),
	(614, 'Can change policy document', 156, 'change_policydocument'),
	(615, 'Can delete policy document', 156, 'delete_policydocument'),
	(616, 'Can view policy document', 156, 'view_policydocument'),
	(617, 'Can add progress report', 157, 'add_progressreport'),
	(618, 'Can change progress report', 157, 'change_progressreport'),
	(619, 'Can delete progress report', 157, 'delete_progressreport'),
	(620, 'Can view progress report', 157, 'view_progressreport'),
	(621, 'Can add year theme', 158, 'add_yeartheme'),
	(622, 'Can change year theme', 158, 'change_yeartheme'),
	(623, 'Can delete year theme', 158, 'delete_yeartheme'),
	(624, 'Can view year theme', 158, 'view_yeartheme'),
	(625, 'Can add sanction', 159, 'add_sanction'),
	(626, 'Can change sanction', 159, 'change_sanction'),
	(627, 'Can delete sanction', 159, 'delete_sanction'),
	(628, 'Can view sanction', 159, 'view_sanction'),
	(629, 'Can add sanction event', 160, 'add_sanctionevent'),
	(630, 'Can change sanction event', 160, 'change_sanctionevent'),
	(631, 'Can delete sanction event', 160, 'delete_sanctionevent'),
	(632, 'Can view sanction event', 160, 'view_sanctionevent'),
	(633, 'Can add sanction kind', 161, 'add_sanctionkind'),
	(634, 'Can change sanction kind', 161, 'change_sanctionkind'),
	(635, 'Can delete sanction kind', 161, 'delete_sanctionkind'),
	(636, 'Can view sanction kind', 161, 'view_sanctionkind'),
	(637, 'Can add tolerance clause', 162, 'add_toleranceclause'),
	(638, 'Can change tolerance clause', 162, 'change_toleranceclause'),
	(639, 'Can delete tolerance clause', 162, 'delete_toleranceclause'),
	(640, 'Can view tolerance clause', 162, 'view_toleranceclause'),
	(641, 'Can add correction', 163, 'add_correction'),
	(642, 'Can change correction', 163, 'change_correction'),
	(643, 'Can delete correction', 163, 'delete_correction'),
	(644, 'Can view correction', 163, 'view_correction'),
	(645, 'Can add tolerance case', 164, 'add_tolerancecase'),
	(646, 'Can change tolerance case', 164, 'change_tolerancecase'),
	(647, 'Can delete tolerance case', 164, 'delete_tolerancecase'),
	(648, 'Can view tolerance case', 164, 'view_tolerancecase'),
	(649, 'Can add correction event', 165, 'add_correctionevent'),
	(650, 'Can change correction event', 165, 'change_correctionevent'),
	(651, 'Can delete correction event', 165, 'delete_correctionevent'),
	(652, 'Can view correction event', 165, 'view_correctionevent'),
	(653, 'Can add tolerance case event', 166, 'add_tolerancecaseevent'),
	(654, 'Can change tolerance case event', 166, 'change_tolerancecaseevent'),
	(655, 'Can delete tolerance case event', 166, 'delete_tolerancecaseevent'),
	(656, 'Can view tolerance case event', 166, 'view_tolerancecaseevent'),
	(657, 'Can add kind term', 167, 'add_kindterm'),
	(658, 'Can change kind term', 167, 'change_kindterm'),
	(659, 'Can delete kind term', 167, 'delete_kindterm'),
	(660, 'Can view kind term', 167, 'view_kindterm'),
	(661, 'Can add situation', 168, 'add_situation'),
	(662, 'Can change situation', 168, 'change_situation'),
	(663, 'Can delete situation', 168, 'delete_situation'),
	(664, 'Can view situation', 168, 'view_situation'),
	(665, 'Can add step down appeal', 169, 'add_stepdownappeal'),
	(666, 'Can change step down appeal', 169, 'change_stepdownappeal'),
	(667, 'Can delete step down appeal', 169, 'delete_stepdownappeal'),
	(668, 'Can view step down appeal', 169, 'view_stepdownappeal'),
	(669, 'Can add step down appeal event', 170, 'add_stepdownappealevent'),
	(670, 'Can change step down appeal event', 170, 'change_stepdownappealevent'),
	(671, 'Can delete step down appeal event', 170, 'delete_stepdownappealevent'),
	(672, 'Can view step down appeal event', 170, 'view_stepdownappealevent'),
	(673, 'Can add step down case', 171, 'add_stepdowncase'),
	(674, 'Can change step down case', 171, 'change_stepdowncase'),
	(675, 'Can delete step down case', 171, 'delete_stepdowncase'),
	(676, 'Can view step down case', 171, 'view_stepdowncase'),
	(677, 'Can add step down case event', 172, 'add_stepdowncaseevent'),
	(678, 'Can change step down case event', 172, 'change_stepdowncaseevent'),
	(679, 'Can delete step down case event', 172, 'delete_stepdowncaseevent'),
	(680, 'Can view step down case event', 172, 'view_stepdowncaseevent'),
	(681, 'Can add lock kind', 173, 'add_lockkind'),
	(682, 'Can change lock kind', 173, 'change_lockkind'),
	(683, 'Can delete lock kind', 173, 'delete_lockkind'),
	(684, 'Can view lock kind', 173, 'view_lockkind'),
	(685, 'Can add post field', 174, 'add_postfield'),
	(686, 'Can change post field', 174, 'change_postfield'),
	(687, 'Can delete post field', 174, 'delete_postfield'),
	(688, 'Can view post field', 174, 'view_postfield'),
	(689, 'Can add young group', 175, 'add_younggroup'),
	(690, 'Can change young group', 175, 'change_younggroup'),
	(691, 'Can delete young group', 175, 'delete_younggroup'),
	(692, 'Can view young group', 175, 'view_younggroup'),
	(693, 'Can add check in', 176, 'add_checkin'),
	(694, 'Can change check in', 176, 'change_checkin'),
	(695, 'Can delete check in', 176, 'delete_checkin'),
	(696, 'Can view check in', 176, 'view_checkin'),
	(697, 'Can add placement', 177, 'add_placement'),
	(698, 'Can change placement', 177, 'change_placement'),
	(699, 'Can delete placement', 177, 'delete_placement'),
	(700, 'Can view placement', 177, 'view_placement'),
	(701, 'Can add placement appraisal', 178, 'add_placementappraisal'),
	(702, 'Can change placement appraisal', 178, 'change_placementappraisal'),
	(703, 'Can delete placement appraisal', 178, 'delete_placementappraisal'),
	(704, 'Can view placement appraisal', 178, 'view_placementappraisal'),
	(705, 'Can add placement appraisal event', 179, 'add_placementappraisalevent'),
	(706, 'Can change placement appraisal event', 179, 'change_placementappraisalevent'),
	(707, 'Can delete placement appraisal event', 179, 'delete_placementappraisalevent'),
	(708, 'Can view placement appraisal event', 179, 'view_placementappraisalevent'),
	(709, 'Can add season', 180, 'add_season'),
	(710, 'Can change season', 180, 'change_season'),
	(711, 'Can delete season', 180, 'delete_season'),
	(712, 'Can view season', 180, 'view_season'),
	(713, 'Can add placement event', 181, 'add_placementevent'),
	(714, 'Can change placement event', 181, 'change_placementevent'),
	(715, 'Can delete placement event', 181, 'delete_placementevent'),
	(716, 'Can view placement event', 181, 'view_placementevent'),
	(717, 'Can add service lock', 182, 'add_servicelock'),
	(718, 'Can change service lock', 182, 'change_servicelock'),
	(719, 'Can delete service lock', 182, 'delete_servicelock'),
	(720, 'Can view service lock', 182, 'view_servicelock'),
	(721, 'Can add service lock event', 183, 'add_servicelockevent'),
	(722, 'Can change service lock event', 183, 'change_servicelockevent'),
	(723, 'Can delete service lock event', 183, 'delete_servicelockevent'),
	(724, 'Can view service lock event', 183, 'view_servicelockevent'),
	(725, 'Can add stretch', 184, 'add_stretch'),
	(726, 'Can change stretch', 184, 'change_stretch'),
	(727, 'Can delete stretch', 184, 'delete_stretch'),
	(728, 'Can view stretch', 184, 'view_stretch'),
	(729, 'Can add check in event', 185, 'add_checkinevent'),
	(730, 'Can change check in event', 185, 'change_checkinevent'),
	(731, 'Can delete check in event', 185, 'delete_checkinevent'),
	(732, 'Can view check in event', 185, 'view_checkinevent'),
	(733, 'Can add stretch event', 186, 'add_stretchevent'),
	(734, 'Can change stretch event', 186, 'change_stretchevent'),
	(735, 'Can delete stretch event', 186, 'delete_stretchevent'),
	(736, 'Can view stretch event', 186, 'view_stretchevent'),
	(737, 'Can add term change', 187, 'add_termchange'),
	(738, 'Can change term change', 187, 'change_termchange'),
	(739, 'Can delete term change', 187, 'delete_termchange'),
	(740, 'Can view term change', 187, 'view_termchange'),
	(741, 'Can add term change event', 188, 'add_termchangeevent'),
	(742, 'Can change term change event', 188, 'change_termchangeevent'),
	(743, 'Can delete term change event', 188, 'delete_termchangeevent'),
	(744, 'Can view term change event', 188, 'view_termchangeevent'),
	(745, 'Can add appraisal', 189, 'add_appraisal'),
	(746, 'Can change appraisal', 189, 'change_appraisal'),
	(747, 'Can delete appraisal', 189, 'delete_appraisal'),
	(748, 'Can view appraisal', 189, 'view_appraisal'),
	(749, 'Can add award', 190, 'add_award'),
	(750, 'Can change award', 190, 'change_award'),
	(751, 'Can delete award', 190, 'delete_award'),
	(752, 'Can view award', 190, 'view_award'),
	(753, 'Can add appointment', 191, 'add_appointment'),
	(754, 'Can change appointment', 191, 'change_appointment'),
	(755, 'Can delete appointment', 191, 'delete_appointment'),
	(756, 'Can view appointment', 191, 'view_appointment'),
	(757, 'Can add cadre', 192, 'add_cadre'),
	(758, 'Can change cadre', 192, 'change_cadre'),
	(759, 'Can delete cadre', 192, 'delete_cadre'),
	(760, 'Can view cadre', 192, 'view_cadre'),
	(761, 'Can add award event', 193, 'add_awardevent'),
	(762, 'Can change award event', 193, 'change_awardevent'),
	(763, 'Can delete award event', 193, 'delete_awardevent'),
	(764, 'Can view award event', 193, 'view_awardevent'),
	(765, 'Can add appraisal event', 194, 'add_appraisalevent'),
	(766, 'Can change appraisal event', 194, 'change_appraisalevent'),
	(767, 'Can delete appraisal event', 194, 'delete_appraisalevent'),
	(768, 'Can view appraisal event', 194, 'view_appraisalevent'),
	(769, 'Can add appointment event', 195, 'add_appointmentevent'),
	(770, 'Can change appointment event', 195, 'change_appointmentevent'),
	(771, 'Can delete appointment event', 195, 'delete_appointmentevent'),
	(772, 'Can view appointment event', 195, 'view_appointmentevent'),
	(773, 'Can add cadre event', 196, 'add_cadreevent'),
	(774, 'Can change cadre event', 196, 'change_cadreevent'),
	(775, 'Can delete cadre event', 196, 'delete_cadreevent'),
	(776, 'Can view cadre event', 196, 'view_cadreevent'),
	(777, 'Can add date verification', 197, 'add_dateverification'),
	(778, 'Can change date verification', 197, 'change_dateverification'),
	(779, 'Can delete date verification', 197, 'delete_dateverification'),
	(780, 'Can view date verification', 197, 'view_dateverification'),
	(781, 'Can add date verification event', 198, 'add_dateverificationevent'),
	(782, 'Can change date verification event', 198, 'change_dateverificationevent'),
	(783, 'Can delete date verification event', 198, 'delete_dateverificationevent'),
	(784, 'Can view date verification event', 198, 'view_dateverificationevent'),
	(785, 'Can add declaration', 199, 'add_declaration'),
	(786, 'Can change declaration', 199, 'change_declaration'),
	(787, 'Can delete declaration', 199, 'delete_declaration'),
	(788, 'Can view declaration', 199, 'view_declaration'),
	(789, 'Can add declaration event', 200, 'add_declarationevent'),
	(790, 'Can change declaration event', 200, 'change_declarationevent'),
	(791, 'Can delete declaration event', 200, 'delete_declarationevent'),
	(792, 'Can view declaration event', 200, 'view_declarationevent'),
	(793, 'Can add education', 201, 'add_education'),
	(794, 'Can change education', 201, 'change_education'),
	(795, 'Can delete education', 201, 'delete_education'),
	(796, 'Can view education', 201, 'view_education'),
	(797, 'Can add education event', 202, 'add_educationevent'),
	(798, 'Can change education event', 202, 'change_educationevent'),
	(799, 'Can delete education event', 202, 'delete_educationevent'),
	(800, 'Can view education event', 202, 'view_educationevent'),
	(801, 'Can add family member', 203, 'add_familymember'),
	(802, 'Can change family member', 203, 'change_familymember'),
	(803, 'Can delete family member', 203, 'delete_familymember'),
	(804, 'Can view family member', 203, 'view_familymember'),
	(805, 'Can add family member event', 204, 'add_familymemberevent'),
	(806, 'Can change family member event', 204, 'change_familymemberevent'),
	(807, 'Can delete family member event', 204, 'delete_familymemberevent'),
	(808, 'Can view family member event', 204, 'view_familymemberevent'),
	(809, 'Can add grassroots period', 205, 'add_grassrootsperiod'),
	(810, 'Can change grassroots period', 205, 'change_grassrootsperiod'),
	(811, 'Can delete grassroots period', 205, 'delete_grassrootsperiod'),
	(812, 'Can view grassroots period', 205, 'view_grassrootsperiod'),
	(813, 'Can add grassroots period event', 206, 'add_grassrootsperiodevent'),
	(814, 'Can change grassroots period event', 206, 'change_grassrootsperiodevent'),
	(815, 'Can delete grassroots period event', 206, 'delete_grassrootsperiodevent'),
	(816, 'Can view grassroots period event', 206, 'view_grassrootsperiodevent'),
	(817, 'Can add matter', 207, 'add_matter'),
	(818, 'Can change matter', 207, 'change_matter'),
	(819, 'Can delete matter', 207, 'delete_matter'),
	(820, 'Can view matter', 207, 'view_matter'),
	(821, 'Can add matter event', 208, 'add_matterevent'),
	(822, 'Can change matter event', 208, 'change_matterevent'),
	(823, 'Can delete matter event', 208, 'delete_matterevent'),
	(824, 'Can view matter event', 208, 'view_matterevent'),
	(825, 'Can add rank period', 209, 'add_rankperiod'),
	(826, 'Can change rank period', 209, 'change_rankperiod'),
	(827, 'Can delete rank period', 209, 'delete_rankperiod'),
	(828, 'Can view rank period', 209, 'view_rankperiod'),
	(829, 'Can add rank period event', 210, 'add_rankperiodevent'),
	(830, 'Can change rank period event', 210, 'change_rankperiodevent'),
	(831, 'Can delete rank period event', 210, 'delete_rankperiodevent'),
	(832, 'Can view rank period event', 210, 'view_rankperiodevent'),
	(833, 'Can add resume line', 211, 'add_resumeline'),
	(834, 'Can change resume line', 211, 'change_resumeline'),
	(835, 'Can delete resume line', 211, 'delete_resumeline'),
	(836, 'Can view resume line', 211, 'view_resumeline'),
	(837, 'Can add resume line event', 212, 'add_resumelineevent'),
	(838, 'Can change resume line event', 212, 'change_resumelineevent'),
	(839, 'Can delete resume line event', 212, 'delete_resumelineevent'),
	(840, 'Can view resume line event', 212, 'view_resumelineevent'),
	(841, 'Can add import batch', 213, 'add_importbatch'),
	(842, 'Can change import batch', 213, 'change_importbatch'),
	(843, 'Can delete import batch', 213, 'delete_importbatch'),
	(844, 'Can view import batch', 213, 'view_importbatch'),
	(845, 'Can add import mapping', 214, 'add_importmapping'),
	(846, 'Can change import mapping', 214, 'change_importmapping'),
	(847, 'Can delete import mapping', 214, 'delete_importmapping'),
	(848, 'Can view import mapping', 214, 'view_importmapping'),
	(849, 'Can add quota use', 215, 'add_quotause'),
	(850, 'Can change quota use', 215, 'change_quotause'),
	(851, 'Can delete quota use', 215, 'delete_quotause'),
	(852, 'Can view quota use', 215, 'view_quotause'),
	(853, 'Can add list export', 216, 'add_listexport'),
	(854, 'Can change list export', 216, 'change_listexport'),
	(855, 'Can delete list export', 216, 'delete_listexport'),
	(856, 'Can view list export', 216, 'view_listexport'),
	(857, 'Can add form comparison', 217, 'add_formcomparison'),
	(858, 'Can change form comparison', 217, 'change_formcomparison'),
	(859, 'Can delete form comparison', 217, 'delete_formcomparison'),
	(860, 'Can view form comparison', 217, 'view_formcomparison'),
	(861, 'Can add compared form', 218, 'add_comparedform'),
	(862, 'Can change compared form', 218, 'change_comparedform'),
	(863, 'Can delete compared form', 218, 'delete_comparedform'),
	(864, 'Can view compared form', 218, 'view_comparedform'),
	(865, 'Can add quota use event', 219, 'add_quotauseevent'),
	(866, 'Can change quota use event', 219, 'change_quotauseevent'),
	(867, 'Can delete quota use event', 219, 'delete_quotauseevent'),
	(868, 'Can view quota use event', 219, 'view_quotauseevent'),
	(869, 'Can add task outcome', 220, 'add_taskoutcome'),
	(870, 'Can change task outcome', 220, 'change_taskoutcome'),
	(871, 'Can delete task outcome', 220, 'delete_taskoutcome'),
	(872, 'Can view task outcome', 220, 'view_taskoutcome'),
	(873, 'Can add approval', 221, 'add_approval'),
	(874, 'Can change approval', 221, 'change_approval'),
	(875, 'Can delete approval', 221, 'delete_approval'),
	(876, 'Can view approval', 221, 'view_approval'),
	(877, 'Can add notice', 222, 'add_notice'),
	(878, 'Can change notice', 222, 'change_notice'),
	(879, 'Can delete notice', 222, 'delete_notice'),
	(880, 'Can view notice', 222, 'view_notice'),
	(881, 'Can add run', 223, 'add_run'),
	(882, 'Can change run', 223, 'change_run'),
	(883, 'Can delete run', 223, 'delete_run'),
	(884, 'Can view run', 223, 'view_run'),
	(885, 'Can add work item', 224, 'add_workitem'),
	(886, 'Can change work item', 224, 'change_workitem'),
	(887, 'Can delete work item', 224, 'delete_workitem'),
	(888, 'Can view work item', 224, 'view_workitem'),
	(889, 'Can add stored file', 225, 'add_storedfile'),
	(890, 'Can change stored file', 225, 'change_storedfile'),
	(891, 'Can delete stored file', 225, 'delete_storedfile'),
	(892, 'Can view stored file', 225, 'view_storedfile'),
	(893, 'Can add user', 226, 'add_user'),
	(894, 'Can change user', 226, 'change_user'),
	(895, 'Can delete user', 226, 'delete_user'),
	(896, 'Can view user', 226, 'view_user'),
	(897, 'Can add role grant', 227, 'add_rolegrant'),
	(898, 'Can change role grant', 227, 'change_rolegrant'),
	(899, 'Can delete role grant', 227, 'delete_rolegrant'),
	(900, 'Can view role grant', 227, 'view_rolegrant'),
	(901, 'Can add own view', 228, 'add_ownview'),
	(902, 'Can change own view', 228, 'change_ownview'),
	(903, 'Can delete own view', 228, 'delete_ownview'),
	(904, 'Can view own view', 228, 'view_ownview'),
	(905, 'Can add role definition', 229, 'add_roledefinition'),
	(906, 'Can change role definition', 229, 'change_roledefinition'),
	(907, 'Can delete role definition', 229, 'delete_roledefinition'),
	(908, 'Can view role definition', 229, 'view_roledefinition'),
	(909, 'Can add attempt', 230, 'add_attempt'),
	(910, 'Can change attempt', 230, 'change_attempt'),
	(911, 'Can delete attempt', 230, 'delete_attempt'),
	(912, 'Can view attempt', 230, 'view_attempt'),
	(913, 'Can add api token', 231, 'add_apitoken'),
	(914, 'Can change api token', 231, 'change_apitoken'),
	(915, 'Can delete api token', 231, 'delete_apitoken'),
	(916, 'Can view api token', 231, 'view_apitoken'),
	(917, 'Can add invitation', 232, 'add_invitation'),
	(918, 'Can change invitation', 232, 'change_invitation'),
	(919, 'Can delete invitation', 232, 'delete_invitation'),
	(920, 'Can view invitation', 232, 'view_invitation'),
	(921, 'Can add session', 233, 'add_session'),
	(922, 'Can change session', 233, 'change_session'),
	(923, 'Can delete session', 233, 'delete_session'),
	(924, 'Can view session', 233, 'view_session'),
	(925, 'Can add read tally', 234, 'add_readtally'),
	(926, 'Can change read tally', 234, 'change_readtally'),
	(927, 'Can delete read tally', 234, 'delete_readtally'),
	(928, 'Can view read tally', 234, 'view_readtally'),
	(929, 'Can add unit', 235, 'add_unit'),
	(930, 'Can change unit', 235, 'change_unit'),
	(931, 'Can delete unit', 235, 'delete_unit'),
	(932, 'Can view unit', 235, 'view_unit'),
	(933, 'Can add grassroots default', 236, 'add_grassrootsdefault'),
	(934, 'Can change grassroots default', 236, 'change_grassrootsdefault'),
	(935, 'Can delete grassroots default', 236, 'delete_grassrootsdefault'),
	(936, 'Can view grassroots default', 236, 'view_grassrootsdefault'),
	(937, 'Can add quota', 237, 'add_quota'),
	(938, 'Can change quota', 237, 'change_quota'),
	(939, 'Can delete quota', 237, 'delete_quota'),
	(940, 'Can view quota', 237, 'view_quota'),
	(941, 'Can add quota pool', 238, 'add_quotapool'),
	(942, 'Can change quota pool', 238, 'change_quotapool'),
	(943, 'Can delete quota pool', 238, 'delete_quotapool'),
	(944, 'Can view quota pool', 238, 'view_quotapool'),
	(945, 'Can add grassroots default event', 239, 'add_grassrootsdefaultevent'),
	(946, 'Can change grassroots default event', 239, 'change_grassrootsdefaultevent'),
	(947, 'Can delete grassroots default event', 239, 'delete_grassrootsdefaultevent'),
	(948, 'Can view grassroots default event', 239, 'view_grassrootsdefaultevent'),
	(949, 'Can add quota event', 240, 'add_quotaevent'),
	(950, 'Can change quota event', 240, 'change_quotaevent'),
	(951, 'Can delete quota event', 240, 'delete_quotaevent'),
	(952, 'Can view quota event', 240, 'view_quotaevent'),
	(953, 'Can add quota pool event', 241, 'add_quotapoolevent'),
	(954, 'Can change quota pool event', 241, 'change_quotapoolevent'),
	(955, 'Can delete quota pool event', 241, 'delete_quotapoolevent'),
	(956, 'Can view quota pool event', 241, 'view_quotapoolevent'),
	(957, 'Can add unit event', 242, 'add_unitevent'),
	(958, 'Can change unit event', 242, 'change_unitevent'),
	(959, 'Can delete unit event', 242, 'delete_unitevent'),
	(960, 'Can view unit event', 242, 'view_unitevent'),
	(961, 'Can add entry', 243, 'add_entry'),
	(962, 'Can change entry', 243, 'change_entry'),
	(963, 'Can delete entry', 243, 'delete_entry'),
	(964, 'Can view entry', 243, 'view_entry'),
	(965, 'Can add seal', 244, 'add_seal'),
	(966, 'Can change seal', 244, 'change_seal'),
	(967, 'Can delete seal', 244, 'delete_seal'),
	(968, 'Can view seal', 244, 'view_seal'),
	(969, 'Can add sealed entry', 245, 'add_sealedentry'),
	(970, 'Can change sealed entry', 245, 'change_sealedentry'),
	(971, 'Can delete sealed entry', 245, 'delete_sealedentry'),
	(972, 'Can view sealed entry', 245, 'view_sealedentry'),
	(973, 'Can add kept answer', 246, 'add_keptanswer'),
	(974, 'Can change kept answer', 246, 'change_keptanswer'),
	(975, 'Can delete kept answer', 246, 'delete_keptanswer'),
	(976, 'Can view kept answer', 246, 'view_keptanswer'),
	(977, 'Can add permission', 247, 'add_permission'),
	(978, 'Can change permission', 247, 'change_permission'),
	(979, 'Can delete permission', 247, 'delete_permission'),
	(980, 'Can view permission', 247, 'view_permission'),
	(981, 'Can add group', 248, 'add_group'),
	(982, 'Can change group', 248, 'change_group'),
	(983, 'Can delete group', 248, 'delete_group'),
	(984, 'Can view group', 248, 'view_group'),
	(985, 'Can add content type', 249, 'add_contenttype'),
	(986, 'Can change content type', 249, 'change_contenttype'),
	(987, 'Can delete content type', 249, 'delete_contenttype'),
	(988, 'Can view content type', 249, 'view_contenttype'),
	(989, 'Can add email address', 250, 'add_emailaddress'),
	(990, 'Can change email address', 250, 'change_emailaddress'),
	(991, 'Can delete email address', 250, 'delete_emailaddress'),
	(992, 'Can view email address', 250, 'view_emailaddress'),
	(993, 'Can add email confirmation', 251, 'add_emailconfirmation'),
	(994, 'Can change email confirmation', 251, 'change_emailconfirmation'),
	(995, 'Can delete email confirmation', 251, 'delete_emailconfirmation'),
	(996, 'Can view email confirmation', 251, 'view_emailconfirmation'),
	(997, 'Can add authenticator', 252, 'add_authenticator'),
	(998, 'Can change authenticator', 252, 'change_authenticator'),
	(999, 'Can delete authenticator', 252, 'delete_authenticator'),
	(1000, 'Can view authenticator', 252, 'view_authenticator');
INSERT INTO public.auth_permission VALUES
	(1001, 'Can add social account', 253, 'add_socialaccount'),
	(1002, 'Can change social account', 253, 'change_socialaccount'),
	(1003, 'Can delete social account', 253, 'delete_socialaccount'),
	(1004, 'Can view social account', 253, 'view_socialaccount'),
	(1005, 'Can add social application', 254, 'add_socialapp'),
	(1006, 'Can change social application', 254, 'change_socialapp'),
	(1007, 'Can delete social application', 254, 'delete_socialapp'),
	(1008, 'Can view social application', 254, 'view_socialapp'),
	(1009, 'Can add social application token', 255, 'add_socialtoken'),
	(1010, 'Can change social application token', 255, 'change_socialtoken'),
	(1011, 'Can delete social application token', 255, 'delete_socialtoken'),
	(1012, 'Can view social application token', 255, 'view_socialtoken'),
	(1013, 'Can add context', 256, 'add_context'),
	(1014, 'Can change context', 256, 'change_context'),
	(1015, 'Can delete context', 256, 'delete_context'),
	(1016, 'Can view context', 256, 'view_context'),
	(1017, 'Can add events', 1, 'add_events'),
	(1018, 'Can change events', 1, 'change_events'),
	(1019, 'Can delete events', 1, 'delete_events'),
	(1020, 'Can view events', 1, 'view_events'),
	(1021, 'Can add middleware events', 2, 'add_middlewareevents'),
	(1022, 'Can change middleware events', 2, 'change_middlewareevents'),
	(1023, 'Can delete middleware events', 2, 'delete_middlewareevents'),
	(1024, 'Can view middleware events', 2, 'view_middlewareevents'),
	(1025, 'Can add auth token', 257, 'add_authtoken'),
	(1026, 'Can change auth token', 257, 'change_authtoken'),
	(1027, 'Can delete auth token', 257, 'delete_authtoken'),
	(1028, 'Can view auth token', 257, 'view_authtoken');
























































































































INSERT INTO public.deadlines_yearitem VALUES
	('01a223af-7c99-77ed-b074-2171031e73df', 1, 1, '年度考核与统计', 'Annual appraisal and statistics', NULL, 'hr_officer'),
	('01a223af-7c99-77ed-b074-2172711089a9', 2, 3, '等次审定', 'Deciding the grades', NULL, 'hr_chief'),
	('01a223af-7c99-77ed-b074-2173559058b4', 2, 3, '上半年职级批次', 'First rank batch', NULL, 'hr_officer'),
	('01a223af-7c99-77ed-b074-21744e955c3a', 4, 6, '储备库调研', 'Survey for the talent pools', NULL, 'hr_officer'),
	('01a223af-7c99-77ed-b074-21757dea345c', 7, 7, '半年平时考核', 'Half-year routine appraisal', NULL, 'hr_officer'),
	('01a223af-7c99-77ed-b074-21768962c99b', 7, 7, '95 项督查', 'Review of the 95 items', NULL, 'hr_chief'),
	('01a223af-7c99-77ed-b074-2177344948f4', 8, 9, '转正定级', 'Confirmation and first rank', NULL, 'hr_officer'),
	('01a223af-7c99-77ed-b074-217836e40975', 8, 9, '挂职期满考核', 'Appraisal at the end of secondments', NULL, 'hr_officer'),
	('01a223af-7c99-77ed-b074-21794e32ad54', 10, 11, '储备库调整', 'Adjusting the talent pools', NULL, 'hr_chief'),
	('01a223af-7c99-77ed-b074-217aac22f0df', 10, 11, '下半年批次', 'Second rank batch', NULL, 'hr_officer'),
	('01a223af-7c9a-77c7-ab55-beb3de7cb037', 12, 12, '学时与谈话覆盖结账', 'Closing the hours and the talk coverage', NULL, 'hr_officer');






INSERT INTO public.django_content_type VALUES
	(1, 'pghistory', 'events'),
	(2, 'pghistory', 'middlewareevents'),
	(3, 'dashboards', 'keptfigures'),
	(4, 'reports', 'formset'),
	(5, 'reports', 'personform'),
	(6, 'reports', 'agesplit'),
	(7, 'reports', 'snapshot'),
	(8, 'reports', 'savedlayout'),
	(9, 'selection', 'candidate'),
	(10, 'selection', 'checkanswer'),
	(11, 'selection', 'checkanswerevent'),
	(12, 'selection', 'savedquery'),
	(13, 'selection', 'workinglist'),
	(14, 'selection', 'candidateevent'),
	(15, 'training', 'partnerbody'),
	(16, 'training', 'attendance'),
	(17, 'training', 'enrolment'),
	(18, 'training', 'event'),
	(19, 'training', 'enrolmentevent'),
	(20, 'training', 'hoursentry'),
	(21, 'training', 'outsidetraining'),
	(22, 'training', 'hoursentryevent'),
	(23, 'training', 'outsidetrainingevent'),
	(24, 'training', 'programme'),
	(25, 'training', 'room'),
	(26, 'training', 'session'),
	(27, 'training', 'attendanceevent'),
	(28, 'training', 'onlineduty'),
	(29, 'training', 'speciality'),
	(30, 'training', 'cultivation'),
	(31, 'training', 'evaluation'),
	(32, 'training', 'ballot'),
	(33, 'training', 'followup'),
	(34, 'training', 'linefinding'),
	(35, 'training', 'minutes'),
	(36, 'training', 'point'),
	(37, 'training', 'followupevent'),
	(38, 'training', 'pointraiser'),
	(39, 'training', 'rolemodel'),
	(40, 'training', 'rolemodelevent'),
	(41, 'training', 'cultivationevent'),
	(42, 'training', 'specialityholder'),
	(43, 'training', 'specialityholderevent'),
	(44, 'training', 'specialityneed'),
	(45, 'training', 'targetedprogramme'),
	(46, 'training', 'theme'),
	(47, 'training', 'themeline'),
	(48, 'training', 'linefindingevent'),
	(49, 'training', 'answer'),
	(50, 'interviews', 'talk'),
	(51, 'interviews', 'subject'),
	(52, 'interviews', 'reader'),
	(53, 'interviews', 'promise'),
	(54, 'interviews', 'covered'),
	(55, 'interviews', 'addendum'),
	(56, 'interviews', 'plan'),
	(57, 'interviews', 'attachment'),
	(58, 'interviews', 'occasion'),
	(59, 'promotions', 'batch'),
	(60, 'promotions', 'batchline'),
	(61, 'promotions', 'batchquota'),
	(62, 'assessments', 'dimension'),
	(63, 'assessments', 'scale'),
	(64, 'assessments', 'assessment'),
	(65, 'assessments', 'dailyappraisal'),
	(66, 'assessments', 'dailyappraisalevent'),
	(67, 'assessments', 'finding'),
	(68, 'assessments', 'headquarters'),
	(69, 'assessments', 'headquartersmember'),
	(70, 'assessments', 'headquartersmemberevent'),
	(71, 'assessments', 'observation'),
	(72, 'assessments', 'observationnote'),
	(73, 'assessments', 'project'),
	(74, 'assessments', 'projectnode'),
	(75, 'assessments', 'assessmentevent'),
	(76, 'assessments', 'projectresult'),
	(77, 'assessments', 'findingevent'),
	(78, 'assessments', 'projectresultevent'),
	(79, 'assessments', 'projectrole'),
	(80, 'assessments', 'projectroleevent'),
	(81, 'assessments', 'projectunit'),
	(82, 'assessments', 'rating'),
	(83, 'assessments', 'ratinggroup'),
	(84, 'assessments', 'round'),
	(85, 'assessments', 'roundline'),
	(86, 'assessments', 'answer'),
	(87, 'assessments', 'touchstonepost'),
	(88, 'assessments', 'draw'),
	(89, 'assessments', 'lot'),
	(90, 'assessments', 'taskforce'),
	(91, 'assessments', 'target'),
	(92, 'assessments', 'forcereport'),
	(93, 'assessments', 'forcemember'),
	(94, 'assessments', 'visit'),
	(95, 'assessments', 'problem'),
	(96, 'assessments', 'fieldnote'),
	(97, 'assessments', 'notephoto'),
	(98, 'assessments', 'personpage'),
	(99, 'rulemaking', 'draft'),
	(100, 'rulemaking', 'simulation'),
	(101, 'rulemaking', 'flip'),
	(102, 'succession', 'post'),
	(103, 'succession', 'successor'),
	(104, 'teams', 'governedplace'),
	(105, 'teams', 'scenario'),
	(106, 'teams', 'seat'),
	(107, 'teams', 'teamtarget'),
	(108, 'talent_pools', 'membership'),
	(109, 'talent_pools', 'plan'),
	(110, 'talent_pools', 'pool'),
	(111, 'talent_pools', 'proposal'),
	(112, 'talent_pools', 'target'),
	(113, 'talent_pools', 'yearlyreview'),
	(114, 'talent_pools', 'checkfinding'),
	(115, 'talent_pools', 'ballot'),
	(116, 'portraits', 'label'),
	(117, 'portraits', 'labelevidence'),
	(118, 'portraits', 'portrait'),
	(119, 'portraits', 'indexresult'),
	(120, 'portraits', 'formulaversion'),
	(121, 'portraits', 'indexmonth'),
	(122, 'portraits', 'prompt'),
	(123, 'slates', 'slate'),
	(124, 'slates', 'passedover'),
	(125, 'slates', 'candidate'),
	(126, 'slates', 'pack'),
	(127, 'slates', 'packinput'),
	(128, 'slates', 'packpart'),
	(129, 'exchange', 'change'),
	(130, 'exchange', 'webhook'),
	(131, 'exchange', 'delivery'),
	(132, 'exchange', 'note'),
	(133, 'deadlines', 'leadtime'),
	(134, 'deadlines', 'mark'),
	(135, 'deadlines', 'yearitem'),
	(136, 'deadlines', 'yearmark'),
	(137, 'deadlines', 'deadline'),
	(138, 'readiness', 'mark'),
	(139, 'readiness', 'rulesetversion'),
	(140, 'readiness', 'result'),
	(141, 'readiness', 'statuschange'),
	(142, 'readiness', 'attribution'),
	(143, 'readiness', 'keptreceipt'),
	(144, 'measures', 'measure'),
	(145, 'measures', 'themetask'),
	(146, 'measures', 'grant'),
	(147, 'measures', 'itemunit'),
	(148, 'measures', 'grantevent'),
	(149, 'measures', 'measurecondition'),
	(150, 'measures', 'plan'),
	(151, 'measures', 'planitem'),
	(152, 'measures', 'milestone'),
	(153, 'measures', 'itemperson'),
	(154, 'measures', 'extension'),
	(155, 'measures', 'plansheet'),
	(156, 'measures', 'policydocument'),
	(157, 'measures', 'progressreport'),
	(158, 'measures', 'yeartheme'),
	(159, 'accountability', 'sanction'),
	(160, 'accountability', 'sanctionevent'),
	(161, 'accountability', 'sanctionkind'),
	(162, 'accountability', 'toleranceclause'),
	(163, 'accountability', 'correction'),
	(164, 'accountability', 'tolerancecase'),
	(165, 'accountability', 'correctionevent'),
	(166, 'accountability', 'tolerancecaseevent'),
	(167, 'accountability', 'kindterm'),
	(168, 'accountability', 'situation'),
	(169, 'accountability', 'stepdownappeal'),
	(170, 'accountability', 'stepdownappealevent'),
	(171, 'accountability', 'stepdowncase'),
	(172, 'accountability', 'stepdowncaseevent'),
	(173, 'placements', 'lockkind'),
	(174, 'placements', 'postfield'),
	(175, 'placements', 'younggroup'),
	(176, 'placements', 'checkin'),
	(177, 'placements', 'placement'),
	(178, 'placements', 'placementappraisal'),
	(179, 'placements', 'placementappraisalevent'),
	(180, 'placements', 'season'),
	(181, 'placements', 'placementevent'),
	(182, 'placements', 'servicelock'),
	(183, 'placements', 'servicelockevent'),
	(184, 'placements', 'stretch'),
	(185, 'placements', 'checkinevent'),
	(186, 'placements', 'stretchevent'),
	(187, 'placements', 'termchange'),
	(188, 'placements', 'termchangeevent'),
	(189, 'cadres', 'appraisal'),
	(190, 'cadres', 'award'),
	(191, 'cadres', 'appointment'),
	(192, 'cadres', 'cadre'),
	(193, 'cadres', 'awardevent'),
	(194, 'cadres', 'appraisalevent'),
	(195, 'cadres', 'appointmentevent'),
	(196, 'cadres', 'cadreevent'),
	(197, 'cadres', 'dateverification'),
	(198, 'cadres', 'dateverificationevent'),
	(199, 'cadres', 'declaration'),
	(200, 'cadres', 'declarationevent'),
	(201, 'cadres', 'education'),
	(202, 'cadres', 'educationevent'),
	(203, 'cadres', 'familymember'),
	(204, 'cadres', 'familymemberevent'),
	(205, 'cadres', 'grassrootsperiod'),
	(206, 'cadres', 'grassrootsperiodevent'),
	(207, 'cadres', 'matter'),
	(208, 'cadres', 'matterevent'),
	(209, 'cadres', 'rankperiod'),
	(210, 'cadres', 'rankperiodevent'),
	(211, 'cadres', 'resumeline'),
	(212, 'cadres', 'resumelineevent'),
	(213, 'cadres', 'importbatch'),
	(214, 'cadres', 'importmapping'),
	(215, 'cadres', 'quotause'),
	(216, 'cadres', 'listexport'),
	(217, 'cadres', 'formcomparison'),
	(218, 'cadres', 'comparedform'),
	(219, 'cadres', 'quotauseevent'),
	(220, 'operations', 'taskoutcome'),
	(221, 'work', 'approval'),
	(222, 'work', 'notice'),
	(223, 'jobs', 'run'),
	(224, 'jobs', 'workitem'),
	(225, 'files', 'storedfile'),
	(226, 'accounts', 'user'),
	(227, 'accounts', 'rolegrant'),
	(228, 'accounts', 'ownview'),
	(229, 'accounts', 'roledefinition'),
	(230, 'accounts', 'attempt'),
	(231, 'accounts', 'apitoken'),
	(232, 'accounts', 'invitation'),
	(233, 'accounts', 'session'),
	(234, 'accounts', 'readtally'),
	(235, 'units', 'unit'),
	(236, 'units', 'grassrootsdefault'),
	(237, 'units', 'quota'),
	(238, 'units', 'quotapool'),
	(239, 'units', 'grassrootsdefaultevent'),
	(240, 'units', 'quotaevent'),
	(241, 'units', 'quotapoolevent'),
	(242, 'units', 'unitevent'),
	(243, 'audit', 'entry'),
	(244, 'audit', 'seal'),
	(245, 'audit', 'sealedentry'),
	(246, 'common', 'keptanswer'),
	(247, 'auth', 'permission'),
	(248, 'auth', 'group'),
	(249, 'contenttypes', 'contenttype'),
	(250, 'account', 'emailaddress'),
	(251, 'account', 'emailconfirmation'),
	(252, 'mfa', 'authenticator'),
	(253, 'socialaccount', 'socialaccount'),
	(254, 'socialaccount', 'socialapp'),
	(255, 'socialaccount', 'socialtoken'),
	(256, 'pghistory', 'context'),
	(257, 'knox', 'authtoken');



INSERT INTO public.django_migrations VALUES
	(1, 'common', '0001_database', '2026-11-29 03:42:34.100554+08'),
	(2, 'units', '0001_initial', '2026-11-29 03:42:34.149321+08'),
	(3, 'accounts', '0001_initial', '2026-11-29 03:42:34.183596+08'),
	(4, 'account', '0001_initial', '2026-11-29 03:42:34.226717+08'),
	(5, 'account', '0002_email_max_length', '2026-11-29 03:42:34.237386+08'),
	(6, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-11-29 03:42:34.257861+08'),
	(7, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-11-29 03:42:34.27346+08'),
	(8, 'account', '0005_emailaddress_idx_upper_email', '2026-11-29 03:42:34.287459+08'),
	(9, 'account', '0006_emailaddress_lower', '2026-11-29 03:42:34.300939+08'),
	(10, 'account', '0007_emailaddress_idx_email', '2026-11-29 03:42:34.318429+08'),
	(11, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-11-29 03:42:34.334675+08'),
	(12, 'account', '0009_emailaddress_unique_primary_email', '2026-11-29 03:42:34.344523+08'),
	(13, 'units', '0002_quota_grades', '2026-11-29 03:42:34.364366+08'),
	(14, 'units', '0003_scope_reaches_all', '2026-11-29 03:42:34.366715+08'),
	(15, 'units', '0004_quota_documents', '2026-11-29 03:42:34.43851+08'),
	(16, 'pghistory', '0001_initial', '2026-11-29 03:42:34.445999+08'),
	(17, 'pghistory', '0002_aggregateevent', '2026-11-29 03:42:34.448748+08'),
	(18, 'pghistory', '0003_auto_20201023_1636', '2026-11-29 03:42:34.451011+08'),
	(19, 'pghistory', '0004_auto_20220906_1625', '2026-11-29 03:42:34.461585+08'),
	(20, 'pghistory', '0005_events_middlewareevents', '2026-11-29 03:42:34.464741+08'),
	(21, 'pghistory', '0006_delete_aggregateevent', '2026-11-29 03:42:34.466061+08'),
	(22, 'pghistory', '0007_auto_20250421_0444', '2026-11-29 03:42:34.478428+08'),
	(23, 'jobs', '0001_initial', '2026-11-29 03:42:34.521946+08'),
	(24, 'files', '0001_initial', '2026-11-29 03:42:34.550509+08'),
	(25, 'files', '0002_scope', '2026-11-29 03:42:34.553868+08'),
	(26, 'work', '0001_initial', '2026-11-29 03:42:34.630978+08'),
	(27, 'accounts', '0002_own_views', '2026-11-29 03:42:34.656562+08'),
	(28, 'accounts', '0003_roles', '2026-11-29 03:42:34.975978+08'),
	(29, 'accounts', '0004_separation', '2026-11-29 03:42:35.153753+08'),
	(30, 'work', '0002_by_another_person', '2026-11-29 03:42:35.157443+08'),
	(31, 'cadres', '0001_initial', '2026-11-29 03:42:39.568169+08'),
	(32, 'cadres', '0002_scope', '2026-11-29 03:42:39.61124+08'),
	(33, 'cadres', '0003_imports', '2026-11-29 03:42:39.77414+08'),
	(34, 'cadres', '0004_imports_scope', '2026-11-29 03:42:39.779968+08'),
	(35, 'cadres', '0005_files_follow', '2026-11-29 03:42:39.783723+08'),
	(36, 'cadres', '0006_quota_use', '2026-11-29 03:42:39.873795+08'),
	(37, 'cadres', '0007_post_category', '2026-11-29 03:42:40.741462+08'),
	(38, 'cadres', '0008_assumed_days_and_kept_forms', '2026-11-29 03:42:41.56346+08'),
	(39, 'cadres', '0009_kin', '2026-11-29 03:42:41.956051+08'),
	(40, 'cadres', '0010_near', '2026-11-29 03:42:41.961025+08'),
	(41, 'cadres', '0011_photos', '2026-11-29 03:42:41.963542+08'),
	(42, 'cadres', '0012_in_house_order', '2026-11-29 03:42:42.639798+08'),
	(43, 'cadres', '0013_keys_out_of_history', '2026-11-29 03:42:43.156644+08'),
	(44, 'cadres', '0014_list_exports', '2026-11-29 03:42:43.228407+08'),
	(45, 'cadres', '0015_changes', '2026-11-29 03:42:44.070886+08'),
	(46, 'cadres', '0016_form_comparisons', '2026-11-29 03:42:44.613121+08'),
	(47, 'cadres', '0017_verified_once', '2026-11-29 03:42:44.715503+08'),
	(48, 'accountability', '0001_initial', '2026-11-29 03:42:44.747734+08'),
	(49, 'accountability', '0002_initial', '2026-11-29 03:42:45.554498+08'),
	(50, 'accountability', '0003_scope_and_kinds', '2026-11-29 03:42:45.654013+08'),
	(51, 'accountability', '0004_findings', '2026-11-29 03:42:46.702441+08'),
	(52, 'accountability', '0005_tolerance', '2026-11-29 03:42:48.854959+08'),
	(53, 'accountability', '0006_tolerance_scope', '2026-11-29 03:42:48.935008+08'),
	(54, 'accountability', '0007_kind_terms', '2026-11-29 03:42:49.092944+08'),
	(55, 'accountability', '0008_stepdown', '2026-11-29 03:42:53.571202+08'),
	(56, 'accountability', '0009_stepdown_scope', '2026-11-29 03:42:53.71217+08'),
	(57, 'accounts', '0005_sign_in', '2026-11-29 03:42:54.137847+08'),
	(58, 'accounts', '0006_reads', '2026-11-29 03:42:54.267422+08'),
	(59, 'accounts', '0007_revoked_for_good', '2026-11-29 03:42:54.270572+08'),
	(60, 'accounts', '0008_alter_apitoken_scopes', '2026-11-29 03:42:54.341019+08'),
	(61, 'accounts', '0009_batch_scopes', '2026-11-29 03:42:54.391633+08'),
	(62, 'accounts', '0010_selection_scopes', '2026-11-29 03:42:54.448426+08'),
	(63, 'accounts', '0011_form_scopes', '2026-11-29 03:42:54.508955+08'),
	(64, 'accounts', '0012_training_scopes', '2026-11-29 03:42:54.563058+08'),
	(65, 'accounts', '0013_placement_scopes', '2026-11-29 03:42:54.621173+08'),
	(66, 'accounts', '0014_talk_scopes', '2026-11-29 03:42:54.700179+08'),
	(67, 'accounts', '0015_assessment_scopes', '2026-11-29 03:42:54.760133+08'),
	(68, 'accounts', '0016_pool_scopes', '2026-11-29 03:42:54.810623+08'),
	(69, 'accounts', '0017_tolerance_scope', '2026-11-29 03:42:54.858404+08'),
	(70, 'accounts', '0018_measure_scopes', '2026-11-29 03:42:55.245547+08'),
	(71, 'accounts', '0019_task_forces', '2026-11-29 03:42:55.310528+08'),
	(72, 'accounts', '0020_stepdown_scope', '2026-11-29 03:42:55.364502+08'),
	(73, 'accounts', '0021_succession_scopes', '2026-11-29 03:42:55.415832+08'),
	(74, 'accounts', '0022_team_scopes', '2026-11-29 03:42:55.467523+08'),
	(75, 'accounts', '0023_portrait_scopes', '2026-11-29 03:42:55.517023+08'),
	(76, 'accounts', '0024_rules_scopes', '2026-11-29 03:42:55.566867+08'),
	(77, 'accounts', '0025_slate_scopes', '2026-11-29 03:42:55.616775+08'),
	(78, 'accounts', '0026_responsibility_scope', '2026-11-29 03:42:55.666317+08'),
	(79, 'accounts', '0027_webhook_scopes', '2026-11-29 03:42:55.715392+08'),
	(80, 'common', '0002_kept_answer', '2026-11-29 03:42:55.724756+08'),
	(81, 'common', '0003_scope_user', '2026-11-29 03:42:55.727942+08'),
	(82, 'assessments', '0001_initial', '2026-11-29 03:43:06.713457+08'),
	(83, 'assessments', '0002_scope_and_reference', '2026-11-29 03:43:06.943002+08'),
	(84, 'assessments', '0003_words', '2026-11-29 03:43:07.148281+08'),
	(85, 'assessments', '0004_task_forces', '2026-11-29 03:43:11.694711+08'),
	(86, 'assessments', '0005_secrecy', '2026-11-29 03:43:11.750005+08'),
	(87, 'assessments', '0006_newest_first', '2026-11-29 03:43:11.94981+08'),
	(88, 'audit', '0001_initial', '2026-11-29 03:43:12.018205+08'),
	(89, 'audit', '0002_append_only', '2026-11-29 03:43:12.024125+08'),
	(90, 'audit', '0003_role', '2026-11-29 03:43:12.042433+08'),
	(91, 'audit', '0004_never_altered', '2026-11-29 03:43:12.083634+08'),
	(92, 'contenttypes', '0001_initial', '2026-11-29 03:43:12.110671+08'),
	(93, 'contenttypes', '0002_remove_content_type_name', '2026-11-29 03:43:12.668905+08'),
	(94, 'auth', '0001_initial', '2026-11-29 03:43:12.750123+08'),
	(95, 'auth', '0002_alter_permission_name_max_length', '2026-11-29 03:43:12.783786+08'),
	(96, 'auth', '0003_alter_user_email_max_length', '2026-11-29 03:43:12.799782+08'),
	(97, 'auth', '0004_alter_user_username_opts', '2026-11-29 03:43:12.816617+08'),
	(98, 'auth', '0005_alter_user_last_login_null', '2026-11-29 03:43:12.835315+08'),
	(99, 'auth', '0006_require_contenttypes_0002', '2026-11-29 03:43:12.838345+08'),
	(100, 'auth', '0007_alter_validators_add_error_messages', '2026-11-29 03:43:12.855253+08'),
	(101, 'auth', '0008_alter_user_username_max_length', '2026-11-29 03:43:12.872146+08'),
	(102, 'auth', '0009_alter_user_last_name_max_length', '2026-11-29 03:43:12.888785+08'),
	(103, 'auth', '0010_alter_group_name_max_length', '2026-11-29 03:43:12.911548+08'),
	(104, 'auth', '0011_update_proxy_permissions', '2026-11-29 03:43:13.133376+08'),
	(105, 'auth', '0012_alter_user_first_name_max_length', '2026-11-29 03:43:13.147458+08'),
	(106, 'units', '0005_histories', '2026-11-29 03:43:18.358368+08'),
	(107, 'cadres', '0018_quota_use_history', '2026-11-29 03:43:19.190539+08'),
	(108, 'dashboards', '0001_kept', '2026-11-29 03:43:19.349732+08'),
	(109, 'dashboards', '0002_own_figures', '2026-11-29 03:43:19.355832+08'),
	(110, 'interviews', '0001_initial', '2026-11-29 03:43:25.114568+08'),
	(111, 'interviews', '0002_scope', '2026-11-29 03:43:25.166744+08'),
	(112, 'interviews', '0003_attachments_occasions', '2026-11-29 03:43:25.664397+08'),
	(113, 'interviews', '0004_attachments_scope', '2026-11-29 03:43:25.683491+08'),
	(114, 'training', '0001_initial', '2026-11-29 03:43:37.724458+08'),
	(115, 'training', '0002_scope', '2026-11-29 03:43:37.785771+08'),
	(116, 'training', '0003_growth', '2026-11-29 03:43:49.251759+08'),
	(117, 'training', '0004_growth_scope', '2026-11-29 03:43:49.577304+08'),
	(118, 'readiness', '0001_initial', '2026-11-29 03:43:50.552688+08'),
	(119, 'readiness', '0002_scope_and_marks', '2026-11-29 03:43:50.657543+08'),
	(120, 'readiness', '0003_result_keys', '2026-11-29 03:43:50.862313+08'),
	(121, 'readiness', '0004_unit_marks', '2026-11-29 03:43:50.878695+08'),
	(122, 'readiness', '0005_quota_marks', '2026-11-29 03:43:50.887759+08'),
	(123, 'readiness', '0006_in_lanes', '2026-11-29 03:43:51.245951+08'),
	(124, 'readiness', '0007_keys_mark_nobody', '2026-11-29 03:43:51.252975+08'),
	(125, 'deadlines', '0001_initial', '2026-11-29 03:43:52.656734+08'),
	(126, 'deadlines', '0002_scope_marks_year', '2026-11-29 03:43:52.988265+08'),
	(127, 'deadlines', '0003_alter_deadline_told', '2026-11-29 03:43:53.211784+08'),
	(128, 'deadlines', '0004_read_by_the_hundred_thousand', '2026-11-29 03:43:53.217786+08'),
	(129, 'deadlines', '0005_training_marks', '2026-11-29 03:43:53.238953+08'),
	(130, 'deadlines', '0006_talk_marks', '2026-11-29 03:43:53.268192+08'),
	(131, 'deadlines', '0007_occasion_marks', '2026-11-29 03:43:53.276712+08'),
	(132, 'deadlines', '0008_problem_marks', '2026-11-29 03:43:53.284867+08'),
	(133, 'exchange', '0001_initial', '2026-11-29 03:43:53.297304+08'),
	(134, 'exchange', '0002_noting', '2026-11-29 03:43:53.323243+08'),
	(135, 'exchange', '0003_webhooks', '2026-11-29 03:43:53.860261+08'),
	(136, 'exchange', '0004_notes', '2026-11-29 03:43:53.915504+08'),
	(137, 'interviews', '0005_drafts', '2026-11-29 03:43:54.237327+08'),
	(138, 'knox', '0001_initial', '2026-11-29 03:43:54.997642+08'),
	(139, 'knox', '0002_auto_20150916_1425', '2026-11-29 03:43:55.376475+08'),
	(140, 'knox', '0003_auto_20150916_1526', '2026-11-29 03:43:55.703675+08'),
	(141, 'knox', '0004_authtoken_expires', '2026-11-29 03:43:55.832852+08'),
	(142, 'knox', '0005_authtoken_token_key', '2026-11-29 03:43:55.966398+08'),
	(143, 'knox', '0006_auto_20160818_0932', '2026-11-29 03:43:56.388589+08'),
	(144, 'knox', '0007_auto_20190111_0542', '2026-11-29 03:43:56.532918+08'),
	(145, 'knox', '0008_remove_authtoken_salt', '2026-11-29 03:43:56.673867+08'),
	(146, 'knox', '0009_extend_authtoken_field', '2026-11-29 03:43:57.30543+08'),
	(147, 'measures', '0001_initial', '2026-11-29 03:44:05.974231+08'),
	(148, 'measures', '0002_scope', '2026-11-29 03:44:05.99498+08'),
	(149, 'mfa', '0001_initial', '2026-11-29 03:44:06.783252+08'),
	(150, 'mfa', '0002_authenticator_timestamps', '2026-11-29 03:44:07.073141+08'),
	(151, 'mfa', '0003_authenticator_type_uniq', '2026-11-29 03:44:07.624533+08'),
	(152, 'operations', '0001_timetable', '2026-11-29 03:44:07.641327+08'),
	(153, 'placements', '0001_initial', '2026-11-29 03:44:25.410944+08'),
	(154, 'placements', '0002_scope_and_lists', '2026-11-29 03:44:25.772067+08'),
	(155, 'portraits', '0001_initial', '2026-11-29 03:44:28.348358+08'),
	(156, 'portraits', '0002_scope_and_links', '2026-11-29 03:44:28.377002+08'),
	(157, 'portraits', '0003_index', '2026-11-29 03:44:30.028793+08'),
	(158, 'portraits', '0004_index_scope', '2026-11-29 03:44:30.070676+08'),
	(159, 'promotions', '0001_initial', '2026-11-29 03:44:32.683142+08'),
	(160, 'promotions', '0002_scope_and_frozen', '2026-11-29 03:44:32.714621+08'),
	(161, 'readiness', '0008_pool_marks', '2026-11-29 03:44:32.722032+08'),
	(162, 'readiness', '0009_training_marks', '2026-11-29 03:44:32.736384+08'),
	(163, 'readiness', '0010_placement_marks', '2026-11-29 03:44:32.776831+08'),
	(164, 'readiness', '0011_tolerance_marks', '2026-11-29 03:44:32.793282+08'),
	(165, 'readiness', '0012_measure_marks', '2026-11-29 03:44:32.818916+08'),
	(166, 'readiness', '0013_stepdown_marks', '2026-11-29 03:44:32.8374+08'),
	(167, 'readiness', '0014_enacted_versions', '2026-11-29 03:44:32.932768+08'),
	(168, 'readiness', '0015_known_at', '2026-11-29 03:44:34.987385+08'),
	(169, 'reports', '0001_appointment_forms', '2026-11-29 03:44:36.109963+08'),
	(170, 'reports', '0002_statistics', '2026-11-29 03:44:36.872127+08'),
	(171, 'reports', '0003_roster_layouts', '2026-11-29 03:44:37.192413+08'),
	(172, 'rulemaking', '0001_initial', '2026-11-29 03:44:39.0293+08'),
	(173, 'rulemaking', '0002_scope_and_kept', '2026-11-29 03:44:39.052337+08'),
	(174, 'selection', '0001_read_by_the_hundred_thousand', '2026-11-29 03:44:39.073326+08'),
	(175, 'selection', '0002_queries_and_lists', '2026-11-29 03:44:44.705517+08'),
	(176, 'training', '0005_amounts_of_outside_training', '2026-11-29 03:44:45.162521+08'),
	(177, 'training', '0006_enrolled_by_nobody', '2026-11-29 03:44:46.320523+08'),
	(178, 'training', '0007_words', '2026-11-29 03:44:46.758686+08'),
	(179, 'teams', '0001_initial', '2026-11-29 03:44:50.354429+08'),
	(180, 'teams', '0002_scope', '2026-11-29 03:44:50.368478+08'),
	(181, 'talent_pools', '0001_initial', '2026-11-29 03:44:57.251161+08'),
	(182, 'talent_pools', '0002_scope_and_kept', '2026-11-29 03:44:57.76829+08'),
	(183, 'talent_pools', '0003_from_task_forces', '2026-11-29 03:44:58.090912+08'),
	(184, 'slates', '0001_initial', '2026-11-29 03:45:00.813229+08'),
	(185, 'slates', '0002_scope_and_kept', '2026-11-29 03:45:00.836836+08'),
	(186, 'slates', '0003_packs', '2026-11-29 03:45:02.334534+08'),
	(187, 'slates', '0004_packs_kept', '2026-11-29 03:45:02.359859+08'),
	(188, 'socialaccount', '0001_initial', '2026-11-29 03:45:03.649842+08'),
	(189, 'socialaccount', '0002_token_max_lengths', '2026-11-29 03:45:03.868718+08'),
	(190, 'socialaccount', '0003_extra_data_default_dict', '2026-11-29 03:45:04.061142+08'),
	(191, 'socialaccount', '0004_app_provider_id_settings', '2026-11-29 03:45:04.255881+08'),
	(192, 'socialaccount', '0005_socialtoken_nullable_app', '2026-11-29 03:45:04.626321+08'),
	(193, 'socialaccount', '0006_alter_socialaccount_extra_data', '2026-11-29 03:45:04.859752+08'),
	(194, 'talent_pools', '0004_exits_of_the_night', '2026-11-29 03:45:05.787418+08'),
	(195, 'succession', '0001_initial', '2026-11-29 03:45:08.891919+08'),
	(196, 'succession', '0002_scope_and_kept', '2026-11-29 03:45:08.914946+08'),
	(197, 'cadres', '0019_leading_posts', '2026-11-29 05:04:15.132724+08');


















































































































INSERT INTO public.placements_lockkind VALUES
	('township_5', '乡镇机关最低服务年限（5年）', 'minimum service in a township organ (5 years)', 5, '各地招录公告和聘用约定，以当地文本为准', 'low'),
	('xuandiao_2', '选调生服务期（2年内不得转任、借调）', 'selected graduates: no transfer or loan for 2 years', 2, '选调生工作有关规定，以本省文本为准', 'low');















INSERT INTO public.placements_postfield VALUES
	('investment', '招商引资', 'investment promotion', 1),
	('innovation', '科技创新', 'science and innovation', 2),
	('projects', '项目建设', 'project construction', 3);
























INSERT INTO public.placements_younggroup VALUES
	('young_35', '35岁以下（含）', 'up to 35', 1, 35),
	('young_40', '40岁以下（含）', 'up to 40', 2, 40);



















































INSERT INTO public.reports_agesplit VALUES
	('01a223b0-27f3-7431-8999-68b88f178add', '30岁及以下至56岁及以上', '30 and younger to 56 and older', '{31,36,41,46,51,56}', true, 1),
	('01a223b0-27f3-7431-8999-68b9cd9e2f27', '30岁以下至60岁及以上', 'below 30 to 60 and older', '{30,36,41,46,51,56,60}', true, 2),
	('01a223b0-27f3-7431-8999-68ba1d97746d', '逐岁（20岁及以下至60岁及以上）', 'year by year, 20 and younger to 60 and older', '{21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60}', true, 3);























































































INSERT INTO public.talent_pools_pool VALUES
	('01a223b0-79a1-716f-bd11-f3863667623f', 'young', '95后年轻干部库', 'Cadres born since 1995', '1995年1月1日以后出生的优秀年轻干部，分近期、中期、长期储备。', 'Promising cadres born on 1 January 1995 or later, held ready for the near, middle and long term.', 10, 12, 36, false, false, true),
	('01a223b0-79a4-7404-ae65-a90258a36949', 'backbone', '领导骨干力量库', 'Backbone leaders', '可充实各级领导班子的骨干力量，按任职资格临近程度分层。', 'People who can strengthen leadership teams, in layers by how near the qualification for the next post is.', 20, 12, 36, false, false, true),
	('01a223b0-79a6-7319-8cfa-c9de32c6b425', 'scarce', '高精尖缺人才库', 'Scarce experts', '紧缺领域、高级职称、人才项目人选，无职务职级者亦可入库。', 'People of scarce fields, professional titles and talent programmes, also without post or rank.', 30, 12, 36, true, false, true);






INSERT INTO public.talent_pools_target VALUES
	('01a223b0-79a2-756d-b61d-c1fdf71dfd6f', '', 'capacity', NULL, NULL, '', '01a223b0-79a1-716f-bd11-f3863667623f'),
	('01a223b0-79a2-756d-b61d-c1fe7329c960', '', 'under_35', NULL, NULL, '', '01a223b0-79a1-716f-bd11-f3863667623f'),
	('01a223b0-79a2-756d-b61d-c1ff3489daa4', '', 'women', NULL, NULL, '', '01a223b0-79a1-716f-bd11-f3863667623f'),
	('01a223b0-79a3-74ab-89b4-05d599651a82', '', 'non_party', NULL, NULL, '', '01a223b0-79a1-716f-bd11-f3863667623f'),
	('01a223b0-79a3-74ab-89b4-05d6d3d68482', '', 'speciality', NULL, NULL, '', '01a223b0-79a1-716f-bd11-f3863667623f'),
	('01a223b0-79a3-74ab-89b4-05d7c7b1f79d', '', 'frontline', NULL, NULL, '', '01a223b0-79a1-716f-bd11-f3863667623f'),
	('01a223b0-79a5-74b2-b164-c535b9e7f5f1', '', 'capacity', NULL, NULL, '', '01a223b0-79a4-7404-ae65-a90258a36949'),
	('01a223b0-79a5-74b2-b164-c536fdea467c', '', 'under_35', NULL, NULL, '', '01a223b0-79a4-7404-ae65-a90258a36949'),
	('01a223b0-79a5-74b2-b164-c5379dd55451', '', 'women', NULL, NULL, '', '01a223b0-79a4-7404-ae65-a90258a36949'),
	('01a223b0-79a5-74b2-b164-c5387c73bf13', '', 'non_party', NULL, NULL, '', '01a223b0-79a4-7404-ae65-a90258a36949'),
	('01a223b0-79a5-74b2-b164-c539308157dc', '', 'speciality', NULL, NULL, '', '01a223b0-79a4-7404-ae65-a90258a36949'),
	('01a223b0-79a5-74b2-b164-c53a26e7cc0f', '', 'frontline', NULL, NULL, '', '01a223b0-79a4-7404-ae65-a90258a36949'),
	('01a223b0-79a6-7319-8cfa-c9df783b83a5', '', 'capacity', NULL, NULL, '', '01a223b0-79a6-7319-8cfa-c9de32c6b425'),
	('01a223b0-79a6-7319-8cfa-c9e0dfec1b4d', '', 'under_35', NULL, NULL, '', '01a223b0-79a6-7319-8cfa-c9de32c6b425'),
	('01a223b0-79a6-7319-8cfa-c9e11885afad', '', 'women', NULL, NULL, '', '01a223b0-79a6-7319-8cfa-c9de32c6b425'),
	('01a223b0-79a6-7319-8cfa-c9e2e6dfa5cd', '', 'non_party', NULL, NULL, '', '01a223b0-79a6-7319-8cfa-c9de32c6b425'),
	('01a223b0-79a6-7319-8cfa-c9e360d94cbf', '', 'speciality', NULL, NULL, '', '01a223b0-79a6-7319-8cfa-c9de32c6b425'),
	('01a223b0-79a6-7319-8cfa-c9e4fe4b3a49', '', 'frontline', NULL, NULL, '', '01a223b0-79a6-7319-8cfa-c9de32c6b425');












































































































INSERT INTO public.training_speciality VALUES
	('01a223af-6f45-7075-ab5c-0c15b1358808', '科技创新', 'Science, technology and innovation', 1),
	('01a223af-6f45-7075-ab5c-0c167fcbc123', '经济金融', 'Economy and finance', 2),
	('01a223af-6f45-7075-ab5c-0c17f8e794ba', '招商引资', 'Attracting investment', 3);


















INSERT INTO public.training_themeline VALUES
	('01a223af-6f47-763c-8f7b-8aa9a53a87c2', 'compare', 1, '比学习，看谁本领强', 'Learning: who has gained in skill'),
	('01a223af-6f47-763c-8f7b-8aaaea065020', 'compare', 2, '比干劲，看谁劲头足', 'Drive: who puts more into the work'),
	('01a223af-6f47-763c-8f7b-8aaba0dddfc7', 'compare', 3, '比作风，看谁要求严', 'Conduct: who is stricter with themself'),
	('01a223af-6f47-763c-8f7b-8aac52041bda', 'compare', 4, '比业绩，看谁贡献大', 'Results: who has contributed more'),
	('01a223af-6f47-763c-8f7b-8aad7e72d53a', 'look', 1, '看政治站位，是否坚定', 'Political stand: is it firm'),
	('01a223af-6f47-763c-8f7b-8aaebd260df3', 'look', 2, '看一线担当，是否扛事', 'Responsibility at the front line: do they shoulder it'),
	('01a223af-6f47-763c-8f7b-8aaf14cb460a', 'look', 3, '看服务群众，是否用心', 'Service to the people: is it heartfelt'),
	('01a223af-6f47-763c-8f7b-8ab04a72141e', 'look', 4, '看工作实效，是否过硬', 'Effect of the work: does it stand up');

































SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);



SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);



SELECT pg_catalog.setval('public.accountability_correctionevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.accountability_kindterm_id_seq', 10, true);



SELECT pg_catalog.setval('public.accountability_sanctionevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.accountability_stepdownappealevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.accountability_stepdowncaseevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.accountability_tolerancecaseevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.accounts_readtally_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_assessmentevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_dailyappraisalevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_findingevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_headquartersmemberevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_observation_observers_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_projectresultevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_projectroleevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_taskforce_areas_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_visit_people_id_seq', 1, false);



SELECT pg_catalog.setval('public.assessments_visit_visitors_id_seq', 1, false);



SELECT pg_catalog.setval('public.audit_entry_id_seq', 1, false);



SELECT pg_catalog.setval('public.audit_seal_id_seq', 1, false);



SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);



SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);



SELECT pg_catalog.setval('public.auth_permission_id_seq', 1028, true);



SELECT pg_catalog.setval('public.cadres_appointmentevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_appraisalevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_awardevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_cadreevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_dateverificationevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_declarationevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_educationevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_familymemberevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_formcomparison_files_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_grassrootsperiodevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_importbatch_files_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_matterevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_quotauseevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_rankperiodevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.cadres_resumelineevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.deadlines_mark_id_seq', 1, false);



SELECT pg_catalog.setval('public.django_content_type_id_seq', 257, true);



SELECT pg_catalog.setval('public.django_migrations_id_seq', 197, true);



SELECT pg_catalog.setval('public.exchange_change_id_seq', 1, false);



SELECT pg_catalog.setval('public.exchange_note_id_seq', 1, false);



SELECT pg_catalog.setval('public.exchange_place', 1, false);



SELECT pg_catalog.setval('public.measures_grantevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);



SELECT pg_catalog.setval('public.placements_checkinevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.placements_placementappraisalevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.placements_placementevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.placements_servicelockevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.placements_stretchevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.placements_termchangeevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.portraits_indexmonth_id_seq', 1, false);



SELECT pg_catalog.setval('public.readiness_mark_id_seq', 1, false);



SELECT pg_catalog.setval('public.selection_candidateevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.selection_checkanswerevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);



SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);



SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_attendanceevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_cultivationevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_enrolmentevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_event_partners_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_followupevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_hoursentryevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_linefindingevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_outsidetrainingevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_rolemodel_activities_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_rolemodelevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.training_specialityholderevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.units_grassrootsdefaultevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.units_quotaevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.units_quotapoolevent_pgh_id_seq', 1, false);



SELECT pg_catalog.setval('public.units_unitevent_pgh_id_seq', 1, false);



ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);



ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);



ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_correction
    ADD CONSTRAINT accountability_correction_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_correctionevent
    ADD CONSTRAINT accountability_correctionevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.accountability_kindterm
    ADD CONSTRAINT accountability_kindterm_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_sanction
    ADD CONSTRAINT accountability_sanction_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_sanction
    ADD CONSTRAINT accountability_sanction_stepdown_id_key UNIQUE (stepdown_id);



ALTER TABLE ONLY public.accountability_sanctionevent
    ADD CONSTRAINT accountability_sanctionevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.accountability_sanctionkind
    ADD CONSTRAINT accountability_sanctionkind_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.accountability_situation
    ADD CONSTRAINT accountability_situation_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.accountability_stepdownappeal
    ADD CONSTRAINT accountability_stepdownappeal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_stepdownappealevent
    ADD CONSTRAINT accountability_stepdownappealevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepdowncase_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_stepdowncaseevent
    ADD CONSTRAINT accountability_stepdowncaseevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_tolerancecase_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_tolerancecaseevent
    ADD CONSTRAINT accountability_tolerancecaseevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.accountability_toleranceclause
    ADD CONSTRAINT accountability_toleranceclause_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_pkey PRIMARY KEY (digest);



ALTER TABLE ONLY public.accounts_attempt
    ADD CONSTRAINT accounts_attempt_pkey PRIMARY KEY (key);



ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_digest_key UNIQUE (digest);



ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accounts_ownview
    ADD CONSTRAINT accounts_ownview_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accounts_readtally
    ADD CONSTRAINT accounts_readtally_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accounts_roledefinition
    ADD CONSTRAINT accounts_roledefinition_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_pkey PRIMARY KEY (session_key);



ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_username_key UNIQUE (username);



ALTER TABLE ONLY public.reports_agesplit
    ADD CONSTRAINT age_split_named_once UNIQUE (name_zh);



ALTER TABLE ONLY public.common_keptanswer
    ADD CONSTRAINT answer_kept_once UNIQUE (actor_id, key);



ALTER TABLE ONLY public.cadres_appointment
    ADD CONSTRAINT appointment_one_main_at_a_time EXCLUDE USING gist (public.uuidrange(cadre_id, cadre_id, '[]'::text) WITH &&, valid WITH &&) WHERE (is_main);



ALTER TABLE ONLY public.cadres_appraisal
    ADD CONSTRAINT appraisal_once_a_year UNIQUE (cadre_id, year);



ALTER TABLE ONLY public.assessments_round
    ADD CONSTRAINT appraisal_round_once UNIQUE (unit_id, year);



ALTER TABLE ONLY public.assessments_answer
    ADD CONSTRAINT assessments_answer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_assessmentevent
    ADD CONSTRAINT assessments_assessmentevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.assessments_dailyappraisal
    ADD CONSTRAINT assessments_dailyappraisal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_dailyappraisalevent
    ADD CONSTRAINT assessments_dailyappraisalevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.assessments_dimension
    ADD CONSTRAINT assessments_dimension_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.assessments_draw
    ADD CONSTRAINT assessments_draw_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_fieldnote
    ADD CONSTRAINT assessments_fieldnote_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_finding
    ADD CONSTRAINT assessments_finding_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_findingevent
    ADD CONSTRAINT assessments_findingevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.assessments_forcemember
    ADD CONSTRAINT assessments_forcemember_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_forcereport
    ADD CONSTRAINT assessments_forcereport_force_id_key UNIQUE (force_id);



ALTER TABLE ONLY public.assessments_forcereport
    ADD CONSTRAINT assessments_forcereport_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_headquarters
    ADD CONSTRAINT assessments_headquarters_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_headquartersmember
    ADD CONSTRAINT assessments_headquartersmember_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_headquartersmemberevent
    ADD CONSTRAINT assessments_headquartersmemberevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.assessments_lot
    ADD CONSTRAINT assessments_lot_pkey PRIMARY KEY (draw_id);



ALTER TABLE ONLY public.assessments_notephoto
    ADD CONSTRAINT assessments_notephoto_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_observation_observers
    ADD CONSTRAINT assessments_observation__observation_id_user_id_e7c91dee_uniq UNIQUE (observation_id, user_id);



ALTER TABLE ONLY public.assessments_observation_observers
    ADD CONSTRAINT assessments_observation_observers_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_observation
    ADD CONSTRAINT assessments_observation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_observationnote
    ADD CONSTRAINT assessments_observationnote_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_personpage
    ADD CONSTRAINT assessments_personpage_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_problem
    ADD CONSTRAINT assessments_problem_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_project
    ADD CONSTRAINT assessments_project_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_projectnode
    ADD CONSTRAINT assessments_projectnode_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_projectresult
    ADD CONSTRAINT assessments_projectresult_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_projectresultevent
    ADD CONSTRAINT assessments_projectresultevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.assessments_projectrole
    ADD CONSTRAINT assessments_projectrole_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_projectroleevent
    ADD CONSTRAINT assessments_projectroleevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.assessments_projectunit
    ADD CONSTRAINT assessments_projectunit_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_rating
    ADD CONSTRAINT assessments_rating_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_ratinggroup
    ADD CONSTRAINT assessments_ratinggroup_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_round
    ADD CONSTRAINT assessments_round_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_roundline
    ADD CONSTRAINT assessments_roundline_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_scale
    ADD CONSTRAINT assessments_scale_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.assessments_target
    ADD CONSTRAINT assessments_target_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_taskforce_areas
    ADD CONSTRAINT assessments_taskforce_areas_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_taskforce_areas
    ADD CONSTRAINT assessments_taskforce_areas_taskforce_id_unit_id_b800ead1_uniq UNIQUE (taskforce_id, unit_id);



ALTER TABLE ONLY public.assessments_taskforce
    ADD CONSTRAINT assessments_taskforce_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_touchstonepost
    ADD CONSTRAINT assessments_touchstonepost_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_visit_people
    ADD CONSTRAINT assessments_visit_people_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_visit_people
    ADD CONSTRAINT assessments_visit_people_visit_id_cadre_id_af3d96a6_uniq UNIQUE (visit_id, cadre_id);



ALTER TABLE ONLY public.assessments_visit
    ADD CONSTRAINT assessments_visit_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_visit_visitors
    ADD CONSTRAINT assessments_visit_visitors_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_visit_visitors
    ADD CONSTRAINT assessments_visit_visitors_visit_id_user_id_b947124a_uniq UNIQUE (visit_id, user_id);



ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT attended_once UNIQUE (session_id, cadre_id);



ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_head_key UNIQUE (head);



ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.audit_sealedentry
    ADD CONSTRAINT audit_sealedentry_pkey PRIMARY KEY (entry_id);



ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);



ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.promotions_batchline
    ADD CONSTRAINT batch_line_once UNIQUE (batch_id, cadre_id);



ALTER TABLE ONLY public.cadres_appointment
    ADD CONSTRAINT cadres_appointment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_appointmentevent
    ADD CONSTRAINT cadres_appointmentevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_appraisal
    ADD CONSTRAINT cadres_appraisal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_appraisalevent
    ADD CONSTRAINT cadres_appraisalevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_award
    ADD CONSTRAINT cadres_award_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_awardevent
    ADD CONSTRAINT cadres_awardevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_cadre
    ADD CONSTRAINT cadres_cadre_id_number_index_key UNIQUE (id_number_index);



ALTER TABLE ONLY public.cadres_cadre
    ADD CONSTRAINT cadres_cadre_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_cadre
    ADD CONSTRAINT cadres_cadre_user_id_key UNIQUE (user_id);



ALTER TABLE ONLY public.cadres_cadreevent
    ADD CONSTRAINT cadres_cadreevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_comparedform
    ADD CONSTRAINT cadres_comparedform_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_dateverification
    ADD CONSTRAINT cadres_dateverification_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_dateverificationevent
    ADD CONSTRAINT cadres_dateverificationevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_declaration
    ADD CONSTRAINT cadres_declaration_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_declarationevent
    ADD CONSTRAINT cadres_declarationevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_education
    ADD CONSTRAINT cadres_education_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_educationevent
    ADD CONSTRAINT cadres_educationevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_familymember
    ADD CONSTRAINT cadres_familymember_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_familymemberevent
    ADD CONSTRAINT cadres_familymemberevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_formcomparison_files
    ADD CONSTRAINT cadres_formcomparison_fi_formcomparison_id_stored_ee2bbf02_uniq UNIQUE (formcomparison_id, storedfile_id);



ALTER TABLE ONLY public.cadres_formcomparison_files
    ADD CONSTRAINT cadres_formcomparison_files_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_formcomparison
    ADD CONSTRAINT cadres_formcomparison_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_grassrootsperiod
    ADD CONSTRAINT cadres_grassrootsperiod_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_grassrootsperiodevent
    ADD CONSTRAINT cadres_grassrootsperiodevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_importbatch_files
    ADD CONSTRAINT cadres_importbatch_files_importbatch_id_storedfil_3c017e6c_uniq UNIQUE (importbatch_id, storedfile_id);



ALTER TABLE ONLY public.cadres_importbatch_files
    ADD CONSTRAINT cadres_importbatch_files_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_importbatch
    ADD CONSTRAINT cadres_importbatch_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_importmapping
    ADD CONSTRAINT cadres_importmapping_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_approval_id_key UNIQUE (approval_id);



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_file_id_key UNIQUE (file_id);



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_run_id_key UNIQUE (run_id);



ALTER TABLE ONLY public.cadres_matter
    ADD CONSTRAINT cadres_matter_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_matterevent
    ADD CONSTRAINT cadres_matterevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_quotause
    ADD CONSTRAINT cadres_quotause_pkey PRIMARY KEY (quota_id);



ALTER TABLE ONLY public.cadres_quotauseevent
    ADD CONSTRAINT cadres_quotauseevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_rankperiod
    ADD CONSTRAINT cadres_rankperiod_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_rankperiodevent
    ADD CONSTRAINT cadres_rankperiodevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.cadres_resumeline
    ADD CONSTRAINT cadres_resumeline_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_resumelineevent
    ADD CONSTRAINT cadres_resumelineevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.selection_candidate
    ADD CONSTRAINT candidate_once_a_list UNIQUE (working_list_id, cadre_id);



ALTER TABLE ONLY public.exchange_change
    ADD CONSTRAINT change_once_an_object UNIQUE (resource, object_id);



ALTER TABLE ONLY public.selection_checkanswer
    ADD CONSTRAINT check_answered_once UNIQUE (candidate_id, item);



ALTER TABLE ONLY public.common_cache
    ADD CONSTRAINT common_cache_pkey PRIMARY KEY (cache_key);



ALTER TABLE ONLY public.common_keptanswer
    ADD CONSTRAINT common_keptanswer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_comparedform
    ADD CONSTRAINT compared_once_a_number UNIQUE (comparison_id, number);



ALTER TABLE ONLY public.interviews_covered
    ADD CONSTRAINT covered_once_a_kind UNIQUE (talk_id, cadre_id, kind);



ALTER TABLE ONLY public.assessments_dailyappraisal
    ADD CONSTRAINT daily_appraisal_once UNIQUE (cadre_id, year, quarter);



ALTER TABLE ONLY public.dashboards_keptfigures
    ADD CONSTRAINT dashboards_keptfigures_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_dateverification
    ADD CONSTRAINT date_verified_once UNIQUE (cadre_id, kind);



ALTER TABLE ONLY public.deadlines_deadline
    ADD CONSTRAINT deadline_once_a_fact UNIQUE (kind, cadre_id, record);



ALTER TABLE ONLY public.deadlines_deadline
    ADD CONSTRAINT deadlines_deadline_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.deadlines_leadtime
    ADD CONSTRAINT deadlines_leadtime_pkey PRIMARY KEY (kind);



ALTER TABLE ONLY public.deadlines_mark
    ADD CONSTRAINT deadlines_mark_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.deadlines_yearitem
    ADD CONSTRAINT deadlines_yearitem_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.deadlines_yearmark
    ADD CONSTRAINT deadlines_yearmark_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_declaration
    ADD CONSTRAINT declared_once_a_day UNIQUE (cadre_id, kind, declared_on);



ALTER TABLE ONLY public.exchange_delivery
    ADD CONSTRAINT delivery_once_a_place UNIQUE (webhook_id, number);



ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);



ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_enrolment
    ADD CONSTRAINT enrolled_once UNIQUE (event_id, cadre_id);



ALTER TABLE ONLY public.training_enrolment
    ADD CONSTRAINT enrolment_number_once UNIQUE (event_id, number);



ALTER TABLE ONLY public.exchange_change
    ADD CONSTRAINT exchange_change_number_key UNIQUE (number);



ALTER TABLE ONLY public.exchange_change
    ADD CONSTRAINT exchange_change_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.exchange_delivery
    ADD CONSTRAINT exchange_delivery_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.exchange_note
    ADD CONSTRAINT exchange_note_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.exchange_webhook
    ADD CONSTRAINT exchange_webhook_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_fieldnote
    ADD CONSTRAINT field_note_arrives_once UNIQUE (observer_id, key);



ALTER TABLE ONLY public.dashboards_keptfigures
    ADD CONSTRAINT figures_kept_once_a_month UNIQUE (user_id, month);



ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_finding
    ADD CONSTRAINT finding_once UNIQUE (assessment_id, dimension_id);



ALTER TABLE ONLY public.rulemaking_flip
    ADD CONSTRAINT flip_once UNIQUE (simulation_id, cadre_id, step);



ALTER TABLE ONLY public.reports_personform
    ADD CONSTRAINT form_once_in_a_set UNIQUE (form_set_id, cadre_id);



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT grant_sides_apart EXCLUDE USING gist (public.uuidrange(user_id, user_id, '[]'::text) WITH &&, valid WITH &&, (('0.0.0.0'::inet + (side)::bigint)) inet_ops WITH <>) WHERE (((revoked_at IS NULL) AND (NOT (side = 0))));



ALTER TABLE ONLY public.assessments_headquartersmember
    ADD CONSTRAINT headquarters_member_once UNIQUE (headquarters_id, cadre_id, since);



ALTER TABLE ONLY public.portraits_indexmonth
    ADD CONSTRAINT index_once_a_month UNIQUE (cadre_id, month);



ALTER TABLE ONLY public.interviews_addendum
    ADD CONSTRAINT interviews_addendum_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_attachment
    ADD CONSTRAINT interviews_attachment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_covered
    ADD CONSTRAINT interviews_covered_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_occasion
    ADD CONSTRAINT interviews_occasion_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_plan
    ADD CONSTRAINT interviews_plan_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_promise
    ADD CONSTRAINT interviews_promise_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_reader
    ADD CONSTRAINT interviews_reader_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_subject
    ADD CONSTRAINT interviews_subject_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_talk
    ADD CONSTRAINT interviews_talk_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_planitem
    ADD CONSTRAINT item_number_once UNIQUE (plan_id, number);



ALTER TABLE ONLY public.measures_itemperson
    ADD CONSTRAINT item_person_once UNIQUE (item_id, cadre_id);



ALTER TABLE ONLY public.measures_itemunit
    ADD CONSTRAINT item_unit_once UNIQUE (item_id, unit_id);



ALTER TABLE ONLY public.jobs_run
    ADD CONSTRAINT jobs_run_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.jobs_workitem
    ADD CONSTRAINT jobs_workitem_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accountability_kindterm
    ADD CONSTRAINT kind_term_once UNIQUE (kind_id, in_force_from);



ALTER TABLE ONLY public.knox_authtoken
    ADD CONSTRAINT knox_authtoken_pkey PRIMARY KEY (digest);



ALTER TABLE ONLY public.portraits_labelevidence
    ADD CONSTRAINT label_rests_on_a_record_once UNIQUE (label_id, source, record);



ALTER TABLE ONLY public.training_linefinding
    ADD CONSTRAINT line_found_once UNIQUE (event_id, cadre_id, line_id);



ALTER TABLE ONLY public.cadres_importmapping
    ADD CONSTRAINT mapping_once_a_heading_set UNIQUE (user_id, heading_set);



ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measure_number_once UNIQUE (document_id, number);



ALTER TABLE ONLY public.measures_extension
    ADD CONSTRAINT measures_extension_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_approval_id_key UNIQUE (approval_id);



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_grantevent
    ADD CONSTRAINT measures_grantevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.measures_itemperson
    ADD CONSTRAINT measures_itemperson_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_itemunit
    ADD CONSTRAINT measures_itemunit_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_measurecondition
    ADD CONSTRAINT measures_measurecondition_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_milestone
    ADD CONSTRAINT measures_milestone_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_plan
    ADD CONSTRAINT measures_plan_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_planitem
    ADD CONSTRAINT measures_planitem_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_plansheet
    ADD CONSTRAINT measures_plansheet_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_policydocument
    ADD CONSTRAINT measures_policydocument_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_progressreport
    ADD CONSTRAINT measures_progressreport_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_themetask
    ADD CONSTRAINT measures_themetask_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.measures_yeartheme
    ADD CONSTRAINT measures_yeartheme_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.interviews_occasion
    ADD CONSTRAINT occasion_once_a_day UNIQUE (cadre_id, why, noted_on);



ALTER TABLE ONLY public.teams_seat
    ADD CONSTRAINT once_in_a_scenario UNIQUE (scenario_id, cadre_id);



ALTER TABLE ONLY public.slates_candidate
    ADD CONSTRAINT once_on_a_slate UNIQUE (slate_id, cadre_id);



ALTER TABLE ONLY public.talent_pools_ballot
    ADD CONSTRAINT one_ballot_a_meeting UNIQUE (membership_id, held_on, voter);



ALTER TABLE ONLY public.assessments_personpage
    ADD CONSTRAINT one_page_a_person UNIQUE (report_id, cadre_id);



ALTER TABLE ONLY public.talent_pools_yearlyreview
    ADD CONSTRAINT one_review_a_year UNIQUE (membership_id, year);



ALTER TABLE ONLY public.operations_taskoutcome
    ADD CONSTRAINT operations_taskoutcome_pkey PRIMARY KEY (task);



ALTER TABLE ONLY public.training_outsidetraining
    ADD CONSTRAINT outside_training_once UNIQUE (cadre_id, school, name, began_on);



ALTER TABLE ONLY public.accounts_ownview
    ADD CONSTRAINT own_view_once_a_name UNIQUE (user_id, page, name);



ALTER TABLE ONLY public.slates_packpart
    ADD CONSTRAINT pack_part_once UNIQUE (pack_id, number);



ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_notephoto
    ADD CONSTRAINT photo_once_of_a_note UNIQUE (note_id, "order");



ALTER TABLE ONLY public.placements_placementappraisal
    ADD CONSTRAINT placement_appraised_once_each UNIQUE (placement_id, kind);



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placement_one_at_a_time EXCLUDE USING gist (public.uuidrange(cadre_id, cadre_id, '[]'::text) WITH &&, valid WITH &&) WHERE (((cadre_id IS NOT NULL) AND (NOT ((stage)::text = 'called_off'::text))));



ALTER TABLE ONLY public.placements_checkin
    ADD CONSTRAINT placements_checkin_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_checkinevent
    ADD CONSTRAINT placements_checkinevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.placements_lockkind
    ADD CONSTRAINT placements_lockkind_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_appointment_id_key UNIQUE (appointment_id);



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_placementappraisal
    ADD CONSTRAINT placements_placementappraisal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_placementappraisalevent
    ADD CONSTRAINT placements_placementappraisalevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.placements_placementevent
    ADD CONSTRAINT placements_placementevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.placements_postfield
    ADD CONSTRAINT placements_postfield_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.placements_season
    ADD CONSTRAINT placements_season_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_servicelock
    ADD CONSTRAINT placements_servicelock_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_servicelockevent
    ADD CONSTRAINT placements_servicelockevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.placements_stretch
    ADD CONSTRAINT placements_stretch_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_stretchevent
    ADD CONSTRAINT placements_stretchevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.placements_termchange
    ADD CONSTRAINT placements_termchange_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_termchangeevent
    ADD CONSTRAINT placements_termchangeevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.placements_younggroup
    ADD CONSTRAINT placements_younggroup_pkey PRIMARY KEY (code);



ALTER TABLE ONLY public.measures_plan
    ADD CONSTRAINT plan_name_once UNIQUE (unit_id, name);



ALTER TABLE ONLY public.interviews_plan
    ADD CONSTRAINT plan_once_a_name UNIQUE (unit_id, name);



ALTER TABLE ONLY public.measures_policydocument
    ADD CONSTRAINT policy_document_once UNIQUE (unit_id, document_no);



ALTER TABLE ONLY public.talent_pools_target
    ADD CONSTRAINT pool_target_once UNIQUE (pool_id, measure, horizon);



ALTER TABLE ONLY public.portraits_formulaversion
    ADD CONSTRAINT portraits_formulaversion_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.portraits_formulaversion
    ADD CONSTRAINT portraits_formulaversion_version_key UNIQUE (version);



ALTER TABLE ONLY public.portraits_indexmonth
    ADD CONSTRAINT portraits_indexmonth_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.portraits_indexresult
    ADD CONSTRAINT portraits_indexresult_cadre_id_key UNIQUE (cadre_id);



ALTER TABLE ONLY public.portraits_indexresult
    ADD CONSTRAINT portraits_indexresult_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.portraits_label
    ADD CONSTRAINT portraits_label_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.portraits_labelevidence
    ADD CONSTRAINT portraits_labelevidence_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.portraits_portrait
    ADD CONSTRAINT portraits_portrait_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.portraits_prompt
    ADD CONSTRAINT portraits_prompt_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_projectnode
    ADD CONSTRAINT project_node_once UNIQUE (project_id, name);



ALTER TABLE ONLY public.assessments_projectrole
    ADD CONSTRAINT project_role_once UNIQUE (project_id, cadre_id, part, since);



ALTER TABLE ONLY public.assessments_projectunit
    ADD CONSTRAINT project_unit_once UNIQUE (project_id, unit_id);



ALTER TABLE ONLY public.promotions_batch
    ADD CONSTRAINT promotions_batch_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.promotions_batchline
    ADD CONSTRAINT promotions_batchline_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.promotions_batchquota
    ADD CONSTRAINT promotions_batchquota_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.cadres_rankperiod
    ADD CONSTRAINT rank_one_civil_at_a_time EXCLUDE USING gist (public.uuidrange(cadre_id, cadre_id, '[]'::text) WITH &&, valid WITH &&) WHERE (((scale)::text = 'civil'::text));



ALTER TABLE ONLY public.cadres_rankperiod
    ADD CONSTRAINT rank_one_staff_at_a_time EXCLUDE USING gist (public.uuidrange(cadre_id, cadre_id, '[]'::text) WITH &&, valid WITH &&) WHERE (((scale)::text = 'staff'::text));



ALTER TABLE ONLY public.assessments_ratinggroup
    ADD CONSTRAINT rating_group_once UNIQUE (rating_id, name);



ALTER TABLE ONLY public.assessments_rating
    ADD CONSTRAINT rating_once UNIQUE (cadre_id, held_on, occasion);



ALTER TABLE ONLY public.interviews_reader
    ADD CONSTRAINT reader_once_a_talk UNIQUE (talk_id, user_id);



ALTER TABLE ONLY public.readiness_attribution
    ADD CONSTRAINT readiness_attribution_pkey PRIMARY KEY (change_id);



ALTER TABLE ONLY public.readiness_keptreceipt
    ADD CONSTRAINT readiness_keptreceipt_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.readiness_mark
    ADD CONSTRAINT readiness_mark_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.readiness_result
    ADD CONSTRAINT readiness_result_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.readiness_rulesetversion
    ADD CONSTRAINT readiness_rulesetversion_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.readiness_statuschange
    ADD CONSTRAINT readiness_statuschange_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.accounts_readtally
    ADD CONSTRAINT reads_counted_once_a_day UNIQUE (user_id, day, kind);



ALTER TABLE ONLY public.reports_agesplit
    ADD CONSTRAINT reports_agesplit_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.reports_formset
    ADD CONSTRAINT reports_formset_approval_id_key UNIQUE (approval_id);



ALTER TABLE ONLY public.reports_formset
    ADD CONSTRAINT reports_formset_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.reports_formset
    ADD CONSTRAINT reports_formset_run_id_key UNIQUE (run_id);



ALTER TABLE ONLY public.reports_personform
    ADD CONSTRAINT reports_personform_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.reports_savedlayout
    ADD CONSTRAINT reports_savedlayout_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.reports_snapshot
    ADD CONSTRAINT reports_snapshot_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.readiness_result
    ADD CONSTRAINT result_once_a_step UNIQUE (cadre_id, step);



ALTER TABLE ONLY public.accounts_roledefinition
    ADD CONSTRAINT role_code_with_side UNIQUE (code, side);



ALTER TABLE ONLY public.training_rolemodel
    ADD CONSTRAINT role_model_once_a_day UNIQUE (cadre_id, kind, named_on);



ALTER TABLE ONLY public.training_room
    ADD CONSTRAINT room_once_a_unit UNIQUE (unit_id, name);



ALTER TABLE ONLY public.reports_savedlayout
    ADD CONSTRAINT roster_layout_named_once UNIQUE (owner_id, name);



ALTER TABLE ONLY public.assessments_roundline
    ADD CONSTRAINT round_line_once UNIQUE (round_id, cadre_id);



ALTER TABLE ONLY public.readiness_rulesetversion
    ADD CONSTRAINT rule_set_version_once UNIQUE (key, version);



ALTER TABLE ONLY public.rulemaking_draft
    ADD CONSTRAINT rulemaking_draft_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.rulemaking_flip
    ADD CONSTRAINT rulemaking_flip_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.rulemaking_simulation
    ADD CONSTRAINT rulemaking_simulation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.selection_savedquery
    ADD CONSTRAINT saved_query_once_a_name UNIQUE (owner_id, name);



ALTER TABLE ONLY public.teams_scenario
    ADD CONSTRAINT scenario_name_once_a_unit UNIQUE (unit_id, name);



ALTER TABLE ONLY public.placements_season
    ADD CONSTRAINT season_once_a_name UNIQUE (unit_id, name);



ALTER TABLE ONLY public.selection_candidate
    ADD CONSTRAINT selection_candidate_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.selection_candidateevent
    ADD CONSTRAINT selection_candidateevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.selection_checkanswer
    ADD CONSTRAINT selection_checkanswer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.selection_checkanswerevent
    ADD CONSTRAINT selection_checkanswerevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.selection_savedquery
    ADD CONSTRAINT selection_savedquery_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.selection_workinglist
    ADD CONSTRAINT selection_workinglist_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.placements_servicelock
    ADD CONSTRAINT service_lock_once UNIQUE (cadre_id, kind_id, began_on);



ALTER TABLE ONLY public.training_session
    ADD CONSTRAINT session_room_once_at_a_time EXCLUDE USING gist (public.uuidrange(room_id, room_id, '[]'::text) WITH &&, tstzrange(starts_at, ends_at) WITH &&) WHERE ((room_id IS NOT NULL));



ALTER TABLE ONLY public.slates_candidate
    ADD CONSTRAINT slate_mark_once UNIQUE (slate_id, mark);



ALTER TABLE ONLY public.slates_candidate
    ADD CONSTRAINT slates_candidate_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.slates_pack
    ADD CONSTRAINT slates_pack_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.slates_packinput
    ADD CONSTRAINT slates_packinput_pkey PRIMARY KEY (pack_id);



ALTER TABLE ONLY public.slates_packpart
    ADD CONSTRAINT slates_packpart_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.slates_passedover
    ADD CONSTRAINT slates_passedover_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.slates_slate
    ADD CONSTRAINT slates_slate_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.reports_snapshot
    ADD CONSTRAINT snapshot_named_once UNIQUE (unit_id, name);



ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);



ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_specialityholder
    ADD CONSTRAINT speciality_held_once UNIQUE (cadre_id, speciality_id);



ALTER TABLE ONLY public.training_specialityneed
    ADD CONSTRAINT speciality_need_once_a_unit UNIQUE (unit_id, speciality_id);



ALTER TABLE ONLY public.accountability_stepdownappeal
    ADD CONSTRAINT stepdown_appeal_once UNIQUE (case_id, kind);



ALTER TABLE ONLY public.interviews_subject
    ADD CONSTRAINT subject_once_a_talk UNIQUE (talk_id, cadre_id);



ALTER TABLE ONLY public.succession_post
    ADD CONSTRAINT succession_post_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.succession_successor
    ADD CONSTRAINT succession_successor_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_ballot
    ADD CONSTRAINT talent_pools_ballot_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_checkfinding
    ADD CONSTRAINT talent_pools_checkfinding_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_membership
    ADD CONSTRAINT talent_pools_membership_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_plan
    ADD CONSTRAINT talent_pools_plan_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_pool
    ADD CONSTRAINT talent_pools_pool_key_key UNIQUE (key);



ALTER TABLE ONLY public.talent_pools_pool
    ADD CONSTRAINT talent_pools_pool_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_proposal
    ADD CONSTRAINT talent_pools_proposal_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_target
    ADD CONSTRAINT talent_pools_target_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.talent_pools_yearlyreview
    ADD CONSTRAINT talent_pools_yearlyreview_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.assessments_target
    ADD CONSTRAINT target_once UNIQUE (force_id, cadre_id);



ALTER TABLE ONLY public.teams_governedplace
    ADD CONSTRAINT teams_governedplace_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.teams_governedplace
    ADD CONSTRAINT teams_governedplace_unit_id_key UNIQUE (unit_id);



ALTER TABLE ONLY public.teams_scenario
    ADD CONSTRAINT teams_scenario_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.teams_seat
    ADD CONSTRAINT teams_seat_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.teams_teamtarget
    ADD CONSTRAINT teams_teamtarget_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_themeline
    ADD CONSTRAINT theme_line_once UNIQUE (side, number);



ALTER TABLE ONLY public.measures_yeartheme
    ADD CONSTRAINT theme_once_a_year UNIQUE (unit_id, year);



ALTER TABLE ONLY public.measures_themetask
    ADD CONSTRAINT theme_task_number_once UNIQUE (theme_id, number);



ALTER TABLE ONLY public.training_answer
    ADD CONSTRAINT training_answer_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT training_attendance_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_attendanceevent
    ADD CONSTRAINT training_attendanceevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_ballot
    ADD CONSTRAINT training_ballot_digest_key UNIQUE (digest);



ALTER TABLE ONLY public.training_ballot
    ADD CONSTRAINT training_ballot_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_cultivation
    ADD CONSTRAINT training_cultivation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_cultivationevent
    ADD CONSTRAINT training_cultivationevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_enrolment
    ADD CONSTRAINT training_enrolment_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_enrolmentevent
    ADD CONSTRAINT training_enrolmentevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_evaluation
    ADD CONSTRAINT training_evaluation_event_id_key UNIQUE (event_id);



ALTER TABLE ONLY public.training_evaluation
    ADD CONSTRAINT training_evaluation_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_event
    ADD CONSTRAINT training_event_code_key UNIQUE (code);



ALTER TABLE ONLY public.training_event_partners
    ADD CONSTRAINT training_event_partners_event_id_partnerbody_id_c6c9012f_uniq UNIQUE (event_id, partnerbody_id);



ALTER TABLE ONLY public.training_event_partners
    ADD CONSTRAINT training_event_partners_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_event
    ADD CONSTRAINT training_event_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_followup
    ADD CONSTRAINT training_followup_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_followupevent
    ADD CONSTRAINT training_followupevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_hoursentry
    ADD CONSTRAINT training_hoursentry_attendance_id_key UNIQUE (attendance_id);



ALTER TABLE ONLY public.training_hoursentry
    ADD CONSTRAINT training_hoursentry_outside_id_key UNIQUE (outside_id);



ALTER TABLE ONLY public.training_hoursentry
    ADD CONSTRAINT training_hoursentry_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_hoursentryevent
    ADD CONSTRAINT training_hoursentryevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_linefinding
    ADD CONSTRAINT training_linefinding_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_linefindingevent
    ADD CONSTRAINT training_linefindingevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_minutes
    ADD CONSTRAINT training_minutes_event_id_key UNIQUE (event_id);



ALTER TABLE ONLY public.training_minutes
    ADD CONSTRAINT training_minutes_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_onlineduty
    ADD CONSTRAINT training_onlineduty_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_onlineduty
    ADD CONSTRAINT training_onlineduty_year_key UNIQUE (year);



ALTER TABLE ONLY public.training_outsidetraining
    ADD CONSTRAINT training_outsidetraining_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_outsidetrainingevent
    ADD CONSTRAINT training_outsidetrainingevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_partnerbody
    ADD CONSTRAINT training_partnerbody_name_key UNIQUE (name);



ALTER TABLE ONLY public.training_partnerbody
    ADD CONSTRAINT training_partnerbody_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_point
    ADD CONSTRAINT training_point_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_pointraiser
    ADD CONSTRAINT training_pointraiser_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_pointraiser
    ADD CONSTRAINT training_pointraiser_point_id_key UNIQUE (point_id);



ALTER TABLE ONLY public.training_programme
    ADD CONSTRAINT training_programme_code_key UNIQUE (code);



ALTER TABLE ONLY public.training_programme
    ADD CONSTRAINT training_programme_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_rolemodel_activities
    ADD CONSTRAINT training_rolemodel_activ_rolemodel_id_event_id_29097e00_uniq UNIQUE (rolemodel_id, event_id);



ALTER TABLE ONLY public.training_rolemodel_activities
    ADD CONSTRAINT training_rolemodel_activities_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_rolemodel
    ADD CONSTRAINT training_rolemodel_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_rolemodelevent
    ADD CONSTRAINT training_rolemodelevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_room
    ADD CONSTRAINT training_room_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_session
    ADD CONSTRAINT training_session_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_speciality
    ADD CONSTRAINT training_speciality_name_zh_key UNIQUE (name_zh);



ALTER TABLE ONLY public.training_speciality
    ADD CONSTRAINT training_speciality_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_specialityholder
    ADD CONSTRAINT training_specialityholder_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_specialityholderevent
    ADD CONSTRAINT training_specialityholderevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.training_specialityneed
    ADD CONSTRAINT training_specialityneed_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_targetedprogramme
    ADD CONSTRAINT training_targetedprogramme_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_targetedprogramme
    ADD CONSTRAINT training_targetedprogramme_programme_id_key UNIQUE (programme_id);



ALTER TABLE ONLY public.training_theme
    ADD CONSTRAINT training_theme_event_id_key UNIQUE (event_id);



ALTER TABLE ONLY public.training_theme
    ADD CONSTRAINT training_theme_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.training_themeline
    ADD CONSTRAINT training_themeline_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.units_grassrootsdefault
    ADD CONSTRAINT units_grassrootsdefault_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.units_grassrootsdefaultevent
    ADD CONSTRAINT units_grassrootsdefaultevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.units_quota
    ADD CONSTRAINT units_quota_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.units_quotaevent
    ADD CONSTRAINT units_quotaevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.units_quotapool
    ADD CONSTRAINT units_quotapool_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.units_quotapoolevent
    ADD CONSTRAINT units_quotapoolevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.units_unit
    ADD CONSTRAINT units_unit_code_key UNIQUE (code);



ALTER TABLE ONLY public.units_unit
    ADD CONSTRAINT units_unit_path_key UNIQUE (path);



ALTER TABLE ONLY public.units_unit
    ADD CONSTRAINT units_unit_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.units_unitevent
    ADD CONSTRAINT units_unitevent_pkey PRIMARY KEY (pgh_id);



ALTER TABLE ONLY public.work_approval
    ADD CONSTRAINT work_approval_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.work_notice
    ADD CONSTRAINT work_notice_pkey PRIMARY KEY (id);



ALTER TABLE ONLY public.deadlines_yearmark
    ADD CONSTRAINT year_item_done_once UNIQUE (item_id, year);



CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);



CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);



CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);



CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);



CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);



CREATE INDEX accountabil_cadre_i_01ef8f_idx ON public.accountability_stepdowncase USING btree (cadre_id, prompted_on);



CREATE INDEX accountabil_cadre_i_eb1147_idx ON public.accountability_tolerancecase USING btree (cadre_id, applied_on);



CREATE INDEX accountability_correction_case_id_919623e7 ON public.accountability_correction USING btree (case_id);



CREATE INDEX accountability_correction_recorded_by_id_f97b1fe4 ON public.accountability_correction USING btree (recorded_by_id);



CREATE INDEX accountability_correctionevent_case_id_1871abb3 ON public.accountability_correctionevent USING btree (case_id);



CREATE INDEX accountability_correctionevent_pgh_context_id_19999cac ON public.accountability_correctionevent USING btree (pgh_context_id);



CREATE INDEX accountability_correctionevent_pgh_obj_id_56fe5236 ON public.accountability_correctionevent USING btree (pgh_obj_id);



CREATE INDEX accountability_correctionevent_recorded_by_id_db2a627b ON public.accountability_correctionevent USING btree (recorded_by_id);



CREATE INDEX accountability_kindterm_kind_id_21510c19 ON public.accountability_kindterm USING btree (kind_id);



CREATE INDEX accountability_kindterm_kind_id_21510c19_like ON public.accountability_kindterm USING btree (kind_id varchar_pattern_ops);



CREATE INDEX accountability_sanction_cadre_id_f6e00021 ON public.accountability_sanction USING btree (cadre_id);



CREATE INDEX accountability_sanction_kind_id_dcc6dc15 ON public.accountability_sanction USING btree (kind_id);



CREATE INDEX accountability_sanction_kind_id_dcc6dc15_like ON public.accountability_sanction USING btree (kind_id varchar_pattern_ops);



CREATE INDEX accountability_sanction_matter_id_78bdd020 ON public.accountability_sanction USING btree (matter_id);



CREATE INDEX accountability_sanction_reduced_to_id_ffdfb848 ON public.accountability_sanction USING btree (reduced_to_id);



CREATE INDEX accountability_sanction_reduced_to_id_ffdfb848_like ON public.accountability_sanction USING btree (reduced_to_id varchar_pattern_ops);



CREATE INDEX accountability_sanctionevent_cadre_id_4a8669b9 ON public.accountability_sanctionevent USING btree (cadre_id);



CREATE INDEX accountability_sanctionevent_kind_id_980c1911 ON public.accountability_sanctionevent USING btree (kind_id);



CREATE INDEX accountability_sanctionevent_kind_id_980c1911_like ON public.accountability_sanctionevent USING btree (kind_id varchar_pattern_ops);



CREATE INDEX accountability_sanctionevent_matter_id_c09f2b7c ON public.accountability_sanctionevent USING btree (matter_id);



CREATE INDEX accountability_sanctionevent_pgh_context_id_6e92a6ef ON public.accountability_sanctionevent USING btree (pgh_context_id);



CREATE INDEX accountability_sanctionevent_pgh_obj_id_8687a10a ON public.accountability_sanctionevent USING btree (pgh_obj_id);



CREATE INDEX accountability_sanctionevent_reduced_to_id_fa9a9ee7 ON public.accountability_sanctionevent USING btree (reduced_to_id);



CREATE INDEX accountability_sanctionevent_reduced_to_id_fa9a9ee7_like ON public.accountability_sanctionevent USING btree (reduced_to_id varchar_pattern_ops);



CREATE INDEX accountability_sanctionevent_stepdown_id_71574173 ON public.accountability_sanctionevent USING btree (stepdown_id);



CREATE INDEX accountability_sanctionkind_code_524e08ad_like ON public.accountability_sanctionkind USING btree (code varchar_pattern_ops);



CREATE INDEX accountability_situation_code_a46ca219_like ON public.accountability_situation USING btree (code varchar_pattern_ops);



CREATE INDEX accountability_stepdownappeal_case_id_0da16d84 ON public.accountability_stepdownappeal USING btree (case_id);



CREATE INDEX accountability_stepdownappeal_recorded_by_id_997e69c7 ON public.accountability_stepdownappeal USING btree (recorded_by_id);



CREATE INDEX accountability_stepdownappealevent_case_id_0d847ae2 ON public.accountability_stepdownappealevent USING btree (case_id);



CREATE INDEX accountability_stepdownappealevent_pgh_context_id_784fa73b ON public.accountability_stepdownappealevent USING btree (pgh_context_id);



CREATE INDEX accountability_stepdownappealevent_pgh_obj_id_6e67249c ON public.accountability_stepdownappealevent USING btree (pgh_obj_id);



CREATE INDEX accountability_stepdownappealevent_recorded_by_id_ee728bf8 ON public.accountability_stepdownappealevent USING btree (recorded_by_id);



CREATE INDEX accountability_stepdowncase_cadre_id_4aa7abf3 ON public.accountability_stepdowncase USING btree (cadre_id);



CREATE INDEX accountability_stepdowncase_decided_by_id_937aa865 ON public.accountability_stepdowncase USING btree (decided_by_id);



CREATE INDEX accountability_stepdowncase_first_by_id_f863676c ON public.accountability_stepdowncase USING btree (first_by_id);



CREATE INDEX accountability_stepdowncase_owner_unit_id_8862b657 ON public.accountability_stepdowncase USING btree (owner_unit_id);



CREATE INDEX accountability_stepdowncase_prompted_by_id_c5f237a4 ON public.accountability_stepdowncase USING btree (prompted_by_id);



CREATE INDEX accountability_stepdowncase_proposed_by_id_6807f080 ON public.accountability_stepdowncase USING btree (proposed_by_id);



CREATE INDEX accountability_stepdowncase_second_by_id_958bb113 ON public.accountability_stepdowncase USING btree (second_by_id);



CREATE INDEX accountability_stepdowncase_situation_id_a049a3c1 ON public.accountability_stepdowncase USING btree (situation_id);



CREATE INDEX accountability_stepdowncase_situation_id_a049a3c1_like ON public.accountability_stepdowncase USING btree (situation_id varchar_pattern_ops);



CREATE INDEX accountability_stepdowncaseevent_cadre_id_cd47bc91 ON public.accountability_stepdowncaseevent USING btree (cadre_id);



CREATE INDEX accountability_stepdowncaseevent_decided_by_id_caf49768 ON public.accountability_stepdowncaseevent USING btree (decided_by_id);



CREATE INDEX accountability_stepdowncaseevent_first_by_id_9ad6e97c ON public.accountability_stepdowncaseevent USING btree (first_by_id);



CREATE INDEX accountability_stepdowncaseevent_owner_unit_id_65bc0072 ON public.accountability_stepdowncaseevent USING btree (owner_unit_id);



CREATE INDEX accountability_stepdowncaseevent_pgh_context_id_cc91b38f ON public.accountability_stepdowncaseevent USING btree (pgh_context_id);



CREATE INDEX accountability_stepdowncaseevent_pgh_obj_id_7c511efe ON public.accountability_stepdowncaseevent USING btree (pgh_obj_id);



CREATE INDEX accountability_stepdowncaseevent_prompted_by_id_013823de ON public.accountability_stepdowncaseevent USING btree (prompted_by_id);



CREATE INDEX accountability_stepdowncaseevent_proposed_by_id_892fc6bd ON public.accountability_stepdowncaseevent USING btree (proposed_by_id);



CREATE INDEX accountability_stepdowncaseevent_second_by_id_929adefc ON public.accountability_stepdowncaseevent USING btree (second_by_id);



CREATE INDEX accountability_stepdowncaseevent_situation_id_cd3e032b ON public.accountability_stepdowncaseevent USING btree (situation_id);



CREATE INDEX accountability_stepdowncaseevent_situation_id_cd3e032b_like ON public.accountability_stepdowncaseevent USING btree (situation_id varchar_pattern_ops);



CREATE INDEX accountability_tolerancecase_applicant_id_6ec725c1 ON public.accountability_tolerancecase USING btree (applicant_id);



CREATE INDEX accountability_tolerancecase_cadre_id_3bcdba6c ON public.accountability_tolerancecase USING btree (cadre_id);



CREATE INDEX accountability_tolerancecase_decided_by_id_956549b5 ON public.accountability_tolerancecase USING btree (decided_by_id);



CREATE INDEX accountability_tolerancecase_forbidden_id_086003e0 ON public.accountability_tolerancecase USING btree (forbidden_id);



CREATE INDEX accountability_tolerancecase_forbidden_id_086003e0_like ON public.accountability_tolerancecase USING btree (forbidden_id varchar_pattern_ops);



CREATE INDEX accountability_tolerancecase_ground_id_974825cf ON public.accountability_tolerancecase USING btree (ground_id);



CREATE INDEX accountability_tolerancecase_ground_id_974825cf_like ON public.accountability_tolerancecase USING btree (ground_id varchar_pattern_ops);



CREATE INDEX accountability_tolerancecase_matter_id_12992b96 ON public.accountability_tolerancecase USING btree (matter_id);



CREATE INDEX accountability_tolerancecase_owner_unit_id_8f6b835e ON public.accountability_tolerancecase USING btree (owner_unit_id);



CREATE INDEX accountability_tolerancecase_prepared_by_id_bdcf064e ON public.accountability_tolerancecase USING btree (prepared_by_id);



CREATE INDEX accountability_tolerancecase_reduced_to_id_8bc9af82 ON public.accountability_tolerancecase USING btree (reduced_to_id);



CREATE INDEX accountability_tolerancecase_reduced_to_id_8bc9af82_like ON public.accountability_tolerancecase USING btree (reduced_to_id varchar_pattern_ops);



CREATE INDEX accountability_tolerancecase_registered_by_id_1385777e ON public.accountability_tolerancecase USING btree (registered_by_id);



CREATE INDEX accountability_tolerancecase_revoked_by_id_90372bd1 ON public.accountability_tolerancecase USING btree (revoked_by_id);



CREATE INDEX accountability_tolerancecaseevent_applicant_id_04ef0c4e ON public.accountability_tolerancecaseevent USING btree (applicant_id);



CREATE INDEX accountability_tolerancecaseevent_cadre_id_9db4c203 ON public.accountability_tolerancecaseevent USING btree (cadre_id);



CREATE INDEX accountability_tolerancecaseevent_decided_by_id_7091a9e7 ON public.accountability_tolerancecaseevent USING btree (decided_by_id);



CREATE INDEX accountability_tolerancecaseevent_forbidden_id_a1634390 ON public.accountability_tolerancecaseevent USING btree (forbidden_id);



CREATE INDEX accountability_tolerancecaseevent_forbidden_id_a1634390_like ON public.accountability_tolerancecaseevent USING btree (forbidden_id varchar_pattern_ops);



CREATE INDEX accountability_tolerancecaseevent_ground_id_73edce64 ON public.accountability_tolerancecaseevent USING btree (ground_id);



CREATE INDEX accountability_tolerancecaseevent_ground_id_73edce64_like ON public.accountability_tolerancecaseevent USING btree (ground_id varchar_pattern_ops);



CREATE INDEX accountability_tolerancecaseevent_matter_id_47e83cc6 ON public.accountability_tolerancecaseevent USING btree (matter_id);



CREATE INDEX accountability_tolerancecaseevent_owner_unit_id_30f68a44 ON public.accountability_tolerancecaseevent USING btree (owner_unit_id);



CREATE INDEX accountability_tolerancecaseevent_pgh_context_id_671db9c5 ON public.accountability_tolerancecaseevent USING btree (pgh_context_id);



CREATE INDEX accountability_tolerancecaseevent_pgh_obj_id_7700b6de ON public.accountability_tolerancecaseevent USING btree (pgh_obj_id);



CREATE INDEX accountability_tolerancecaseevent_prepared_by_id_7e100a8e ON public.accountability_tolerancecaseevent USING btree (prepared_by_id);



CREATE INDEX accountability_tolerancecaseevent_reduced_to_id_f1cb77a1 ON public.accountability_tolerancecaseevent USING btree (reduced_to_id);



CREATE INDEX accountability_tolerancecaseevent_reduced_to_id_f1cb77a1_like ON public.accountability_tolerancecaseevent USING btree (reduced_to_id varchar_pattern_ops);



CREATE INDEX accountability_tolerancecaseevent_registered_by_id_af62f0ce ON public.accountability_tolerancecaseevent USING btree (registered_by_id);



CREATE INDEX accountability_tolerancecaseevent_revoked_by_id_ec3162f2 ON public.accountability_tolerancecaseevent USING btree (revoked_by_id);



CREATE INDEX accountability_toleranceclause_code_2d56ab92_like ON public.accountability_toleranceclause USING btree (code varchar_pattern_ops);



CREATE INDEX accounts_apitoken_digest_63ccb187_like ON public.accounts_apitoken USING btree (digest varchar_pattern_ops);



CREATE INDEX accounts_apitoken_token_key_8fc3309f ON public.accounts_apitoken USING btree (token_key);



CREATE INDEX accounts_apitoken_token_key_8fc3309f_like ON public.accounts_apitoken USING btree (token_key varchar_pattern_ops);



CREATE INDEX accounts_apitoken_unit_id_4f8bc16c ON public.accounts_apitoken USING btree (unit_id);



CREATE INDEX accounts_apitoken_user_id_bbee13e0 ON public.accounts_apitoken USING btree (user_id);



CREATE INDEX accounts_attempt_key_b28e54a7_like ON public.accounts_attempt USING btree (key varchar_pattern_ops);



CREATE INDEX accounts_invitation_digest_4d068cc1_like ON public.accounts_invitation USING btree (digest varchar_pattern_ops);



CREATE INDEX accounts_invitation_invited_by_id_94a21efc ON public.accounts_invitation USING btree (invited_by_id);



CREATE INDEX accounts_invitation_user_id_83f45191 ON public.accounts_invitation USING btree (user_id);



CREATE INDEX accounts_ownview_user_id_98fa42ba ON public.accounts_ownview USING btree (user_id);



CREATE INDEX accounts_readtally_user_id_a3806089 ON public.accounts_readtally USING btree (user_id);



CREATE INDEX accounts_roledefinition_code_f522713a_like ON public.accounts_roledefinition USING btree (code varchar_pattern_ops);



CREATE INDEX accounts_rolegrant_approved_by_id_0e35445b ON public.accounts_rolegrant USING btree (approved_by_id);



CREATE INDEX accounts_rolegrant_granted_by_id_7c2165d8 ON public.accounts_rolegrant USING btree (granted_by_id);



CREATE INDEX accounts_rolegrant_revoked_by_id_2c5ca284 ON public.accounts_rolegrant USING btree (revoked_by_id);



CREATE INDEX accounts_rolegrant_role_5248c2ab ON public.accounts_rolegrant USING btree (role);



CREATE INDEX accounts_rolegrant_role_5248c2ab_like ON public.accounts_rolegrant USING btree (role varchar_pattern_ops);



CREATE INDEX accounts_rolegrant_source_id_c74fa22b ON public.accounts_rolegrant USING btree (source_id);



CREATE INDEX accounts_rolegrant_unit_id_1b9f49ba ON public.accounts_rolegrant USING btree (unit_id);



CREATE INDEX accounts_rolegrant_user_id_0601f056 ON public.accounts_rolegrant USING btree (user_id);



CREATE INDEX accounts_session_expire_date_5bbfba7c ON public.accounts_session USING btree (expire_date);



CREATE INDEX accounts_session_session_key_b186966f_like ON public.accounts_session USING btree (session_key varchar_pattern_ops);



CREATE INDEX accounts_session_user_id_d5aaed01 ON public.accounts_session USING btree (user_id);



CREATE INDEX accounts_user_username_6088629e_like ON public.accounts_user USING btree (username varchar_pattern_ops);



CREATE INDEX appointment_leading ON public.cadres_appointment USING btree (unit_id, cadre_id) INCLUDE (valid, is_main, level) WHERE is_leadership;



CREATE INDEX appointment_level ON public.cadres_appointment USING btree (level, cadre_id) WHERE is_main;



CREATE INDEX appointment_person_level ON public.cadres_appointment USING btree (person_level, cadre_id) WHERE (is_main AND (person_level IS NOT NULL));



CREATE UNIQUE INDEX approval_asked_once ON public.work_approval USING btree (purpose, subject_id, unit_id, payload) WHERE ((state)::text = 'asked'::text);



CREATE INDEX assessment_newest_first ON public.assessments_assessment USING btree (held_on DESC, id DESC);



CREATE INDEX assessments_answer_cadre_id_be592894 ON public.assessments_answer USING btree (cadre_id);



CREATE INDEX assessments_answer_line_id_b2dec2be ON public.assessments_answer USING btree (line_id);



CREATE INDEX assessments_assessment_cadre_id_4a4409a1 ON public.assessments_assessment USING btree (cadre_id);



CREATE INDEX assessments_assessment_node_id_b7b6afb1 ON public.assessments_assessment USING btree (node_id);



CREATE INDEX assessments_assessment_project_id_595667c0 ON public.assessments_assessment USING btree (project_id);



CREATE INDEX assessments_assessment_recorded_by_id_93f519bd ON public.assessments_assessment USING btree (recorded_by_id);



CREATE INDEX assessments_assessmentevent_cadre_id_07bf95a0 ON public.assessments_assessmentevent USING btree (cadre_id);



CREATE INDEX assessments_assessmentevent_node_id_76f65394 ON public.assessments_assessmentevent USING btree (node_id);



CREATE INDEX assessments_assessmentevent_pgh_context_id_bd9b0423 ON public.assessments_assessmentevent USING btree (pgh_context_id);



CREATE INDEX assessments_assessmentevent_pgh_obj_id_dbaa6ed6 ON public.assessments_assessmentevent USING btree (pgh_obj_id);



CREATE INDEX assessments_assessmentevent_project_id_9af958e1 ON public.assessments_assessmentevent USING btree (project_id);



CREATE INDEX assessments_assessmentevent_recorded_by_id_50a834f9 ON public.assessments_assessmentevent USING btree (recorded_by_id);



CREATE INDEX assessments_dailyappraisal_cadre_id_d2cb423f ON public.assessments_dailyappraisal USING btree (cadre_id);



CREATE INDEX assessments_dailyappraisalevent_cadre_id_90ca1d73 ON public.assessments_dailyappraisalevent USING btree (cadre_id);



CREATE INDEX assessments_dailyappraisalevent_pgh_context_id_bb572ddd ON public.assessments_dailyappraisalevent USING btree (pgh_context_id);



CREATE INDEX assessments_dailyappraisalevent_pgh_obj_id_2356184e ON public.assessments_dailyappraisalevent USING btree (pgh_obj_id);



CREATE INDEX assessments_dimension_code_fb30a731_like ON public.assessments_dimension USING btree (code varchar_pattern_ops);



CREATE INDEX assessments_dimension_scale_id_b47e8029 ON public.assessments_dimension USING btree (scale_id);



CREATE INDEX assessments_dimension_scale_id_b47e8029_like ON public.assessments_dimension USING btree (scale_id varchar_pattern_ops);



CREATE INDEX assessments_draw_committed_by_id_9f0c4a44 ON public.assessments_draw USING btree (committed_by_id);



CREATE INDEX assessments_draw_force_id_752418ef ON public.assessments_draw USING btree (force_id);



CREATE INDEX assessments_fieldnote_cadre_id_2d9024a8 ON public.assessments_fieldnote USING btree (cadre_id);



CREATE INDEX assessments_fieldnote_observer_id_60d02eff ON public.assessments_fieldnote USING btree (observer_id);



CREATE INDEX assessments_fieldnote_visit_id_4912f3d7 ON public.assessments_fieldnote USING btree (visit_id);



CREATE INDEX assessments_finding_assessment_id_94d0a12a ON public.assessments_finding USING btree (assessment_id);



CREATE INDEX assessments_finding_dimension_id_1b50a4bf ON public.assessments_finding USING btree (dimension_id);



CREATE INDEX assessments_finding_dimension_id_1b50a4bf_like ON public.assessments_finding USING btree (dimension_id varchar_pattern_ops);



CREATE INDEX assessments_finding_result_id_0b3d0022 ON public.assessments_finding USING btree (result_id);



CREATE INDEX assessments_findingevent_assessment_id_5fc0d368 ON public.assessments_findingevent USING btree (assessment_id);



CREATE INDEX assessments_findingevent_dimension_id_1f3c214b ON public.assessments_findingevent USING btree (dimension_id);



CREATE INDEX assessments_findingevent_dimension_id_1f3c214b_like ON public.assessments_findingevent USING btree (dimension_id varchar_pattern_ops);



CREATE INDEX assessments_findingevent_pgh_context_id_e9e2ea73 ON public.assessments_findingevent USING btree (pgh_context_id);



CREATE INDEX assessments_findingevent_pgh_obj_id_88fd5e76 ON public.assessments_findingevent USING btree (pgh_obj_id);



CREATE INDEX assessments_findingevent_result_id_1eb78fd5 ON public.assessments_findingevent USING btree (result_id);



CREATE INDEX assessments_forcemember_force_id_94ff8774 ON public.assessments_forcemember USING btree (force_id);



CREATE INDEX assessments_forcemember_now ON public.assessments_forcemember USING btree (user_id) WHERE (left_on IS NULL);



CREATE INDEX assessments_forcemember_user_id_858812bc ON public.assessments_forcemember USING btree (user_id);



CREATE INDEX assessments_forcereport_signed_by_id_bfc658c3 ON public.assessments_forcereport USING btree (signed_by_id);



CREATE INDEX assessments_forcereport_written_by_id_8eb22b38 ON public.assessments_forcereport USING btree (written_by_id);



CREATE INDEX assessments_headquarters_unit_id_af19a6b3 ON public.assessments_headquarters USING btree (unit_id);



CREATE INDEX assessments_headquartersmember_cadre_id_c04d5068 ON public.assessments_headquartersmember USING btree (cadre_id);



CREATE INDEX assessments_headquartersmember_headquarters_id_04c1f5b9 ON public.assessments_headquartersmember USING btree (headquarters_id);



CREATE INDEX assessments_headquartersmemberevent_cadre_id_1558aa0b ON public.assessments_headquartersmemberevent USING btree (cadre_id);



CREATE INDEX assessments_headquartersmemberevent_headquarters_id_8149187a ON public.assessments_headquartersmemberevent USING btree (headquarters_id);



CREATE INDEX assessments_headquartersmemberevent_pgh_context_id_a829b449 ON public.assessments_headquartersmemberevent USING btree (pgh_context_id);



CREATE INDEX assessments_headquartersmemberevent_pgh_obj_id_b7886c26 ON public.assessments_headquartersmemberevent USING btree (pgh_obj_id);



CREATE INDEX assessments_notephoto_file_id_0532b597 ON public.assessments_notephoto USING btree (file_id);



CREATE INDEX assessments_notephoto_note_id_9f95ced3 ON public.assessments_notephoto USING btree (note_id);



CREATE INDEX assessments_observation_cadre_id_8410ac05 ON public.assessments_observation USING btree (cadre_id);



CREATE INDEX assessments_observation_headquarters_id_bec45f6b ON public.assessments_observation USING btree (headquarters_id);



CREATE INDEX assessments_observation_observers_observation_id_47322236 ON public.assessments_observation_observers USING btree (observation_id);



CREATE INDEX assessments_observation_observers_user_id_3e187b69 ON public.assessments_observation_observers USING btree (user_id);



CREATE INDEX assessments_observation_post_id_065abe5c ON public.assessments_observation USING btree (post_id);



CREATE INDEX assessments_observation_project_id_70ee5b6b ON public.assessments_observation USING btree (project_id);



CREATE INDEX assessments_observation_started_by_id_c3eb5f6e ON public.assessments_observation USING btree (started_by_id);



CREATE INDEX assessments_observationnote_dimension_id_41069332 ON public.assessments_observationnote USING btree (dimension_id);



CREATE INDEX assessments_observationnote_dimension_id_41069332_like ON public.assessments_observationnote USING btree (dimension_id varchar_pattern_ops);



CREATE INDEX assessments_observationnote_evidence_id_5c8bfa42 ON public.assessments_observationnote USING btree (evidence_id);



CREATE INDEX assessments_observationnote_observation_id_d36d3060 ON public.assessments_observationnote USING btree (observation_id);



CREATE INDEX assessments_observationnote_observer_id_7cace5b2 ON public.assessments_observationnote USING btree (observer_id);



CREATE INDEX assessments_personpage_cadre_id_e77b7f22 ON public.assessments_personpage USING btree (cadre_id);



CREATE INDEX assessments_personpage_report_id_0f5ef33a ON public.assessments_personpage USING btree (report_id);



CREATE INDEX assessments_personpage_written_by_id_e64e230b ON public.assessments_personpage USING btree (written_by_id);



CREATE INDEX assessments_problem_owner_id_d1e67a75 ON public.assessments_problem USING btree (owner_id);



CREATE INDEX assessments_problem_recorded_by_id_e49c8c64 ON public.assessments_problem USING btree (recorded_by_id);



CREATE INDEX assessments_problem_revisit_id_6cdce47b ON public.assessments_problem USING btree (revisit_id);



CREATE INDEX assessments_problem_unit_id_c954b96e ON public.assessments_problem USING btree (unit_id);



CREATE INDEX assessments_problem_visit_id_4ff0ff7f ON public.assessments_problem USING btree (visit_id);



CREATE INDEX assessments_project_created_by_id_a1b6a346 ON public.assessments_project USING btree (created_by_id);



CREATE INDEX assessments_project_unit_id_2e27d878 ON public.assessments_project USING btree (unit_id);



CREATE INDEX assessments_projectnode_project_id_2ed8dcd6 ON public.assessments_projectnode USING btree (project_id);



CREATE INDEX assessments_projectresult_cadre_id_c226d5ef ON public.assessments_projectresult USING btree (cadre_id);



CREATE INDEX assessments_projectresult_project_id_a7aa356f ON public.assessments_projectresult USING btree (project_id);



CREATE INDEX assessments_projectresult_proof_id_ed11f949 ON public.assessments_projectresult USING btree (proof_id);



CREATE INDEX assessments_projectresult_recorded_by_id_5cad90e4 ON public.assessments_projectresult USING btree (recorded_by_id);



CREATE INDEX assessments_projectresultevent_cadre_id_c6b5c298 ON public.assessments_projectresultevent USING btree (cadre_id);



CREATE INDEX assessments_projectresultevent_pgh_context_id_9171761e ON public.assessments_projectresultevent USING btree (pgh_context_id);



CREATE INDEX assessments_projectresultevent_pgh_obj_id_651a6c08 ON public.assessments_projectresultevent USING btree (pgh_obj_id);



CREATE INDEX assessments_projectresultevent_project_id_4db39400 ON public.assessments_projectresultevent USING btree (project_id);



CREATE INDEX assessments_projectresultevent_proof_id_53151baf ON public.assessments_projectresultevent USING btree (proof_id);



CREATE INDEX assessments_projectresultevent_recorded_by_id_9dc63023 ON public.assessments_projectresultevent USING btree (recorded_by_id);



CREATE INDEX assessments_projectrole_cadre_id_8f05f012 ON public.assessments_projectrole USING btree (cadre_id);



CREATE INDEX assessments_projectrole_project_id_fe9e34b2 ON public.assessments_projectrole USING btree (project_id);



CREATE INDEX assessments_projectroleevent_cadre_id_a745183b ON public.assessments_projectroleevent USING btree (cadre_id);



CREATE INDEX assessments_projectroleevent_pgh_context_id_74302b3f ON public.assessments_projectroleevent USING btree (pgh_context_id);



CREATE INDEX assessments_projectroleevent_pgh_obj_id_0a7ccfa7 ON public.assessments_projectroleevent USING btree (pgh_obj_id);



CREATE INDEX assessments_projectroleevent_project_id_5343fe63 ON public.assessments_projectroleevent USING btree (project_id);



CREATE INDEX assessments_projectunit_project_id_e25de39b ON public.assessments_projectunit USING btree (project_id);



CREATE INDEX assessments_projectunit_unit_id_bbd83496 ON public.assessments_projectunit USING btree (unit_id);



CREATE INDEX assessments_rating_cadre_id_9d029e64 ON public.assessments_rating USING btree (cadre_id);



CREATE INDEX assessments_rating_recorded_by_id_9b6b6c2f ON public.assessments_rating USING btree (recorded_by_id);



CREATE INDEX assessments_ratinggroup_rating_id_3c9f1569 ON public.assessments_ratinggroup USING btree (rating_id);



CREATE INDEX assessments_round_committed_by_id_5c1fdb12 ON public.assessments_round USING btree (committed_by_id);



CREATE INDEX assessments_round_started_by_id_49e01a9e ON public.assessments_round USING btree (started_by_id);



CREATE INDEX assessments_round_unit_id_ea93de30 ON public.assessments_round USING btree (unit_id);



CREATE INDEX assessments_roundline_cadre_id_fd3194ab ON public.assessments_roundline USING btree (cadre_id);



CREATE INDEX assessments_roundline_round_id_83451d24 ON public.assessments_roundline USING btree (round_id);



CREATE INDEX assessments_scale_code_f293e6e3_like ON public.assessments_scale USING btree (code varchar_pattern_ops);



CREATE INDEX assessments_target_cadre_id_dc500eb0 ON public.assessments_target USING btree (cadre_id);



CREATE INDEX assessments_target_force_id_806be6d5 ON public.assessments_target USING btree (force_id);



CREATE INDEX assessments_taskforce_areas_taskforce_id_669fd566 ON public.assessments_taskforce_areas USING btree (taskforce_id);



CREATE INDEX assessments_taskforce_areas_unit_id_a88b91bc ON public.assessments_taskforce_areas USING btree (unit_id);



CREATE INDEX assessments_taskforce_formed_by_id_f4034ba5 ON public.assessments_taskforce USING btree (formed_by_id);



CREATE INDEX assessments_taskforce_headquarters_id_77cc24f9 ON public.assessments_taskforce USING btree (headquarters_id);



CREATE INDEX assessments_taskforce_post_id_56a3ad5b ON public.assessments_taskforce USING btree (post_id);



CREATE INDEX assessments_taskforce_project_id_fb06e599 ON public.assessments_taskforce USING btree (project_id);



CREATE INDEX assessments_taskforce_unit_id_7aba3984 ON public.assessments_taskforce USING btree (unit_id);



CREATE INDEX assessments_touchstonepost_unit_id_84ec5291 ON public.assessments_touchstonepost USING btree (unit_id);



CREATE INDEX assessments_visit_draw_id_48f08757 ON public.assessments_visit USING btree (draw_id);



CREATE INDEX assessments_visit_force_id_d46fbf5b ON public.assessments_visit USING btree (force_id);



CREATE INDEX assessments_visit_people_cadre_id_98955116 ON public.assessments_visit_people USING btree (cadre_id);



CREATE INDEX assessments_visit_people_visit_id_67434501 ON public.assessments_visit_people USING btree (visit_id);



CREATE INDEX assessments_visit_planned_by_id_24ccaa58 ON public.assessments_visit USING btree (planned_by_id);



CREATE INDEX assessments_visit_started_by_id_959be8d0 ON public.assessments_visit USING btree (started_by_id);



CREATE INDEX assessments_visit_unit_id_992a3c67 ON public.assessments_visit USING btree (unit_id);



CREATE INDEX assessments_visit_visitors_user_id_dbf33283 ON public.assessments_visit_visitors USING btree (user_id);



CREATE INDEX assessments_visit_visitors_visit_id_898e2e4b ON public.assessments_visit_visitors USING btree (visit_id);



CREATE INDEX audit_by_action ON public.audit_entry USING btree (action, id);



CREATE INDEX audit_by_actor ON public.audit_entry USING btree (actor_id, id);



CREATE INDEX audit_by_day ON public.audit_entry USING brin (at);



CREATE INDEX audit_entry_subject_a390c8_idx ON public.audit_entry USING btree (subject_type, subject_id, at);



CREATE INDEX audit_seal_head_f41b35d9_like ON public.audit_seal USING btree (head varchar_pattern_ops);



CREATE INDEX audit_sealedentry_seal_id_f03c0d2d ON public.audit_sealedentry USING btree (seal_id);



CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);



CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);



CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);



CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);



CREATE INDEX cadre_host_units ON public.cadres_cadre USING gin (host_units);



CREATE INDEX cadre_in_house_order ON public.cadres_cadre USING btree (home_unit_id, home_order, id) INCLUDE (management_state, identity, sex, birth, name, name_search, host_units);



CREATE INDEX cadres_appo_cadre_i_bf51c7_idx ON public.cadres_appointment USING btree (cadre_id, valid);



CREATE INDEX cadres_appointment_cadre_id_7223d298 ON public.cadres_appointment USING btree (cadre_id);



CREATE INDEX cadres_appointment_unit_id_6fc09b1c ON public.cadres_appointment USING btree (unit_id);



CREATE INDEX cadres_appointmentevent_cadre_id_9c6b45a1 ON public.cadres_appointmentevent USING btree (cadre_id);



CREATE INDEX cadres_appointmentevent_pgh_context_id_bfe92d09 ON public.cadres_appointmentevent USING btree (pgh_context_id);



CREATE INDEX cadres_appointmentevent_pgh_obj_id_85934e7d ON public.cadres_appointmentevent USING btree (pgh_obj_id);



CREATE INDEX cadres_appointmentevent_unit_id_948684e2 ON public.cadres_appointmentevent USING btree (unit_id);



CREATE INDEX cadres_appraisal_cadre_id_7d57d32e ON public.cadres_appraisal USING btree (cadre_id);



CREATE INDEX cadres_appraisalevent_cadre_id_eace0a82 ON public.cadres_appraisalevent USING btree (cadre_id);



CREATE INDEX cadres_appraisalevent_pgh_context_id_b3755728 ON public.cadres_appraisalevent USING btree (pgh_context_id);



CREATE INDEX cadres_appraisalevent_pgh_obj_id_d7fcd131 ON public.cadres_appraisalevent USING btree (pgh_obj_id);



CREATE INDEX cadres_award_cadre_id_5998a6f3 ON public.cadres_award USING btree (cadre_id);



CREATE INDEX cadres_awardevent_cadre_id_2c1d8e74 ON public.cadres_awardevent USING btree (cadre_id);



CREATE INDEX cadres_awardevent_pgh_context_id_e6136644 ON public.cadres_awardevent USING btree (pgh_context_id);



CREATE INDEX cadres_awardevent_pgh_obj_id_fc232f76 ON public.cadres_awardevent USING btree (pgh_obj_id);



CREATE INDEX cadres_cadr_updated_9f8379_idx ON public.cadres_cadre USING btree (updated_at, id);



CREATE INDEX cadres_cadre_form_file_id_6824c0d9 ON public.cadres_cadre USING btree (form_file_id);



CREATE INDEX cadres_cadre_home_unit_id_843460e4 ON public.cadres_cadre USING btree (home_unit_id);



CREATE INDEX cadres_cadre_id_number_index_7a90e750_like ON public.cadres_cadre USING btree (id_number_index varchar_pattern_ops);



CREATE INDEX cadres_cadre_photo_id_81f67f66 ON public.cadres_cadre USING btree (photo_id);



CREATE INDEX cadres_cadreevent_form_file_id_f7326341 ON public.cadres_cadreevent USING btree (form_file_id);



CREATE INDEX cadres_cadreevent_home_unit_id_fd4833e8 ON public.cadres_cadreevent USING btree (home_unit_id);



CREATE INDEX cadres_cadreevent_pgh_context_id_7f33943d ON public.cadres_cadreevent USING btree (pgh_context_id);



CREATE INDEX cadres_cadreevent_pgh_obj_id_d4db2880 ON public.cadres_cadreevent USING btree (pgh_obj_id);



CREATE INDEX cadres_cadreevent_photo_id_dc08e4b0 ON public.cadres_cadreevent USING btree (photo_id);



CREATE INDEX cadres_cadreevent_user_id_44b8f8a3 ON public.cadres_cadreevent USING btree (user_id);



CREATE INDEX cadres_comparedform_cadre_id_282f2d3a ON public.cadres_comparedform USING btree (cadre_id);



CREATE INDEX cadres_comparedform_comparison_id_44f65efc ON public.cadres_comparedform USING btree (comparison_id);



CREATE INDEX cadres_dateverification_cadre_id_43729728 ON public.cadres_dateverification USING btree (cadre_id);



CREATE INDEX cadres_dateverificationevent_cadre_id_17179a75 ON public.cadres_dateverificationevent USING btree (cadre_id);



CREATE INDEX cadres_dateverificationevent_pgh_context_id_6270cea8 ON public.cadres_dateverificationevent USING btree (pgh_context_id);



CREATE INDEX cadres_dateverificationevent_pgh_obj_id_4771dfb3 ON public.cadres_dateverificationevent USING btree (pgh_obj_id);



CREATE INDEX cadres_declaration_cadre_id_06fcf51e ON public.cadres_declaration USING btree (cadre_id);



CREATE INDEX cadres_declarationevent_cadre_id_21b73e79 ON public.cadres_declarationevent USING btree (cadre_id);



CREATE INDEX cadres_declarationevent_pgh_context_id_1f3537b9 ON public.cadres_declarationevent USING btree (pgh_context_id);



CREATE INDEX cadres_declarationevent_pgh_obj_id_1f52944b ON public.cadres_declarationevent USING btree (pgh_obj_id);



CREATE INDEX cadres_education_cadre_id_7a3b4560 ON public.cadres_education USING btree (cadre_id);



CREATE INDEX cadres_educationevent_cadre_id_22bb6559 ON public.cadres_educationevent USING btree (cadre_id);



CREATE INDEX cadres_educationevent_pgh_context_id_6ff81a1c ON public.cadres_educationevent USING btree (pgh_context_id);



CREATE INDEX cadres_educationevent_pgh_obj_id_f7e365b6 ON public.cadres_educationevent USING btree (pgh_obj_id);



CREATE INDEX cadres_familymember_cadre_id_a2b7877e ON public.cadres_familymember USING btree (cadre_id);



CREATE INDEX cadres_familymember_relative_id_73facba7 ON public.cadres_familymember USING btree (relative_id);



CREATE INDEX cadres_familymember_relative_known ON public.cadres_familymember USING btree (relative_id) WHERE (relative_id IS NOT NULL);



CREATE INDEX cadres_familymemberevent_cadre_id_4fe692e3 ON public.cadres_familymemberevent USING btree (cadre_id);



CREATE INDEX cadres_familymemberevent_pgh_context_id_57ca3875 ON public.cadres_familymemberevent USING btree (pgh_context_id);



CREATE INDEX cadres_familymemberevent_pgh_obj_id_15e0741e ON public.cadres_familymemberevent USING btree (pgh_obj_id);



CREATE INDEX cadres_familymemberevent_relative_id_6075e8df ON public.cadres_familymemberevent USING btree (relative_id);



CREATE INDEX cadres_formcomparison_files_formcomparison_id_34f3b462 ON public.cadres_formcomparison_files USING btree (formcomparison_id);



CREATE INDEX cadres_formcomparison_files_storedfile_id_b90422b6 ON public.cadres_formcomparison_files USING btree (storedfile_id);



CREATE INDEX cadres_formcomparison_run_id_feaee757 ON public.cadres_formcomparison USING btree (run_id);



CREATE INDEX cadres_formcomparison_started_by_id_ebb3f07e ON public.cadres_formcomparison USING btree (started_by_id);



CREATE INDEX cadres_formcomparison_unit_id_4dfbb84b ON public.cadres_formcomparison USING btree (unit_id);



CREATE INDEX cadres_grassrootsperiod_cadre_id_6858b2d4 ON public.cadres_grassrootsperiod USING btree (cadre_id);



CREATE INDEX cadres_grassrootsperiodevent_cadre_id_fac1303f ON public.cadres_grassrootsperiodevent USING btree (cadre_id);



CREATE INDEX cadres_grassrootsperiodevent_pgh_context_id_6f1fa73a ON public.cadres_grassrootsperiodevent USING btree (pgh_context_id);



CREATE INDEX cadres_grassrootsperiodevent_pgh_obj_id_3f0539e6 ON public.cadres_grassrootsperiodevent USING btree (pgh_obj_id);



CREATE INDEX cadres_importbatch_files_importbatch_id_206d11b2 ON public.cadres_importbatch_files USING btree (importbatch_id);



CREATE INDEX cadres_importbatch_files_storedfile_id_fce64e7e ON public.cadres_importbatch_files USING btree (storedfile_id);



CREATE INDEX cadres_importbatch_run_id_bd90f19a ON public.cadres_importbatch USING btree (run_id);



CREATE INDEX cadres_importbatch_started_by_id_391ec22a ON public.cadres_importbatch USING btree (started_by_id);



CREATE INDEX cadres_importbatch_unit_id_cda52db2 ON public.cadres_importbatch USING btree (unit_id);



CREATE INDEX cadres_importmapping_user_id_a342f690 ON public.cadres_importmapping USING btree (user_id);



CREATE INDEX cadres_listexport_unit_id_e74a5276 ON public.cadres_listexport USING btree (unit_id);



CREATE INDEX cadres_matter_cadre_id_5f4d7c7c ON public.cadres_matter USING btree (cadre_id);



CREATE INDEX cadres_matterevent_cadre_id_837f40ca ON public.cadres_matterevent USING btree (cadre_id);



CREATE INDEX cadres_matterevent_pgh_context_id_e6291b3e ON public.cadres_matterevent USING btree (pgh_context_id);



CREATE INDEX cadres_matterevent_pgh_obj_id_5d21c8c0 ON public.cadres_matterevent USING btree (pgh_obj_id);



CREATE INDEX cadres_quotauseevent_pgh_context_id_528f412c ON public.cadres_quotauseevent USING btree (pgh_context_id);



CREATE INDEX cadres_quotauseevent_pgh_obj_id_1acd695b ON public.cadres_quotauseevent USING btree (pgh_obj_id);



CREATE INDEX cadres_quotauseevent_quota_id_fc19b500 ON public.cadres_quotauseevent USING btree (quota_id);



CREATE INDEX cadres_rank_cadre_i_8fde10_idx ON public.cadres_rankperiod USING btree (cadre_id, valid);



CREATE INDEX cadres_rankperiod_cadre_id_4f4a0125 ON public.cadres_rankperiod USING btree (cadre_id);



CREATE INDEX cadres_rankperiodevent_cadre_id_7c6a3248 ON public.cadres_rankperiodevent USING btree (cadre_id);



CREATE INDEX cadres_rankperiodevent_pgh_context_id_ab0b813a ON public.cadres_rankperiodevent USING btree (pgh_context_id);



CREATE INDEX cadres_rankperiodevent_pgh_obj_id_926983fd ON public.cadres_rankperiodevent USING btree (pgh_obj_id);



CREATE INDEX cadres_resumeline_cadre_id_90cebbf5 ON public.cadres_resumeline USING btree (cadre_id);



CREATE INDEX cadres_resumelineevent_cadre_id_3cc0a7b4 ON public.cadres_resumelineevent USING btree (cadre_id);



CREATE INDEX cadres_resumelineevent_pgh_context_id_00fc33fd ON public.cadres_resumelineevent USING btree (pgh_context_id);



CREATE INDEX cadres_resumelineevent_pgh_obj_id_30d50ede ON public.cadres_resumelineevent USING btree (pgh_obj_id);



CREATE UNIQUE INDEX certificate_once ON public.training_enrolment USING btree (certificate_no) WHERE (NOT ((certificate_no)::text = ''::text));



CREATE INDEX change_known_after ON public.readiness_statuschange USING btree (known_after);



CREATE INDEX common_cache_expires ON public.common_cache USING btree (expires);



CREATE INDEX covered_by_day ON public.interviews_covered USING btree (held_on) INCLUDE (cadre_id, kind, talk_id, interviewer_id);



CREATE INDEX covered_of_cadre ON public.interviews_covered USING btree (cadre_id, kind, held_on);



CREATE UNIQUE INDEX cultivated_once_at_a_time ON public.training_cultivation USING btree (cadre_id, speciality_id) WHERE ((state)::text = 'running'::text);



CREATE INDEX deadline_standing ON public.deadlines_deadline USING btree (due_on, id) WHERE ((state)::text = 'standing'::text);



CREATE INDEX deadline_unannounced ON public.deadlines_deadline USING btree (opens_on) WHERE ((announced_on IS NULL) AND ((state)::text = 'standing'::text));



CREATE INDEX deadlines_deadline_cadre_id_d8fe28a0 ON public.deadlines_deadline USING btree (cadre_id);



CREATE INDEX deadlines_deadline_handled_by_id_b8003817 ON public.deadlines_deadline USING btree (handled_by_id);



CREATE INDEX deadlines_leadtime_kind_c602c4ca_like ON public.deadlines_leadtime USING btree (kind varchar_pattern_ops);



CREATE INDEX deadlines_yearitem_owner_id_69041dcf ON public.deadlines_yearitem USING btree (owner_id);



CREATE INDEX deadlines_yearitem_owner_role_id_64730b65 ON public.deadlines_yearitem USING btree (owner_role_id);



CREATE INDEX deadlines_yearitem_owner_role_id_64730b65_like ON public.deadlines_yearitem USING btree (owner_role_id varchar_pattern_ops);



CREATE INDEX deadlines_yearmark_done_by_id_2221f4e1 ON public.deadlines_yearmark USING btree (done_by_id);



CREATE INDEX deadlines_yearmark_item_id_6919a843 ON public.deadlines_yearmark USING btree (item_id);



CREATE INDEX delivery_by_state ON public.exchange_delivery USING btree (webhook_id, state, id);



CREATE INDEX delivery_due ON public.exchange_delivery USING btree (next_at) WHERE ((state)::text = 'waiting'::text);



CREATE INDEX enrolment_queue ON public.training_enrolment USING btree (event_id, state, asked_at);



CREATE INDEX exchange_delivery_webhook_id_dca676d0 ON public.exchange_delivery USING btree (webhook_id);



CREATE INDEX exchange_webhook_made_by_id_b6ddf98c ON public.exchange_webhook USING btree (made_by_id);



CREATE INDEX exchange_webhook_unit_id_e52dba0f ON public.exchange_webhook USING btree (unit_id);



CREATE INDEX export_to_expire ON public.cadres_listexport USING btree (expires_at) WHERE (NOT (file_id IS NULL));



CREATE INDEX files_storedfile_unit_id_7ff7b52c ON public.files_storedfile USING btree (unit_id);



CREATE INDEX files_storedfile_uploaded_by_id_34f47fb0 ON public.files_storedfile USING btree (uploaded_by_id);



CREATE INDEX grant_not_revoked ON public.accounts_rolegrant USING btree (user_id) WHERE (revoked_at IS NULL);



CREATE UNIQUE INDEX granted_once ON public.measures_grant USING btree (measure_id, cadre_id) WHERE ((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('granted'::character varying)::text]));



CREATE INDEX hours_of_a_cadre ON public.training_hoursentry USING btree (cadre_id, "on") INCLUDE (hours, days, mode);



CREATE INDEX interviews_addendum_talk_id_400ed51d ON public.interviews_addendum USING btree (talk_id);



CREATE INDEX interviews_addendum_written_by_id_1c24f0b3 ON public.interviews_addendum USING btree (written_by_id);



CREATE INDEX interviews_attachment_added_by_id_f46b3fd2 ON public.interviews_attachment USING btree (added_by_id);



CREATE INDEX interviews_attachment_talk_id_8384d8e7 ON public.interviews_attachment USING btree (talk_id);



CREATE INDEX interviews_covered_cadre_id_17ebf2a8 ON public.interviews_covered USING btree (cadre_id);



CREATE INDEX interviews_covered_interviewer_id_ad83b8eb ON public.interviews_covered USING btree (interviewer_id);



CREATE INDEX interviews_covered_talk_id_7de36398 ON public.interviews_covered USING btree (talk_id);



CREATE INDEX interviews_occasion_cadre_id_2f172faf ON public.interviews_occasion USING btree (cadre_id);



CREATE INDEX interviews_occasion_interviewer_id_e2f01e0b ON public.interviews_occasion USING btree (interviewer_id);



CREATE INDEX interviews_occasion_noted_by_id_9490e36b ON public.interviews_occasion USING btree (noted_by_id);



CREATE INDEX interviews_plan_interviewer_id_914f5109 ON public.interviews_plan USING btree (interviewer_id);



CREATE INDEX interviews_plan_unit_id_04682b69 ON public.interviews_plan USING btree (unit_id);



CREATE INDEX interviews_promise_cadre_id_47fd33a8 ON public.interviews_promise USING btree (cadre_id);



CREATE INDEX interviews_promise_owner_id_78fbf16a ON public.interviews_promise USING btree (owner_id);



CREATE INDEX interviews_promise_talk_id_7518fb62 ON public.interviews_promise USING btree (talk_id);



CREATE INDEX interviews_reader_talk_id_26cba603 ON public.interviews_reader USING btree (talk_id);



CREATE INDEX interviews_reader_user_id_0b3ee012 ON public.interviews_reader USING btree (user_id);



CREATE INDEX interviews_subject_cadre_id_33f9bb5f ON public.interviews_subject USING btree (cadre_id);



CREATE INDEX interviews_subject_talk_id_840e0556 ON public.interviews_subject USING btree (talk_id);



CREATE INDEX interviews_talk_cadre_id_2b0fedff ON public.interviews_talk USING btree (cadre_id);



CREATE INDEX interviews_talk_interviewer_id_a51e6aef ON public.interviews_talk USING btree (interviewer_id);



CREATE INDEX interviews_talk_recorded_by_id_4c13c374 ON public.interviews_talk USING btree (recorded_by_id);



CREATE INDEX interviews_talk_team_id_528341ef ON public.interviews_talk USING btree (team_id);



CREATE INDEX item_open_by_date ON public.measures_planitem USING btree (due_on) WHERE (done_on IS NULL);



CREATE INDEX jobs_run_started_by_id_046e6424 ON public.jobs_run USING btree (started_by_id);



CREATE INDEX jobs_run_unit_id_50e03a4d ON public.jobs_run USING btree (unit_id);



CREATE INDEX jobs_workit_run_id_8551af_idx ON public.jobs_workitem USING btree (run_id, state);



CREATE INDEX jobs_workit_state_6fbfd7_idx ON public.jobs_workitem USING btree (state, leased_until);



CREATE INDEX jobs_workitem_run_id_397e432f ON public.jobs_workitem USING btree (run_id);



CREATE INDEX knox_authtoken_digest_188c7e77_like ON public.knox_authtoken USING btree (digest varchar_pattern_ops);



CREATE INDEX knox_authtoken_token_key_8f4f7d47 ON public.knox_authtoken USING btree (token_key);



CREATE INDEX knox_authtoken_token_key_8f4f7d47_like ON public.knox_authtoken USING btree (token_key varchar_pattern_ops);



CREATE INDEX knox_authtoken_user_id_e5a5d899 ON public.knox_authtoken USING btree (user_id);



CREATE UNIQUE INDEX label_once ON public.portraits_label USING btree (cadre_id, axis, text) WHERE (withdrawn_on IS NULL);



CREATE INDEX measures_extension_allowed_by_id_cd375b08 ON public.measures_extension USING btree (allowed_by_id);



CREATE INDEX measures_extension_asked_by_id_301410dd ON public.measures_extension USING btree (asked_by_id);



CREATE INDEX measures_extension_item_id_14833d16 ON public.measures_extension USING btree (item_id);



CREATE INDEX measures_grant_asked_by_id_43b09ad1 ON public.measures_grant USING btree (asked_by_id);



CREATE INDEX measures_grant_cadre_id_f4693f3a ON public.measures_grant USING btree (cadre_id);



CREATE INDEX measures_grant_decided_by_id_e7f98d05 ON public.measures_grant USING btree (decided_by_id);



CREATE INDEX measures_grant_file_id_f1b04f53 ON public.measures_grant USING btree (file_id);



CREATE INDEX measures_grant_measure_id_09d39b8d ON public.measures_grant USING btree (measure_id);



CREATE INDEX measures_grantevent_approval_id_dcfbe8e1 ON public.measures_grantevent USING btree (approval_id);



CREATE INDEX measures_grantevent_asked_by_id_a460a706 ON public.measures_grantevent USING btree (asked_by_id);



CREATE INDEX measures_grantevent_cadre_id_abbabdfa ON public.measures_grantevent USING btree (cadre_id);



CREATE INDEX measures_grantevent_decided_by_id_9e78afe7 ON public.measures_grantevent USING btree (decided_by_id);



CREATE INDEX measures_grantevent_file_id_bb247485 ON public.measures_grantevent USING btree (file_id);



CREATE INDEX measures_grantevent_measure_id_e0a78b52 ON public.measures_grantevent USING btree (measure_id);



CREATE INDEX measures_grantevent_pgh_context_id_a424563a ON public.measures_grantevent USING btree (pgh_context_id);



CREATE INDEX measures_grantevent_pgh_obj_id_c931aa7c ON public.measures_grantevent USING btree (pgh_obj_id);



CREATE INDEX measures_itemperson_cadre_id_07aeb414 ON public.measures_itemperson USING btree (cadre_id);



CREATE INDEX measures_itemperson_item_id_b1681a99 ON public.measures_itemperson USING btree (item_id);



CREATE INDEX measures_itemunit_item_id_fdc8bd68 ON public.measures_itemunit USING btree (item_id);



CREATE INDEX measures_itemunit_unit_id_e787f9a2 ON public.measures_itemunit USING btree (unit_id);



CREATE INDEX measures_measurecondition_measure_id_12b1f00a ON public.measures_measurecondition USING btree (measure_id);



CREATE INDEX measures_milestone_item_id_08db4568 ON public.measures_milestone USING btree (item_id);



CREATE INDEX measures_plan_theme_id_d87150ba ON public.measures_plan USING btree (theme_id);



CREATE INDEX measures_plan_unit_id_894b76df ON public.measures_plan USING btree (unit_id);



CREATE INDEX measures_planitem_task_id_a1d22eb7 ON public.measures_planitem USING btree (task_id);



CREATE INDEX measures_plansheet_brought_by_id_a40290d0 ON public.measures_plansheet USING btree (brought_by_id);



CREATE INDEX measures_plansheet_file_id_611e2261 ON public.measures_plansheet USING btree (file_id);



CREATE INDEX measures_plansheet_plan_id_18dc0df6 ON public.measures_plansheet USING btree (plan_id);



CREATE INDEX measures_policydocument_unit_id_bf914f33 ON public.measures_policydocument USING btree (unit_id);



CREATE INDEX measures_progressreport_item_id_f69d0522 ON public.measures_progressreport USING btree (item_id);



CREATE INDEX measures_progressreport_proof_id_63ab6167 ON public.measures_progressreport USING btree (proof_id);



CREATE INDEX measures_progressreport_said_by_id_bfe043bd ON public.measures_progressreport USING btree (said_by_id);



CREATE INDEX measures_progressreport_unit_id_62cca17f ON public.measures_progressreport USING btree (unit_id);



CREATE INDEX measures_themetask_theme_id_ff83bfda ON public.measures_themetask USING btree (theme_id);



CREATE INDEX measures_yeartheme_unit_id_b2471a9a ON public.measures_yeartheme USING btree (unit_id);



CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);



CREATE UNIQUE INDEX once_in_a_pool ON public.talent_pools_membership USING btree (pool_id, cadre_id) WHERE ((state)::text = ANY (ARRAY[('nominated'::character varying)::text, ('member'::character varying)::text]));



CREATE UNIQUE INDEX one_open_proposal ON public.talent_pools_proposal USING btree (membership_id) WHERE ((decision)::text = 'open'::text);



CREATE INDEX operations_taskoutcome_task_674e5ace_like ON public.operations_taskoutcome USING btree (task varchar_pattern_ops);



CREATE INDEX placement_by_stage ON public.placements_placement USING btree (stage, id);



CREATE INDEX placements__cadre_i_3f8cbc_idx ON public.placements_stretch USING btree (cadre_id, valid);



CREATE INDEX placements__cadre_i_b6519a_idx ON public.placements_placement USING btree (cadre_id, valid);



CREATE INDEX placements_checkin_recorded_by_id_4725a467 ON public.placements_checkin USING btree (recorded_by_id);



CREATE INDEX placements_checkin_stretch_id_ed4e89a8 ON public.placements_checkin USING btree (stretch_id);



CREATE INDEX placements_checkinevent_pgh_context_id_ca7f68c1 ON public.placements_checkinevent USING btree (pgh_context_id);



CREATE INDEX placements_checkinevent_pgh_obj_id_361cd9da ON public.placements_checkinevent USING btree (pgh_obj_id);



CREATE INDEX placements_checkinevent_recorded_by_id_d1cebdf3 ON public.placements_checkinevent USING btree (recorded_by_id);



CREATE INDEX placements_checkinevent_stretch_id_3e173676 ON public.placements_checkinevent USING btree (stretch_id);



CREATE INDEX placements_lockkind_code_b9f3aec1_like ON public.placements_lockkind USING btree (code varchar_pattern_ops);



CREATE INDEX placements_placement_cadre_id_2c9063ec ON public.placements_placement USING btree (cadre_id);



CREATE INDEX placements_placement_created_by_id_2ebac1ee ON public.placements_placement USING btree (created_by_id);



CREATE INDEX placements_placement_field_id_6b8bc998 ON public.placements_placement USING btree (field_id);



CREATE INDEX placements_placement_field_id_6b8bc998_like ON public.placements_placement USING btree (field_id varchar_pattern_ops);



CREATE INDEX placements_placement_home_unit_id_8f855e4c ON public.placements_placement USING btree (home_unit_id);



CREATE INDEX placements_placement_host_unit_id_5e626e9e ON public.placements_placement USING btree (host_unit_id);



CREATE INDEX placements_placement_landing_unit_id_de85904c ON public.placements_placement USING btree (landing_unit_id);



CREATE INDEX placements_placement_season_id_827ec6ca ON public.placements_placement USING btree (season_id);



CREATE INDEX placements_placementappraisal_placement_id_8fc403c7 ON public.placements_placementappraisal USING btree (placement_id);



CREATE INDEX placements_placementappraisal_recorded_by_id_8252f64f ON public.placements_placementappraisal USING btree (recorded_by_id);



CREATE INDEX placements_placementappraisalevent_pgh_context_id_83119c6a ON public.placements_placementappraisalevent USING btree (pgh_context_id);



CREATE INDEX placements_placementappraisalevent_pgh_obj_id_c3bf7492 ON public.placements_placementappraisalevent USING btree (pgh_obj_id);



CREATE INDEX placements_placementappraisalevent_placement_id_8ed15eea ON public.placements_placementappraisalevent USING btree (placement_id);



CREATE INDEX placements_placementappraisalevent_recorded_by_id_ce2b106e ON public.placements_placementappraisalevent USING btree (recorded_by_id);



CREATE INDEX placements_placementevent_appointment_id_a2e0a193 ON public.placements_placementevent USING btree (appointment_id);



CREATE INDEX placements_placementevent_cadre_id_d0ea8824 ON public.placements_placementevent USING btree (cadre_id);



CREATE INDEX placements_placementevent_created_by_id_854c12d5 ON public.placements_placementevent USING btree (created_by_id);



CREATE INDEX placements_placementevent_field_id_8ea0cf3b ON public.placements_placementevent USING btree (field_id);



CREATE INDEX placements_placementevent_field_id_8ea0cf3b_like ON public.placements_placementevent USING btree (field_id varchar_pattern_ops);



CREATE INDEX placements_placementevent_home_unit_id_4f9e64de ON public.placements_placementevent USING btree (home_unit_id);



CREATE INDEX placements_placementevent_host_unit_id_efa9b6c8 ON public.placements_placementevent USING btree (host_unit_id);



CREATE INDEX placements_placementevent_landing_unit_id_11c43f5d ON public.placements_placementevent USING btree (landing_unit_id);



CREATE INDEX placements_placementevent_pgh_context_id_761c22c7 ON public.placements_placementevent USING btree (pgh_context_id);



CREATE INDEX placements_placementevent_pgh_obj_id_3218e035 ON public.placements_placementevent USING btree (pgh_obj_id);



CREATE INDEX placements_placementevent_season_id_4f32fd43 ON public.placements_placementevent USING btree (season_id);



CREATE INDEX placements_postfield_code_384c0fa4_like ON public.placements_postfield USING btree (code varchar_pattern_ops);



CREATE INDEX placements_season_created_by_id_c6694324 ON public.placements_season USING btree (created_by_id);



CREATE INDEX placements_season_unit_id_c0f95e64 ON public.placements_season USING btree (unit_id);



CREATE INDEX placements_servicelock_cadre_id_321bd700 ON public.placements_servicelock USING btree (cadre_id);



CREATE INDEX placements_servicelock_kind_id_fa8c03cc ON public.placements_servicelock USING btree (kind_id);



CREATE INDEX placements_servicelock_kind_id_fa8c03cc_like ON public.placements_servicelock USING btree (kind_id varchar_pattern_ops);



CREATE INDEX placements_servicelock_recorded_by_id_487d6708 ON public.placements_servicelock USING btree (recorded_by_id);



CREATE INDEX placements_servicelockevent_cadre_id_128bf5ec ON public.placements_servicelockevent USING btree (cadre_id);



CREATE INDEX placements_servicelockevent_kind_id_6c7ca370 ON public.placements_servicelockevent USING btree (kind_id);



CREATE INDEX placements_servicelockevent_kind_id_6c7ca370_like ON public.placements_servicelockevent USING btree (kind_id varchar_pattern_ops);



CREATE INDEX placements_servicelockevent_pgh_context_id_e66674dc ON public.placements_servicelockevent USING btree (pgh_context_id);



CREATE INDEX placements_servicelockevent_pgh_obj_id_0b9f8943 ON public.placements_servicelockevent USING btree (pgh_obj_id);



CREATE INDEX placements_servicelockevent_recorded_by_id_9d6ddf44 ON public.placements_servicelockevent USING btree (recorded_by_id);



CREATE INDEX placements_stretch_cadre_id_b77c7f22 ON public.placements_stretch USING btree (cadre_id);



CREATE INDEX placements_stretch_created_by_id_87866eed ON public.placements_stretch USING btree (created_by_id);



CREATE INDEX placements_stretch_field_id_a7b690b3 ON public.placements_stretch USING btree (field_id);



CREATE INDEX placements_stretch_field_id_a7b690b3_like ON public.placements_stretch USING btree (field_id varchar_pattern_ops);



CREATE INDEX placements_stretchevent_cadre_id_345afd89 ON public.placements_stretchevent USING btree (cadre_id);



CREATE INDEX placements_stretchevent_created_by_id_eafb1353 ON public.placements_stretchevent USING btree (created_by_id);



CREATE INDEX placements_stretchevent_field_id_e79fb712 ON public.placements_stretchevent USING btree (field_id);



CREATE INDEX placements_stretchevent_field_id_e79fb712_like ON public.placements_stretchevent USING btree (field_id varchar_pattern_ops);



CREATE INDEX placements_stretchevent_pgh_context_id_59500231 ON public.placements_stretchevent USING btree (pgh_context_id);



CREATE INDEX placements_stretchevent_pgh_obj_id_ed6c0678 ON public.placements_stretchevent USING btree (pgh_obj_id);



CREATE INDEX placements_termchange_placement_id_e195982e ON public.placements_termchange USING btree (placement_id);



CREATE INDEX placements_termchange_recorded_by_id_582807ae ON public.placements_termchange USING btree (recorded_by_id);



CREATE INDEX placements_termchangeevent_pgh_context_id_a4ed1dde ON public.placements_termchangeevent USING btree (pgh_context_id);



CREATE INDEX placements_termchangeevent_pgh_obj_id_6ff2ad0d ON public.placements_termchangeevent USING btree (pgh_obj_id);



CREATE INDEX placements_termchangeevent_placement_id_0aaa3add ON public.placements_termchangeevent USING btree (placement_id);



CREATE INDEX placements_termchangeevent_recorded_by_id_6a570b5f ON public.placements_termchangeevent USING btree (recorded_by_id);



CREATE INDEX placements_younggroup_code_301d5848_like ON public.placements_younggroup USING btree (code varchar_pattern_ops);



CREATE INDEX pool_on_the_board ON public.talent_pools_membership USING btree (pool_id, state, horizon);



CREATE INDEX portrait_of_cadre ON public.portraits_portrait USING btree (cadre_id, taken_on DESC);



CREATE INDEX portraits_formulaversion_enacted_by_id_a47c055a ON public.portraits_formulaversion USING btree (enacted_by_id);



CREATE INDEX portraits_formulaversion_proposed_by_id_50a829c5 ON public.portraits_formulaversion USING btree (proposed_by_id);



CREATE INDEX portraits_formulaversion_version_36adc623_like ON public.portraits_formulaversion USING btree (version varchar_pattern_ops);



CREATE INDEX portraits_label_cadre_id_8eeaf6a1 ON public.portraits_label USING btree (cadre_id);



CREATE INDEX portraits_label_given_by_id_d58261db ON public.portraits_label USING btree (given_by_id);



CREATE INDEX portraits_label_withdrawn_by_id_859e4ddc ON public.portraits_label USING btree (withdrawn_by_id);



CREATE INDEX portraits_labelevidence_cadre_id_8b5c4eea ON public.portraits_labelevidence USING btree (cadre_id);



CREATE INDEX portraits_portrait_cadre_id_fa1edabc ON public.portraits_portrait USING btree (cadre_id);



CREATE INDEX portraits_portrait_taken_by_id_36ef749a ON public.portraits_portrait USING btree (taken_by_id);



CREATE INDEX portraits_prompt_cadre_id_6af813fd ON public.portraits_prompt USING btree (cadre_id);



CREATE INDEX portraits_prompt_judged_by_id_eaa33fa8 ON public.portraits_prompt USING btree (judged_by_id);



CREATE INDEX post_by_level ON public.succession_post USING btree (level, unit_id);



CREATE UNIQUE INDEX post_once_in_a_unit ON public.succession_post USING btree (unit_id, title) WHERE (closed_on IS NULL);



CREATE INDEX promise_of_owner ON public.interviews_promise USING btree (owner_id, state, due_on);



CREATE INDEX promise_open ON public.interviews_promise USING btree (cadre_id) WHERE ((state)::text = 'open'::text);



CREATE INDEX promotions_batch_created_by_id_1f8359f6 ON public.promotions_batch USING btree (created_by_id);



CREATE INDEX promotions_batch_frozen_by_id_0a32b167 ON public.promotions_batch USING btree (frozen_by_id);



CREATE INDEX promotions_batch_run_id_48a4afdf ON public.promotions_batch USING btree (run_id);



CREATE INDEX promotions_batch_source_id_82b22140 ON public.promotions_batch USING btree (source_id);



CREATE INDEX promotions_batchline_cadre_id_05450b4f ON public.promotions_batchline USING btree (cadre_id);



CREATE INDEX promotions_batchline_pool_id_740d120e ON public.promotions_batchline USING btree (pool_id);



CREATE INDEX promotions_batchquota_batch_id_494dcd95 ON public.promotions_batchquota USING btree (batch_id);



CREATE INDEX promotions_batchquota_pool_id_a04fb2c6 ON public.promotions_batchquota USING btree (pool_id);



CREATE UNIQUE INDEX prompt_open_once ON public.portraits_prompt USING btree (cadre_id) WHERE (judged_on IS NULL);



CREATE INDEX rank_held ON public.cadres_rankperiod USING btree (scale, rank, cadre_id) INCLUDE (valid);



CREATE INDEX readiness_attribution_cadre_id_485df1b5 ON public.readiness_attribution USING btree (cadre_id);



CREATE INDEX readiness_keptreceipt_cadre_id_6c4c52ad ON public.readiness_keptreceipt USING btree (cadre_id);



CREATE INDEX readiness_r_next_ch_52480e_idx ON public.readiness_result USING btree (next_change_on);



CREATE INDEX readiness_s_cadre_i_839092_idx ON public.readiness_statuschange USING btree (cadre_id, step);



CREATE INDEX readiness_s_changed_acf391_idx ON public.readiness_statuschange USING btree (changed_on);



CREATE INDEX readiness_statuschange_cadre_id_85d99046 ON public.readiness_statuschange USING btree (cadre_id);



CREATE INDEX report_latest ON public.measures_progressreport USING btree (item_id, said_on);



CREATE INDEX reports_formset_made_by_id_ddc3a71d ON public.reports_formset USING btree (made_by_id);



CREATE INDEX reports_formset_unit_id_ba43bb4f ON public.reports_formset USING btree (unit_id);



CREATE INDEX reports_personform_cadre_id_b78fd658 ON public.reports_personform USING btree (cadre_id);



CREATE INDEX reports_personform_form_set_id_76522d8f ON public.reports_personform USING btree (form_set_id);



CREATE INDEX reports_savedlayout_owner_id_380f34e2 ON public.reports_savedlayout USING btree (owner_id);



CREATE INDEX reports_snapshot_taken_by_id_82f42ed8 ON public.reports_snapshot USING btree (taken_by_id);



CREATE INDEX reports_snapshot_unit_id_21c4ae1d ON public.reports_snapshot USING btree (unit_id);



CREATE INDEX result_in_lanes ON public.readiness_result USING btree (ladder, status, earliest_on, cadre_id) INCLUDE (step, id);



CREATE INDEX result_waiting ON public.readiness_result USING btree (cadre_id) WHERE ((status)::text = 'incomplete'::text);



CREATE INDEX rulemaking_draft_author_id_31ffca57 ON public.rulemaking_draft USING btree (author_id);



CREATE INDEX rulemaking_draft_enacted_by_id_3dd60815 ON public.rulemaking_draft USING btree (enacted_by_id);



CREATE INDEX rulemaking_flip_cadre_id_5df4db47 ON public.rulemaking_flip USING btree (cadre_id);



CREATE INDEX rulemaking_simulation_draft_id_ab199a8e ON public.rulemaking_simulation USING btree (draft_id);



CREATE INDEX rulemaking_simulation_run_id_96ec5667 ON public.rulemaking_simulation USING btree (run_id);



CREATE INDEX rulemaking_simulation_started_by_id_ae0e08d7 ON public.rulemaking_simulation USING btree (started_by_id);



CREATE INDEX selection_candidate_cadre_id_b3db2ce4 ON public.selection_candidate USING btree (cadre_id);



CREATE INDEX selection_candidate_working_list_id_e71590e2 ON public.selection_candidate USING btree (working_list_id);



CREATE INDEX selection_candidateevent_cadre_id_f9e78b7e ON public.selection_candidateevent USING btree (cadre_id);



CREATE INDEX selection_candidateevent_pgh_context_id_761e5b4b ON public.selection_candidateevent USING btree (pgh_context_id);



CREATE INDEX selection_candidateevent_pgh_obj_id_93f6e5ce ON public.selection_candidateevent USING btree (pgh_obj_id);



CREATE INDEX selection_candidateevent_working_list_id_1a5342b5 ON public.selection_candidateevent USING btree (working_list_id);



CREATE INDEX selection_checkanswer_candidate_id_3b0974c1 ON public.selection_checkanswer USING btree (candidate_id);



CREATE INDEX selection_checkanswer_recorded_by_id_a9a2a334 ON public.selection_checkanswer USING btree (recorded_by_id);



CREATE INDEX selection_checkanswerevent_candidate_id_b89b26e8 ON public.selection_checkanswerevent USING btree (candidate_id);



CREATE INDEX selection_checkanswerevent_pgh_context_id_d05e62fc ON public.selection_checkanswerevent USING btree (pgh_context_id);



CREATE INDEX selection_checkanswerevent_pgh_obj_id_ee31b101 ON public.selection_checkanswerevent USING btree (pgh_obj_id);



CREATE INDEX selection_checkanswerevent_recorded_by_id_305f5974 ON public.selection_checkanswerevent USING btree (recorded_by_id);



CREATE INDEX selection_savedquery_owner_id_1295a1c5 ON public.selection_savedquery USING btree (owner_id);



CREATE INDEX selection_savedquery_unit_id_b39b204b ON public.selection_savedquery USING btree (unit_id);



CREATE INDEX selection_workinglist_made_by_id_89319eec ON public.selection_workinglist USING btree (made_by_id);



CREATE INDEX selection_workinglist_unit_id_72386615 ON public.selection_workinglist USING btree (unit_id);



CREATE INDEX slates_candidate_cadre_id_8e761ea7 ON public.slates_candidate USING btree (cadre_id);



CREATE INDEX slates_candidate_slate_id_485e954c ON public.slates_candidate USING btree (slate_id);



CREATE INDEX slates_pack_pool_id_44a32ce1 ON public.slates_pack USING btree (pool_id);



CREATE INDEX slates_pack_scenario_id_03fb43c4 ON public.slates_pack USING btree (scenario_id);



CREATE INDEX slates_pack_sealed_by_id_7a607111 ON public.slates_pack USING btree (sealed_by_id);



CREATE INDEX slates_pack_unit_id_db9474b4 ON public.slates_pack USING btree (unit_id);



CREATE INDEX slates_packpart_cadre_id_424e5d60 ON public.slates_packpart USING btree (cadre_id);



CREATE INDEX slates_packpart_pack_id_baa3b20d ON public.slates_packpart USING btree (pack_id);



CREATE INDEX slates_passedover_cadre_id_edcbe198 ON public.slates_passedover USING btree (cadre_id);



CREATE INDEX slates_passedover_recorded_by_id_8ecdbb00 ON public.slates_passedover USING btree (recorded_by_id);



CREATE INDEX slates_passedover_slate_id_f85dda41 ON public.slates_passedover USING btree (slate_id);



CREATE INDEX slates_slate_made_by_id_6c6752cd ON public.slates_slate USING btree (made_by_id);



CREATE INDEX slates_slate_pool_id_2203c7a9 ON public.slates_slate USING btree (pool_id);



CREATE INDEX slates_slate_settled_by_id_9f53f3ae ON public.slates_slate USING btree (settled_by_id);



CREATE INDEX slates_slate_unit_id_67ca2179 ON public.slates_slate USING btree (unit_id);



CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);



CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);



CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);



CREATE INDEX succession_post_confirmed_by_id_aa7ebaff ON public.succession_post USING btree (confirmed_by_id);



CREATE INDEX succession_post_unit_id_81f547f8 ON public.succession_post USING btree (unit_id);



CREATE INDEX succession_successor_cadre_id_2be32efd ON public.succession_successor USING btree (cadre_id);



CREATE INDEX succession_successor_membership_id_0a334eed ON public.succession_successor USING btree (membership_id);



CREATE INDEX succession_successor_named_by_id_864b9d8b ON public.succession_successor USING btree (named_by_id);



CREATE INDEX succession_successor_post_id_8ad0cffe ON public.succession_successor USING btree (post_id);



CREATE INDEX succession_successor_removed_by_id_bb001ad4 ON public.succession_successor USING btree (removed_by_id);



CREATE UNIQUE INDEX successor_once_a_post ON public.succession_successor USING btree (post_id, cadre_id) WHERE (removed_on IS NULL);



CREATE INDEX talent_pools_ballot_recorded_by_id_70449b5c ON public.talent_pools_ballot USING btree (recorded_by_id);



CREATE INDEX talent_pools_checkfinding_membership_id_409f5813 ON public.talent_pools_checkfinding USING btree (membership_id);



CREATE INDEX talent_pools_checkfinding_recorded_by_id_f2fefdb4 ON public.talent_pools_checkfinding USING btree (recorded_by_id);



CREATE INDEX talent_pools_membership_cadre_id_4445c0de ON public.talent_pools_membership USING btree (cadre_id);



CREATE INDEX talent_pools_membership_follows_id_b193adc7 ON public.talent_pools_membership USING btree (follows_id);



CREATE INDEX talent_pools_membership_nominated_by_id_f8ebb38a ON public.talent_pools_membership USING btree (nominated_by_id);



CREATE INDEX talent_pools_membership_page_id_3531f267 ON public.talent_pools_membership USING btree (page_id);



CREATE INDEX talent_pools_membership_unit_id_aaa1210e ON public.talent_pools_membership USING btree (unit_id);



CREATE INDEX talent_pools_plan_membership_id_d0f2d1d9 ON public.talent_pools_plan USING btree (membership_id);



CREATE INDEX talent_pools_plan_recorded_by_id_79aaaa60 ON public.talent_pools_plan USING btree (recorded_by_id);



CREATE INDEX talent_pools_pool_key_34be6b06_like ON public.talent_pools_pool USING btree (key varchar_pattern_ops);



CREATE INDEX talent_pools_proposal_decided_by_id_c47f31ff ON public.talent_pools_proposal USING btree (decided_by_id);



CREATE INDEX talent_pools_proposal_pool_id_6ed75a4d ON public.talent_pools_proposal USING btree (pool_id);



CREATE INDEX talent_pools_proposal_proposed_by_id_b8db284f ON public.talent_pools_proposal USING btree (proposed_by_id);



CREATE INDEX talent_pools_yearlyreview_recorded_by_id_141d4868 ON public.talent_pools_yearlyreview USING btree (recorded_by_id);



CREATE INDEX talk_drafts ON public.interviews_talk USING btree (interviewer_id, recorded_by_id) WHERE ((state)::text = 'draft'::text);



CREATE INDEX talk_newest_first ON public.interviews_talk USING btree (held_on DESC, id DESC);



CREATE INDEX talk_of_cadre ON public.interviews_talk USING btree (cadre_id, held_on);



CREATE INDEX talk_of_interviewer ON public.interviews_talk USING btree (interviewer_id, held_on DESC);



CREATE INDEX talk_topics ON public.interviews_talk USING gin (topics);



CREATE UNIQUE INDEX task_force_member_once ON public.assessments_forcemember USING btree (force_id, user_id) WHERE (left_on IS NULL);



CREATE INDEX teams_scenario_closed_by_id_88cd1588 ON public.teams_scenario USING btree (closed_by_id);



CREATE INDEX teams_scenario_made_by_id_b30ae050 ON public.teams_scenario USING btree (made_by_id);



CREATE INDEX teams_scenario_unit_id_7ad0c590 ON public.teams_scenario USING btree (unit_id);



CREATE INDEX teams_seat_cadre_id_886eefd5 ON public.teams_seat USING btree (cadre_id);



CREATE INDEX teams_seat_from_unit_id_01d1442b ON public.teams_seat USING btree (from_unit_id);



CREATE INDEX teams_teamtarget_speciality_id_45da9701 ON public.teams_teamtarget USING btree (speciality_id);



CREATE INDEX teams_teamtarget_unit_id_7211ca17 ON public.teams_teamtarget USING btree (unit_id);



CREATE UNIQUE INDEX tolerance_one_case_a_matter ON public.accountability_tolerancecase USING btree (matter_id) WHERE ((stage)::text = ANY (ARRAY[('open'::character varying)::text, ('prepared'::character varying)::text]));



CREATE UNIQUE INDEX touchstone_post_once ON public.assessments_touchstonepost USING btree (unit_id, title) WHERE (ended_on IS NULL);



CREATE INDEX training_answer_evaluation_id_a6063247 ON public.training_answer USING btree (evaluation_id);



CREATE INDEX training_attendance_cadre_id_a96a99bd ON public.training_attendance USING btree (cadre_id);



CREATE INDEX training_attendance_recorded_by_id_5d48d811 ON public.training_attendance USING btree (recorded_by_id);



CREATE INDEX training_attendanceevent_cadre_id_b40a515f ON public.training_attendanceevent USING btree (cadre_id);



CREATE INDEX training_attendanceevent_pgh_context_id_02f42a3c ON public.training_attendanceevent USING btree (pgh_context_id);



CREATE INDEX training_attendanceevent_pgh_obj_id_618d2fd7 ON public.training_attendanceevent USING btree (pgh_obj_id);



CREATE INDEX training_attendanceevent_recorded_by_id_c0494ff5 ON public.training_attendanceevent USING btree (recorded_by_id);



CREATE INDEX training_attendanceevent_session_id_ef529bc3 ON public.training_attendanceevent USING btree (session_id);



CREATE INDEX training_ballot_digest_f3be67c1_like ON public.training_ballot USING btree (digest varchar_pattern_ops);



CREATE INDEX training_ballot_evaluation_id_a05ac7dc ON public.training_ballot USING btree (evaluation_id);



CREATE INDEX training_cultivation_cadre_id_e9c5da76 ON public.training_cultivation USING btree (cadre_id);



CREATE INDEX training_cultivation_programme_id_d96c5700 ON public.training_cultivation USING btree (programme_id);



CREATE INDEX training_cultivation_speciality_id_0d76e2e8 ON public.training_cultivation USING btree (speciality_id);



CREATE INDEX training_cultivationevent_cadre_id_f7b92ef2 ON public.training_cultivationevent USING btree (cadre_id);



CREATE INDEX training_cultivationevent_pgh_context_id_411e92e9 ON public.training_cultivationevent USING btree (pgh_context_id);



CREATE INDEX training_cultivationevent_pgh_obj_id_f0ec24cb ON public.training_cultivationevent USING btree (pgh_obj_id);



CREATE INDEX training_cultivationevent_programme_id_e519fee3 ON public.training_cultivationevent USING btree (programme_id);



CREATE INDEX training_cultivationevent_speciality_id_2988881a ON public.training_cultivationevent USING btree (speciality_id);



CREATE INDEX training_enrolment_cadre_id_24f21b5f ON public.training_enrolment USING btree (cadre_id);



CREATE INDEX training_enrolment_enrolled_by_id_bf89d977 ON public.training_enrolment USING btree (enrolled_by_id);



CREATE INDEX training_enrolmentevent_cadre_id_789cfbe1 ON public.training_enrolmentevent USING btree (cadre_id);



CREATE INDEX training_enrolmentevent_enrolled_by_id_afb53636 ON public.training_enrolmentevent USING btree (enrolled_by_id);



CREATE INDEX training_enrolmentevent_event_id_a9a0eb36 ON public.training_enrolmentevent USING btree (event_id);



CREATE INDEX training_enrolmentevent_pgh_context_id_2fb1985a ON public.training_enrolmentevent USING btree (pgh_context_id);



CREATE INDEX training_enrolmentevent_pgh_obj_id_7e09f0aa ON public.training_enrolmentevent USING btree (pgh_obj_id);



CREATE INDEX training_ev_unit_id_5f6ee7_idx ON public.training_event USING btree (unit_id, state);



CREATE INDEX training_event_code_d016db5a_like ON public.training_event USING btree (code varchar_pattern_ops);



CREATE INDEX training_event_created_by_id_e7b8a4e8 ON public.training_event USING btree (created_by_id);



CREATE INDEX training_event_partners_event_id_1c180dca ON public.training_event_partners USING btree (event_id);



CREATE INDEX training_event_partners_partnerbody_id_b81912e7 ON public.training_event_partners USING btree (partnerbody_id);



CREATE INDEX training_event_programme_id_ba5c1c55 ON public.training_event USING btree (programme_id);



CREATE INDEX training_event_unit_id_4b4f5b4d ON public.training_event USING btree (unit_id);



CREATE INDEX training_followup_owner_id_675dcedf ON public.training_followup USING btree (owner_id);



CREATE INDEX training_followup_point_id_f6314002 ON public.training_followup USING btree (point_id);



CREATE INDEX training_followupevent_owner_id_03e6309f ON public.training_followupevent USING btree (owner_id);



CREATE INDEX training_followupevent_pgh_context_id_ba896bab ON public.training_followupevent USING btree (pgh_context_id);



CREATE INDEX training_followupevent_pgh_obj_id_7d0e6c24 ON public.training_followupevent USING btree (pgh_obj_id);



CREATE INDEX training_followupevent_point_id_fcc453cf ON public.training_followupevent USING btree (point_id);



CREATE INDEX training_hoursentryevent_attendance_id_bc8ec28b ON public.training_hoursentryevent USING btree (attendance_id);



CREATE INDEX training_hoursentryevent_cadre_id_a4f8c54d ON public.training_hoursentryevent USING btree (cadre_id);



CREATE INDEX training_hoursentryevent_outside_id_a5045665 ON public.training_hoursentryevent USING btree (outside_id);



CREATE INDEX training_hoursentryevent_pgh_context_id_21844c9e ON public.training_hoursentryevent USING btree (pgh_context_id);



CREATE INDEX training_hoursentryevent_pgh_obj_id_c46a6a7d ON public.training_hoursentryevent USING btree (pgh_obj_id);



CREATE INDEX training_linefinding_cadre_id_36ecedc1 ON public.training_linefinding USING btree (cadre_id);



CREATE INDEX training_linefinding_line_id_6b2b116e ON public.training_linefinding USING btree (line_id);



CREATE INDEX training_linefindingevent_cadre_id_3344cf67 ON public.training_linefindingevent USING btree (cadre_id);



CREATE INDEX training_linefindingevent_event_id_5559cb4a ON public.training_linefindingevent USING btree (event_id);



CREATE INDEX training_linefindingevent_line_id_fe4b0d73 ON public.training_linefindingevent USING btree (line_id);



CREATE INDEX training_linefindingevent_pgh_context_id_7000d7dc ON public.training_linefindingevent USING btree (pgh_context_id);



CREATE INDEX training_linefindingevent_pgh_obj_id_afd7568e ON public.training_linefindingevent USING btree (pgh_obj_id);



CREATE INDEX training_minutes_kept_by_id_832bf4e7 ON public.training_minutes USING btree (kept_by_id);



CREATE INDEX training_outsidetraining_cadre_id_0f8ea9a5 ON public.training_outsidetraining USING btree (cadre_id);



CREATE INDEX training_outsidetraining_file_id_0b3ef265 ON public.training_outsidetraining USING btree (file_id);



CREATE INDEX training_outsidetrainingevent_cadre_id_0e2079d7 ON public.training_outsidetrainingevent USING btree (cadre_id);



CREATE INDEX training_outsidetrainingevent_file_id_ed2f4d5e ON public.training_outsidetrainingevent USING btree (file_id);



CREATE INDEX training_outsidetrainingevent_pgh_context_id_cbad413a ON public.training_outsidetrainingevent USING btree (pgh_context_id);



CREATE INDEX training_outsidetrainingevent_pgh_obj_id_21ebdb8d ON public.training_outsidetrainingevent USING btree (pgh_obj_id);



CREATE INDEX training_partnerbody_name_ec628c17_like ON public.training_partnerbody USING btree (name varchar_pattern_ops);



CREATE INDEX training_point_event_id_d668ee48 ON public.training_point USING btree (event_id);



CREATE INDEX training_pointraiser_cadre_id_579177d8 ON public.training_pointraiser USING btree (cadre_id);



CREATE INDEX training_programme_code_7ea7a288_like ON public.training_programme USING btree (code varchar_pattern_ops);



CREATE INDEX training_programme_unit_id_5587dc35 ON public.training_programme USING btree (unit_id);



CREATE INDEX training_rolemodel_activities_event_id_ec707bbd ON public.training_rolemodel_activities USING btree (event_id);



CREATE INDEX training_rolemodel_activities_rolemodel_id_852a1878 ON public.training_rolemodel_activities USING btree (rolemodel_id);



CREATE INDEX training_rolemodel_cadre_id_f6cb61c1 ON public.training_rolemodel USING btree (cadre_id);



CREATE INDEX training_rolemodel_unit_id_4a0b3215 ON public.training_rolemodel USING btree (unit_id);



CREATE INDEX training_rolemodelevent_cadre_id_e1585618 ON public.training_rolemodelevent USING btree (cadre_id);



CREATE INDEX training_rolemodelevent_pgh_context_id_90d52fa4 ON public.training_rolemodelevent USING btree (pgh_context_id);



CREATE INDEX training_rolemodelevent_pgh_obj_id_e4034270 ON public.training_rolemodelevent USING btree (pgh_obj_id);



CREATE INDEX training_rolemodelevent_unit_id_2e725b8c ON public.training_rolemodelevent USING btree (unit_id);



CREATE INDEX training_room_unit_id_13166859 ON public.training_room USING btree (unit_id);



CREATE INDEX training_se_starts__e48d26_idx ON public.training_session USING btree (starts_at);



CREATE INDEX training_session_event_id_9ef3b3c7 ON public.training_session USING btree (event_id);



CREATE INDEX training_session_room_id_8def7a16 ON public.training_session USING btree (room_id);



CREATE INDEX training_speciality_name_zh_3c79c89d_like ON public.training_speciality USING btree (name_zh varchar_pattern_ops);



CREATE INDEX training_specialityholder_speciality_id_d6833738 ON public.training_specialityholder USING btree (speciality_id);



CREATE INDEX training_specialityholderevent_cadre_id_30c551bd ON public.training_specialityholderevent USING btree (cadre_id);



CREATE INDEX training_specialityholderevent_pgh_context_id_e5f2fce6 ON public.training_specialityholderevent USING btree (pgh_context_id);



CREATE INDEX training_specialityholderevent_pgh_obj_id_e22cb166 ON public.training_specialityholderevent USING btree (pgh_obj_id);



CREATE INDEX training_specialityholderevent_speciality_id_a2cd45e8 ON public.training_specialityholderevent USING btree (speciality_id);



CREATE INDEX training_specialityneed_speciality_id_dc3d61e4 ON public.training_specialityneed USING btree (speciality_id);



CREATE INDEX training_specialityneed_unit_id_9ce52595 ON public.training_specialityneed USING btree (unit_id);



CREATE INDEX training_targetedprogramme_speciality_id_9ec8793b ON public.training_targetedprogramme USING btree (speciality_id);



CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY (ARRAY[('totp'::character varying)::text, ('recovery_codes'::character varying)::text]));



CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";



CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;



CREATE INDEX units_grassrootsdefault_unit_id_0ea39f4a ON public.units_grassrootsdefault USING btree (unit_id);



CREATE INDEX units_grassrootsdefaultevent_pgh_context_id_c613cd84 ON public.units_grassrootsdefaultevent USING btree (pgh_context_id);



CREATE INDEX units_grassrootsdefaultevent_pgh_obj_id_3ee9e8fe ON public.units_grassrootsdefaultevent USING btree (pgh_obj_id);



CREATE INDEX units_grassrootsdefaultevent_unit_id_e213f851 ON public.units_grassrootsdefaultevent USING btree (unit_id);



CREATE INDEX units_quota_unit_id_6cd2a755 ON public.units_quota USING btree (unit_id);



CREATE INDEX units_quota_within_id_a74fc2a9 ON public.units_quota USING btree (within_id);



CREATE INDEX units_quotaevent_pgh_context_id_acd178f4 ON public.units_quotaevent USING btree (pgh_context_id);



CREATE INDEX units_quotaevent_pgh_obj_id_15c378cf ON public.units_quotaevent USING btree (pgh_obj_id);



CREATE INDEX units_quotaevent_unit_id_e57e44b1 ON public.units_quotaevent USING btree (unit_id);



CREATE INDEX units_quotaevent_within_id_40366e2f ON public.units_quotaevent USING btree (within_id);



CREATE INDEX units_quotapool_owner_id_1476868f ON public.units_quotapool USING btree (owner_id);



CREATE INDEX units_quotapool_unit_id_b33c00dd ON public.units_quotapool USING btree (unit_id);



CREATE INDEX units_quotapoolevent_owner_id_39f4148e ON public.units_quotapoolevent USING btree (owner_id);



CREATE INDEX units_quotapoolevent_pgh_context_id_39f0510c ON public.units_quotapoolevent USING btree (pgh_context_id);



CREATE INDEX units_quotapoolevent_pgh_obj_id_7dce1963 ON public.units_quotapoolevent USING btree (pgh_obj_id);



CREATE INDEX units_quotapoolevent_unit_id_8b76aa49 ON public.units_quotapoolevent USING btree (unit_id);



CREATE INDEX units_unit_code_edc843d3_like ON public.units_unit USING btree (code varchar_pattern_ops);



CREATE INDEX units_unit_parent_id_7bc80175 ON public.units_unit USING btree (parent_id);



CREATE INDEX units_unit_path_00f4e457_like ON public.units_unit USING btree (path varchar_pattern_ops);



CREATE INDEX units_unitevent_parent_id_c4d2c44b ON public.units_unitevent USING btree (parent_id);



CREATE INDEX units_unitevent_pgh_context_id_32fd6290 ON public.units_unitevent USING btree (pgh_context_id);



CREATE INDEX units_unitevent_pgh_obj_id_a88c1cc7 ON public.units_unitevent USING btree (pgh_obj_id);



CREATE INDEX work_approv_state_edea60_idx ON public.work_approval USING btree (state, purpose);



CREATE INDEX work_approval_beneficiary_id_e2d4ff6f ON public.work_approval USING btree (beneficiary_id);



CREATE INDEX work_approval_decided_by_id_bdd52d58 ON public.work_approval USING btree (decided_by_id);



CREATE INDEX work_approval_requested_by_id_ce971cf4 ON public.work_approval USING btree (requested_by_id);



CREATE INDEX work_approval_unit_id_2356e6a7 ON public.work_approval USING btree (unit_id);



CREATE INDEX work_notice_recipie_75cdbc_idx ON public.work_notice USING btree (recipient_id, read_at);



CREATE INDEX work_notice_recipient_id_3bf79be1 ON public.work_notice USING btree (recipient_id);



CREATE TRIGGER attachment_stays BEFORE DELETE OR UPDATE ON public.interviews_attachment FOR EACH ROW EXECUTE FUNCTION public.interviews_attachment_stays();



CREATE TRIGGER company_stays BEFORE INSERT OR DELETE OR UPDATE ON public.interviews_subject FOR EACH ROW EXECUTE FUNCTION public.interviews_company_stays();



CREATE TRIGGER deadlines_mark_delete AFTER DELETE ON public.assessments_problem REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('owner_id');



CREATE TRIGGER deadlines_mark_delete AFTER DELETE ON public.interviews_covered REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_delete AFTER DELETE ON public.interviews_occasion REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_delete AFTER DELETE ON public.interviews_promise REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_delete AFTER DELETE ON public.interviews_talk REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_delete AFTER DELETE ON public.training_cultivation REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_delete AFTER DELETE ON public.training_followup REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('owner_id');



CREATE TRIGGER deadlines_mark_insert AFTER INSERT ON public.assessments_problem REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('owner_id');



CREATE TRIGGER deadlines_mark_insert AFTER INSERT ON public.interviews_covered REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_insert AFTER INSERT ON public.interviews_occasion REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_insert AFTER INSERT ON public.interviews_promise REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_insert AFTER INSERT ON public.interviews_talk REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_insert AFTER INSERT ON public.training_cultivation REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_insert AFTER INSERT ON public.training_followup REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('owner_id');



CREATE TRIGGER deadlines_mark_planned AFTER INSERT OR UPDATE ON public.interviews_plan FOR EACH ROW EXECUTE FUNCTION public.deadlines_mark_planned();



CREATE TRIGGER deadlines_mark_too AFTER INSERT ON public.readiness_mark REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_too();



CREATE TRIGGER deadlines_mark_update AFTER UPDATE ON public.assessments_problem REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('owner_id');



CREATE TRIGGER deadlines_mark_update AFTER UPDATE ON public.interviews_covered REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_update AFTER UPDATE ON public.interviews_occasion REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_update AFTER UPDATE ON public.interviews_promise REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_update AFTER UPDATE ON public.interviews_talk REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_update AFTER UPDATE ON public.training_cultivation REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('cadre_id');



CREATE TRIGGER deadlines_mark_update AFTER UPDATE ON public.training_followup REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.deadlines_mark_changed('owner_id');



CREATE TRIGGER decided_by_no_stand_in BEFORE INSERT OR UPDATE OF decided_by_id ON public.work_approval FOR EACH ROW WHEN ((new.decided_by_id IS NOT NULL)) EXECUTE FUNCTION public.work_decided_by_no_stand_in();



CREATE TRIGGER decision_keeps_its_measure BEFORE UPDATE ON public.accountability_stepdowncase FOR EACH ROW WHEN (((new.phase)::text <> ALL (ARRAY[('decided'::character varying)::text, ('talked'::character varying)::text, ('placed'::character varying)::text, ('reviewed'::character varying)::text]))) EXECUTE FUNCTION public.accountability_decision_keeps_its_measure();



CREATE TRIGGER delegates_what_is_held BEFORE INSERT OR UPDATE OF source_id, role, unit_id, valid, granted_by_id ON public.accounts_rolegrant FOR EACH ROW WHEN ((new.source_id IS NOT NULL)) EXECUTE FUNCTION public.accounts_delegates_what_is_held();



CREATE TRIGGER draw_stays BEFORE UPDATE ON public.assessments_draw FOR EACH ROW EXECUTE FUNCTION public.assessments_draw_stays();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.cadres_appointment REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.cadres_appraisal REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.cadres_award REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.cadres_cadre REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_cadres();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.cadres_education REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.cadres_rankperiod REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.cadres_resumeline REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_delete AFTER DELETE ON public.units_unit REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_units();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.cadres_appointment REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.cadres_appraisal REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.cadres_award REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.cadres_cadre REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_cadres();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.cadres_education REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.cadres_rankperiod REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.cadres_resumeline REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_insert AFTER INSERT ON public.units_unit REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_units();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.cadres_appointment REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.cadres_appraisal REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.cadres_award REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.cadres_cadre REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_cadres();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.cadres_education REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.cadres_rankperiod REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.cadres_resumeline REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_records();



CREATE TRIGGER exchange_update AFTER UPDATE ON public.units_unit REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.exchange_units();



CREATE TRIGGER files_follow AFTER UPDATE OF home_unit_id ON public.cadres_cadre FOR EACH ROW WHEN ((old.home_unit_id IS DISTINCT FROM new.home_unit_id)) EXECUTE FUNCTION public.cadre_files_follow();



CREATE TRIGGER issued_stays BEFORE DELETE OR UPDATE ON public.reports_formset FOR EACH ROW EXECUTE FUNCTION public.reports_issued_stays();



CREATE TRIGGER issued_stays BEFORE DELETE OR UPDATE ON public.reports_personform FOR EACH ROW EXECUTE FUNCTION public.reports_issued_stays();



CREATE TRIGGER keep BEFORE UPDATE ON public.portraits_label FOR EACH ROW EXECUTE FUNCTION public.portraits_keep();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.readiness_rulesetversion FOR EACH ROW WHEN ((old.enacted_at IS NOT NULL)) EXECUTE FUNCTION public.rulemaking_keep_version();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.rulemaking_draft FOR EACH ROW WHEN (((old.stage)::text = 'enacted'::text)) EXECUTE FUNCTION public.rulemaking_keep_draft();



CREATE TRIGGER keep BEFORE INSERT OR DELETE OR UPDATE ON public.slates_candidate FOR EACH ROW EXECUTE FUNCTION public.slates_keep();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.slates_pack FOR EACH ROW EXECUTE FUNCTION public.slates_sealed();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.slates_packinput FOR EACH ROW EXECUTE FUNCTION public.slates_sealed();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.slates_packpart FOR EACH ROW EXECUTE FUNCTION public.slates_sealed();



CREATE TRIGGER keep BEFORE INSERT OR DELETE OR UPDATE ON public.slates_passedover FOR EACH ROW EXECUTE FUNCTION public.slates_keep();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.slates_slate FOR EACH ROW EXECUTE FUNCTION public.slates_keep();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.succession_successor FOR EACH ROW EXECUTE FUNCTION public.succession_keep();



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.talent_pools_ballot FOR EACH ROW EXECUTE FUNCTION public.talent_pools_keep('entry');



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.talent_pools_checkfinding FOR EACH ROW EXECUTE FUNCTION public.talent_pools_keep('entry');



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.talent_pools_membership FOR EACH ROW EXECUTE FUNCTION public.talent_pools_keep('membership');



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.talent_pools_plan FOR EACH ROW EXECUTE FUNCTION public.talent_pools_keep('entry');



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.talent_pools_proposal FOR EACH ROW EXECUTE FUNCTION public.talent_pools_keep('proposal');



CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.talent_pools_yearlyreview FOR EACH ROW EXECUTE FUNCTION public.talent_pools_keep('entry');



CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.audit_is_kept();



CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION public.audit_is_kept();



CREATE TRIGGER kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_sealedentry FOR EACH STATEMENT EXECUTE FUNCTION public.audit_is_kept();



CREATE TRIGGER lot_stays BEFORE UPDATE ON public.assessments_lot FOR EACH ROW EXECUTE FUNCTION public.assessments_lot_stays();



CREATE TRIGGER measure_has_its_decision BEFORE INSERT OR UPDATE ON public.accountability_sanction FOR EACH ROW WHEN ((new.stepdown_id IS NOT NULL)) EXECUTE FUNCTION public.accountability_measure_has_its_decision();



CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.interviews_addendum FOR EACH ROW EXECUTE FUNCTION public.interviews_only_added();



CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.interviews_covered FOR EACH ROW EXECUTE FUNCTION public.interviews_only_added();



CREATE TRIGGER pgtrigger_delete_delete_08814 AFTER DELETE ON public.units_quotapool REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_08814();



COMMENT ON TRIGGER pgtrigger_delete_delete_08814 ON public.units_quotapool IS '31de6fca2cd2e8ea864c22f08fcc682afcdd5ff4';



CREATE TRIGGER pgtrigger_delete_delete_089b0 AFTER DELETE ON public.selection_candidate REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_089b0();



COMMENT ON TRIGGER pgtrigger_delete_delete_089b0 ON public.selection_candidate IS '422efe5d9d85bdc44b0a3be5a799269c5841d898';



CREATE TRIGGER pgtrigger_delete_delete_1cdea AFTER DELETE ON public.cadres_cadre REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1cdea();



COMMENT ON TRIGGER pgtrigger_delete_delete_1cdea ON public.cadres_cadre IS '3c4965dcd68d3cec9f48f0d2be86c6eb88aad059';



CREATE TRIGGER pgtrigger_delete_delete_1eefa AFTER DELETE ON public.cadres_education REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_1eefa();



COMMENT ON TRIGGER pgtrigger_delete_delete_1eefa ON public.cadres_education IS '5ffde5740edca87d92cc951d0027e60cc6c1e7c3';



CREATE TRIGGER pgtrigger_delete_delete_28394 AFTER DELETE ON public.assessments_assessment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_28394();



COMMENT ON TRIGGER pgtrigger_delete_delete_28394 ON public.assessments_assessment IS '61726d1c80a66e35532d47dbe8d38e05f43f1626';



CREATE TRIGGER pgtrigger_delete_delete_2d034 AFTER DELETE ON public.training_rolemodel REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_2d034();



COMMENT ON TRIGGER pgtrigger_delete_delete_2d034 ON public.training_rolemodel IS 'd5849b1480b3d44efb2adf1a13ac7133651f1e2f';



CREATE TRIGGER pgtrigger_delete_delete_307e0 AFTER DELETE ON public.cadres_dateverification REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_307e0();



COMMENT ON TRIGGER pgtrigger_delete_delete_307e0 ON public.cadres_dateverification IS '91e1ccab221f14cea9bcb0885815ba3e1eedec6d';



CREATE TRIGGER pgtrigger_delete_delete_33587 AFTER DELETE ON public.accountability_correction REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_33587();



COMMENT ON TRIGGER pgtrigger_delete_delete_33587 ON public.accountability_correction IS 'cd8a03387127bcffb22c704a85d83ddd8c7b986c';



CREATE TRIGGER pgtrigger_delete_delete_3c13f AFTER DELETE ON public.cadres_matter REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_3c13f();



COMMENT ON TRIGGER pgtrigger_delete_delete_3c13f ON public.cadres_matter IS '35fe6097370848e11e375d4d37472a9d9bf7d62e';



CREATE TRIGGER pgtrigger_delete_delete_438a2 AFTER DELETE ON public.training_enrolment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_438a2();



COMMENT ON TRIGGER pgtrigger_delete_delete_438a2 ON public.training_enrolment IS '14fb0c3fe4357e0a6c416309cdfe22cc0448848a';



CREATE TRIGGER pgtrigger_delete_delete_493a4 AFTER DELETE ON public.accountability_stepdowncase REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_493a4();



COMMENT ON TRIGGER pgtrigger_delete_delete_493a4 ON public.accountability_stepdowncase IS 'b98c15388c0e646c80f65733313bfb09a1746760';



CREATE TRIGGER pgtrigger_delete_delete_4eacd AFTER DELETE ON public.assessments_projectresult REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_4eacd();



COMMENT ON TRIGGER pgtrigger_delete_delete_4eacd ON public.assessments_projectresult IS '37912c25da7b8bde2369774b8b09aa99d4154aa1';



CREATE TRIGGER pgtrigger_delete_delete_57cc2 AFTER DELETE ON public.training_linefinding REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_57cc2();



COMMENT ON TRIGGER pgtrigger_delete_delete_57cc2 ON public.training_linefinding IS '7275b9faa34c4a255c614e4b4be5edd06e525a77';



CREATE TRIGGER pgtrigger_delete_delete_60bc8 AFTER DELETE ON public.cadres_appointment REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_60bc8();



COMMENT ON TRIGGER pgtrigger_delete_delete_60bc8 ON public.cadres_appointment IS '3e6fa086aba5c005a698edc83bc25f4fb41cfc23';



CREATE TRIGGER pgtrigger_delete_delete_69613 AFTER DELETE ON public.assessments_headquartersmember REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_69613();



COMMENT ON TRIGGER pgtrigger_delete_delete_69613 ON public.assessments_headquartersmember IS '61ccdfa3f7a21a6fcfb6f4a6b1ed87bf1d9686f4';



CREATE TRIGGER pgtrigger_delete_delete_6988e AFTER DELETE ON public.training_outsidetraining REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6988e();



COMMENT ON TRIGGER pgtrigger_delete_delete_6988e ON public.training_outsidetraining IS '70a3b25392897c5e14cbb609b476c42d10dec61a';



CREATE TRIGGER pgtrigger_delete_delete_6f03e AFTER DELETE ON public.placements_servicelock REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_6f03e();



COMMENT ON TRIGGER pgtrigger_delete_delete_6f03e ON public.placements_servicelock IS 'cb2bdb1be9e56ea564cce5c449721855c280f759';



CREATE TRIGGER pgtrigger_delete_delete_75519 AFTER DELETE ON public.training_attendance REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_75519();



COMMENT ON TRIGGER pgtrigger_delete_delete_75519 ON public.training_attendance IS '1ba188d78b3c02d3d49a189ce4578623ef4138b3';



CREATE TRIGGER pgtrigger_delete_delete_7d90b AFTER DELETE ON public.cadres_award REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_7d90b();



COMMENT ON TRIGGER pgtrigger_delete_delete_7d90b ON public.cadres_award IS 'e16e409ec01aa3772af3c4c919a8b1b2aa7c911b';



CREATE TRIGGER pgtrigger_delete_delete_8689e AFTER DELETE ON public.units_grassrootsdefault REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_8689e();



COMMENT ON TRIGGER pgtrigger_delete_delete_8689e ON public.units_grassrootsdefault IS '74ef741541f054129e5a6837bc4acdc7b7029527';



CREATE TRIGGER pgtrigger_delete_delete_8742b AFTER DELETE ON public.placements_termchange REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_8742b();



COMMENT ON TRIGGER pgtrigger_delete_delete_8742b ON public.placements_termchange IS 'ee497ebdbd60360398be1e9000ff8d02e2e5e919';



CREATE TRIGGER pgtrigger_delete_delete_8cfa5 AFTER DELETE ON public.training_hoursentry REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_8cfa5();



COMMENT ON TRIGGER pgtrigger_delete_delete_8cfa5 ON public.training_hoursentry IS 'ae75b007fc2b27ba3e26ca44efce76bca9ecd6b4';



CREATE TRIGGER pgtrigger_delete_delete_8f07f AFTER DELETE ON public.placements_checkin REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_8f07f();



COMMENT ON TRIGGER pgtrigger_delete_delete_8f07f ON public.placements_checkin IS '8f622a39472435b5bf25d9c5e3ef1bc9346e3a6b';



CREATE TRIGGER pgtrigger_delete_delete_8fe1c AFTER DELETE ON public.cadres_declaration REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_8fe1c();



COMMENT ON TRIGGER pgtrigger_delete_delete_8fe1c ON public.cadres_declaration IS '2ecc322c1423b4a51d5c7f7232148700b0452f6e';



CREATE TRIGGER pgtrigger_delete_delete_93c4a AFTER DELETE ON public.accountability_tolerancecase REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_93c4a();



COMMENT ON TRIGGER pgtrigger_delete_delete_93c4a ON public.accountability_tolerancecase IS 'bf5dd547ed228a1f56e73971aa5b3c47356c0b5b';



CREATE TRIGGER pgtrigger_delete_delete_95ec9 AFTER DELETE ON public.placements_placement REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_95ec9();



COMMENT ON TRIGGER pgtrigger_delete_delete_95ec9 ON public.placements_placement IS '797954dd9261f8ac77a286594c854eff42fc0a88';



CREATE TRIGGER pgtrigger_delete_delete_a0e04 AFTER DELETE ON public.placements_stretch REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a0e04();



COMMENT ON TRIGGER pgtrigger_delete_delete_a0e04 ON public.placements_stretch IS 'f5b4086911fdac06a5f0a6be15af39e2ef40a38e';



CREATE TRIGGER pgtrigger_delete_delete_a14b4 AFTER DELETE ON public.selection_checkanswer REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a14b4();



COMMENT ON TRIGGER pgtrigger_delete_delete_a14b4 ON public.selection_checkanswer IS 'f0c937a60487381163fd1c0e3e8ef9599a2725ad';



CREATE TRIGGER pgtrigger_delete_delete_a62bb AFTER DELETE ON public.training_specialityholder REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a62bb();



COMMENT ON TRIGGER pgtrigger_delete_delete_a62bb ON public.training_specialityholder IS '5a8297877563e4df8b19ffcac98369aac6577747';



CREATE TRIGGER pgtrigger_delete_delete_a6d24 AFTER DELETE ON public.assessments_finding REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_a6d24();



COMMENT ON TRIGGER pgtrigger_delete_delete_a6d24 ON public.assessments_finding IS 'c134e438a678501f8b1cdb7b3fbad637d5aa7524';



CREATE TRIGGER pgtrigger_delete_delete_b771e AFTER DELETE ON public.cadres_familymember REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_b771e();



COMMENT ON TRIGGER pgtrigger_delete_delete_b771e ON public.cadres_familymember IS 'd12b3e2ef589d20c8c8d01df5879c88b1f7e3c7a';



CREATE TRIGGER pgtrigger_delete_delete_c94f9 AFTER DELETE ON public.training_followup REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_c94f9();



COMMENT ON TRIGGER pgtrigger_delete_delete_c94f9 ON public.training_followup IS '45b608335bdb7200e08196ec2c9664a826310ed5';



CREATE TRIGGER pgtrigger_delete_delete_c9807 AFTER DELETE ON public.units_quota REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_c9807();



COMMENT ON TRIGGER pgtrigger_delete_delete_c9807 ON public.units_quota IS '853d0cf55712e509acc677614a31071dc3e1b34c';



CREATE TRIGGER pgtrigger_delete_delete_cd6c8 AFTER DELETE ON public.measures_grant REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_cd6c8();



COMMENT ON TRIGGER pgtrigger_delete_delete_cd6c8 ON public.measures_grant IS 'a1ff5d7169413e1ad1614ee55fe42282d9ee9036';



CREATE TRIGGER pgtrigger_delete_delete_cf91f AFTER DELETE ON public.cadres_rankperiod REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_cf91f();



COMMENT ON TRIGGER pgtrigger_delete_delete_cf91f ON public.cadres_rankperiod IS '7a970a4a536615c84fe00da10578c82f46abfdd1';



CREATE TRIGGER pgtrigger_delete_delete_d8512 AFTER DELETE ON public.accountability_stepdownappeal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_d8512();



COMMENT ON TRIGGER pgtrigger_delete_delete_d8512 ON public.accountability_stepdownappeal IS '419a4a3e1e12904f4859fb814b970aedd9047bca';



CREATE TRIGGER pgtrigger_delete_delete_dd2c2 AFTER DELETE ON public.cadres_appraisal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_dd2c2();



COMMENT ON TRIGGER pgtrigger_delete_delete_dd2c2 ON public.cadres_appraisal IS '8a4dc1796a2240d440963489174d084adca39d79';



CREATE TRIGGER pgtrigger_delete_delete_e1199 AFTER DELETE ON public.accountability_sanction REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_e1199();



COMMENT ON TRIGGER pgtrigger_delete_delete_e1199 ON public.accountability_sanction IS 'a156e02cce699d0c175eefd8c99e93db22a1e3a7';



CREATE TRIGGER pgtrigger_delete_delete_ebb8b AFTER DELETE ON public.units_unit REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ebb8b();



COMMENT ON TRIGGER pgtrigger_delete_delete_ebb8b ON public.units_unit IS '0cb625da043a51e0cb4634ded749f669bae98634';



CREATE TRIGGER pgtrigger_delete_delete_ebe8b AFTER DELETE ON public.assessments_dailyappraisal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_ebe8b();



COMMENT ON TRIGGER pgtrigger_delete_delete_ebe8b ON public.assessments_dailyappraisal IS '29626fb91e5129daf213d91d85448decd84c9f7b';



CREATE TRIGGER pgtrigger_delete_delete_eda4b AFTER DELETE ON public.cadres_resumeline REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_eda4b();



COMMENT ON TRIGGER pgtrigger_delete_delete_eda4b ON public.cadres_resumeline IS '209d96d6827acc35ac80c3afef43fe14aa8d7f2a';



CREATE TRIGGER pgtrigger_delete_delete_f0f1e AFTER DELETE ON public.training_cultivation REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f0f1e();



COMMENT ON TRIGGER pgtrigger_delete_delete_f0f1e ON public.training_cultivation IS 'cd99fe5053c6b0bf27ff61afc95f222a1c4a8156';



CREATE TRIGGER pgtrigger_delete_delete_f17e8 AFTER DELETE ON public.placements_placementappraisal REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f17e8();



COMMENT ON TRIGGER pgtrigger_delete_delete_f17e8 ON public.placements_placementappraisal IS '0a740dddccbc75fd2885a16351e73dcfa263675a';



CREATE TRIGGER pgtrigger_delete_delete_f7dfa AFTER DELETE ON public.cadres_grassrootsperiod REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_f7dfa();



COMMENT ON TRIGGER pgtrigger_delete_delete_f7dfa ON public.cadres_grassrootsperiod IS '3f31317fb46a4cfc7716f74a6da9e08d61d1e7a5';



CREATE TRIGGER pgtrigger_delete_delete_fa646 AFTER DELETE ON public.cadres_quotause REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_fa646();



COMMENT ON TRIGGER pgtrigger_delete_delete_fa646 ON public.cadres_quotause IS '70655146d964229dd4e63787e83193d69c7bac0a';



CREATE TRIGGER pgtrigger_delete_delete_fcdc7 AFTER DELETE ON public.assessments_projectrole REFERENCING OLD TABLE AS old_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_delete_delete_fcdc7();



COMMENT ON TRIGGER pgtrigger_delete_delete_fcdc7 ON public.assessments_projectrole IS 'a4a37ef7def5f593723325e461bd547d55521ddf';



CREATE TRIGGER pgtrigger_insert_insert_0a01f AFTER INSERT ON public.cadres_dateverification REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_0a01f();



COMMENT ON TRIGGER pgtrigger_insert_insert_0a01f ON public.cadres_dateverification IS 'dd8e37e7882882dff23d49a42389c7c40627f486';



CREATE TRIGGER pgtrigger_insert_insert_0e1d9 AFTER INSERT ON public.selection_candidate REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_0e1d9();



COMMENT ON TRIGGER pgtrigger_insert_insert_0e1d9 ON public.selection_candidate IS '03397884fb52d9de0a22b510ed72765b9740d973';



CREATE TRIGGER pgtrigger_insert_insert_1388d AFTER INSERT ON public.cadres_declaration REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_1388d();



COMMENT ON TRIGGER pgtrigger_insert_insert_1388d ON public.cadres_declaration IS '53757870e56db82a183889be25511f8395e125bd';



CREATE TRIGGER pgtrigger_insert_insert_13bf8 AFTER INSERT ON public.training_rolemodel REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_13bf8();



COMMENT ON TRIGGER pgtrigger_insert_insert_13bf8 ON public.training_rolemodel IS '9cd7300842a46fb26ca250b8aa3b25d3f1067c28';



CREATE TRIGGER pgtrigger_insert_insert_1caba AFTER INSERT ON public.placements_placement REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_1caba();



COMMENT ON TRIGGER pgtrigger_insert_insert_1caba ON public.placements_placement IS '6a32f73486470cdc134832d556afa6e76da7de04';



CREATE TRIGGER pgtrigger_insert_insert_1e393 AFTER INSERT ON public.assessments_finding REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_1e393();



COMMENT ON TRIGGER pgtrigger_insert_insert_1e393 ON public.assessments_finding IS 'afeb505419adadb7c9f44b10c3189e34cdda4374';



CREATE TRIGGER pgtrigger_insert_insert_2041d AFTER INSERT ON public.accountability_sanction REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_2041d();



COMMENT ON TRIGGER pgtrigger_insert_insert_2041d ON public.accountability_sanction IS 'edd917766a3fc0632e02ba1a7e3594fc4294ff8a';



CREATE TRIGGER pgtrigger_insert_insert_3bc36 AFTER INSERT ON public.assessments_headquartersmember REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3bc36();



COMMENT ON TRIGGER pgtrigger_insert_insert_3bc36 ON public.assessments_headquartersmember IS 'dd635875f6624e1f6b01c986bd73c99e8e3427b7';



CREATE TRIGGER pgtrigger_insert_insert_3ca2a AFTER INSERT ON public.assessments_assessment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3ca2a();



COMMENT ON TRIGGER pgtrigger_insert_insert_3ca2a ON public.assessments_assessment IS '47d6abdc14a776d5ffda38bf2853ec7f96c5ef84';



CREATE TRIGGER pgtrigger_insert_insert_3e165 AFTER INSERT ON public.cadres_matter REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_3e165();



COMMENT ON TRIGGER pgtrigger_insert_insert_3e165 ON public.cadres_matter IS '2643b8e492d8abdc429455088c89116d03eeefed';



CREATE TRIGGER pgtrigger_insert_insert_48bc1 AFTER INSERT ON public.placements_termchange REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_48bc1();



COMMENT ON TRIGGER pgtrigger_insert_insert_48bc1 ON public.placements_termchange IS '8bdddbc554d574f0e5fcc6d6fec00ff437a9b77b';



CREATE TRIGGER pgtrigger_insert_insert_55dbc AFTER INSERT ON public.units_quotapool REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_55dbc();



COMMENT ON TRIGGER pgtrigger_insert_insert_55dbc ON public.units_quotapool IS 'f8ec99190366f95ab2591e029240e70b2ed72954';



CREATE TRIGGER pgtrigger_insert_insert_62fae AFTER INSERT ON public.selection_checkanswer REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_62fae();



COMMENT ON TRIGGER pgtrigger_insert_insert_62fae ON public.selection_checkanswer IS '231fa5f390b223ac2ac102231fd95309bd5743e9';



CREATE TRIGGER pgtrigger_insert_insert_65df8 AFTER INSERT ON public.assessments_projectrole REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_65df8();



COMMENT ON TRIGGER pgtrigger_insert_insert_65df8 ON public.assessments_projectrole IS 'd44ff15d6b8d447b7d9560bd30384762453d1bab';



CREATE TRIGGER pgtrigger_insert_insert_7b045 AFTER INSERT ON public.cadres_appointment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_7b045();



COMMENT ON TRIGGER pgtrigger_insert_insert_7b045 ON public.cadres_appointment IS 'f54353a14fe65392682760d4e2f8312063f565d4';



CREATE TRIGGER pgtrigger_insert_insert_8207f AFTER INSERT ON public.training_followup REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_8207f();



COMMENT ON TRIGGER pgtrigger_insert_insert_8207f ON public.training_followup IS '3587d8df0c32de94acc4796d6c22bbcb0ce53e84';



CREATE TRIGGER pgtrigger_insert_insert_82127 AFTER INSERT ON public.cadres_rankperiod REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_82127();



COMMENT ON TRIGGER pgtrigger_insert_insert_82127 ON public.cadres_rankperiod IS '0025ff6e8a6677cef9b5136a6168ad3b57e4202a';



CREATE TRIGGER pgtrigger_insert_insert_8ba58 AFTER INSERT ON public.cadres_cadre REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_8ba58();



COMMENT ON TRIGGER pgtrigger_insert_insert_8ba58 ON public.cadres_cadre IS 'd3b142aac138ce7661deba42e5a278e5cd1e5486';



CREATE TRIGGER pgtrigger_insert_insert_9134f AFTER INSERT ON public.cadres_appraisal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_9134f();



COMMENT ON TRIGGER pgtrigger_insert_insert_9134f ON public.cadres_appraisal IS 'ec62c1baa9f90f0a3ad0d8ba78628c259d96306f';



CREATE TRIGGER pgtrigger_insert_insert_a10c8 AFTER INSERT ON public.training_cultivation REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a10c8();



COMMENT ON TRIGGER pgtrigger_insert_insert_a10c8 ON public.training_cultivation IS 'ac23ee54e9ddeddb7f3ca005f390db6a73b60fd9';



CREATE TRIGGER pgtrigger_insert_insert_a8b8f AFTER INSERT ON public.accountability_stepdowncase REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_a8b8f();



COMMENT ON TRIGGER pgtrigger_insert_insert_a8b8f ON public.accountability_stepdowncase IS '3b1104bd260fc9dffc70a9ec7e98c69f07005ca6';



CREATE TRIGGER pgtrigger_insert_insert_ab87d AFTER INSERT ON public.measures_grant REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_ab87d();



COMMENT ON TRIGGER pgtrigger_insert_insert_ab87d ON public.measures_grant IS '8bb9f9b1d36742de90fee8bac626164ca18391eb';



CREATE TRIGGER pgtrigger_insert_insert_aed28 AFTER INSERT ON public.placements_servicelock REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_aed28();



COMMENT ON TRIGGER pgtrigger_insert_insert_aed28 ON public.placements_servicelock IS 'c9303e523f320a2a8a9792586a9a78fcd3684df1';



CREATE TRIGGER pgtrigger_insert_insert_b7f8e AFTER INSERT ON public.training_hoursentry REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_b7f8e();



COMMENT ON TRIGGER pgtrigger_insert_insert_b7f8e ON public.training_hoursentry IS '612ca38f135eeee29b3c10a817e5525963dce323';



CREATE TRIGGER pgtrigger_insert_insert_b8363 AFTER INSERT ON public.training_linefinding REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_b8363();



COMMENT ON TRIGGER pgtrigger_insert_insert_b8363 ON public.training_linefinding IS 'd65a11fcdc602cfaa5c25d3ecf7c2e2201c34577';



CREATE TRIGGER pgtrigger_insert_insert_bce6e AFTER INSERT ON public.placements_stretch REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_bce6e();



COMMENT ON TRIGGER pgtrigger_insert_insert_bce6e ON public.placements_stretch IS '2fb71fe3a9be66807752cc7898a73b701a98cfdb';



CREATE TRIGGER pgtrigger_insert_insert_be68e AFTER INSERT ON public.training_specialityholder REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_be68e();



COMMENT ON TRIGGER pgtrigger_insert_insert_be68e ON public.training_specialityholder IS '67f81ed3eef9018ab31e97a62a224453a08dae14';



CREATE TRIGGER pgtrigger_insert_insert_bfe3d AFTER INSERT ON public.accountability_tolerancecase REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_bfe3d();



COMMENT ON TRIGGER pgtrigger_insert_insert_bfe3d ON public.accountability_tolerancecase IS '9e5230b6900c870c5338a5f94e8313ea46842fa7';



CREATE TRIGGER pgtrigger_insert_insert_c1b38 AFTER INSERT ON public.cadres_resumeline REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c1b38();



COMMENT ON TRIGGER pgtrigger_insert_insert_c1b38 ON public.cadres_resumeline IS 'cde37a813df9d392478d274bfa808302fd76c5b4';



CREATE TRIGGER pgtrigger_insert_insert_c1b77 AFTER INSERT ON public.accountability_stepdownappeal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c1b77();



COMMENT ON TRIGGER pgtrigger_insert_insert_c1b77 ON public.accountability_stepdownappeal IS '5cd64a287296ee57efc11924fa7f6caf27b2b124';



CREATE TRIGGER pgtrigger_insert_insert_c37c3 AFTER INSERT ON public.training_outsidetraining REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c37c3();



COMMENT ON TRIGGER pgtrigger_insert_insert_c37c3 ON public.training_outsidetraining IS '5276f5901dd0a08f9002d45a759334012f503b9a';



CREATE TRIGGER pgtrigger_insert_insert_c3fe7 AFTER INSERT ON public.training_enrolment REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c3fe7();



COMMENT ON TRIGGER pgtrigger_insert_insert_c3fe7 ON public.training_enrolment IS '36cef446b727d244ea856dc0231e2204ccf80e28';



CREATE TRIGGER pgtrigger_insert_insert_c671c AFTER INSERT ON public.units_grassrootsdefault REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_c671c();



COMMENT ON TRIGGER pgtrigger_insert_insert_c671c ON public.units_grassrootsdefault IS '9dfd7ea9a33de999cfa3ce9026ce7f3b69d546e7';



CREATE TRIGGER pgtrigger_insert_insert_cf52f AFTER INSERT ON public.cadres_quotause REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_cf52f();



COMMENT ON TRIGGER pgtrigger_insert_insert_cf52f ON public.cadres_quotause IS 'f41be1f7b0e4eb02d6ce576e517fff35026422d0';



CREATE TRIGGER pgtrigger_insert_insert_d0179 AFTER INSERT ON public.cadres_familymember REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d0179();



COMMENT ON TRIGGER pgtrigger_insert_insert_d0179 ON public.cadres_familymember IS '3fa21e1a3dbb3d9d810f4a6063fefda475d7baf7';



CREATE TRIGGER pgtrigger_insert_insert_d4b4e AFTER INSERT ON public.assessments_dailyappraisal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d4b4e();



COMMENT ON TRIGGER pgtrigger_insert_insert_d4b4e ON public.assessments_dailyappraisal IS 'd2017690f677708ca576b20264b3ebca5936eb61';



CREATE TRIGGER pgtrigger_insert_insert_d8c9f AFTER INSERT ON public.placements_checkin REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_d8c9f();



COMMENT ON TRIGGER pgtrigger_insert_insert_d8c9f ON public.placements_checkin IS '640093e04ce92483fd528d77e0d7f32c31dac3a8';



CREATE TRIGGER pgtrigger_insert_insert_db3bf AFTER INSERT ON public.placements_placementappraisal REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_db3bf();



COMMENT ON TRIGGER pgtrigger_insert_insert_db3bf ON public.placements_placementappraisal IS '906b5a7f4eafed94755cc92db8911a79824c020d';



CREATE TRIGGER pgtrigger_insert_insert_e44ff AFTER INSERT ON public.cadres_grassrootsperiod REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_e44ff();



COMMENT ON TRIGGER pgtrigger_insert_insert_e44ff ON public.cadres_grassrootsperiod IS 'fdfa9d0d20a5a74c51da0b728b45674d48f6b5ac';



CREATE TRIGGER pgtrigger_insert_insert_f039c AFTER INSERT ON public.cadres_education REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f039c();



COMMENT ON TRIGGER pgtrigger_insert_insert_f039c ON public.cadres_education IS '90e99466d013cb9c6204e18abb9a249688c14c77';



CREATE TRIGGER pgtrigger_insert_insert_f11f7 AFTER INSERT ON public.accountability_correction REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f11f7();



COMMENT ON TRIGGER pgtrigger_insert_insert_f11f7 ON public.accountability_correction IS '1333469202c01f9a86f575755e716d00ba601691';



CREATE TRIGGER pgtrigger_insert_insert_f17a8 AFTER INSERT ON public.assessments_projectresult REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f17a8();



COMMENT ON TRIGGER pgtrigger_insert_insert_f17a8 ON public.assessments_projectresult IS '8b919a00cea5d715a0ad494347d04ed217d33b57';



CREATE TRIGGER pgtrigger_insert_insert_f3456 AFTER INSERT ON public.training_attendance REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f3456();



COMMENT ON TRIGGER pgtrigger_insert_insert_f3456 ON public.training_attendance IS '56065eb84bb3cb3bc2c3ca1435d856dab13c32e0';



CREATE TRIGGER pgtrigger_insert_insert_f727e AFTER INSERT ON public.cadres_award REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f727e();



COMMENT ON TRIGGER pgtrigger_insert_insert_f727e ON public.cadres_award IS 'c8861eed16d3e9eb9a0efbd99f2982b8984d2d01';



CREATE TRIGGER pgtrigger_insert_insert_f7b62 AFTER INSERT ON public.units_quota REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_f7b62();



COMMENT ON TRIGGER pgtrigger_insert_insert_f7b62 ON public.units_quota IS 'fe77c62c621e0d5eb0cf09c73b510a06c1cf46cc';



CREATE TRIGGER pgtrigger_insert_insert_fb1f3 AFTER INSERT ON public.units_unit REFERENCING NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_insert_insert_fb1f3();



COMMENT ON TRIGGER pgtrigger_insert_insert_fb1f3 ON public.units_unit IS '9e1ac3621726b59f29c390e1f4ecfc9e4bfa359d';



CREATE TRIGGER pgtrigger_update_update_011e2 AFTER UPDATE ON public.cadres_appraisal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_011e2();



COMMENT ON TRIGGER pgtrigger_update_update_011e2 ON public.cadres_appraisal IS 'b0ca8d71e8178bdd6363b9170dac37fb2a4fe71a';



CREATE TRIGGER pgtrigger_update_update_01def AFTER UPDATE ON public.accountability_stepdownappeal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_01def();



COMMENT ON TRIGGER pgtrigger_update_update_01def ON public.accountability_stepdownappeal IS '6b48d81b8d70f8a6278020cf4c656fae4c699e61';



CREATE TRIGGER pgtrigger_update_update_06115 AFTER UPDATE ON public.assessments_headquartersmember REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_06115();



COMMENT ON TRIGGER pgtrigger_update_update_06115 ON public.assessments_headquartersmember IS '958728dee4e5c8d03ce1e1d9dc9e8efd1ac0cad7';



CREATE TRIGGER pgtrigger_update_update_09e91 AFTER UPDATE ON public.training_outsidetraining REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_09e91();



COMMENT ON TRIGGER pgtrigger_update_update_09e91 ON public.training_outsidetraining IS 'bbec5c51253f81758771d00859934fec7614c48b';



CREATE TRIGGER pgtrigger_update_update_0a10d AFTER UPDATE ON public.selection_checkanswer REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_0a10d();



COMMENT ON TRIGGER pgtrigger_update_update_0a10d ON public.selection_checkanswer IS 'e45de1010b3f434784fb05ecc50fa49289cf0af5';



CREATE TRIGGER pgtrigger_update_update_114bc AFTER UPDATE ON public.training_specialityholder REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_114bc();



COMMENT ON TRIGGER pgtrigger_update_update_114bc ON public.training_specialityholder IS '8f532736ebcc2a0a50a5ede426fe59622a7c52aa';



CREATE TRIGGER pgtrigger_update_update_12cd1 AFTER UPDATE ON public.measures_grant REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_12cd1();



COMMENT ON TRIGGER pgtrigger_update_update_12cd1 ON public.measures_grant IS '293e06284785860adc601e826b8b51ce124b60bd';



CREATE TRIGGER pgtrigger_update_update_14b0b AFTER UPDATE ON public.units_quota REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_14b0b();



COMMENT ON TRIGGER pgtrigger_update_update_14b0b ON public.units_quota IS '2bdeade3a26d0ca09c369146d88102db7345c581';



CREATE TRIGGER pgtrigger_update_update_1e78e AFTER UPDATE ON public.assessments_finding REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_1e78e();



COMMENT ON TRIGGER pgtrigger_update_update_1e78e ON public.assessments_finding IS 'c293b781d9de2b622f3571c0154ec86e93b6bd78';



CREATE TRIGGER pgtrigger_update_update_1fdc4 AFTER UPDATE ON public.placements_termchange REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_1fdc4();



COMMENT ON TRIGGER pgtrigger_update_update_1fdc4 ON public.placements_termchange IS 'bf1ae851f27d785000e0a416aeaf76023996b255';



CREATE TRIGGER pgtrigger_update_update_2341f AFTER UPDATE ON public.accountability_correction REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_2341f();



COMMENT ON TRIGGER pgtrigger_update_update_2341f ON public.accountability_correction IS 'b9a0d215caf47f2fa736b5b6b86098524c43dfbd';



CREATE TRIGGER pgtrigger_update_update_24459 AFTER UPDATE ON public.cadres_matter REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_24459();



COMMENT ON TRIGGER pgtrigger_update_update_24459 ON public.cadres_matter IS '2d482a5bfa7d0e1837dd49043c3e506052cc0e44';



CREATE TRIGGER pgtrigger_update_update_2e37e AFTER UPDATE ON public.placements_checkin REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_2e37e();



COMMENT ON TRIGGER pgtrigger_update_update_2e37e ON public.placements_checkin IS '77a5a5c3b21d89d6514e2c8bf30badd416f28c4c';



CREATE TRIGGER pgtrigger_update_update_2e6a1 AFTER UPDATE ON public.training_rolemodel REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_2e6a1();



COMMENT ON TRIGGER pgtrigger_update_update_2e6a1 ON public.training_rolemodel IS '707fff05bc525a96cc35e8e6552e529c6e670fd8';



CREATE TRIGGER pgtrigger_update_update_3171e AFTER UPDATE ON public.training_hoursentry REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_3171e();



COMMENT ON TRIGGER pgtrigger_update_update_3171e ON public.training_hoursentry IS '0e20574d04d2985a6bd7dd294309b91f9a356a2d';



CREATE TRIGGER pgtrigger_update_update_38c0e AFTER UPDATE ON public.cadres_dateverification REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_38c0e();



COMMENT ON TRIGGER pgtrigger_update_update_38c0e ON public.cadres_dateverification IS 'bb30f8930b48adeecaf7304edcdc013467795184';



CREATE TRIGGER pgtrigger_update_update_39c3a AFTER UPDATE ON public.training_enrolment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_39c3a();



COMMENT ON TRIGGER pgtrigger_update_update_39c3a ON public.training_enrolment IS 'a07df209014fe1199a36fb0aeec4439372bd6f52';



CREATE TRIGGER pgtrigger_update_update_3ab36 AFTER UPDATE ON public.placements_placement REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_3ab36();



COMMENT ON TRIGGER pgtrigger_update_update_3ab36 ON public.placements_placement IS '1a3594de30decb847da354d862904e86ab2e5cdc';



CREATE TRIGGER pgtrigger_update_update_45d30 AFTER UPDATE ON public.assessments_projectresult REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_45d30();



COMMENT ON TRIGGER pgtrigger_update_update_45d30 ON public.assessments_projectresult IS 'b8f66887d2056327c076deb983baafc54b31df43';



CREATE TRIGGER pgtrigger_update_update_45ff0 AFTER UPDATE ON public.cadres_grassrootsperiod REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_45ff0();



COMMENT ON TRIGGER pgtrigger_update_update_45ff0 ON public.cadres_grassrootsperiod IS '27373ac76a5a2d89d100f9e036f523a00bcbccad';



CREATE TRIGGER pgtrigger_update_update_4c95f AFTER UPDATE ON public.units_quotapool REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_4c95f();



COMMENT ON TRIGGER pgtrigger_update_update_4c95f ON public.units_quotapool IS '27214bd490c2f14b0edd308bdf4c8f8e63055de8';



CREATE TRIGGER pgtrigger_update_update_505f1 AFTER UPDATE ON public.accountability_sanction REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_505f1();



COMMENT ON TRIGGER pgtrigger_update_update_505f1 ON public.accountability_sanction IS '759772ed908993a2bf6146affe0678b5a798fc70';



CREATE TRIGGER pgtrigger_update_update_53718 AFTER UPDATE ON public.assessments_projectrole REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_53718();



COMMENT ON TRIGGER pgtrigger_update_update_53718 ON public.assessments_projectrole IS '138e6551cbe31efe635fe0a7ba4d448b6954b8fe';



CREATE TRIGGER pgtrigger_update_update_65bce AFTER UPDATE ON public.cadres_education REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_65bce();



COMMENT ON TRIGGER pgtrigger_update_update_65bce ON public.cadres_education IS '49a981896bd036007684631c9a7fb9dc6caffc43';



CREATE TRIGGER pgtrigger_update_update_6ac32 AFTER UPDATE ON public.units_grassrootsdefault REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_6ac32();



COMMENT ON TRIGGER pgtrigger_update_update_6ac32 ON public.units_grassrootsdefault IS '0a8bd15340d8d30bb00e51818a8813f94530b913';



CREATE TRIGGER pgtrigger_update_update_727f7 AFTER UPDATE ON public.units_unit REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_727f7();



COMMENT ON TRIGGER pgtrigger_update_update_727f7 ON public.units_unit IS '1423c137bc1be9ca014461d30d0c4f485a930478';



CREATE TRIGGER pgtrigger_update_update_7964a AFTER UPDATE ON public.placements_servicelock REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7964a();



COMMENT ON TRIGGER pgtrigger_update_update_7964a ON public.placements_servicelock IS 'ae7de7bd1d2acc2f2d19c935e66f4a5619d44da2';



CREATE TRIGGER pgtrigger_update_update_7d18e AFTER UPDATE ON public.cadres_declaration REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_7d18e();



COMMENT ON TRIGGER pgtrigger_update_update_7d18e ON public.cadres_declaration IS '98d01cf693d5537e0bcf23cec567719042a3064b';



CREATE TRIGGER pgtrigger_update_update_81c2f AFTER UPDATE ON public.training_followup REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_81c2f();



COMMENT ON TRIGGER pgtrigger_update_update_81c2f ON public.training_followup IS '8c72463719f556856a94882b34a7f5fed97ada7c';



CREATE TRIGGER pgtrigger_update_update_8b904 AFTER UPDATE ON public.training_attendance REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8b904();



COMMENT ON TRIGGER pgtrigger_update_update_8b904 ON public.training_attendance IS '02202040eba1082a227ec48e95ab4c97c9bbe75f';



CREATE TRIGGER pgtrigger_update_update_8d898 AFTER UPDATE ON public.cadres_rankperiod REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8d898();



COMMENT ON TRIGGER pgtrigger_update_update_8d898 ON public.cadres_rankperiod IS 'f7342cf2e9a10676dd62653e09b9b38bbfce4a0a';



CREATE TRIGGER pgtrigger_update_update_8e57f AFTER UPDATE ON public.accountability_stepdowncase REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_8e57f();



COMMENT ON TRIGGER pgtrigger_update_update_8e57f ON public.accountability_stepdowncase IS '3a766547662fe0148a281da6708703c27fe14ee6';



CREATE TRIGGER pgtrigger_update_update_9246c AFTER UPDATE ON public.cadres_award REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_9246c();



COMMENT ON TRIGGER pgtrigger_update_update_9246c ON public.cadres_award IS '897a5b997a13e4d3ae9fbc7ed52c6c704d6a877b';



CREATE TRIGGER pgtrigger_update_update_a175c AFTER UPDATE ON public.cadres_cadre REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a175c();



COMMENT ON TRIGGER pgtrigger_update_update_a175c ON public.cadres_cadre IS '9532a4c309d73540e8458df9a6ba976a62a7577f';



CREATE TRIGGER pgtrigger_update_update_a3a1d AFTER UPDATE ON public.cadres_quotause REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a3a1d();



COMMENT ON TRIGGER pgtrigger_update_update_a3a1d ON public.cadres_quotause IS '2b1bf3a947d783ebbd52496464769b244e6f56e9';



CREATE TRIGGER pgtrigger_update_update_a6170 AFTER UPDATE ON public.cadres_resumeline REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_a6170();



COMMENT ON TRIGGER pgtrigger_update_update_a6170 ON public.cadres_resumeline IS '7a503fc7f4070080cfe428562936e87f24e4759e';



CREATE TRIGGER pgtrigger_update_update_b1e1f AFTER UPDATE ON public.selection_candidate REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_b1e1f();



COMMENT ON TRIGGER pgtrigger_update_update_b1e1f ON public.selection_candidate IS '7ad6acb9d73d40b42f17f6c8f87c4c28977df7a7';



CREATE TRIGGER pgtrigger_update_update_bce31 AFTER UPDATE ON public.cadres_familymember REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_bce31();



COMMENT ON TRIGGER pgtrigger_update_update_bce31 ON public.cadres_familymember IS '087ca92dfc47f7c236a4bc3b5be6f5b133558bb5';



CREATE TRIGGER pgtrigger_update_update_c79ed AFTER UPDATE ON public.placements_placementappraisal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_c79ed();



COMMENT ON TRIGGER pgtrigger_update_update_c79ed ON public.placements_placementappraisal IS 'dcba77927737541d4c7e9146bc5c3602e90cbc23';



CREATE TRIGGER pgtrigger_update_update_cf1c3 AFTER UPDATE ON public.cadres_appointment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_cf1c3();



COMMENT ON TRIGGER pgtrigger_update_update_cf1c3 ON public.cadres_appointment IS '5cff56c2fccd13123d645c1ff53668282f9a52b9';



CREATE TRIGGER pgtrigger_update_update_d40d5 AFTER UPDATE ON public.assessments_dailyappraisal REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_d40d5();



COMMENT ON TRIGGER pgtrigger_update_update_d40d5 ON public.assessments_dailyappraisal IS '4ac4583a109f4da0e1541e7c5e7ae1a1e5e0914f';



CREATE TRIGGER pgtrigger_update_update_d96c6 AFTER UPDATE ON public.assessments_assessment REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_d96c6();



COMMENT ON TRIGGER pgtrigger_update_update_d96c6 ON public.assessments_assessment IS '48fa1c23a77d5c78030833fba3ceb88e460d0ea5';



CREATE TRIGGER pgtrigger_update_update_db5a9 AFTER UPDATE ON public.accountability_tolerancecase REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_db5a9();



COMMENT ON TRIGGER pgtrigger_update_update_db5a9 ON public.accountability_tolerancecase IS 'c1f784f27f3e99411c4df45083fa5fa80798d829';



CREATE TRIGGER pgtrigger_update_update_e3709 AFTER UPDATE ON public.training_linefinding REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_e3709();



COMMENT ON TRIGGER pgtrigger_update_update_e3709 ON public.training_linefinding IS 'ad0e80bc42274d8013d46f2d26ac8f953fe1c83e';



CREATE TRIGGER pgtrigger_update_update_e6565 AFTER UPDATE ON public.training_cultivation REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_e6565();



COMMENT ON TRIGGER pgtrigger_update_update_e6565 ON public.training_cultivation IS '131e7b37226710e8e82fcffcaafda807e8d1f39b';



CREATE TRIGGER pgtrigger_update_update_e8d2d AFTER UPDATE ON public.placements_stretch REFERENCING OLD TABLE AS old_values NEW TABLE AS new_values FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_update_update_e8d2d();



COMMENT ON TRIGGER pgtrigger_update_update_e8d2d ON public.placements_stretch IS '674deafaea5aa6f9f6908aec7f60d246b9cb4917';



CREATE TRIGGER placements_follow_term AFTER UPDATE OF valid ON public.cadres_appointment FOR EACH ROW WHEN ((((new.kind)::text = 'secondment'::text) AND (new.valid IS DISTINCT FROM old.valid))) EXECUTE FUNCTION public.placements_follow_term();



CREATE TRIGGER readiness_mark AFTER INSERT OR DELETE OR UPDATE ON public.units_quota FOR EACH ROW EXECUTE FUNCTION public.readiness_mark_quota();



CREATE TRIGGER readiness_mark AFTER INSERT OR DELETE OR UPDATE ON public.units_quotapool FOR EACH ROW EXECUTE FUNCTION public.readiness_mark_quota();



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.accountability_sanction REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.accountability_stepdowncase REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.accountability_tolerancecase REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_appointment REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_appraisal REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_cadre REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_dateverification REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_declaration REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_education REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_grassrootsperiod REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_matter REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.cadres_rankperiod REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.measures_grant REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.measures_itemperson REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.placements_placement REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.placements_servicelock REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.placements_stretch REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.training_hoursentry REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_delete AFTER DELETE ON public.units_grassrootsdefault REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_unit('before_rows');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.accountability_sanction REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.accountability_stepdowncase REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.accountability_tolerancecase REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_appointment REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_appraisal REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_cadre REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_dateverification REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_declaration REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_education REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_grassrootsperiod REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_matter REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_quotause FOR EACH ROW EXECUTE FUNCTION public.readiness_mark_quota();



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.cadres_rankperiod REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.measures_grant REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.measures_itemperson REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.placements_placement REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.placements_servicelock REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.placements_stretch REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.training_hoursentry REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_insert AFTER INSERT ON public.units_grassrootsdefault REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_unit('after_rows');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.accountability_sanction REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.accountability_stepdowncase REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.accountability_tolerancecase REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_appointment REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_appraisal REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_cadre REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_cadre();



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_dateverification REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_declaration REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_education REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_grassrootsperiod REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_matter REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_quotause FOR EACH ROW WHEN ((old.vacant <> new.vacant)) EXECUTE FUNCTION public.readiness_mark_quota();



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.cadres_rankperiod REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.measures_grant REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.measures_itemperson REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.placements_placement REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.placements_servicelock REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.placements_stretch REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.training_hoursentry REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_changed('cadre_id');



CREATE TRIGGER readiness_mark_update AFTER UPDATE ON public.units_grassrootsdefault REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION public.readiness_mark_unit('before_rows', 'after_rows');



CREATE TRIGGER refuse_decided BEFORE DELETE OR UPDATE ON public.assessments_round FOR EACH ROW EXECUTE FUNCTION public.assessments_refuse_decided();



CREATE TRIGGER refuse_decided BEFORE INSERT OR DELETE OR UPDATE ON public.assessments_roundline FOR EACH ROW EXECUTE FUNCTION public.assessments_refuse_decided();



CREATE TRIGGER refuse_frozen BEFORE DELETE OR UPDATE ON public.promotions_batch FOR EACH ROW EXECUTE FUNCTION public.promotions_refuse_frozen();



CREATE TRIGGER refuse_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.promotions_batchline FOR EACH ROW EXECUTE FUNCTION public.promotions_refuse_frozen();



CREATE TRIGGER refuse_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.promotions_batchquota FOR EACH ROW EXECUTE FUNCTION public.promotions_refuse_frozen();



CREATE CONSTRAINT TRIGGER rests AFTER INSERT ON public.portraits_label DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.portraits_label_rests();



CREATE CONSTRAINT TRIGGER rests AFTER INSERT OR DELETE ON public.portraits_labelevidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.portraits_label_rests();



CREATE TRIGGER revoked_for_good BEFORE UPDATE ON public.accounts_rolegrant FOR EACH ROW WHEN (((old.revoked_at IS NOT NULL) AND (new.* IS DISTINCT FROM old.*))) EXECUTE FUNCTION public.revoked_for_good();



CREATE TRIGGER signed_report_stays BEFORE DELETE OR UPDATE ON public.assessments_forcereport FOR EACH ROW EXECUTE FUNCTION public.assessments_signed_report_stays();



CREATE TRIGGER signed_report_stays BEFORE INSERT OR DELETE OR UPDATE ON public.assessments_personpage FOR EACH ROW EXECUTE FUNCTION public.assessments_signed_report_stays();



CREATE TRIGGER signed_stays BEFORE DELETE OR UPDATE ON public.interviews_talk FOR EACH ROW EXECUTE FUNCTION public.interviews_signed_stays();



CREATE TRIGGER visit_stays BEFORE UPDATE ON public.assessments_visit FOR EACH ROW EXECUTE FUNCTION public.assessments_visit_stays();



ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_correction
    ADD CONSTRAINT accountability_corre_case_id_919623e7_fk_accountab FOREIGN KEY (case_id) REFERENCES public.accountability_tolerancecase(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_correction
    ADD CONSTRAINT accountability_corre_recorded_by_id_f97b1fe4_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_kindterm
    ADD CONSTRAINT accountability_kindt_kind_id_21510c19_fk_accountab FOREIGN KEY (kind_id) REFERENCES public.accountability_sanctionkind(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_sanction
    ADD CONSTRAINT accountability_sanct_kind_id_dcc6dc15_fk_accountab FOREIGN KEY (kind_id) REFERENCES public.accountability_sanctionkind(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_sanction
    ADD CONSTRAINT accountability_sanct_reduced_to_id_ffdfb848_fk_accountab FOREIGN KEY (reduced_to_id) REFERENCES public.accountability_sanctionkind(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_sanction
    ADD CONSTRAINT accountability_sanct_stepdown_id_6121de54_fk_accountab FOREIGN KEY (stepdown_id) REFERENCES public.accountability_stepdowncase(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_sanction
    ADD CONSTRAINT accountability_sanction_cadre_id_f6e00021_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_sanction
    ADD CONSTRAINT accountability_sanction_matter_id_78bdd020_fk_cadres_matter_id FOREIGN KEY (matter_id) REFERENCES public.cadres_matter(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_cadre_id_4aa7abf3_fk_cadres_ca FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdownappeal
    ADD CONSTRAINT accountability_stepd_case_id_0da16d84_fk_accountab FOREIGN KEY (case_id) REFERENCES public.accountability_stepdowncase(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_decided_by_id_937aa865_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_first_by_id_f863676c_fk_accounts_ FOREIGN KEY (first_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_owner_unit_id_8862b657_fk_units_uni FOREIGN KEY (owner_unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_prompted_by_id_c5f237a4_fk_accounts_ FOREIGN KEY (prompted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_proposed_by_id_6807f080_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdownappeal
    ADD CONSTRAINT accountability_stepd_recorded_by_id_997e69c7_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_second_by_id_958bb113_fk_accounts_ FOREIGN KEY (second_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_stepdowncase
    ADD CONSTRAINT accountability_stepd_situation_id_a049a3c1_fk_accountab FOREIGN KEY (situation_id) REFERENCES public.accountability_situation(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_applicant_id_6ec725c1_fk_accounts_ FOREIGN KEY (applicant_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_cadre_id_3bcdba6c_fk_cadres_ca FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_decided_by_id_956549b5_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_forbidden_id_086003e0_fk_accountab FOREIGN KEY (forbidden_id) REFERENCES public.accountability_toleranceclause(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_ground_id_974825cf_fk_accountab FOREIGN KEY (ground_id) REFERENCES public.accountability_toleranceclause(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_matter_id_12992b96_fk_cadres_ma FOREIGN KEY (matter_id) REFERENCES public.cadres_matter(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_owner_unit_id_8f6b835e_fk_units_uni FOREIGN KEY (owner_unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_prepared_by_id_bdcf064e_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_reduced_to_id_8bc9af82_fk_accountab FOREIGN KEY (reduced_to_id) REFERENCES public.accountability_sanctionkind(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_registered_by_id_1385777e_fk_accounts_ FOREIGN KEY (registered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accountability_tolerancecase
    ADD CONSTRAINT accountability_toler_revoked_by_id_90372bd1_fk_accounts_ FOREIGN KEY (revoked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_unit_id_4f8bc16c_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_apitoken
    ADD CONSTRAINT accounts_apitoken_user_id_bbee13e0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_invited_by_id_94a21efc_fk_accounts_user_id FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_invitation
    ADD CONSTRAINT accounts_invitation_user_id_83f45191_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_ownview
    ADD CONSTRAINT accounts_ownview_user_id_98fa42ba_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_readtally
    ADD CONSTRAINT accounts_readtally_user_id_a3806089_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_approved_by_id_0e35445b_fk_accounts_user_id FOREIGN KEY (approved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_granted_by_id_7c2165d8_fk_accounts_user_id FOREIGN KEY (granted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_revoked_by_id_2c5ca284_fk_accounts_user_id FOREIGN KEY (revoked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_role_5248c2ab_fk_accounts_ FOREIGN KEY (role) REFERENCES public.accounts_roledefinition(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_source_id_c74fa22b_fk_accounts_rolegrant_id FOREIGN KEY (source_id) REFERENCES public.accounts_rolegrant(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_unit_id_1b9f49ba_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT accounts_rolegrant_user_id_0601f056_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_session
    ADD CONSTRAINT accounts_session_user_id_d5aaed01_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_answer
    ADD CONSTRAINT assessments_answer_cadre_id_be592894_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_answer
    ADD CONSTRAINT assessments_answer_line_id_b2dec2be_fk_assessments_roundline_id FOREIGN KEY (line_id) REFERENCES public.assessments_roundline(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessme_node_id_b7b6afb1_fk_assessmen FOREIGN KEY (node_id) REFERENCES public.assessments_projectnode(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessme_project_id_595667c0_fk_assessmen FOREIGN KEY (project_id) REFERENCES public.assessments_project(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessme_recorded_by_id_93f519bd_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_assessment
    ADD CONSTRAINT assessments_assessment_cadre_id_4a4409a1_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_dailyappraisal
    ADD CONSTRAINT assessments_dailyappraisal_cadre_id_d2cb423f_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_dimension
    ADD CONSTRAINT assessments_dimensio_scale_id_b47e8029_fk_assessmen FOREIGN KEY (scale_id) REFERENCES public.assessments_scale(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_draw
    ADD CONSTRAINT assessments_draw_committed_by_id_9f0c4a44_fk_accounts_user_id FOREIGN KEY (committed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_draw
    ADD CONSTRAINT assessments_draw_force_id_752418ef_fk_assessments_taskforce_id FOREIGN KEY (force_id) REFERENCES public.assessments_taskforce(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_fieldnote
    ADD CONSTRAINT assessments_fieldnote_cadre_id_2d9024a8_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_fieldnote
    ADD CONSTRAINT assessments_fieldnote_observer_id_60d02eff_fk_accounts_user_id FOREIGN KEY (observer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_fieldnote
    ADD CONSTRAINT assessments_fieldnote_visit_id_4912f3d7_fk_assessments_visit_id FOREIGN KEY (visit_id) REFERENCES public.assessments_visit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_finding
    ADD CONSTRAINT assessments_finding_assessment_id_94d0a12a_fk_assessmen FOREIGN KEY (assessment_id) REFERENCES public.assessments_assessment(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_finding
    ADD CONSTRAINT assessments_finding_dimension_id_1b50a4bf_fk_assessmen FOREIGN KEY (dimension_id) REFERENCES public.assessments_dimension(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_finding
    ADD CONSTRAINT assessments_finding_result_id_0b3d0022_fk_assessmen FOREIGN KEY (result_id) REFERENCES public.assessments_projectresult(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_forcemember
    ADD CONSTRAINT assessments_forcemem_force_id_94ff8774_fk_assessmen FOREIGN KEY (force_id) REFERENCES public.assessments_taskforce(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_forcemember
    ADD CONSTRAINT assessments_forcemember_user_id_858812bc_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_forcereport
    ADD CONSTRAINT assessments_forcerep_force_id_85f4c4fc_fk_assessmen FOREIGN KEY (force_id) REFERENCES public.assessments_taskforce(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_forcereport
    ADD CONSTRAINT assessments_forcerep_signed_by_id_bfc658c3_fk_accounts_ FOREIGN KEY (signed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_forcereport
    ADD CONSTRAINT assessments_forcerep_written_by_id_8eb22b38_fk_accounts_ FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_headquartersmember
    ADD CONSTRAINT assessments_headquar_cadre_id_c04d5068_fk_cadres_ca FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_headquartersmember
    ADD CONSTRAINT assessments_headquar_headquarters_id_04c1f5b9_fk_assessmen FOREIGN KEY (headquarters_id) REFERENCES public.assessments_headquarters(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_headquarters
    ADD CONSTRAINT assessments_headquarters_unit_id_af19a6b3_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_lot
    ADD CONSTRAINT assessments_lot_draw_id_3124924e_fk_assessments_draw_id FOREIGN KEY (draw_id) REFERENCES public.assessments_draw(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_notephoto
    ADD CONSTRAINT assessments_notephot_note_id_9f95ced3_fk_assessmen FOREIGN KEY (note_id) REFERENCES public.assessments_fieldnote(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_notephoto
    ADD CONSTRAINT assessments_notephoto_file_id_0532b597_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observationnote
    ADD CONSTRAINT assessments_observat_dimension_id_41069332_fk_assessmen FOREIGN KEY (dimension_id) REFERENCES public.assessments_dimension(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observationnote
    ADD CONSTRAINT assessments_observat_evidence_id_5c8bfa42_fk_files_sto FOREIGN KEY (evidence_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observation
    ADD CONSTRAINT assessments_observat_headquarters_id_bec45f6b_fk_assessmen FOREIGN KEY (headquarters_id) REFERENCES public.assessments_headquarters(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observation_observers
    ADD CONSTRAINT assessments_observat_observation_id_47322236_fk_assessmen FOREIGN KEY (observation_id) REFERENCES public.assessments_observation(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observationnote
    ADD CONSTRAINT assessments_observat_observation_id_d36d3060_fk_assessmen FOREIGN KEY (observation_id) REFERENCES public.assessments_observation(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observationnote
    ADD CONSTRAINT assessments_observat_observer_id_7cace5b2_fk_accounts_ FOREIGN KEY (observer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observation
    ADD CONSTRAINT assessments_observat_post_id_065abe5c_fk_assessmen FOREIGN KEY (post_id) REFERENCES public.assessments_touchstonepost(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observation
    ADD CONSTRAINT assessments_observat_project_id_70ee5b6b_fk_assessmen FOREIGN KEY (project_id) REFERENCES public.assessments_project(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observation
    ADD CONSTRAINT assessments_observat_started_by_id_c3eb5f6e_fk_accounts_ FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observation_observers
    ADD CONSTRAINT assessments_observat_user_id_3e187b69_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_observation
    ADD CONSTRAINT assessments_observation_cadre_id_8410ac05_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_personpage
    ADD CONSTRAINT assessments_personpa_report_id_0f5ef33a_fk_assessmen FOREIGN KEY (report_id) REFERENCES public.assessments_forcereport(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_personpage
    ADD CONSTRAINT assessments_personpa_written_by_id_e64e230b_fk_accounts_ FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_personpage
    ADD CONSTRAINT assessments_personpage_cadre_id_e77b7f22_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_problem
    ADD CONSTRAINT assessments_problem_owner_id_d1e67a75_fk_cadres_cadre_id FOREIGN KEY (owner_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_problem
    ADD CONSTRAINT assessments_problem_recorded_by_id_e49c8c64_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_problem
    ADD CONSTRAINT assessments_problem_revisit_id_6cdce47b_fk_assessments_visit_id FOREIGN KEY (revisit_id) REFERENCES public.assessments_visit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_problem
    ADD CONSTRAINT assessments_problem_unit_id_c954b96e_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_problem
    ADD CONSTRAINT assessments_problem_visit_id_4ff0ff7f_fk_assessments_visit_id FOREIGN KEY (visit_id) REFERENCES public.assessments_visit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_project
    ADD CONSTRAINT assessments_project_created_by_id_a1b6a346_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_project
    ADD CONSTRAINT assessments_project_unit_id_2e27d878_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectnode
    ADD CONSTRAINT assessments_projectn_project_id_2ed8dcd6_fk_assessmen FOREIGN KEY (project_id) REFERENCES public.assessments_project(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectresult
    ADD CONSTRAINT assessments_projectr_project_id_a7aa356f_fk_assessmen FOREIGN KEY (project_id) REFERENCES public.assessments_project(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectrole
    ADD CONSTRAINT assessments_projectr_project_id_fe9e34b2_fk_assessmen FOREIGN KEY (project_id) REFERENCES public.assessments_project(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectresult
    ADD CONSTRAINT assessments_projectr_proof_id_ed11f949_fk_files_sto FOREIGN KEY (proof_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectresult
    ADD CONSTRAINT assessments_projectr_recorded_by_id_5cad90e4_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectresult
    ADD CONSTRAINT assessments_projectresult_cadre_id_c226d5ef_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectrole
    ADD CONSTRAINT assessments_projectrole_cadre_id_8f05f012_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectunit
    ADD CONSTRAINT assessments_projectu_project_id_e25de39b_fk_assessmen FOREIGN KEY (project_id) REFERENCES public.assessments_project(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_projectunit
    ADD CONSTRAINT assessments_projectunit_unit_id_bbd83496_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_rating
    ADD CONSTRAINT assessments_rating_cadre_id_9d029e64_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_rating
    ADD CONSTRAINT assessments_rating_recorded_by_id_9b6b6c2f_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_ratinggroup
    ADD CONSTRAINT assessments_ratinggr_rating_id_3c9f1569_fk_assessmen FOREIGN KEY (rating_id) REFERENCES public.assessments_rating(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_round
    ADD CONSTRAINT assessments_round_committed_by_id_5c1fdb12_fk_accounts_user_id FOREIGN KEY (committed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_round
    ADD CONSTRAINT assessments_round_started_by_id_49e01a9e_fk_accounts_user_id FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_round
    ADD CONSTRAINT assessments_round_unit_id_ea93de30_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_roundline
    ADD CONSTRAINT assessments_roundline_cadre_id_fd3194ab_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_roundline
    ADD CONSTRAINT assessments_roundline_round_id_83451d24_fk_assessments_round_id FOREIGN KEY (round_id) REFERENCES public.assessments_round(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_target
    ADD CONSTRAINT assessments_target_cadre_id_dc500eb0_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_target
    ADD CONSTRAINT assessments_target_force_id_806be6d5_fk_assessmen FOREIGN KEY (force_id) REFERENCES public.assessments_taskforce(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_taskforce
    ADD CONSTRAINT assessments_taskforc_headquarters_id_77cc24f9_fk_assessmen FOREIGN KEY (headquarters_id) REFERENCES public.assessments_headquarters(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_taskforce
    ADD CONSTRAINT assessments_taskforc_post_id_56a3ad5b_fk_assessmen FOREIGN KEY (post_id) REFERENCES public.assessments_touchstonepost(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_taskforce
    ADD CONSTRAINT assessments_taskforc_project_id_fb06e599_fk_assessmen FOREIGN KEY (project_id) REFERENCES public.assessments_project(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_taskforce_areas
    ADD CONSTRAINT assessments_taskforc_taskforce_id_669fd566_fk_assessmen FOREIGN KEY (taskforce_id) REFERENCES public.assessments_taskforce(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_taskforce_areas
    ADD CONSTRAINT assessments_taskforce_areas_unit_id_a88b91bc_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_taskforce
    ADD CONSTRAINT assessments_taskforce_formed_by_id_f4034ba5_fk_accounts_user_id FOREIGN KEY (formed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_taskforce
    ADD CONSTRAINT assessments_taskforce_unit_id_7aba3984_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_touchstonepost
    ADD CONSTRAINT assessments_touchstonepost_unit_id_84ec5291_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit
    ADD CONSTRAINT assessments_visit_draw_id_48f08757_fk_assessments_draw_id FOREIGN KEY (draw_id) REFERENCES public.assessments_draw(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit
    ADD CONSTRAINT assessments_visit_force_id_d46fbf5b_fk_assessments_taskforce_id FOREIGN KEY (force_id) REFERENCES public.assessments_taskforce(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit_people
    ADD CONSTRAINT assessments_visit_pe_visit_id_67434501_fk_assessmen FOREIGN KEY (visit_id) REFERENCES public.assessments_visit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit_people
    ADD CONSTRAINT assessments_visit_people_cadre_id_98955116_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit
    ADD CONSTRAINT assessments_visit_planned_by_id_24ccaa58_fk_accounts_user_id FOREIGN KEY (planned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit
    ADD CONSTRAINT assessments_visit_started_by_id_959be8d0_fk_accounts_user_id FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit
    ADD CONSTRAINT assessments_visit_unit_id_992a3c67_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit_visitors
    ADD CONSTRAINT assessments_visit_vi_visit_id_898e2e4b_fk_assessmen FOREIGN KEY (visit_id) REFERENCES public.assessments_visit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.assessments_visit_visitors
    ADD CONSTRAINT assessments_visit_visitors_user_id_dbf33283_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.audit_sealedentry
    ADD CONSTRAINT audit_sealedentry_entry_id_c4c9413e_fk_audit_entry_id FOREIGN KEY (entry_id) REFERENCES public.audit_entry(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.audit_sealedentry
    ADD CONSTRAINT audit_sealedentry_seal_id_f03c0d2d_fk_audit_seal_id FOREIGN KEY (seal_id) REFERENCES public.audit_seal(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_appointment
    ADD CONSTRAINT cadres_appointment_cadre_id_7223d298_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_appointment
    ADD CONSTRAINT cadres_appointment_unit_id_6fc09b1c_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_appraisal
    ADD CONSTRAINT cadres_appraisal_cadre_id_7d57d32e_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_award
    ADD CONSTRAINT cadres_award_cadre_id_5998a6f3_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_cadre
    ADD CONSTRAINT cadres_cadre_form_file_id_6824c0d9_fk_files_storedfile_id FOREIGN KEY (form_file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_cadre
    ADD CONSTRAINT cadres_cadre_home_unit_id_843460e4_fk_units_unit_id FOREIGN KEY (home_unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_cadre
    ADD CONSTRAINT cadres_cadre_photo_id_81f67f66_fk_files_storedfile_id FOREIGN KEY (photo_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_cadre
    ADD CONSTRAINT cadres_cadre_user_id_285a227c_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_comparedform
    ADD CONSTRAINT cadres_comparedform_cadre_id_282f2d3a_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_comparedform
    ADD CONSTRAINT cadres_comparedform_comparison_id_44f65efc_fk_cadres_fo FOREIGN KEY (comparison_id) REFERENCES public.cadres_formcomparison(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_dateverification
    ADD CONSTRAINT cadres_dateverification_cadre_id_43729728_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_declaration
    ADD CONSTRAINT cadres_declaration_cadre_id_06fcf51e_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_education
    ADD CONSTRAINT cadres_education_cadre_id_7a3b4560_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_familymember
    ADD CONSTRAINT cadres_familymember_cadre_id_a2b7877e_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_familymember
    ADD CONSTRAINT cadres_familymember_relative_id_73facba7_fk_cadres_cadre_id FOREIGN KEY (relative_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_formcomparison_files
    ADD CONSTRAINT cadres_formcompariso_formcomparison_id_34f3b462_fk_cadres_fo FOREIGN KEY (formcomparison_id) REFERENCES public.cadres_formcomparison(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_formcomparison
    ADD CONSTRAINT cadres_formcompariso_started_by_id_ebb3f07e_fk_accounts_ FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_formcomparison_files
    ADD CONSTRAINT cadres_formcompariso_storedfile_id_b90422b6_fk_files_sto FOREIGN KEY (storedfile_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_formcomparison
    ADD CONSTRAINT cadres_formcomparison_run_id_feaee757_fk_jobs_run_id FOREIGN KEY (run_id) REFERENCES public.jobs_run(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_formcomparison
    ADD CONSTRAINT cadres_formcomparison_unit_id_4dfbb84b_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_grassrootsperiod
    ADD CONSTRAINT cadres_grassrootsperiod_cadre_id_6858b2d4_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_importbatch_files
    ADD CONSTRAINT cadres_importbatch_f_importbatch_id_206d11b2_fk_cadres_im FOREIGN KEY (importbatch_id) REFERENCES public.cadres_importbatch(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_importbatch_files
    ADD CONSTRAINT cadres_importbatch_f_storedfile_id_fce64e7e_fk_files_sto FOREIGN KEY (storedfile_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_importbatch
    ADD CONSTRAINT cadres_importbatch_run_id_bd90f19a_fk_jobs_run_id FOREIGN KEY (run_id) REFERENCES public.jobs_run(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_importbatch
    ADD CONSTRAINT cadres_importbatch_started_by_id_391ec22a_fk_accounts_user_id FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_importbatch
    ADD CONSTRAINT cadres_importbatch_unit_id_cda52db2_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_importmapping
    ADD CONSTRAINT cadres_importmapping_user_id_a342f690_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_approval_id_516f0e66_fk_work_approval_id FOREIGN KEY (approval_id) REFERENCES public.work_approval(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_file_id_928bb3f8_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_run_id_ea05df13_fk_jobs_run_id FOREIGN KEY (run_id) REFERENCES public.jobs_run(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_listexport
    ADD CONSTRAINT cadres_listexport_unit_id_e74a5276_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_matter
    ADD CONSTRAINT cadres_matter_cadre_id_5f4d7c7c_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_quotause
    ADD CONSTRAINT cadres_quotause_quota_id_c76ec000_fk_units_quota_id FOREIGN KEY (quota_id) REFERENCES public.units_quota(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_rankperiod
    ADD CONSTRAINT cadres_rankperiod_cadre_id_4f4a0125_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.cadres_resumeline
    ADD CONSTRAINT cadres_resumeline_cadre_id_90cebbf5_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.dashboards_keptfigures
    ADD CONSTRAINT dashboards_keptfigures_user_id_259e125a_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.deadlines_deadline
    ADD CONSTRAINT deadlines_deadline_cadre_id_d8fe28a0_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.deadlines_deadline
    ADD CONSTRAINT deadlines_deadline_handled_by_id_b8003817_fk_accounts_user_id FOREIGN KEY (handled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.deadlines_yearitem
    ADD CONSTRAINT deadlines_yearitem_owner_id_69041dcf_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.deadlines_yearitem
    ADD CONSTRAINT deadlines_yearitem_owner_role_id_64730b65_fk_accounts_ FOREIGN KEY (owner_role_id) REFERENCES public.accounts_roledefinition(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.deadlines_yearmark
    ADD CONSTRAINT deadlines_yearmark_done_by_id_2221f4e1_fk_accounts_user_id FOREIGN KEY (done_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.deadlines_yearmark
    ADD CONSTRAINT deadlines_yearmark_item_id_6919a843_fk_deadlines_yearitem_id FOREIGN KEY (item_id) REFERENCES public.deadlines_yearitem(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.exchange_delivery
    ADD CONSTRAINT exchange_delivery_webhook_id_dca676d0_fk_exchange_webhook_id FOREIGN KEY (webhook_id) REFERENCES public.exchange_webhook(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.exchange_webhook
    ADD CONSTRAINT exchange_webhook_made_by_id_b6ddf98c_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.exchange_webhook
    ADD CONSTRAINT exchange_webhook_unit_id_e52dba0f_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_unit_id_7ff7b52c_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_uploaded_by_id_34f47fb0_fk_accounts_user_id FOREIGN KEY (uploaded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.accounts_rolegrant
    ADD CONSTRAINT grant_has_side_of_role FOREIGN KEY (role, side) REFERENCES public.accounts_roledefinition(code, side) ON UPDATE CASCADE;



ALTER TABLE ONLY public.interviews_addendum
    ADD CONSTRAINT interviews_addendum_talk_id_400ed51d_fk_interviews_talk_id FOREIGN KEY (talk_id) REFERENCES public.interviews_talk(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_addendum
    ADD CONSTRAINT interviews_addendum_written_by_id_1c24f0b3_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_attachment
    ADD CONSTRAINT interviews_attachment_added_by_id_f46b3fd2_fk_accounts_user_id FOREIGN KEY (added_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_attachment
    ADD CONSTRAINT interviews_attachment_talk_id_8384d8e7_fk_interviews_talk_id FOREIGN KEY (talk_id) REFERENCES public.interviews_talk(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_covered
    ADD CONSTRAINT interviews_covered_cadre_id_17ebf2a8_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_covered
    ADD CONSTRAINT interviews_covered_interviewer_id_ad83b8eb_fk_accounts_user_id FOREIGN KEY (interviewer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_covered
    ADD CONSTRAINT interviews_covered_talk_id_7de36398_fk_interviews_talk_id FOREIGN KEY (talk_id) REFERENCES public.interviews_talk(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_occasion
    ADD CONSTRAINT interviews_occasion_cadre_id_2f172faf_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_occasion
    ADD CONSTRAINT interviews_occasion_interviewer_id_e2f01e0b_fk_accounts_user_id FOREIGN KEY (interviewer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_occasion
    ADD CONSTRAINT interviews_occasion_noted_by_id_9490e36b_fk_accounts_user_id FOREIGN KEY (noted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_plan
    ADD CONSTRAINT interviews_plan_interviewer_id_914f5109_fk_accounts_user_id FOREIGN KEY (interviewer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_plan
    ADD CONSTRAINT interviews_plan_unit_id_04682b69_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_promise
    ADD CONSTRAINT interviews_promise_cadre_id_47fd33a8_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_promise
    ADD CONSTRAINT interviews_promise_owner_id_78fbf16a_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_promise
    ADD CONSTRAINT interviews_promise_talk_id_7518fb62_fk_interviews_talk_id FOREIGN KEY (talk_id) REFERENCES public.interviews_talk(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_reader
    ADD CONSTRAINT interviews_reader_talk_id_26cba603_fk_interviews_talk_id FOREIGN KEY (talk_id) REFERENCES public.interviews_talk(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_reader
    ADD CONSTRAINT interviews_reader_user_id_0b3ee012_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_subject
    ADD CONSTRAINT interviews_subject_cadre_id_33f9bb5f_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_subject
    ADD CONSTRAINT interviews_subject_talk_id_840e0556_fk_interviews_talk_id FOREIGN KEY (talk_id) REFERENCES public.interviews_talk(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_talk
    ADD CONSTRAINT interviews_talk_cadre_id_2b0fedff_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_talk
    ADD CONSTRAINT interviews_talk_interviewer_id_a51e6aef_fk_accounts_user_id FOREIGN KEY (interviewer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_talk
    ADD CONSTRAINT interviews_talk_recorded_by_id_4c13c374_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.interviews_talk
    ADD CONSTRAINT interviews_talk_team_id_528341ef_fk_units_unit_id FOREIGN KEY (team_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.jobs_run
    ADD CONSTRAINT jobs_run_started_by_id_046e6424_fk_accounts_user_id FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.jobs_run
    ADD CONSTRAINT jobs_run_unit_id_50e03a4d_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.jobs_workitem
    ADD CONSTRAINT jobs_workitem_run_id_397e432f_fk_jobs_run_id FOREIGN KEY (run_id) REFERENCES public.jobs_run(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.knox_authtoken
    ADD CONSTRAINT knox_authtoken_user_id_e5a5d899_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_extension
    ADD CONSTRAINT measures_extension_allowed_by_id_cd375b08_fk_accounts_user_id FOREIGN KEY (allowed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_extension
    ADD CONSTRAINT measures_extension_asked_by_id_301410dd_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_extension
    ADD CONSTRAINT measures_extension_item_id_14833d16_fk_measures_planitem_id FOREIGN KEY (item_id) REFERENCES public.measures_planitem(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_approval_id_b1571214_fk_work_approval_id FOREIGN KEY (approval_id) REFERENCES public.work_approval(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_asked_by_id_43b09ad1_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_cadre_id_f4693f3a_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_decided_by_id_e7f98d05_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_file_id_f1b04f53_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_grant
    ADD CONSTRAINT measures_grant_measure_id_09d39b8d_fk_measures_measure_id FOREIGN KEY (measure_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_itemperson
    ADD CONSTRAINT measures_itemperson_cadre_id_07aeb414_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_itemperson
    ADD CONSTRAINT measures_itemperson_item_id_b1681a99_fk_measures_planitem_id FOREIGN KEY (item_id) REFERENCES public.measures_planitem(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_itemunit
    ADD CONSTRAINT measures_itemunit_item_id_fdc8bd68_fk_measures_planitem_id FOREIGN KEY (item_id) REFERENCES public.measures_planitem(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_itemunit
    ADD CONSTRAINT measures_itemunit_unit_id_e787f9a2_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_measure
    ADD CONSTRAINT measures_measure_document_id_ef39efe0_fk_measures_ FOREIGN KEY (document_id) REFERENCES public.measures_policydocument(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_measurecondition
    ADD CONSTRAINT measures_measurecond_measure_id_12b1f00a_fk_measures_ FOREIGN KEY (measure_id) REFERENCES public.measures_measure(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_milestone
    ADD CONSTRAINT measures_milestone_item_id_08db4568_fk_measures_planitem_id FOREIGN KEY (item_id) REFERENCES public.measures_planitem(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_plan
    ADD CONSTRAINT measures_plan_theme_id_d87150ba_fk_measures_yeartheme_id FOREIGN KEY (theme_id) REFERENCES public.measures_yeartheme(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_plan
    ADD CONSTRAINT measures_plan_unit_id_894b76df_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_planitem
    ADD CONSTRAINT measures_planitem_plan_id_ba7bb0cb_fk_measures_plan_id FOREIGN KEY (plan_id) REFERENCES public.measures_plan(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_planitem
    ADD CONSTRAINT measures_planitem_task_id_a1d22eb7_fk_measures_themetask_id FOREIGN KEY (task_id) REFERENCES public.measures_themetask(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_plansheet
    ADD CONSTRAINT measures_plansheet_brought_by_id_a40290d0_fk_accounts_user_id FOREIGN KEY (brought_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_plansheet
    ADD CONSTRAINT measures_plansheet_file_id_611e2261_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_plansheet
    ADD CONSTRAINT measures_plansheet_plan_id_18dc0df6_fk_measures_plan_id FOREIGN KEY (plan_id) REFERENCES public.measures_plan(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_policydocument
    ADD CONSTRAINT measures_policydocument_unit_id_bf914f33_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_progressreport
    ADD CONSTRAINT measures_progressrep_item_id_f69d0522_fk_measures_ FOREIGN KEY (item_id) REFERENCES public.measures_planitem(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_progressreport
    ADD CONSTRAINT measures_progressrep_proof_id_63ab6167_fk_files_sto FOREIGN KEY (proof_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_progressreport
    ADD CONSTRAINT measures_progressreport_said_by_id_bfe043bd_fk_accounts_user_id FOREIGN KEY (said_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_progressreport
    ADD CONSTRAINT measures_progressreport_unit_id_62cca17f_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_themetask
    ADD CONSTRAINT measures_themetask_theme_id_ff83bfda_fk_measures_yeartheme_id FOREIGN KEY (theme_id) REFERENCES public.measures_yeartheme(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.measures_yeartheme
    ADD CONSTRAINT measures_yeartheme_unit_id_b2471a9a_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_checkin
    ADD CONSTRAINT placements_checkin_recorded_by_id_4725a467_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_checkin
    ADD CONSTRAINT placements_checkin_stretch_id_ed4e89a8_fk_placements_stretch_id FOREIGN KEY (stretch_id) REFERENCES public.placements_stretch(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_appointment_id_e4e746b0_fk_cadres_ap FOREIGN KEY (appointment_id) REFERENCES public.cadres_appointment(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_cadre_id_2c9063ec_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_created_by_id_2ebac1ee_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_field_id_6b8bc998_fk_placement FOREIGN KEY (field_id) REFERENCES public.placements_postfield(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_home_unit_id_8f855e4c_fk_units_unit_id FOREIGN KEY (home_unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_host_unit_id_5e626e9e_fk_units_unit_id FOREIGN KEY (host_unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_landing_unit_id_de85904c_fk_units_unit_id FOREIGN KEY (landing_unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placementappraisal
    ADD CONSTRAINT placements_placement_placement_id_8fc403c7_fk_placement FOREIGN KEY (placement_id) REFERENCES public.placements_placement(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placementappraisal
    ADD CONSTRAINT placements_placement_recorded_by_id_8252f64f_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_placement
    ADD CONSTRAINT placements_placement_season_id_827ec6ca_fk_placements_season_id FOREIGN KEY (season_id) REFERENCES public.placements_season(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_season
    ADD CONSTRAINT placements_season_created_by_id_c6694324_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_season
    ADD CONSTRAINT placements_season_unit_id_c0f95e64_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_servicelock
    ADD CONSTRAINT placements_servicelo_kind_id_fa8c03cc_fk_placement FOREIGN KEY (kind_id) REFERENCES public.placements_lockkind(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_servicelock
    ADD CONSTRAINT placements_servicelo_recorded_by_id_487d6708_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_servicelock
    ADD CONSTRAINT placements_servicelock_cadre_id_321bd700_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_stretch
    ADD CONSTRAINT placements_stretch_cadre_id_b77c7f22_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_stretch
    ADD CONSTRAINT placements_stretch_created_by_id_87866eed_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_stretch
    ADD CONSTRAINT placements_stretch_field_id_a7b690b3_fk_placement FOREIGN KEY (field_id) REFERENCES public.placements_postfield(code) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_termchange
    ADD CONSTRAINT placements_termchang_placement_id_e195982e_fk_placement FOREIGN KEY (placement_id) REFERENCES public.placements_placement(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.placements_termchange
    ADD CONSTRAINT placements_termchang_recorded_by_id_582807ae_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_formulaversion
    ADD CONSTRAINT portraits_formulaver_enacted_by_id_a47c055a_fk_accounts_ FOREIGN KEY (enacted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_formulaversion
    ADD CONSTRAINT portraits_formulaver_proposed_by_id_50a829c5_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_indexmonth
    ADD CONSTRAINT portraits_indexmonth_cadre_id_ffe9db08_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_indexresult
    ADD CONSTRAINT portraits_indexresult_cadre_id_9928cf2b_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_label
    ADD CONSTRAINT portraits_label_cadre_id_8eeaf6a1_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_label
    ADD CONSTRAINT portraits_label_given_by_id_d58261db_fk_accounts_user_id FOREIGN KEY (given_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_label
    ADD CONSTRAINT portraits_label_withdrawn_by_id_859e4ddc_fk_accounts_user_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_labelevidence
    ADD CONSTRAINT portraits_labelevidence_cadre_id_8b5c4eea_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_labelevidence
    ADD CONSTRAINT portraits_labelevidence_label_id_0816740d_fk_portraits_label_id FOREIGN KEY (label_id) REFERENCES public.portraits_label(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_portrait
    ADD CONSTRAINT portraits_portrait_cadre_id_fa1edabc_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_portrait
    ADD CONSTRAINT portraits_portrait_taken_by_id_36ef749a_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_prompt
    ADD CONSTRAINT portraits_prompt_cadre_id_6af813fd_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.portraits_prompt
    ADD CONSTRAINT portraits_prompt_judged_by_id_eaa33fa8_fk_accounts_user_id FOREIGN KEY (judged_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batch
    ADD CONSTRAINT promotions_batch_created_by_id_1f8359f6_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batch
    ADD CONSTRAINT promotions_batch_frozen_by_id_0a32b167_fk_accounts_user_id FOREIGN KEY (frozen_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batch
    ADD CONSTRAINT promotions_batch_run_id_48a4afdf_fk_jobs_run_id FOREIGN KEY (run_id) REFERENCES public.jobs_run(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batch
    ADD CONSTRAINT promotions_batch_source_id_82b22140_fk_promotions_batch_id FOREIGN KEY (source_id) REFERENCES public.promotions_batch(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batchline
    ADD CONSTRAINT promotions_batchline_batch_id_5aab6ae7_fk_promotions_batch_id FOREIGN KEY (batch_id) REFERENCES public.promotions_batch(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batchline
    ADD CONSTRAINT promotions_batchline_cadre_id_05450b4f_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batchline
    ADD CONSTRAINT promotions_batchline_pool_id_740d120e_fk_units_unit_id FOREIGN KEY (pool_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batchquota
    ADD CONSTRAINT promotions_batchquota_batch_id_494dcd95_fk_promotions_batch_id FOREIGN KEY (batch_id) REFERENCES public.promotions_batch(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.promotions_batchquota
    ADD CONSTRAINT promotions_batchquota_pool_id_a04fb2c6_fk_units_unit_id FOREIGN KEY (pool_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.readiness_attribution
    ADD CONSTRAINT readiness_attributio_change_id_52d5c98a_fk_readiness FOREIGN KEY (change_id) REFERENCES public.readiness_statuschange(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.readiness_attribution
    ADD CONSTRAINT readiness_attribution_cadre_id_485df1b5_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.readiness_keptreceipt
    ADD CONSTRAINT readiness_keptreceipt_cadre_id_6c4c52ad_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.readiness_result
    ADD CONSTRAINT readiness_result_cadre_id_4593e1bf_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.readiness_statuschange
    ADD CONSTRAINT readiness_statuschange_cadre_id_85d99046_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_formset
    ADD CONSTRAINT reports_formset_approval_id_88660360_fk_work_approval_id FOREIGN KEY (approval_id) REFERENCES public.work_approval(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_formset
    ADD CONSTRAINT reports_formset_made_by_id_ddc3a71d_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_formset
    ADD CONSTRAINT reports_formset_run_id_909f5ad6_fk_jobs_run_id FOREIGN KEY (run_id) REFERENCES public.jobs_run(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_formset
    ADD CONSTRAINT reports_formset_unit_id_ba43bb4f_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_personform
    ADD CONSTRAINT reports_personform_cadre_id_b78fd658_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_personform
    ADD CONSTRAINT reports_personform_form_set_id_76522d8f_fk_reports_formset_id FOREIGN KEY (form_set_id) REFERENCES public.reports_formset(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_savedlayout
    ADD CONSTRAINT reports_savedlayout_owner_id_380f34e2_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_snapshot
    ADD CONSTRAINT reports_snapshot_taken_by_id_82f42ed8_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.reports_snapshot
    ADD CONSTRAINT reports_snapshot_unit_id_21c4ae1d_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.rulemaking_draft
    ADD CONSTRAINT rulemaking_draft_author_id_31ffca57_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.rulemaking_draft
    ADD CONSTRAINT rulemaking_draft_enacted_by_id_3dd60815_fk_accounts_user_id FOREIGN KEY (enacted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.rulemaking_flip
    ADD CONSTRAINT rulemaking_flip_cadre_id_5df4db47_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.rulemaking_flip
    ADD CONSTRAINT rulemaking_flip_simulation_id_c2a9fc22_fk_rulemakin FOREIGN KEY (simulation_id) REFERENCES public.rulemaking_simulation(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.rulemaking_simulation
    ADD CONSTRAINT rulemaking_simulatio_started_by_id_ae0e08d7_fk_accounts_ FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.rulemaking_simulation
    ADD CONSTRAINT rulemaking_simulation_draft_id_ab199a8e_fk_rulemaking_draft_id FOREIGN KEY (draft_id) REFERENCES public.rulemaking_draft(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.rulemaking_simulation
    ADD CONSTRAINT rulemaking_simulation_run_id_96ec5667_fk_jobs_run_id FOREIGN KEY (run_id) REFERENCES public.jobs_run(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_candidate
    ADD CONSTRAINT selection_candidate_cadre_id_b3db2ce4_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_candidate
    ADD CONSTRAINT selection_candidate_working_list_id_e71590e2_fk_selection FOREIGN KEY (working_list_id) REFERENCES public.selection_workinglist(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_checkanswer
    ADD CONSTRAINT selection_checkanswe_candidate_id_3b0974c1_fk_selection FOREIGN KEY (candidate_id) REFERENCES public.selection_candidate(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_checkanswer
    ADD CONSTRAINT selection_checkanswe_recorded_by_id_a9a2a334_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_savedquery
    ADD CONSTRAINT selection_savedquery_owner_id_1295a1c5_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_savedquery
    ADD CONSTRAINT selection_savedquery_unit_id_b39b204b_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_workinglist
    ADD CONSTRAINT selection_workinglist_made_by_id_89319eec_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.selection_workinglist
    ADD CONSTRAINT selection_workinglist_unit_id_72386615_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_candidate
    ADD CONSTRAINT slates_candidate_cadre_id_8e761ea7_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_candidate
    ADD CONSTRAINT slates_candidate_slate_id_485e954c_fk_slates_slate_id FOREIGN KEY (slate_id) REFERENCES public.slates_slate(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_pack
    ADD CONSTRAINT slates_pack_pool_id_44a32ce1_fk_talent_pools_pool_id FOREIGN KEY (pool_id) REFERENCES public.talent_pools_pool(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_pack
    ADD CONSTRAINT slates_pack_scenario_id_03fb43c4_fk_teams_scenario_id FOREIGN KEY (scenario_id) REFERENCES public.teams_scenario(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_pack
    ADD CONSTRAINT slates_pack_sealed_by_id_7a607111_fk_accounts_user_id FOREIGN KEY (sealed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_pack
    ADD CONSTRAINT slates_pack_unit_id_db9474b4_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_packinput
    ADD CONSTRAINT slates_packinput_pack_id_a2ec6054_fk_slates_pack_id FOREIGN KEY (pack_id) REFERENCES public.slates_pack(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_packpart
    ADD CONSTRAINT slates_packpart_cadre_id_424e5d60_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_packpart
    ADD CONSTRAINT slates_packpart_pack_id_baa3b20d_fk_slates_pack_id FOREIGN KEY (pack_id) REFERENCES public.slates_pack(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_passedover
    ADD CONSTRAINT slates_passedover_cadre_id_edcbe198_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_passedover
    ADD CONSTRAINT slates_passedover_recorded_by_id_8ecdbb00_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_passedover
    ADD CONSTRAINT slates_passedover_slate_id_f85dda41_fk_slates_slate_id FOREIGN KEY (slate_id) REFERENCES public.slates_slate(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_slate
    ADD CONSTRAINT slates_slate_made_by_id_6c6752cd_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_slate
    ADD CONSTRAINT slates_slate_pool_id_2203c7a9_fk_talent_pools_pool_id FOREIGN KEY (pool_id) REFERENCES public.talent_pools_pool(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_slate
    ADD CONSTRAINT slates_slate_settled_by_id_9f53f3ae_fk_accounts_user_id FOREIGN KEY (settled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.slates_slate
    ADD CONSTRAINT slates_slate_unit_id_67ca2179_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.succession_post
    ADD CONSTRAINT succession_post_confirmed_by_id_aa7ebaff_fk_accounts_user_id FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.succession_post
    ADD CONSTRAINT succession_post_unit_id_81f547f8_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.succession_successor
    ADD CONSTRAINT succession_successor_cadre_id_2be32efd_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.succession_successor
    ADD CONSTRAINT succession_successor_membership_id_0a334eed_fk_talent_po FOREIGN KEY (membership_id) REFERENCES public.talent_pools_membership(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.succession_successor
    ADD CONSTRAINT succession_successor_named_by_id_864b9d8b_fk_accounts_user_id FOREIGN KEY (named_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.succession_successor
    ADD CONSTRAINT succession_successor_post_id_8ad0cffe_fk_succession_post_id FOREIGN KEY (post_id) REFERENCES public.succession_post(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.succession_successor
    ADD CONSTRAINT succession_successor_removed_by_id_bb001ad4_fk_accounts_user_id FOREIGN KEY (removed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_ballot
    ADD CONSTRAINT talent_pools_ballot_membership_id_82de4661_fk_talent_po FOREIGN KEY (membership_id) REFERENCES public.talent_pools_membership(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_ballot
    ADD CONSTRAINT talent_pools_ballot_recorded_by_id_70449b5c_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_checkfinding
    ADD CONSTRAINT talent_pools_checkfi_membership_id_409f5813_fk_talent_po FOREIGN KEY (membership_id) REFERENCES public.talent_pools_membership(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_checkfinding
    ADD CONSTRAINT talent_pools_checkfi_recorded_by_id_f2fefdb4_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_membership
    ADD CONSTRAINT talent_pools_members_follows_id_b193adc7_fk_talent_po FOREIGN KEY (follows_id) REFERENCES public.talent_pools_membership(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_membership
    ADD CONSTRAINT talent_pools_members_nominated_by_id_f8ebb38a_fk_accounts_ FOREIGN KEY (nominated_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_membership
    ADD CONSTRAINT talent_pools_members_page_id_3531f267_fk_assessmen FOREIGN KEY (page_id) REFERENCES public.assessments_personpage(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_membership
    ADD CONSTRAINT talent_pools_members_pool_id_abb85c88_fk_talent_po FOREIGN KEY (pool_id) REFERENCES public.talent_pools_pool(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_membership
    ADD CONSTRAINT talent_pools_membership_cadre_id_4445c0de_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_membership
    ADD CONSTRAINT talent_pools_membership_unit_id_aaa1210e_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_plan
    ADD CONSTRAINT talent_pools_plan_membership_id_d0f2d1d9_fk_talent_po FOREIGN KEY (membership_id) REFERENCES public.talent_pools_membership(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_plan
    ADD CONSTRAINT talent_pools_plan_recorded_by_id_79aaaa60_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_proposal
    ADD CONSTRAINT talent_pools_proposa_decided_by_id_c47f31ff_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_proposal
    ADD CONSTRAINT talent_pools_proposa_membership_id_13d9fc11_fk_talent_po FOREIGN KEY (membership_id) REFERENCES public.talent_pools_membership(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_proposal
    ADD CONSTRAINT talent_pools_proposa_proposed_by_id_b8db284f_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_proposal
    ADD CONSTRAINT talent_pools_proposal_pool_id_6ed75a4d_fk_talent_pools_pool_id FOREIGN KEY (pool_id) REFERENCES public.talent_pools_pool(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_target
    ADD CONSTRAINT talent_pools_target_pool_id_69ee752d_fk_talent_pools_pool_id FOREIGN KEY (pool_id) REFERENCES public.talent_pools_pool(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_yearlyreview
    ADD CONSTRAINT talent_pools_yearlyr_membership_id_bd50250a_fk_talent_po FOREIGN KEY (membership_id) REFERENCES public.talent_pools_membership(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.talent_pools_yearlyreview
    ADD CONSTRAINT talent_pools_yearlyr_recorded_by_id_141d4868_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_governedplace
    ADD CONSTRAINT teams_governedplace_unit_id_665dcab5_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_scenario
    ADD CONSTRAINT teams_scenario_closed_by_id_88cd1588_fk_accounts_user_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_scenario
    ADD CONSTRAINT teams_scenario_made_by_id_b30ae050_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_scenario
    ADD CONSTRAINT teams_scenario_unit_id_7ad0c590_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_seat
    ADD CONSTRAINT teams_seat_cadre_id_886eefd5_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_seat
    ADD CONSTRAINT teams_seat_from_unit_id_01d1442b_fk_units_unit_id FOREIGN KEY (from_unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_seat
    ADD CONSTRAINT teams_seat_scenario_id_e34aecd6_fk_teams_scenario_id FOREIGN KEY (scenario_id) REFERENCES public.teams_scenario(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_teamtarget
    ADD CONSTRAINT teams_teamtarget_speciality_id_45da9701_fk_training_ FOREIGN KEY (speciality_id) REFERENCES public.training_speciality(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.teams_teamtarget
    ADD CONSTRAINT teams_teamtarget_unit_id_7211ca17_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_answer
    ADD CONSTRAINT training_answer_evaluation_id_a6063247_fk_training_ FOREIGN KEY (evaluation_id) REFERENCES public.training_evaluation(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT training_attendance_cadre_id_a96a99bd_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT training_attendance_recorded_by_id_5d48d811_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_attendance
    ADD CONSTRAINT training_attendance_session_id_b12de9a0_fk_training_session_id FOREIGN KEY (session_id) REFERENCES public.training_session(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_ballot
    ADD CONSTRAINT training_ballot_evaluation_id_a05ac7dc_fk_training_ FOREIGN KEY (evaluation_id) REFERENCES public.training_evaluation(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_cultivation
    ADD CONSTRAINT training_cultivation_cadre_id_e9c5da76_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_cultivation
    ADD CONSTRAINT training_cultivation_programme_id_d96c5700_fk_training_ FOREIGN KEY (programme_id) REFERENCES public.training_programme(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_cultivation
    ADD CONSTRAINT training_cultivation_speciality_id_0d76e2e8_fk_training_ FOREIGN KEY (speciality_id) REFERENCES public.training_speciality(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_enrolment
    ADD CONSTRAINT training_enrolment_cadre_id_24f21b5f_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_enrolment
    ADD CONSTRAINT training_enrolment_enrolled_by_id_bf89d977_fk_accounts_user_id FOREIGN KEY (enrolled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_enrolment
    ADD CONSTRAINT training_enrolment_event_id_8abd7858_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_evaluation
    ADD CONSTRAINT training_evaluation_event_id_7d0e4ccb_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_event
    ADD CONSTRAINT training_event_created_by_id_e7b8a4e8_fk_accounts_user_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_event_partners
    ADD CONSTRAINT training_event_partn_partnerbody_id_b81912e7_fk_training_ FOREIGN KEY (partnerbody_id) REFERENCES public.training_partnerbody(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_event_partners
    ADD CONSTRAINT training_event_partners_event_id_1c180dca_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_event
    ADD CONSTRAINT training_event_programme_id_ba5c1c55_fk_training_programme_id FOREIGN KEY (programme_id) REFERENCES public.training_programme(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_event
    ADD CONSTRAINT training_event_unit_id_4b4f5b4d_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_followup
    ADD CONSTRAINT training_followup_owner_id_675dcedf_fk_cadres_cadre_id FOREIGN KEY (owner_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_followup
    ADD CONSTRAINT training_followup_point_id_f6314002_fk_training_point_id FOREIGN KEY (point_id) REFERENCES public.training_point(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_hoursentry
    ADD CONSTRAINT training_hoursentry_attendance_id_6dacbd71_fk_training_ FOREIGN KEY (attendance_id) REFERENCES public.training_attendance(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_hoursentry
    ADD CONSTRAINT training_hoursentry_cadre_id_3982711f_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_hoursentry
    ADD CONSTRAINT training_hoursentry_outside_id_201c1b07_fk_training_ FOREIGN KEY (outside_id) REFERENCES public.training_outsidetraining(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_linefinding
    ADD CONSTRAINT training_linefinding_cadre_id_36ecedc1_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_linefinding
    ADD CONSTRAINT training_linefinding_event_id_aff18281_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_linefinding
    ADD CONSTRAINT training_linefinding_line_id_6b2b116e_fk_training_themeline_id FOREIGN KEY (line_id) REFERENCES public.training_themeline(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_minutes
    ADD CONSTRAINT training_minutes_event_id_c1db6d24_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_minutes
    ADD CONSTRAINT training_minutes_kept_by_id_832bf4e7_fk_accounts_user_id FOREIGN KEY (kept_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_outsidetraining
    ADD CONSTRAINT training_outsidetrai_file_id_0b3ef265_fk_files_sto FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_outsidetraining
    ADD CONSTRAINT training_outsidetraining_cadre_id_0f8ea9a5_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_point
    ADD CONSTRAINT training_point_event_id_d668ee48_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_pointraiser
    ADD CONSTRAINT training_pointraiser_cadre_id_579177d8_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_pointraiser
    ADD CONSTRAINT training_pointraiser_point_id_d6f3285b_fk_training_point_id FOREIGN KEY (point_id) REFERENCES public.training_point(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_programme
    ADD CONSTRAINT training_programme_unit_id_5587dc35_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_rolemodel_activities
    ADD CONSTRAINT training_rolemodel_a_event_id_ec707bbd_fk_training_ FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_rolemodel_activities
    ADD CONSTRAINT training_rolemodel_a_rolemodel_id_852a1878_fk_training_ FOREIGN KEY (rolemodel_id) REFERENCES public.training_rolemodel(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_rolemodel
    ADD CONSTRAINT training_rolemodel_cadre_id_f6cb61c1_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_rolemodel
    ADD CONSTRAINT training_rolemodel_unit_id_4a0b3215_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_room
    ADD CONSTRAINT training_room_unit_id_13166859_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_session
    ADD CONSTRAINT training_session_event_id_9ef3b3c7_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_session
    ADD CONSTRAINT training_session_room_id_8def7a16_fk_training_room_id FOREIGN KEY (room_id) REFERENCES public.training_room(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_specialityholder
    ADD CONSTRAINT training_specialityh_speciality_id_d6833738_fk_training_ FOREIGN KEY (speciality_id) REFERENCES public.training_speciality(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_specialityholder
    ADD CONSTRAINT training_specialityholder_cadre_id_d05a40b8_fk_cadres_cadre_id FOREIGN KEY (cadre_id) REFERENCES public.cadres_cadre(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_specialityneed
    ADD CONSTRAINT training_specialityn_speciality_id_dc3d61e4_fk_training_ FOREIGN KEY (speciality_id) REFERENCES public.training_speciality(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_specialityneed
    ADD CONSTRAINT training_specialityneed_unit_id_9ce52595_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_targetedprogramme
    ADD CONSTRAINT training_targetedpro_programme_id_81fbcef9_fk_training_ FOREIGN KEY (programme_id) REFERENCES public.training_programme(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_targetedprogramme
    ADD CONSTRAINT training_targetedpro_speciality_id_9ec8793b_fk_training_ FOREIGN KEY (speciality_id) REFERENCES public.training_speciality(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.training_theme
    ADD CONSTRAINT training_theme_event_id_96ce3a9a_fk_training_event_id FOREIGN KEY (event_id) REFERENCES public.training_event(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.units_grassrootsdefault
    ADD CONSTRAINT units_grassrootsdefault_unit_id_0ea39f4a_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.units_quota
    ADD CONSTRAINT units_quota_unit_id_6cd2a755_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.units_quota
    ADD CONSTRAINT units_quota_within_id_a74fc2a9_fk_units_quota_id FOREIGN KEY (within_id) REFERENCES public.units_quota(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.units_quotapool
    ADD CONSTRAINT units_quotapool_owner_id_1476868f_fk_units_unit_id FOREIGN KEY (owner_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.units_quotapool
    ADD CONSTRAINT units_quotapool_unit_id_b33c00dd_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.units_unit
    ADD CONSTRAINT units_unit_parent_id_7bc80175_fk_units_unit_id FOREIGN KEY (parent_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.work_approval
    ADD CONSTRAINT work_approval_beneficiary_id_e2d4ff6f_fk_accounts_user_id FOREIGN KEY (beneficiary_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.work_approval
    ADD CONSTRAINT work_approval_decided_by_id_bdd52d58_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.work_approval
    ADD CONSTRAINT work_approval_requested_by_id_ce971cf4_fk_accounts_user_id FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.work_approval
    ADD CONSTRAINT work_approval_unit_id_2356e6a7_fk_units_unit_id FOREIGN KEY (unit_id) REFERENCES public.units_unit(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE ONLY public.work_notice
    ADD CONSTRAINT work_notice_recipient_id_3bf79be1_fk_accounts_user_id FOREIGN KEY (recipient_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;



ALTER TABLE public.accountability_correction ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_correctionevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_sanction ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_sanctionevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_stepdownappeal ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_stepdownappealevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_stepdowncase ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_stepdowncaseevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_tolerancecase ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accountability_tolerancecaseevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accounts_roledefinition ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.accounts_rolegrant ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_answer ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_assessment ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_assessmentevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_dailyappraisal ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_dailyappraisalevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_draw ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_fieldnote ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_finding ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_findingevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_forcemember ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_forcereport ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_headquarters ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_headquartersmember ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_headquartersmemberevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_lot ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_notephoto ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_observation ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_observationnote ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_personpage ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_problem ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_project ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_projectnode ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_projectresult ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_projectresultevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_projectrole ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_projectroleevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_rating ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_ratinggroup ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_round ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_roundline ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_target ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_taskforce ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_taskforce_areas ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_touchstonepost ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_visit ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_visit_people ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.assessments_visit_visitors ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_appointment ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_appointmentevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_appraisal ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_appraisalevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_award ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_awardevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_cadre ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_cadreevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_comparedform ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_dateverification ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_dateverificationevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_declaration ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_declarationevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_education ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_educationevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_familymember ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_familymemberevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_formcomparison ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_formcomparison_files ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_grassrootsperiod ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_grassrootsperiodevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_importbatch ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_importbatch_files ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_listexport ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_matter ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_matterevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_rankperiod ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_rankperiodevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_resumeline ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.cadres_resumelineevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.dashboards_keptfigures ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.deadlines_deadline ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.exchange_change ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.files_storedfile ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_addendum ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_attachment ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_covered ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_occasion ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_promise ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_reader ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_subject ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.interviews_talk ENABLE ROW LEVEL SECURITY;


CREATE POLICY look ON public.accounts_roledefinition FOR SELECT USING (true);



CREATE POLICY look ON public.accounts_rolegrant FOR SELECT USING (true);



ALTER TABLE public.measures_grant ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.measures_grantevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.measures_itemperson ENABLE ROW LEVEL SECURITY;


CREATE POLICY own ON public.accounts_roledefinition USING ((NOT shipped)) WITH CHECK ((NOT shipped));



ALTER TABLE public.placements_checkin ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_checkinevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_placement ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_placementappraisal ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_placementappraisalevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_placementevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_season ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_servicelock ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_servicelockevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_stretch ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_stretchevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_termchange ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.placements_termchangeevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.portraits_indexmonth ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.portraits_indexresult ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.portraits_label ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.portraits_labelevidence ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.portraits_portrait ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.portraits_prompt ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.promotions_batch ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.promotions_batchline ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.promotions_batchquota ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.readiness_attribution ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.readiness_keptreceipt ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.readiness_result ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.readiness_statuschange ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.reports_formset ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.reports_personform ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.reports_snapshot ENABLE ROW LEVEL SECURITY;


CREATE POLICY revoke ON public.accounts_rolegrant FOR UPDATE USING (true);



ALTER TABLE public.rulemaking_flip ENABLE ROW LEVEL SECURITY;


CREATE POLICY scope ON public.accountability_correction USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_tolerancecase whole
  WHERE (whole.id = accountability_correction.case_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_tolerancecase whole
  WHERE (whole.id = accountability_correction.case_id)))));



CREATE POLICY scope ON public.accountability_correctionevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_tolerancecase whole
  WHERE (whole.id = accountability_correctionevent.case_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_tolerancecase whole
  WHERE (whole.id = accountability_correctionevent.case_id)))));



CREATE POLICY scope ON public.accountability_sanction USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_sanction.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_sanction.cadre_id)))));



CREATE POLICY scope ON public.accountability_sanctionevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_sanctionevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_sanctionevent.cadre_id)))));



CREATE POLICY scope ON public.accountability_stepdownappeal USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_stepdowncase whole
  WHERE (whole.id = accountability_stepdownappeal.case_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_stepdowncase whole
  WHERE (whole.id = accountability_stepdownappeal.case_id)))));



CREATE POLICY scope ON public.accountability_stepdownappealevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_stepdowncase whole
  WHERE (whole.id = accountability_stepdownappealevent.case_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.accountability_stepdowncase whole
  WHERE (whole.id = accountability_stepdownappealevent.case_id)))));



CREATE POLICY scope ON public.accountability_stepdowncase USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_stepdowncase.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_stepdowncase.cadre_id)))));



CREATE POLICY scope ON public.accountability_stepdowncaseevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_stepdowncaseevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_stepdowncaseevent.cadre_id)))));



CREATE POLICY scope ON public.accountability_tolerancecase USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_tolerancecase.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_tolerancecase.cadre_id)))));



CREATE POLICY scope ON public.accountability_tolerancecaseevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_tolerancecaseevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = accountability_tolerancecaseevent.cadre_id)))));



CREATE POLICY scope ON public.assessments_answer USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_answer.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_answer.cadre_id)))));



CREATE POLICY scope ON public.assessments_assessment USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_assessment.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_assessment.cadre_id)))));



CREATE POLICY scope ON public.assessments_assessmentevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_assessmentevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_assessmentevent.cadre_id)))));



CREATE POLICY scope ON public.assessments_dailyappraisal USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_dailyappraisal.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_dailyappraisal.cadre_id)))));



CREATE POLICY scope ON public.assessments_dailyappraisalevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_dailyappraisalevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_dailyappraisalevent.cadre_id)))));



CREATE POLICY scope ON public.assessments_draw USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_draw.force_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_draw.force_id)))));



CREATE POLICY scope ON public.assessments_fieldnote USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_fieldnote.visit_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_fieldnote.visit_id)))));



CREATE POLICY scope ON public.assessments_finding USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_assessment whole
  WHERE (whole.id = assessments_finding.assessment_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_assessment whole
  WHERE (whole.id = assessments_finding.assessment_id)))));



CREATE POLICY scope ON public.assessments_findingevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_assessment whole
  WHERE (whole.id = assessments_findingevent.assessment_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_assessment whole
  WHERE (whole.id = assessments_findingevent.assessment_id)))));



CREATE POLICY scope ON public.assessments_forcemember USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_forcemember.force_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_forcemember.force_id)))));



CREATE POLICY scope ON public.assessments_forcereport USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_forcereport.force_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_forcereport.force_id)))));



CREATE POLICY scope ON public.assessments_headquarters USING ((public.scope_all() OR ((unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.assessments_headquartersmember part
  WHERE (part.headquarters_id = assessments_headquarters.id)))))) WITH CHECK ((public.scope_all() OR ((unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.assessments_headquartersmember part
  WHERE (part.headquarters_id = assessments_headquarters.id))))));



CREATE POLICY scope ON public.assessments_headquartersmember USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_headquartersmember.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_headquartersmember.cadre_id)))));



CREATE POLICY scope ON public.assessments_headquartersmemberevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_headquartersmemberevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_headquartersmemberevent.cadre_id)))));



CREATE POLICY scope ON public.assessments_lot USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_draw whole
  WHERE ((whole.id = assessments_lot.draw_id) AND ((whole.force_id = ANY (( SELECT public.assessments_my_forces() AS assessments_my_forces)::uuid[])) OR (whole.revealed_at IS NOT NULL))))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_draw whole
  WHERE ((whole.id = assessments_lot.draw_id) AND ((whole.force_id = ANY (( SELECT public.assessments_my_forces() AS assessments_my_forces)::uuid[])) OR (whole.revealed_at IS NOT NULL)))))));



CREATE POLICY scope ON public.assessments_notephoto USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_fieldnote whole
  WHERE (whole.id = assessments_notephoto.note_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_fieldnote whole
  WHERE (whole.id = assessments_notephoto.note_id)))));



CREATE POLICY scope ON public.assessments_observation USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_observation.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_observation.cadre_id)))));



CREATE POLICY scope ON public.assessments_observationnote USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_observation whole
  WHERE (whole.id = assessments_observationnote.observation_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_observation whole
  WHERE (whole.id = assessments_observationnote.observation_id)))));



CREATE POLICY scope ON public.assessments_personpage USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.assessments_forcereport whole
  WHERE (whole.id = assessments_personpage.report_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_personpage.cadre_id)))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.assessments_forcereport whole
  WHERE (whole.id = assessments_personpage.report_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_personpage.cadre_id))))));



CREATE POLICY scope ON public.assessments_problem USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_problem.visit_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_problem.visit_id)))));



CREATE POLICY scope ON public.assessments_project USING ((public.scope_all() OR ((unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.assessments_projectunit part
  WHERE ((part.project_id = assessments_project.id) AND (part.unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))))) OR (EXISTS ( SELECT 1
   FROM public.assessments_projectrole role
  WHERE (role.project_id = assessments_project.id)))))) WITH CHECK ((public.scope_all() OR ((unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.assessments_projectunit part
  WHERE ((part.project_id = assessments_project.id) AND (part.unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))))) OR (EXISTS ( SELECT 1
   FROM public.assessments_projectrole role
  WHERE (role.project_id = assessments_project.id))))));



CREATE POLICY scope ON public.assessments_projectnode USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_project whole
  WHERE (whole.id = assessments_projectnode.project_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_project whole
  WHERE (whole.id = assessments_projectnode.project_id)))));



CREATE POLICY scope ON public.assessments_projectresult USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectresult.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectresult.cadre_id)))));



CREATE POLICY scope ON public.assessments_projectresultevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectresultevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectresultevent.cadre_id)))));



CREATE POLICY scope ON public.assessments_projectrole USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectrole.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectrole.cadre_id)))));



CREATE POLICY scope ON public.assessments_projectroleevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectroleevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_projectroleevent.cadre_id)))));



CREATE POLICY scope ON public.assessments_rating USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_rating.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_rating.cadre_id)))));



CREATE POLICY scope ON public.assessments_ratinggroup USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_rating whole
  WHERE (whole.id = assessments_ratinggroup.rating_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_rating whole
  WHERE (whole.id = assessments_ratinggroup.rating_id)))));



CREATE POLICY scope ON public.assessments_round USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.assessments_roundline USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_roundline.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_roundline.cadre_id)))));



CREATE POLICY scope ON public.assessments_target USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_target.force_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_target.cadre_id)))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_target.force_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = assessments_target.cadre_id))))));



CREATE POLICY scope ON public.assessments_taskforce USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.assessments_taskforce_areas USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_taskforce_areas.taskforce_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_taskforce_areas.taskforce_id)))));



CREATE POLICY scope ON public.assessments_touchstonepost USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.assessments_visit USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_visit.force_id))) AND ((force_id = ANY (( SELECT public.assessments_my_forces() AS assessments_my_forces)::uuid[])) OR (started_at IS NOT NULL))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.assessments_taskforce whole
  WHERE (whole.id = assessments_visit.force_id))) AND ((force_id = ANY (( SELECT public.assessments_my_forces() AS assessments_my_forces)::uuid[])) OR (started_at IS NOT NULL)))));



CREATE POLICY scope ON public.assessments_visit_people USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_visit_people.visit_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_visit_people.visit_id)))));



CREATE POLICY scope ON public.assessments_visit_visitors USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_visit_visitors.visit_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.assessments_visit whole
  WHERE (whole.id = assessments_visit_visitors.visit_id)))));



CREATE POLICY scope ON public.cadres_appointment USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appointment.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appointment.cadre_id)))));



CREATE POLICY scope ON public.cadres_appointmentevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appointmentevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appointmentevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_appraisal USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appraisal.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appraisal.cadre_id)))));



CREATE POLICY scope ON public.cadres_appraisalevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appraisalevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_appraisalevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_award USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_award.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_award.cadre_id)))));



CREATE POLICY scope ON public.cadres_awardevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_awardevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_awardevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_cadre USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR ((home_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (host_units && ( SELECT public.scope_units() AS scope_units))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR ((home_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (host_units && ( SELECT public.scope_units() AS scope_units)))));



CREATE POLICY scope ON public.cadres_cadreevent USING ((public.scope_all() OR ((home_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (host_units && ( SELECT public.scope_units() AS scope_units))))) WITH CHECK ((public.scope_all() OR ((home_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (host_units && ( SELECT public.scope_units() AS scope_units)))));



CREATE POLICY scope ON public.cadres_comparedform USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_formcomparison parent
  WHERE (parent.id = cadres_comparedform.comparison_id))) AND ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre person
  WHERE (person.id = cadres_comparedform.cadre_id))))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_formcomparison parent
  WHERE (parent.id = cadres_comparedform.comparison_id))) AND ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre person
  WHERE (person.id = cadres_comparedform.cadre_id)))))));



CREATE POLICY scope ON public.cadres_dateverification USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_dateverification.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_dateverification.cadre_id)))));



CREATE POLICY scope ON public.cadres_dateverificationevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_dateverificationevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_dateverificationevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_declaration USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_declaration.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_declaration.cadre_id)))));



CREATE POLICY scope ON public.cadres_declarationevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_declarationevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_declarationevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_education USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_education.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_education.cadre_id)))));



CREATE POLICY scope ON public.cadres_educationevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_educationevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_educationevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_familymember USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_familymember.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_familymember.cadre_id)))));



CREATE POLICY scope ON public.cadres_familymemberevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_familymemberevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_familymemberevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_formcomparison USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.cadres_formcomparison_files USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_formcomparison parent
  WHERE (parent.id = cadres_formcomparison_files.formcomparison_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_formcomparison parent
  WHERE (parent.id = cadres_formcomparison_files.formcomparison_id)))));



CREATE POLICY scope ON public.cadres_grassrootsperiod USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_grassrootsperiod.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_grassrootsperiod.cadre_id)))));



CREATE POLICY scope ON public.cadres_grassrootsperiodevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_grassrootsperiodevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_grassrootsperiodevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_importbatch USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.cadres_importbatch_files USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_importbatch parent
  WHERE (parent.id = cadres_importbatch_files.importbatch_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_importbatch parent
  WHERE (parent.id = cadres_importbatch_files.importbatch_id)))));



CREATE POLICY scope ON public.cadres_listexport USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.cadres_matter USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_matter.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_matter.cadre_id)))));



CREATE POLICY scope ON public.cadres_matterevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_matterevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_matterevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_rankperiod USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_rankperiod.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_rankperiod.cadre_id)))));



CREATE POLICY scope ON public.cadres_rankperiodevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_rankperiodevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_rankperiodevent.cadre_id)))));



CREATE POLICY scope ON public.cadres_resumeline USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_resumeline.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_resumeline.cadre_id)))));



CREATE POLICY scope ON public.cadres_resumelineevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_resumelineevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = cadres_resumelineevent.cadre_id)))));



CREATE POLICY scope ON public.dashboards_keptfigures USING ((public.scope_all() OR (user_id = public.scope_user()))) WITH CHECK ((public.scope_all() OR (user_id = public.scope_user())));



CREATE POLICY scope ON public.deadlines_deadline USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = deadlines_deadline.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = deadlines_deadline.cadre_id)))));



CREATE POLICY scope ON public.exchange_change USING ((public.scope_all() OR (units && public.scope_units()))) WITH CHECK ((public.scope_all() OR (units && public.scope_units())));



CREATE POLICY scope ON public.files_storedfile USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre person
  WHERE (person.photo_id = files_storedfile.id))))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.interviews_addendum USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.interviews_talk parent
  WHERE (parent.id = interviews_addendum.talk_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.interviews_talk parent
  WHERE (parent.id = interviews_addendum.talk_id)))));



CREATE POLICY scope ON public.interviews_attachment USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.interviews_talk parent
  WHERE (parent.id = interviews_attachment.talk_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.interviews_talk parent
  WHERE (parent.id = interviews_attachment.talk_id)))));



CREATE POLICY scope ON public.interviews_covered USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_covered.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_covered.cadre_id)))));



CREATE POLICY scope ON public.interviews_occasion USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_occasion.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_occasion.cadre_id)))));



CREATE POLICY scope ON public.interviews_promise USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_promise.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_promise.cadre_id)))));



CREATE POLICY scope ON public.interviews_reader USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.interviews_talk parent
  WHERE (parent.id = interviews_reader.talk_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.interviews_talk parent
  WHERE (parent.id = interviews_reader.talk_id)))));



CREATE POLICY scope ON public.interviews_subject USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_subject.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_subject.cadre_id)))));



CREATE POLICY scope ON public.interviews_talk USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_talk.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = interviews_talk.cadre_id)))));



CREATE POLICY scope ON public.measures_grant USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = measures_grant.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = measures_grant.cadre_id)))));



CREATE POLICY scope ON public.measures_grantevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = measures_grantevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = measures_grantevent.cadre_id)))));



CREATE POLICY scope ON public.measures_itemperson USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = measures_itemperson.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = measures_itemperson.cadre_id)))));



CREATE POLICY scope ON public.placements_checkin USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_stretch whole
  WHERE (whole.id = placements_checkin.stretch_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_stretch whole
  WHERE (whole.id = placements_checkin.stretch_id)))));



CREATE POLICY scope ON public.placements_checkinevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_stretch whole
  WHERE (whole.id = placements_checkinevent.stretch_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_stretch whole
  WHERE (whole.id = placements_checkinevent.stretch_id)))));



CREATE POLICY scope ON public.placements_placement USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_placement.cadre_id))) OR ((cadre_id IS NULL) AND (host_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_placement.cadre_id))) OR ((cadre_id IS NULL) AND (host_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))))));



CREATE POLICY scope ON public.placements_placementappraisal USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_placementappraisal.placement_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_placementappraisal.placement_id)))));



CREATE POLICY scope ON public.placements_placementappraisalevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_placementappraisalevent.placement_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_placementappraisalevent.placement_id)))));



CREATE POLICY scope ON public.placements_placementevent USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_placementevent.cadre_id))) OR ((cadre_id IS NULL) AND (host_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_placementevent.cadre_id))) OR ((cadre_id IS NULL) AND (host_unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))))));



CREATE POLICY scope ON public.placements_season USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.placements_servicelock USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_servicelock.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_servicelock.cadre_id)))));



CREATE POLICY scope ON public.placements_servicelockevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_servicelockevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_servicelockevent.cadre_id)))));



CREATE POLICY scope ON public.placements_stretch USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_stretch.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_stretch.cadre_id)))));



CREATE POLICY scope ON public.placements_stretchevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_stretchevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = placements_stretchevent.cadre_id)))));



CREATE POLICY scope ON public.placements_termchange USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_termchange.placement_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_termchange.placement_id)))));



CREATE POLICY scope ON public.placements_termchangeevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_termchangeevent.placement_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.placements_placement whole
  WHERE (whole.id = placements_termchangeevent.placement_id)))));



CREATE POLICY scope ON public.portraits_indexmonth USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_indexmonth.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_indexmonth.cadre_id)))));



CREATE POLICY scope ON public.portraits_indexresult USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_indexresult.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_indexresult.cadre_id)))));



CREATE POLICY scope ON public.portraits_label USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_label.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_label.cadre_id)))));



CREATE POLICY scope ON public.portraits_labelevidence USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_labelevidence.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_labelevidence.cadre_id)))));



CREATE POLICY scope ON public.portraits_portrait USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_portrait.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_portrait.cadre_id)))));



CREATE POLICY scope ON public.portraits_prompt USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_prompt.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = portraits_prompt.cadre_id)))));



CREATE POLICY scope ON public.promotions_batch USING ((public.scope_all() OR (unit_ids <@ ( SELECT public.scope_units() AS scope_units)))) WITH CHECK ((public.scope_all() OR (unit_ids <@ ( SELECT public.scope_units() AS scope_units))));



CREATE POLICY scope ON public.promotions_batchline USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = promotions_batchline.cadre_id))) AND (EXISTS ( SELECT 1
   FROM public.promotions_batch whole
  WHERE (whole.id = promotions_batchline.batch_id)))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = promotions_batchline.cadre_id))) AND (EXISTS ( SELECT 1
   FROM public.promotions_batch whole
  WHERE (whole.id = promotions_batchline.batch_id))))));



CREATE POLICY scope ON public.promotions_batchquota USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.promotions_batch whole
  WHERE (whole.id = promotions_batchquota.batch_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.promotions_batch whole
  WHERE (whole.id = promotions_batchquota.batch_id)))));



CREATE POLICY scope ON public.readiness_attribution USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_attribution.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_attribution.cadre_id)))));



CREATE POLICY scope ON public.readiness_keptreceipt USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_keptreceipt.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_keptreceipt.cadre_id)))));



CREATE POLICY scope ON public.readiness_result USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_result.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_result.cadre_id)))));



CREATE POLICY scope ON public.readiness_statuschange USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_statuschange.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = readiness_statuschange.cadre_id)))));



CREATE POLICY scope ON public.reports_formset USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.reports_personform USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = reports_personform.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = reports_personform.cadre_id)))));



CREATE POLICY scope ON public.reports_snapshot USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.rulemaking_flip USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = rulemaking_flip.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = rulemaking_flip.cadre_id)))));



CREATE POLICY scope ON public.selection_candidate USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = selection_candidate.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = selection_candidate.cadre_id)))));



CREATE POLICY scope ON public.selection_candidateevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = selection_candidateevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = selection_candidateevent.cadre_id)))));



CREATE POLICY scope ON public.selection_checkanswer USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.selection_candidate parent
  WHERE (parent.id = selection_checkanswer.candidate_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.selection_candidate parent
  WHERE (parent.id = selection_checkanswer.candidate_id)))));



CREATE POLICY scope ON public.selection_checkanswerevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.selection_candidate parent
  WHERE (parent.id = selection_checkanswerevent.candidate_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.selection_candidate parent
  WHERE (parent.id = selection_checkanswerevent.candidate_id)))));



CREATE POLICY scope ON public.selection_savedquery USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.selection_workinglist USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.slates_candidate USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.slates_slate whole
  WHERE (whole.id = slates_candidate.slate_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = slates_candidate.cadre_id)))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.slates_slate whole
  WHERE (whole.id = slates_candidate.slate_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = slates_candidate.cadre_id))))));



CREATE POLICY scope ON public.slates_pack USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.slates_packinput USING ((public.scope_all() OR false)) WITH CHECK ((public.scope_all() OR false));



CREATE POLICY scope ON public.slates_packpart USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.slates_pack whole
  WHERE (whole.id = slates_packpart.pack_id))) AND ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = slates_packpart.cadre_id))))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.slates_pack whole
  WHERE (whole.id = slates_packpart.pack_id))) AND ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = slates_packpart.cadre_id)))))));



CREATE POLICY scope ON public.slates_passedover USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.slates_slate whole
  WHERE (whole.id = slates_passedover.slate_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = slates_passedover.cadre_id)))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.slates_slate whole
  WHERE (whole.id = slates_passedover.slate_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = slates_passedover.cadre_id))))));



CREATE POLICY scope ON public.slates_slate USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.succession_post USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.succession_successor USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = succession_successor.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = succession_successor.cadre_id)))));



CREATE POLICY scope ON public.talent_pools_ballot USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_ballot.membership_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_ballot.membership_id)))));



CREATE POLICY scope ON public.talent_pools_checkfinding USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_checkfinding.membership_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_checkfinding.membership_id)))));



CREATE POLICY scope ON public.talent_pools_membership USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = talent_pools_membership.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = talent_pools_membership.cadre_id)))));



CREATE POLICY scope ON public.talent_pools_plan USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_plan.membership_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_plan.membership_id)))));



CREATE POLICY scope ON public.talent_pools_proposal USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_proposal.membership_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_proposal.membership_id)))));



CREATE POLICY scope ON public.talent_pools_yearlyreview USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_yearlyreview.membership_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.talent_pools_membership stay
  WHERE (stay.id = talent_pools_yearlyreview.membership_id)))));



CREATE POLICY scope ON public.teams_scenario USING ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[])))) WITH CHECK ((public.scope_all() OR (unit_id = ANY (( SELECT public.scope_units() AS scope_units)::uuid[]))));



CREATE POLICY scope ON public.teams_seat USING ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.teams_scenario sketch
  WHERE (sketch.id = teams_seat.scenario_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = teams_seat.cadre_id)))))) WITH CHECK ((public.scope_all() OR ((EXISTS ( SELECT 1
   FROM public.teams_scenario sketch
  WHERE (sketch.id = teams_seat.scenario_id))) AND (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = teams_seat.cadre_id))))));



CREATE POLICY scope ON public.training_attendance USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_attendance.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_attendance.cadre_id)))));



CREATE POLICY scope ON public.training_attendanceevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_attendanceevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_attendanceevent.cadre_id)))));



CREATE POLICY scope ON public.training_cultivation USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_cultivation.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_cultivation.cadre_id)))));



CREATE POLICY scope ON public.training_cultivationevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_cultivationevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_cultivationevent.cadre_id)))));



CREATE POLICY scope ON public.training_enrolment USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_enrolment.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_enrolment.cadre_id)))));



CREATE POLICY scope ON public.training_enrolmentevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_enrolmentevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_enrolmentevent.cadre_id)))));



CREATE POLICY scope ON public.training_followup USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_followup.owner_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_followup.owner_id)))));



CREATE POLICY scope ON public.training_followupevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_followupevent.owner_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_followupevent.owner_id)))));



CREATE POLICY scope ON public.training_hoursentry USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_hoursentry.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_hoursentry.cadre_id)))));



CREATE POLICY scope ON public.training_hoursentryevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_hoursentryevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_hoursentryevent.cadre_id)))));



CREATE POLICY scope ON public.training_linefinding USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_linefinding.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_linefinding.cadre_id)))));



CREATE POLICY scope ON public.training_linefindingevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_linefindingevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_linefindingevent.cadre_id)))));



CREATE POLICY scope ON public.training_outsidetraining USING ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_outsidetraining.cadre_id))))) WITH CHECK ((( SELECT public.scope_reaches_all() AS scope_reaches_all) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_outsidetraining.cadre_id)))));



CREATE POLICY scope ON public.training_outsidetrainingevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_outsidetrainingevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_outsidetrainingevent.cadre_id)))));



CREATE POLICY scope ON public.training_pointraiser USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_pointraiser.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_pointraiser.cadre_id)))));



CREATE POLICY scope ON public.training_rolemodel USING ((public.scope_all() OR ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_rolemodel.cadre_id)))))) WITH CHECK ((public.scope_all() OR ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_rolemodel.cadre_id))))));



CREATE POLICY scope ON public.training_rolemodelevent USING ((public.scope_all() OR ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_rolemodelevent.cadre_id)))))) WITH CHECK ((public.scope_all() OR ((cadre_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_rolemodelevent.cadre_id))))));



CREATE POLICY scope ON public.training_specialityholder USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_specialityholder.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_specialityholder.cadre_id)))));



CREATE POLICY scope ON public.training_specialityholderevent USING ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_specialityholderevent.cadre_id))))) WITH CHECK ((public.scope_all() OR (EXISTS ( SELECT 1
   FROM public.cadres_cadre parent
  WHERE (parent.id = training_specialityholderevent.cadre_id)))));



ALTER TABLE public.selection_candidate ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.selection_candidateevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.selection_checkanswer ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.selection_checkanswerevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.selection_savedquery ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.selection_workinglist ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.slates_candidate ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.slates_pack ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.slates_packinput ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.slates_packpart ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.slates_passedover ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.slates_slate ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.succession_post ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.succession_successor ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.talent_pools_ballot ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.talent_pools_checkfinding ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.talent_pools_membership ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.talent_pools_plan ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.talent_pools_proposal ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.talent_pools_yearlyreview ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.teams_scenario ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.teams_seat ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_attendance ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_attendanceevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_cultivation ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_cultivationevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_enrolment ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_enrolmentevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_followup ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_followupevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_hoursentry ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_hoursentryevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_linefinding ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_linefindingevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_outsidetraining ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_outsidetrainingevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_pointraiser ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_rolemodel ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_rolemodelevent ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_specialityholder ENABLE ROW LEVEL SECURITY;


ALTER TABLE public.training_specialityholderevent ENABLE ROW LEVEL SECURITY;


CREATE POLICY two_people ON public.accounts_rolegrant FOR INSERT WITH CHECK ((public.scope_all() OR ((granted_by_id IS NOT NULL) AND (approved_by_id IS NOT NULL))));



CREATE POLICY work ON public.accountability_correction TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_correctionevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_sanction TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_sanctionevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_stepdownappeal TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_stepdownappealevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_stepdowncase TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_stepdowncaseevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_tolerancecase TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accountability_tolerancecaseevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accounts_roledefinition TO cadre_owner USING (true) WITH CHECK (true);



CREATE POLICY work ON public.accounts_rolegrant TO cadre_owner USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_answer TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_assessment TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_assessmentevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_dailyappraisal TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_dailyappraisalevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_draw TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_fieldnote TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_finding TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_findingevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_forcemember TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_forcereport TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_headquarters TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_headquartersmember TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_headquartersmemberevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_lot TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_notephoto TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_observation TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_observationnote TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_personpage TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_problem TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_project TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_projectnode TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_projectresult TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_projectresultevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_projectrole TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_projectroleevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_rating TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_ratinggroup TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_round TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_roundline TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_target TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_taskforce TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_taskforce_areas TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_touchstonepost TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_visit TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_visit_people TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.assessments_visit_visitors TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_appointment TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_appointmentevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_appraisal TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_appraisalevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_award TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_awardevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_cadre TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_cadreevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_comparedform TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_dateverification TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_dateverificationevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_declaration TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_declarationevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_education TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_educationevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_familymember TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_familymemberevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_formcomparison TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_formcomparison_files TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_grassrootsperiod TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_grassrootsperiodevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_importbatch TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_importbatch_files TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_listexport TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_matter TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_matterevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_rankperiod TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_rankperiodevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_resumeline TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.cadres_resumelineevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.dashboards_keptfigures TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.deadlines_deadline TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.exchange_change TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.files_storedfile TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_addendum TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_attachment TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_covered TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_occasion TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_promise TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_reader TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_subject TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.interviews_talk TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.measures_grant TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.measures_grantevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.measures_itemperson TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_checkin TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_checkinevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_placement TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_placementappraisal TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_placementappraisalevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_placementevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_season TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_servicelock TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_servicelockevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_stretch TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_stretchevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_termchange TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.placements_termchangeevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.portraits_indexmonth TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.portraits_indexresult TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.portraits_label TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.portraits_labelevidence TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.portraits_portrait TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.portraits_prompt TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.promotions_batch TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.promotions_batchline TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.promotions_batchquota TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.readiness_attribution TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.readiness_keptreceipt TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.readiness_result TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.readiness_statuschange TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.reports_formset TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.reports_personform TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.reports_snapshot TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.rulemaking_flip TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.selection_candidate TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.selection_candidateevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.selection_checkanswer TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.selection_checkanswerevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.selection_savedquery TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.selection_workinglist TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.slates_candidate TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.slates_pack TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.slates_packinput TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.slates_packpart TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.slates_passedover TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.slates_slate TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.succession_post TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.succession_successor TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.talent_pools_ballot TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.talent_pools_checkfinding TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.talent_pools_membership TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.talent_pools_plan TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.talent_pools_proposal TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.talent_pools_yearlyreview TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.teams_scenario TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.teams_seat TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_attendance TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_attendanceevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_cultivation TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_cultivationevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_enrolment TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_enrolmentevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_followup TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_followupevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_hoursentry TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_hoursentryevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_linefinding TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_linefindingevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_outsidetraining TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_outsidetrainingevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_pointraiser TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_rolemodel TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_rolemodelevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_specialityholder TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



CREATE POLICY work ON public.training_specialityholderevent TO cadre_owner, cadre_worker USING (true) WITH CHECK (true);



GRANT USAGE ON SCHEMA public TO cadre_web;
GRANT USAGE ON SCHEMA public TO cadre_worker;
GRANT USAGE ON SCHEMA public TO cadre_backup;



REVOKE ALL ON FUNCTION public.exchange_note(kind text, ids uuid[], places uuid[]) FROM PUBLIC;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO cadre_worker;
GRANT SELECT ON TABLE public.account_emailaddress TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.account_emailaddress_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.account_emailaddress_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO cadre_worker;
GRANT SELECT ON TABLE public.account_emailconfirmation TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_correction TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_correction TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_correction TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.accountability_correctionevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.accountability_correctionevent TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_correctionevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.accountability_correctionevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.accountability_correctionevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_kindterm TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_kindterm TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_kindterm TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.accountability_kindterm_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.accountability_kindterm_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_sanction TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_sanction TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_sanction TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.accountability_sanctionevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.accountability_sanctionevent TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_sanctionevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.accountability_sanctionevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.accountability_sanctionevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_sanctionkind TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_sanctionkind TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_sanctionkind TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_situation TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_situation TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_situation TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_stepdownappeal TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_stepdownappeal TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_stepdownappeal TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.accountability_stepdownappealevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.accountability_stepdownappealevent TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_stepdownappealevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.accountability_stepdownappealevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.accountability_stepdownappealevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_stepdowncase TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_stepdowncase TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_stepdowncase TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.accountability_stepdowncaseevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.accountability_stepdowncaseevent TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_stepdowncaseevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.accountability_stepdowncaseevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.accountability_stepdowncaseevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_tolerancecase TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_tolerancecase TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_tolerancecase TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.accountability_tolerancecaseevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.accountability_tolerancecaseevent TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_tolerancecaseevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.accountability_tolerancecaseevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.accountability_tolerancecaseevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_toleranceclause TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_toleranceclause TO cadre_worker;
GRANT SELECT ON TABLE public.accountability_toleranceclause TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_apitoken TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_apitoken TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_apitoken TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_attempt TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_attempt TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_attempt TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_invitation TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_invitation TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_invitation TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_ownview TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_ownview TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_ownview TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_readtally TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_readtally TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_readtally TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.accounts_readtally_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.accounts_readtally_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_roledefinition TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_roledefinition TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_roledefinition TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.accounts_rolegrant TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.accounts_rolegrant TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_rolegrant TO cadre_backup;



GRANT UPDATE(revoked_at) ON TABLE public.accounts_rolegrant TO cadre_web;
GRANT UPDATE(revoked_at) ON TABLE public.accounts_rolegrant TO cadre_worker;



GRANT UPDATE(revoked_by_id) ON TABLE public.accounts_rolegrant TO cadre_web;
GRANT UPDATE(revoked_by_id) ON TABLE public.accounts_rolegrant TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_session TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_session TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_session TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user TO cadre_worker;
GRANT SELECT ON TABLE public.accounts_user TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_answer TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_answer TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_answer TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_assessment TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_assessment TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_assessment TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_assessmentevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_assessmentevent TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_assessmentevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_assessmentevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_assessmentevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_dailyappraisal TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_dailyappraisal TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_dailyappraisal TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_dailyappraisalevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_dailyappraisalevent TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_dailyappraisalevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_dailyappraisalevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_dailyappraisalevent_pgh_id_seq TO cadre_worker;



GRANT SELECT ON TABLE public.assessments_dimension TO cadre_web;
GRANT SELECT ON TABLE public.assessments_dimension TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_dimension TO cadre_backup;



GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_draw TO cadre_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_draw TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_draw TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_fieldnote TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_fieldnote TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_fieldnote TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_finding TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_finding TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_finding TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_findingevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_findingevent TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_findingevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_findingevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_findingevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_forcemember TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_forcemember TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_forcemember TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_forcereport TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_forcereport TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_forcereport TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_headquarters TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_headquarters TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_headquarters TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_headquartersmember TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_headquartersmember TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_headquartersmember TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_headquartersmemberevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_headquartersmemberevent TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_headquartersmemberevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_headquartersmemberevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_headquartersmemberevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_lot TO cadre_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_lot TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_lot TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_notephoto TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_notephoto TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_notephoto TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_observation TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_observation TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_observation TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_observation_observers TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_observation_observers TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_observation_observers TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_observation_observers_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_observation_observers_id_seq TO cadre_worker;



GRANT SELECT,INSERT ON TABLE public.assessments_observationnote TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_observationnote TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_observationnote TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_personpage TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_personpage TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_personpage TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_problem TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_problem TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_problem TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_project TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_project TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_project TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectnode TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectnode TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_projectnode TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectresult TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectresult TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_projectresult TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_projectresultevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_projectresultevent TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_projectresultevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_projectresultevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_projectresultevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectrole TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectrole TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_projectrole TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.assessments_projectroleevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.assessments_projectroleevent TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_projectroleevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_projectroleevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_projectroleevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectunit TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_projectunit TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_projectunit TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_rating TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_rating TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_rating TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_ratinggroup TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_ratinggroup TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_ratinggroup TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_round TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_round TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_round TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_roundline TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_roundline TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_roundline TO cadre_backup;



GRANT SELECT ON TABLE public.assessments_scale TO cadre_web;
GRANT SELECT ON TABLE public.assessments_scale TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_scale TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_target TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_target TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_target TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_taskforce TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_taskforce TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_taskforce TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_taskforce_areas TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_taskforce_areas TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_taskforce_areas TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_taskforce_areas_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_taskforce_areas_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_touchstonepost TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_touchstonepost TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_touchstonepost TO cadre_backup;



GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_visit TO cadre_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.assessments_visit TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_visit TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_visit_people TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_visit_people TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_visit_people TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_visit_people_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_visit_people_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_visit_visitors TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assessments_visit_visitors TO cadre_worker;
GRANT SELECT ON TABLE public.assessments_visit_visitors TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.assessments_visit_visitors_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.assessments_visit_visitors_id_seq TO cadre_worker;



GRANT SELECT,INSERT ON TABLE public.audit_entry TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.audit_entry TO cadre_worker;
GRANT SELECT ON TABLE public.audit_entry TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.audit_entry_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.audit_entry_id_seq TO cadre_worker;



GRANT SELECT,INSERT ON TABLE public.audit_seal TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.audit_seal TO cadre_worker;
GRANT SELECT ON TABLE public.audit_seal TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.audit_seal_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.audit_seal_id_seq TO cadre_worker;



GRANT SELECT,INSERT ON TABLE public.audit_sealedentry TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.audit_sealedentry TO cadre_worker;
GRANT SELECT ON TABLE public.audit_sealedentry TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO cadre_worker;
GRANT SELECT ON TABLE public.auth_group TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.auth_group_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.auth_group_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO cadre_worker;
GRANT SELECT ON TABLE public.auth_group_permissions TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO cadre_worker;
GRANT SELECT ON TABLE public.auth_permission TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.auth_permission_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.auth_permission_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_appointment TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_appointment TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_appointment TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_appointmentevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_appointmentevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_appointmentevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_appointmentevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_appointmentevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_appraisal TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_appraisal TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_appraisal TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_appraisalevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_appraisalevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_appraisalevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_appraisalevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_appraisalevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_award TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_award TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_award TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_awardevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_awardevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_awardevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_awardevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_awardevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_cadre TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_cadre TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_cadre TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_cadreevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_cadreevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_cadreevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_cadreevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_cadreevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_comparedform TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_comparedform TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_comparedform TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_dateverification TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_dateverification TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_dateverification TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_dateverificationevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_dateverificationevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_dateverificationevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_dateverificationevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_dateverificationevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_declaration TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_declaration TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_declaration TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_declarationevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_declarationevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_declarationevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_declarationevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_declarationevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_education TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_education TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_education TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_educationevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_educationevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_educationevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_educationevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_educationevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_familymember TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_familymember TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_familymember TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_familymemberevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_familymemberevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_familymemberevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_familymemberevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_familymemberevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_formcomparison TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_formcomparison TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_formcomparison TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_formcomparison_files TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_formcomparison_files TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_formcomparison_files TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_formcomparison_files_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_formcomparison_files_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_grassrootsperiod TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_grassrootsperiod TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_grassrootsperiod TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_grassrootsperiodevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_grassrootsperiodevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_grassrootsperiodevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_grassrootsperiodevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_grassrootsperiodevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_importbatch TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_importbatch TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_importbatch TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_importbatch_files TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_importbatch_files TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_importbatch_files TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_importbatch_files_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_importbatch_files_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_importmapping TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_importmapping TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_importmapping TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_listexport TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_listexport TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_listexport TO cadre_backup;



GRANT UPDATE(rows) ON TABLE public.cadres_listexport TO cadre_web;
GRANT UPDATE(rows) ON TABLE public.cadres_listexport TO cadre_worker;



GRANT UPDATE(made_at) ON TABLE public.cadres_listexport TO cadre_web;
GRANT UPDATE(made_at) ON TABLE public.cadres_listexport TO cadre_worker;



GRANT UPDATE(expires_at) ON TABLE public.cadres_listexport TO cadre_web;
GRANT UPDATE(expires_at) ON TABLE public.cadres_listexport TO cadre_worker;



GRANT UPDATE(taken_at) ON TABLE public.cadres_listexport TO cadre_web;
GRANT UPDATE(taken_at) ON TABLE public.cadres_listexport TO cadre_worker;



GRANT UPDATE(file_id) ON TABLE public.cadres_listexport TO cadre_web;
GRANT UPDATE(file_id) ON TABLE public.cadres_listexport TO cadre_worker;



GRANT UPDATE(run_id) ON TABLE public.cadres_listexport TO cadre_web;
GRANT UPDATE(run_id) ON TABLE public.cadres_listexport TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_matter TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_matter TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_matter TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_matterevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_matterevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_matterevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_matterevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_matterevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_quotause TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_quotause TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_quotause TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_quotauseevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_quotauseevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_quotauseevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_quotauseevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_quotauseevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_rankperiod TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_rankperiod TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_rankperiod TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_rankperiodevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_rankperiodevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_rankperiodevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_rankperiodevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_rankperiodevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_resumeline TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cadres_resumeline TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_resumeline TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.cadres_resumelineevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.cadres_resumelineevent TO cadre_worker;
GRANT SELECT ON TABLE public.cadres_resumelineevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.cadres_resumelineevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.cadres_resumelineevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.common_cache TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.common_cache TO cadre_worker;
GRANT SELECT ON TABLE public.common_cache TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.common_keptanswer TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.common_keptanswer TO cadre_worker;
GRANT SELECT ON TABLE public.common_keptanswer TO cadre_backup;



GRANT SELECT,INSERT,DELETE ON TABLE public.dashboards_keptfigures TO cadre_web;
GRANT SELECT,INSERT,DELETE ON TABLE public.dashboards_keptfigures TO cadre_worker;
GRANT SELECT ON TABLE public.dashboards_keptfigures TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_deadline TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_deadline TO cadre_worker;
GRANT SELECT ON TABLE public.deadlines_deadline TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_leadtime TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_leadtime TO cadre_worker;
GRANT SELECT ON TABLE public.deadlines_leadtime TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_mark TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_mark TO cadre_worker;
GRANT SELECT ON TABLE public.deadlines_mark TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.deadlines_mark_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.deadlines_mark_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_yearitem TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_yearitem TO cadre_worker;
GRANT SELECT ON TABLE public.deadlines_yearitem TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_yearmark TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deadlines_yearmark TO cadre_worker;
GRANT SELECT ON TABLE public.deadlines_yearmark TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO cadre_worker;
GRANT SELECT ON TABLE public.django_content_type TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.django_content_type_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.django_content_type_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_migrations TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_migrations TO cadre_worker;



GRANT SELECT,USAGE ON SEQUENCE public.django_migrations_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.django_migrations_id_seq TO cadre_worker;



GRANT SELECT ON TABLE public.exchange_change TO cadre_web;
GRANT SELECT ON TABLE public.exchange_change TO cadre_worker;
GRANT SELECT ON TABLE public.exchange_change TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.exchange_change_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.exchange_change_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_delivery TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_delivery TO cadre_worker;
GRANT SELECT ON TABLE public.exchange_delivery TO cadre_backup;



GRANT SELECT ON TABLE public.exchange_note TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.exchange_note_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.exchange_note_id_seq TO cadre_worker;



GRANT SELECT,USAGE ON SEQUENCE public.exchange_place TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.exchange_place TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_webhook TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.exchange_webhook TO cadre_worker;
GRANT SELECT ON TABLE public.exchange_webhook TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.files_storedfile TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.files_storedfile TO cadre_worker;
GRANT SELECT ON TABLE public.files_storedfile TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.interviews_addendum TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.interviews_addendum TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_addendum TO cadre_backup;



GRANT SELECT,INSERT,DELETE ON TABLE public.interviews_attachment TO cadre_web;
GRANT SELECT,INSERT,DELETE ON TABLE public.interviews_attachment TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_attachment TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.interviews_covered TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.interviews_covered TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_covered TO cadre_backup;



GRANT SELECT,INSERT,UPDATE ON TABLE public.interviews_occasion TO cadre_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.interviews_occasion TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_occasion TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_plan TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_plan TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_plan TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_promise TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_promise TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_promise TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_reader TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_reader TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_reader TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_subject TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_subject TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_subject TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_talk TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.interviews_talk TO cadre_worker;
GRANT SELECT ON TABLE public.interviews_talk TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs_run TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs_run TO cadre_worker;
GRANT SELECT ON TABLE public.jobs_run TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs_workitem TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs_workitem TO cadre_worker;
GRANT SELECT ON TABLE public.jobs_workitem TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knox_authtoken TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knox_authtoken TO cadre_worker;
GRANT SELECT ON TABLE public.knox_authtoken TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.measures_extension TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_extension TO cadre_worker;
GRANT SELECT ON TABLE public.measures_extension TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_grant TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_grant TO cadre_worker;
GRANT SELECT ON TABLE public.measures_grant TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.measures_grantevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.measures_grantevent TO cadre_worker;
GRANT SELECT ON TABLE public.measures_grantevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.measures_grantevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.measures_grantevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_itemperson TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_itemperson TO cadre_worker;
GRANT SELECT ON TABLE public.measures_itemperson TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_itemunit TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_itemunit TO cadre_worker;
GRANT SELECT ON TABLE public.measures_itemunit TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_measure TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_measure TO cadre_worker;
GRANT SELECT ON TABLE public.measures_measure TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_measurecondition TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_measurecondition TO cadre_worker;
GRANT SELECT ON TABLE public.measures_measurecondition TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_milestone TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_milestone TO cadre_worker;
GRANT SELECT ON TABLE public.measures_milestone TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_plan TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_plan TO cadre_worker;
GRANT SELECT ON TABLE public.measures_plan TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_planitem TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_planitem TO cadre_worker;
GRANT SELECT ON TABLE public.measures_planitem TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_plansheet TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_plansheet TO cadre_worker;
GRANT SELECT ON TABLE public.measures_plansheet TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_policydocument TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_policydocument TO cadre_worker;
GRANT SELECT ON TABLE public.measures_policydocument TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.measures_progressreport TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_progressreport TO cadre_worker;
GRANT SELECT ON TABLE public.measures_progressreport TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_themetask TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_themetask TO cadre_worker;
GRANT SELECT ON TABLE public.measures_themetask TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_yeartheme TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.measures_yeartheme TO cadre_worker;
GRANT SELECT ON TABLE public.measures_yeartheme TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO cadre_worker;
GRANT SELECT ON TABLE public.mfa_authenticator TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.operations_taskoutcome TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.operations_taskoutcome TO cadre_worker;
GRANT SELECT ON TABLE public.operations_taskoutcome TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pghistory_context TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pghistory_context TO cadre_worker;
GRANT SELECT ON TABLE public.pghistory_context TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_checkin TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_checkin TO cadre_worker;
GRANT SELECT ON TABLE public.placements_checkin TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.placements_checkinevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.placements_checkinevent TO cadre_worker;
GRANT SELECT ON TABLE public.placements_checkinevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.placements_checkinevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.placements_checkinevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_lockkind TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_lockkind TO cadre_worker;
GRANT SELECT ON TABLE public.placements_lockkind TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_placement TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_placement TO cadre_worker;
GRANT SELECT ON TABLE public.placements_placement TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_placementappraisal TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_placementappraisal TO cadre_worker;
GRANT SELECT ON TABLE public.placements_placementappraisal TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.placements_placementappraisalevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.placements_placementappraisalevent TO cadre_worker;
GRANT SELECT ON TABLE public.placements_placementappraisalevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.placements_placementappraisalevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.placements_placementappraisalevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT ON TABLE public.placements_placementevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.placements_placementevent TO cadre_worker;
GRANT SELECT ON TABLE public.placements_placementevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.placements_placementevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.placements_placementevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_postfield TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_postfield TO cadre_worker;
GRANT SELECT ON TABLE public.placements_postfield TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_season TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_season TO cadre_worker;
GRANT SELECT ON TABLE public.placements_season TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_servicelock TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_servicelock TO cadre_worker;
GRANT SELECT ON TABLE public.placements_servicelock TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.placements_servicelockevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.placements_servicelockevent TO cadre_worker;
GRANT SELECT ON TABLE public.placements_servicelockevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.placements_servicelockevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.placements_servicelockevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_stretch TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_stretch TO cadre_worker;
GRANT SELECT ON TABLE public.placements_stretch TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.placements_stretchevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.placements_stretchevent TO cadre_worker;
GRANT SELECT ON TABLE public.placements_stretchevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.placements_stretchevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.placements_stretchevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_termchange TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_termchange TO cadre_worker;
GRANT SELECT ON TABLE public.placements_termchange TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.placements_termchangeevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.placements_termchangeevent TO cadre_worker;
GRANT SELECT ON TABLE public.placements_termchangeevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.placements_termchangeevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.placements_termchangeevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_younggroup TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.placements_younggroup TO cadre_worker;
GRANT SELECT ON TABLE public.placements_younggroup TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.portraits_formulaversion TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.portraits_formulaversion TO cadre_worker;
GRANT SELECT ON TABLE public.portraits_formulaversion TO cadre_backup;



GRANT UPDATE(enacted_on) ON TABLE public.portraits_formulaversion TO cadre_web;



GRANT UPDATE(enacted_by_id) ON TABLE public.portraits_formulaversion TO cadre_web;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.portraits_indexmonth TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.portraits_indexmonth TO cadre_worker;
GRANT SELECT ON TABLE public.portraits_indexmonth TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.portraits_indexmonth_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.portraits_indexmonth_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.portraits_indexresult TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.portraits_indexresult TO cadre_worker;
GRANT SELECT ON TABLE public.portraits_indexresult TO cadre_backup;



GRANT SELECT,INSERT,UPDATE ON TABLE public.portraits_label TO cadre_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.portraits_label TO cadre_worker;
GRANT SELECT ON TABLE public.portraits_label TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.portraits_labelevidence TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.portraits_labelevidence TO cadre_worker;
GRANT SELECT ON TABLE public.portraits_labelevidence TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.portraits_portrait TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.portraits_portrait TO cadre_worker;
GRANT SELECT ON TABLE public.portraits_portrait TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.portraits_prompt TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.portraits_prompt TO cadre_worker;
GRANT SELECT ON TABLE public.portraits_prompt TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.promotions_batch TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.promotions_batch TO cadre_worker;
GRANT SELECT ON TABLE public.promotions_batch TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.promotions_batchline TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.promotions_batchline TO cadre_worker;
GRANT SELECT ON TABLE public.promotions_batchline TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.promotions_batchquota TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.promotions_batchquota TO cadre_worker;
GRANT SELECT ON TABLE public.promotions_batchquota TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.readiness_attribution TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.readiness_attribution TO cadre_worker;
GRANT SELECT ON TABLE public.readiness_attribution TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.readiness_keptreceipt TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.readiness_keptreceipt TO cadre_worker;
GRANT SELECT ON TABLE public.readiness_keptreceipt TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.readiness_mark TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.readiness_mark TO cadre_worker;
GRANT SELECT ON TABLE public.readiness_mark TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.readiness_mark_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.readiness_mark_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.readiness_result TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.readiness_result TO cadre_worker;
GRANT SELECT ON TABLE public.readiness_result TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.readiness_rulesetversion TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.readiness_rulesetversion TO cadre_worker;
GRANT SELECT ON TABLE public.readiness_rulesetversion TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.readiness_statuschange TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.readiness_statuschange TO cadre_worker;
GRANT SELECT ON TABLE public.readiness_statuschange TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_agesplit TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_agesplit TO cadre_worker;
GRANT SELECT ON TABLE public.reports_agesplit TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_formset TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_formset TO cadre_worker;
GRANT SELECT ON TABLE public.reports_formset TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_personform TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_personform TO cadre_worker;
GRANT SELECT ON TABLE public.reports_personform TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_savedlayout TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_savedlayout TO cadre_worker;
GRANT SELECT ON TABLE public.reports_savedlayout TO cadre_backup;



GRANT SELECT,INSERT,DELETE ON TABLE public.reports_snapshot TO cadre_web;
GRANT SELECT,INSERT,DELETE ON TABLE public.reports_snapshot TO cadre_worker;
GRANT SELECT ON TABLE public.reports_snapshot TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rulemaking_draft TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rulemaking_draft TO cadre_worker;
GRANT SELECT ON TABLE public.rulemaking_draft TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rulemaking_flip TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rulemaking_flip TO cadre_worker;
GRANT SELECT ON TABLE public.rulemaking_flip TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rulemaking_simulation TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.rulemaking_simulation TO cadre_worker;
GRANT SELECT ON TABLE public.rulemaking_simulation TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_candidate TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_candidate TO cadre_worker;
GRANT SELECT ON TABLE public.selection_candidate TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.selection_candidateevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.selection_candidateevent TO cadre_worker;
GRANT SELECT ON TABLE public.selection_candidateevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.selection_candidateevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.selection_candidateevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_checkanswer TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_checkanswer TO cadre_worker;
GRANT SELECT ON TABLE public.selection_checkanswer TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.selection_checkanswerevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.selection_checkanswerevent TO cadre_worker;
GRANT SELECT ON TABLE public.selection_checkanswerevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.selection_checkanswerevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.selection_checkanswerevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_savedquery TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_savedquery TO cadre_worker;
GRANT SELECT ON TABLE public.selection_savedquery TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_workinglist TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.selection_workinglist TO cadre_worker;
GRANT SELECT ON TABLE public.selection_workinglist TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_candidate TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_candidate TO cadre_worker;
GRANT SELECT ON TABLE public.slates_candidate TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_pack TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_pack TO cadre_worker;
GRANT SELECT ON TABLE public.slates_pack TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_packinput TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_packinput TO cadre_worker;
GRANT SELECT ON TABLE public.slates_packinput TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_packpart TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_packpart TO cadre_worker;
GRANT SELECT ON TABLE public.slates_packpart TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_passedover TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_passedover TO cadre_worker;
GRANT SELECT ON TABLE public.slates_passedover TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_slate TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.slates_slate TO cadre_worker;
GRANT SELECT ON TABLE public.slates_slate TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialaccount TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialaccount TO cadre_worker;
GRANT SELECT ON TABLE public.socialaccount_socialaccount TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialaccount_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialaccount_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialapp TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialapp TO cadre_worker;
GRANT SELECT ON TABLE public.socialaccount_socialapp TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialapp_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialapp_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialtoken TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialtoken TO cadre_worker;
GRANT SELECT ON TABLE public.socialaccount_socialtoken TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialtoken_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.socialaccount_socialtoken_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.succession_post TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.succession_post TO cadre_worker;
GRANT SELECT ON TABLE public.succession_post TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.succession_successor TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.succession_successor TO cadre_worker;
GRANT SELECT ON TABLE public.succession_successor TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_ballot TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_ballot TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_ballot TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_checkfinding TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_checkfinding TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_checkfinding TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_membership TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_membership TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_membership TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_plan TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_plan TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_plan TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_pool TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_pool TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_pool TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_proposal TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_proposal TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_proposal TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_target TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_target TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_target TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_yearlyreview TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.talent_pools_yearlyreview TO cadre_worker;
GRANT SELECT ON TABLE public.talent_pools_yearlyreview TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_governedplace TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_governedplace TO cadre_worker;
GRANT SELECT ON TABLE public.teams_governedplace TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_scenario TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_scenario TO cadre_worker;
GRANT SELECT ON TABLE public.teams_scenario TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_seat TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_seat TO cadre_worker;
GRANT SELECT ON TABLE public.teams_seat TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_teamtarget TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.teams_teamtarget TO cadre_worker;
GRANT SELECT ON TABLE public.teams_teamtarget TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_answer TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_answer TO cadre_worker;
GRANT SELECT ON TABLE public.training_answer TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_attendance TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_attendance TO cadre_worker;
GRANT SELECT ON TABLE public.training_attendance TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_attendanceevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_attendanceevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_attendanceevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_attendanceevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_attendanceevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_ballot TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_ballot TO cadre_worker;
GRANT SELECT ON TABLE public.training_ballot TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_cultivation TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_cultivation TO cadre_worker;
GRANT SELECT ON TABLE public.training_cultivation TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_cultivationevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_cultivationevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_cultivationevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_cultivationevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_cultivationevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_enrolment TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_enrolment TO cadre_worker;
GRANT SELECT ON TABLE public.training_enrolment TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_enrolmentevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_enrolmentevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_enrolmentevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_enrolmentevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_enrolmentevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_evaluation TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_evaluation TO cadre_worker;
GRANT SELECT ON TABLE public.training_evaluation TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_event TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_event TO cadre_worker;
GRANT SELECT ON TABLE public.training_event TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_event_partners TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_event_partners TO cadre_worker;
GRANT SELECT ON TABLE public.training_event_partners TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_event_partners_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_event_partners_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_followup TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_followup TO cadre_worker;
GRANT SELECT ON TABLE public.training_followup TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_followupevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_followupevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_followupevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_followupevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_followupevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_hoursentry TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_hoursentry TO cadre_worker;
GRANT SELECT ON TABLE public.training_hoursentry TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_hoursentryevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_hoursentryevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_hoursentryevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_hoursentryevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_hoursentryevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_linefinding TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_linefinding TO cadre_worker;
GRANT SELECT ON TABLE public.training_linefinding TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_linefindingevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_linefindingevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_linefindingevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_linefindingevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_linefindingevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_minutes TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_minutes TO cadre_worker;
GRANT SELECT ON TABLE public.training_minutes TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_onlineduty TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_onlineduty TO cadre_worker;
GRANT SELECT ON TABLE public.training_onlineduty TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_outsidetraining TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_outsidetraining TO cadre_worker;
GRANT SELECT ON TABLE public.training_outsidetraining TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_outsidetrainingevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_outsidetrainingevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_outsidetrainingevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_outsidetrainingevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_outsidetrainingevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_partnerbody TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_partnerbody TO cadre_worker;
GRANT SELECT ON TABLE public.training_partnerbody TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_point TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_point TO cadre_worker;
GRANT SELECT ON TABLE public.training_point TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_pointraiser TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_pointraiser TO cadre_worker;
GRANT SELECT ON TABLE public.training_pointraiser TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_programme TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_programme TO cadre_worker;
GRANT SELECT ON TABLE public.training_programme TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_rolemodel TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_rolemodel TO cadre_worker;
GRANT SELECT ON TABLE public.training_rolemodel TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_rolemodel_activities TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_rolemodel_activities TO cadre_worker;
GRANT SELECT ON TABLE public.training_rolemodel_activities TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_rolemodel_activities_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_rolemodel_activities_id_seq TO cadre_worker;



GRANT SELECT,INSERT ON TABLE public.training_rolemodelevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_rolemodelevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_rolemodelevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_rolemodelevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_rolemodelevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_room TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_room TO cadre_worker;
GRANT SELECT ON TABLE public.training_room TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_session TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_session TO cadre_worker;
GRANT SELECT ON TABLE public.training_session TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_speciality TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_speciality TO cadre_worker;
GRANT SELECT ON TABLE public.training_speciality TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_specialityholder TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_specialityholder TO cadre_worker;
GRANT SELECT ON TABLE public.training_specialityholder TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.training_specialityholderevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.training_specialityholderevent TO cadre_worker;
GRANT SELECT ON TABLE public.training_specialityholderevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.training_specialityholderevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.training_specialityholderevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_specialityneed TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_specialityneed TO cadre_worker;
GRANT SELECT ON TABLE public.training_specialityneed TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_targetedprogramme TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_targetedprogramme TO cadre_worker;
GRANT SELECT ON TABLE public.training_targetedprogramme TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_theme TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_theme TO cadre_worker;
GRANT SELECT ON TABLE public.training_theme TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_themeline TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.training_themeline TO cadre_worker;
GRANT SELECT ON TABLE public.training_themeline TO cadre_backup;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_grassrootsdefault TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_grassrootsdefault TO cadre_worker;
GRANT SELECT ON TABLE public.units_grassrootsdefault TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.units_grassrootsdefaultevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.units_grassrootsdefaultevent TO cadre_worker;
GRANT SELECT ON TABLE public.units_grassrootsdefaultevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.units_grassrootsdefaultevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.units_grassrootsdefaultevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_quota TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_quota TO cadre_worker;
GRANT SELECT ON TABLE public.units_quota TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.units_quotaevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.units_quotaevent TO cadre_worker;
GRANT SELECT ON TABLE public.units_quotaevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.units_quotaevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.units_quotaevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_quotapool TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_quotapool TO cadre_worker;
GRANT SELECT ON TABLE public.units_quotapool TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.units_quotapoolevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.units_quotapoolevent TO cadre_worker;
GRANT SELECT ON TABLE public.units_quotapoolevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.units_quotapoolevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.units_quotapoolevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_unit TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.units_unit TO cadre_worker;
GRANT SELECT ON TABLE public.units_unit TO cadre_backup;



GRANT SELECT,INSERT ON TABLE public.units_unitevent TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.units_unitevent TO cadre_worker;
GRANT SELECT ON TABLE public.units_unitevent TO cadre_backup;



GRANT SELECT,USAGE ON SEQUENCE public.units_unitevent_pgh_id_seq TO cadre_web;
GRANT SELECT,USAGE ON SEQUENCE public.units_unitevent_pgh_id_seq TO cadre_worker;



GRANT SELECT,INSERT ON TABLE public.work_approval TO cadre_web;
GRANT SELECT,INSERT ON TABLE public.work_approval TO cadre_worker;
GRANT SELECT ON TABLE public.work_approval TO cadre_backup;



GRANT UPDATE(state) ON TABLE public.work_approval TO cadre_web;
GRANT UPDATE(state) ON TABLE public.work_approval TO cadre_worker;



GRANT UPDATE(decided_at) ON TABLE public.work_approval TO cadre_web;
GRANT UPDATE(decided_at) ON TABLE public.work_approval TO cadre_worker;



GRANT UPDATE(comment) ON TABLE public.work_approval TO cadre_web;
GRANT UPDATE(comment) ON TABLE public.work_approval TO cadre_worker;



GRANT UPDATE(decided_by_id) ON TABLE public.work_approval TO cadre_web;
GRANT UPDATE(decided_by_id) ON TABLE public.work_approval TO cadre_worker;



GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_notice TO cadre_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_notice TO cadre_worker;
GRANT SELECT ON TABLE public.work_notice TO cadre_backup;



ALTER DEFAULT PRIVILEGES FOR ROLE cadre_owner IN SCHEMA public GRANT SELECT,USAGE ON SEQUENCES TO cadre_web;
ALTER DEFAULT PRIVILEGES FOR ROLE cadre_owner IN SCHEMA public GRANT SELECT,USAGE ON SEQUENCES TO cadre_worker;



ALTER DEFAULT PRIVILEGES FOR ROLE cadre_owner IN SCHEMA public GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO cadre_web;
ALTER DEFAULT PRIVILEGES FOR ROLE cadre_owner IN SCHEMA public GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO cadre_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE cadre_owner IN SCHEMA public GRANT SELECT ON TABLES TO cadre_backup;




