-- The four roles of the product, for the whole cluster. Safe to run again. The launcher runs it on the embedded
-- server; on a real server a superuser runs it once: psql -f config/launch/roles.sql, then \password for each role.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['cadre_owner', 'cadre_web', 'cadre_worker', 'cadre_backup'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', wanted);
        END IF;
    END LOOP;
END
$$;

-- Owns the database and migrates; no superuser. CREATEDB only lets the test runner make its databases.
ALTER ROLE cadre_owner NOSUPERUSER NOCREATEROLE CREATEDB NOBYPASSRLS NOREPLICATION;
-- Own nothing; what they may do is granted by the first migration, and row-level security holds for them.
ALTER ROLE cadre_web NOSUPERUSER NOCREATEROLE NOCREATEDB NOBYPASSRLS NOREPLICATION;
ALTER ROLE cadre_worker NOSUPERUSER NOCREATEROLE NOCREATEDB NOBYPASSRLS NOREPLICATION;
-- A job that somebody started works as the web role, so it reaches what a page of theirs would. Nothing is inherited.
GRANT cadre_web TO cadre_worker WITH INHERIT FALSE, SET TRUE;
-- Sees every row, only to dump it.
ALTER ROLE cadre_backup NOSUPERUSER NOCREATEROLE NOCREATEDB BYPASSRLS NOREPLICATION;
GRANT pg_read_all_data TO cadre_backup;
