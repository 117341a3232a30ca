"""Sides kept apart, two people for a grant, delegation of what is held: by the database."""

import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

from common.rls import EVERYBODY

SIDE_OF_THE_ROLE = """
ALTER TABLE accounts_rolegrant ADD CONSTRAINT grant_has_side_of_role
    FOREIGN KEY (role, side) REFERENCES accounts_roledefinition (code, side) ON UPDATE CASCADE;
"""
DELEGATION = """
CREATE FUNCTION accounts_delegates_what_is_held() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER delegates_what_is_held
    BEFORE INSERT OR UPDATE OF source_id, role, unit_id, valid, granted_by_id ON accounts_rolegrant
    FOR EACH ROW WHEN (NEW.source_id IS NOT NULL) EXECUTE FUNCTION accounts_delegates_what_is_held();
"""
# A grant is never altered, only revoked; one made in a user's request names who asked and who approved.
POLICIES = f"""
REVOKE UPDATE, DELETE ON accounts_rolegrant FROM cadre_web, cadre_worker;
GRANT UPDATE (revoked_at, revoked_by_id) ON accounts_rolegrant TO cadre_web, cadre_worker;
ALTER TABLE accounts_rolegrant ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts_rolegrant FORCE ROW LEVEL SECURITY;
CREATE POLICY look ON accounts_rolegrant FOR SELECT USING (true);
CREATE POLICY revoke ON accounts_rolegrant FOR UPDATE USING (true);
CREATE POLICY two_people ON accounts_rolegrant FOR INSERT
    WITH CHECK ({EVERYBODY} OR granted_by_id IS NOT NULL AND approved_by_id IS NOT NULL);
CREATE POLICY work ON accounts_rolegrant TO cadre_owner USING (true) WITH CHECK (true);
ALTER TABLE accounts_roledefinition ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts_roledefinition FORCE ROW LEVEL SECURITY;
CREATE POLICY look ON accounts_roledefinition FOR SELECT USING (true);
CREATE POLICY own ON accounts_roledefinition USING (NOT shipped) WITH CHECK (NOT shipped);
CREATE POLICY work ON accounts_roledefinition TO cadre_owner USING (true) WITH CHECK (true);
"""
UNDO = """
DROP POLICY look ON accounts_roledefinition;
DROP POLICY own ON accounts_roledefinition;
DROP POLICY work ON accounts_roledefinition;
ALTER TABLE accounts_roledefinition NO FORCE ROW LEVEL SECURITY;
ALTER TABLE accounts_roledefinition DISABLE ROW LEVEL SECURITY;
DROP POLICY look ON accounts_rolegrant;
DROP POLICY revoke ON accounts_rolegrant;
DROP POLICY two_people ON accounts_rolegrant;
DROP POLICY work ON accounts_rolegrant;
ALTER TABLE accounts_rolegrant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE accounts_rolegrant DISABLE ROW LEVEL SECURITY;
GRANT UPDATE, DELETE ON accounts_rolegrant TO cadre_web, cadre_worker;
"""
UNDO_DELEGATION = """
DROP TRIGGER delegates_what_is_held ON accounts_rolegrant;
DROP FUNCTION accounts_delegates_what_is_held();
"""


class Migration(migrations.Migration):

    dependencies = [("accounts", "0003_roles")]

    operations = [
        migrations.AddConstraint(
            model_name='roledefinition',
            constraint=models.CheckConstraint(condition=models.Q(('shipped', False), ('permissions', []), _connector='OR'), name='role_shipped_permits_what_the_product_says'),
        ),
        migrations.AddConstraint(
            model_name='roledefinition',
            constraint=models.UniqueConstraint(fields=('code', 'side'), name='role_code_with_side'),
        ),
        migrations.AlterField(
            model_name='rolegrant',
            name='role',
            field=models.ForeignKey(db_column='role', on_delete=django.db.models.deletion.PROTECT, related_name='grants', to='accounts.roledefinition', verbose_name='role'),
        ),
        migrations.AddIndex(
            model_name='rolegrant',
            index=models.Index(condition=models.Q(('revoked_at', None)), fields=['user'], name='grant_not_revoked'),
        ),
        migrations.AddConstraint(
            model_name='rolegrant',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('granted_by', None), models.Q(('granted_by', models.F('user')), _negated=True), _connector='OR'), models.Q(('approved_by', None), models.Q(('approved_by', models.F('user')), _negated=True), _connector='OR')), name='grant_not_to_oneself', violation_error_message='Nobody grants a role to themself.'),
        ),
        migrations.AddConstraint(
            model_name='rolegrant',
            constraint=models.CheckConstraint(condition=models.Q(('approved_by', None), models.Q(('approved_by', models.F('granted_by')), _negated=True), _connector='OR'), name='grant_by_two_people', violation_error_message='Who asks for a grant does not approve it.'),
        ),
        migrations.AddConstraint(
            model_name='rolegrant',
            constraint=models.CheckConstraint(condition=models.Q(('valid__isempty', False), ('valid__startswith__isnull', False)), name='grant_dates_in_order', violation_error_message='A grant begins before it ends.'),
        ),
        migrations.AddConstraint(
            model_name='rolegrant',
            constraint=models.CheckConstraint(condition=models.Q(('source', None), ('side__in', [0, 1]), _connector='OR'), name='grant_administration_not_delegated', violation_error_message="An administrator's role is not delegated: another person is granted it."),
        ),
        migrations.AddConstraint(
            model_name='rolegrant',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('revoked_at', None), models.Q(('side', 0), _negated=True)), expressions=[(models.Func(models.F('user'), models.F('user'), models.Value('[]'), function='uuidrange'), '&&'), ('valid', '&&'), (django.contrib.postgres.indexes.OpClass(models.Func(models.F('side'), output_field=models.GenericIPAddressField(), template="(inet '0.0.0.0' + %(expressions)s)"), name='inet_ops'), '<>')], name='grant_sides_apart', violation_error_message='System, security and audit administrator are three different people, and none of them holds a role with personnel data at the same time.'),
        ),
        migrations.RunSQL(
            SIDE_OF_THE_ROLE, "ALTER TABLE accounts_rolegrant DROP CONSTRAINT grant_has_side_of_role;"
        ),
        migrations.RunSQL(DELEGATION, UNDO_DELEGATION),
        migrations.RunSQL(POLICIES, UNDO),
    ]
